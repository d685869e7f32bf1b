import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, organisationsOf, Public } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { translate } from '#libs/i18n';
import { IdentityLoaders, OrganisationType, Role } from '#libs/identity';
import { isId } from '#libs/kernel';
import type { Solution } from '../solution.entity.js';
import { SolutionRepository } from '../solution.repository.js';
import { SolutionFileImportService } from '../solution-file-import.service.js';
import { SolutionsService } from '../solutions.service.js';
import {
  AddSolutionInput,
  ImportSolutionsInput,
  SolutionFilter,
  UpdateSolutionInput,
  WithdrawSolutionInput,
} from './startups.inputs.js';
import {
  AddSolutionPayload,
  ImportSolutionsPayload,
  UpdateSolutionPayload,
  WithdrawSolutionPayload,
} from './startups.payloads.js';
import { SolutionConnection, SolutionType } from './startups.types.js';

const ROW_ERRORS = 100;

const own = (actor: Actor): string[] => organisationsOf(actor, Role.STARTUP_OWNER, Role.STARTUP_MEMBER);

/** The catalogue of solutions. */
@Resolver(() => SolutionType)
export class SolutionsResolver {
  constructor(
    private readonly service: SolutionsService,
    private readonly rows: SolutionRepository,
    private readonly imports: SolutionFileImportService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => SolutionType, { nullable: true, description: 'One solution; null when there is none.' })
  solution(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string) {
    return isId(id) ? this.rows.findVisible(id, own(actor)) : null;
  }

  @Public()
  @Query(() => SolutionConnection, { description: 'Solutions of the catalogue, the newest first.' })
  async solutions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which ones.' }) filter?: SolutionFilter,
  ) {
    return new ConnectionOf(await this.rows.page(filter ?? {}, own(actor), page));
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who offers it.' })
  organisation(@Parent() solution: SolutionType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((solution as Solution).organisationId);
  }

  @Allow('solution.edit')
  @Mutation(() => AddSolutionPayload, { description: 'Adds a solution to the catalogue of your start-up.' })
  async addSolution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The solution.' }) { organisationId, ...content }: AddSolutionInput,
  ) {
    const solution = await this.service.add(actor, organisationId, { ...content, trl: content.trl ?? null });
    return { solution };
  }

  @Allow('solution.edit')
  @Mutation(() => UpdateSolutionPayload, { description: 'Changes a solution of your start-up.' })
  async updateSolution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The solution.' }) { id, ...edit }: UpdateSolutionInput,
  ) {
    return { solution: await this.service.update(actor, id, { ...edit, trl: edit.trl ?? null }) };
  }

  @Allow('solution.edit')
  @Mutation(() => WithdrawSolutionPayload, {
    description: 'Takes a solution of your start-up out of the catalogue for good.',
  })
  async withdrawSolution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The solution.' }) { id, expectedVersion, reason }: WithdrawSolutionInput,
  ) {
    return { solution: await this.service.withdraw(actor, id, expectedVersion, reason) };
  }

  @Allow('solution.import')
  @Mutation(() => ImportSolutionsPayload, {
    description:
      'Imports a file into the catalogue. The same id again changes the solution; one bad row keeps all out unless bad rows are skipped.',
  })
  async importSolutions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The file.' }) input: ImportSolutionsInput,
  ) {
    const { errors, ...report } = await this.imports.importFile(actor, {
      ...input,
      skipBadRows: input.onlyGoodRows ?? false,
    });
    const rowErrors = errors.slice(0, ROW_ERRORS).map(({ row, violation: { code, params, path } }) => {
      return { row, code, message: translate(code, actor.locale, params), path };
    });
    return { report: { ...report, rowErrors } };
  }
}
