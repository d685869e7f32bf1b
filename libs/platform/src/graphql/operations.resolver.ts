import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, defineActions } from '#libs/access';
import { type AuditEntry, AuditLog } from '#libs/audit';
import { Transactions } from '#libs/database';
import { DeadLetters } from '#libs/events';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, PersonType, Role } from '#libs/identity';
import { isId, newId, RuleError } from '#libs/kernel';
import {
  AuditEntryConnection,
  AuditEntryType,
  DeadLetterType,
  RetryDeadLetterInput,
  RetryDeadLetterPayload,
} from './operations.types.js';

defineActions({
  'audit.read': { roles: [Role.AUDITOR], scope: 'audit:read' },
  'job.manage': { roles: [Role.PLATFORM_ADMINISTRATOR], scope: 'jobs:write' },
});

/** The operator's desk: the audit log and the jobs that failed. */
@Resolver(() => AuditEntryType)
export class OperationsResolver {
  constructor(
    private readonly audit: AuditLog,
    private readonly letters: DeadLetters,
    private readonly transactions: Transactions,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('audit.read')
  @Query(() => AuditEntryConnection, { description: 'The audit log, the newest entry first.' })
  async auditEntries(
    @Args() page: PageArgs,
    @Args('targetId', { type: () => ID, nullable: true, description: 'Only changes of this thing.' })
    targetId?: string,
    @Args('act', { type: () => String, nullable: true, description: 'Only this act, `challenge.publish`.' })
    act?: string,
  ) {
    const filter = {
      targetId: targetId && !isId(targetId) ? newId() : (targetId ?? undefined),
      act: act ?? undefined,
    };
    return new ConnectionOf(await this.audit.page(filter, page));
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'The person, if one acted; null for one who is no longer kept.',
  })
  actor(@Parent() { actorId }: AuditEntryType, @Context() context: RequestContext) {
    return actorId ? this.identity.person(context).load(actorId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The changed values before, as JSON text.' })
  before(@Parent() entry: AuditEntryType): string | null {
    return json((entry as unknown as AuditEntry).before);
  }

  @ResolveField(() => String, { nullable: true, description: 'The changed values after, as JSON text.' })
  after(@Parent() entry: AuditEntryType): string | null {
    return json((entry as unknown as AuditEntry).after);
  }

  @Allow('job.manage')
  @Query(() => [DeadLetterType], {
    description: 'Jobs that failed for good, the newest first, a hundred at most.',
  })
  deadLetters() {
    return this.letters.list();
  }

  @Allow('job.manage')
  @Mutation(() => RetryDeadLetterPayload, { description: 'Gives a failed job new attempts.' })
  async retryDeadLetter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The job.' }) input: RetryDeadLetterInput,
  ) {
    const deadLetter = await this.transactions.run(async (tx) => {
      const letter = await this.letters.retry(tx, input.id);
      if (!letter) throw RuleError.of('dead_letter.unknown', ['id']);
      const target = { type: 'job', id: newId() };
      await this.audit.record(tx, {
        actor,
        act: 'job.retry',
        target,
        after: { jobId: letter.id, job: letter.job },
      });
      return letter;
    });
    return { deadLetter };
  }
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
