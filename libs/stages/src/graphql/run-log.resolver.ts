import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, type RequestContext } from '#libs/graphql';
import { IdentityLoaders, PersonType } from '#libs/identity';
import { isId, RuleError } from '#libs/kernel';
import type { RunActRow } from '../run-act.entity.js';
import { RunLogService } from '../run-log.service.js';
import { RunLogConnection, RunLogEntryType, RunReplayType, RunTransitionType } from './run-log.types.js';

/** What was done in a run, for those who check it. */
@Resolver(() => RunLogEntryType)
export class RunLogResolver {
  constructor(
    private readonly log: RunLogService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('run.read_log')
  @Query(() => RunLogConnection, {
    description:
      'Every act of the run of a programme in the order of effect, and what it led to. For auditors and those who manage the programme.',
  })
  async runLog(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args() page: PageArgs,
  ) {
    return new ConnectionOf(await this.log.page(actor, requireId(programmeId), page));
  }

  @Allow('run.read_log')
  @Query(() => RunReplayType, {
    description:
      'Plays the log of a run once more from its first act, and says whether that leads to what is stored. For auditors and those who manage the programme.',
  })
  async runReplay(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ) {
    const { acts, transitions, isSame } = await this.log.check(actor, requireId(programmeId));
    return { acts: acts.length, transitions, isSame };
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The reason that was given; null where none is asked for.',
  })
  reason(@Parent() { act }: RunActRow) {
    return 'reason' in act && act.reason ? act.reason : null;
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who did it; null: a clock, or the platform.',
  })
  actor(@Parent() { actorId }: RunActRow, @Context() context: RequestContext) {
    return actorId && this.identity.person(context).load(actorId);
  }

  @ResolveField(() => [RunTransitionType], { description: 'What it led to.' })
  transitions(@Parent() { programmeId, number }: RunActRow, @Context() context: RequestContext) {
    return context
      .listLoader(
        `stages.transitions:${programmeId}`,
        (numbers) => this.log.transitionsOf(programmeId, numbers.map(Number)),
        (row) => String(row.number),
      )
      .load(String(number));
  }
}

function requireId(id: string): string {
  if (!isId(id)) throw RuleError.of('input.unknown_id', ['programmeId']);
  return id;
}
