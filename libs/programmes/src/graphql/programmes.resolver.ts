import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, localeOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { ManageProgrammesService, type ProgrammeContent } from '../manage-programmes.service.js';
import type { Programme } from '../programme.entity.js';
import type { ProgrammeRules } from '../programme.rules.js';
import { ProgrammeState } from '../programme.states.js';
import { ProgrammesService } from '../programmes.service.js';
import {
  AddProgrammeManagerInput,
  CancelProgrammeInput,
  CompleteProgrammeInput,
  CreateProgrammeInput,
  OpenProgrammeInput,
  ProgrammeRulesInput,
  RemoveProgrammeManagerInput,
  UpdateProgrammeInput,
} from './programme.inputs.js';
import { ProgrammeLoaders } from './programme.loaders.js';
import {
  AddProgrammeManagerPayload,
  CancelProgrammePayload,
  CompleteProgrammePayload,
  CreateProgrammePayload,
  OpenProgrammePayload,
  RemoveProgrammeManagerPayload,
  UpdateProgrammePayload,
} from './programme.payloads.js';
import { ProgrammeConnection, ProgrammeStageType, ProgrammeType } from './programme.type.js';

/** Programmes, and who runs them. */
@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly manage: ManageProgrammesService,
    private readonly loaders: ProgrammeLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'One programme; null when there is none that you may see.',
  })
  programme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return isId(id) ? this.programmes.findVisible(actor, id) : null;
  }

  @Public()
  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'One programme by its code; null when there is none that you may see.',
  })
  programmeByCode(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'Its code, `GOV-2027`.' }) code: string,
  ) {
    return this.programmes.findVisibleByCode(actor, code);
  }

  @Public()
  @Query(() => ProgrammeConnection, {
    name: 'programmes',
    description: 'Programmes that you may see, the newest first.',
  })
  async programmeList(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('state', { type: () => ProgrammeState, nullable: true, description: 'Only those in this state.' })
    state?: ProgrammeState,
  ) {
    return new ConnectionOf(await this.programmes.page(actor, state ?? undefined, page));
  }

  @Allow('programme.list_own')
  @Query(() => ProgrammeConnection, {
    description: 'Programmes that you manage, drafts included, the newest first.',
  })
  async managedProgrammes(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('state', { type: () => ProgrammeState, nullable: true, description: 'Only those in this state.' })
    state?: ProgrammeState,
  ) {
    return new ConnectionOf(await this.programmes.pageManaged(actor, state ?? undefined, page));
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The operator that runs it.' })
  operator(@Parent() programme: ProgrammeType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((programme as Programme).operatorId);
  }

  @ResolveField(() => [ProgrammeStageType], { description: 'Its stages in their order.' })
  stages(@Parent() programme: ProgrammeType, @Context() context: RequestContext) {
    return this.loaders.stages(context).load(programme.id);
  }

  @ResolveField(() => [PersonType], { description: 'The people who run it, the first one first.' })
  async managers(@Parent() programme: ProgrammeType, @Context() context: RequestContext) {
    const managers = await this.loaders.managers(context).load(programme.id);
    const people = this.identity.person(context);
    return (await Promise.all(managers.map(({ personId }) => people.load(personId)))).filter(Boolean);
  }

  @Allow('programme.create')
  @Mutation(() => CreateProgrammePayload, {
    description: 'Creates a programme as a draft. Whoever creates it manages it.',
  })
  async createProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme.' }) input: CreateProgrammeInput,
  ) {
    const { operatorId } = input;
    return { programme: await this.manage.create(actor, { ...contentOf(input), operatorId }) };
  }

  @Allow('programme.update')
  @Mutation(() => UpdateProgrammePayload, {
    description:
      'Replaces the content of a programme that is not over. Once it is open, code, zone and rules are frozen, and dates change with `rescheduleStage` and a reason.',
  })
  async updateProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new content.' }) input: UpdateProgrammeInput,
  ) {
    const { id, expectedVersion } = input;
    return { programme: await this.manage.update(actor, id, expectedVersion, contentOf(input)) };
  }

  @Allow('programme.open')
  @Mutation(() => OpenProgrammePayload, {
    description: 'Opens a programme: it becomes public, and ministries can write challenges for it.',
  })
  async openProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme.' }) input: OpenProgrammeInput,
  ) {
    return { programme: await this.manage.open(actor, input.id) };
  }

  @Allow('programme.complete')
  @Mutation(() => CompleteProgrammePayload, { description: 'Ends a programme as planned.' })
  async completeProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme.' }) input: CompleteProgrammeInput,
  ) {
    return { programme: await this.manage.complete(actor, input.id) };
  }

  @Allow('programme.cancel')
  @Mutation(() => CancelProgrammePayload, {
    description: 'Ends a programme before its time. Its challenges that are not decided are cancelled too.',
  })
  async cancelProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme and the reason.' }) input: CancelProgrammeInput,
  ) {
    return { programme: await this.manage.cancel(actor, input.id, input.reason) };
  }

  @Allow('programme.name_managers')
  @Mutation(() => AddProgrammeManagerPayload, { description: 'Makes a person a manager of a programme.' })
  async addProgrammeManager(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme and the person.' }) input: AddProgrammeManagerInput,
  ) {
    return { programme: await this.manage.addManager(actor, input.id, input.personId) };
  }

  @Allow('programme.name_managers')
  @Mutation(() => RemoveProgrammeManagerPayload, {
    description: 'Takes a person off the managers of a programme; never the last one.',
  })
  async removeProgrammeManager(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The programme and the person.' }) input: RemoveProgrammeManagerInput,
  ) {
    return { programme: await this.manage.removeManager(actor, input.id, input.personId) };
  }
}

function contentOf(input: CreateProgrammeInput | UpdateProgrammeInput): ProgrammeContent {
  const { code, name, summary, zone, stages, rules } = input;
  const originalLanguage = localeOf(input.originalLanguage);
  return { code, name, summary, zone, stages, originalLanguage, rules: rulesOf(rules) };
}

/** What is not asked for is absent, as in the rules of programmes from before it could be. */
function rulesOf(input: ProgrammeRulesInput): ProgrammeRules {
  const { minimumPassingScore, minimumCoachScore, isCoachBinding, standstillDays, ...rules } = input;
  return {
    ...rules,
    minimumPassingScore: minimumPassingScore ?? null,
    ...(typeof minimumCoachScore === 'number' ? { minimumCoachScore } : {}),
    ...(isCoachBinding ? { isCoachBinding } : {}),
    ...(standstillDays ? { standstillDays } : {}),
  };
}
