import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { isId, RuleError } from '#libs/kernel';
import type { SubmissionState } from './submission.machine.js';
import { SubmissionRepository } from './submission.repository.js';
import { openedView, type Submission } from './submission.view.js';
import { SubmissionOutcomesService } from './submission-outcomes.service.js';

/** What other contexts ask about submissions. It knows nothing of what is sealed. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly outcomes: SubmissionOutcomesService,
  ) {}

  /**
   * What was handed in to a challenge and takes part in its evaluation; empty before the opening. Disqualified and
   * withdrawn ones are left out.
   */
  async listOpened(challengeId: string, tx?: Tx): Promise<Submission[]> {
    return (await this.submissions.openedOf(challengeId, tx)).map(openedView);
  }

  /** Null before the opening. A disqualified one is found: its state says so. */
  async findOpened(id: string): Promise<Submission | null> {
    const [found] = await this.findOpenedByIds([id]);
    return found ?? null;
  }

  /** As {@link findOpened}; in any order, without what is unknown or sealed. */
  async findOpenedByIds(ids: readonly string[]): Promise<Submission[]> {
    return (await this.submissions.openedByIds(ids.filter(isId))).map(openedView);
  }

  /** Those of the start-ups that have won before. Decisions are public; what was handed in is not looked at. */
  async awardedAmong(organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(await this.submissions.awardedAmong(organisationIds));
  }

  /** Awards to each of the start-ups since an instant; of none: left out. Public, as {@link awardedAmong}. */
  async awardsSince(organisationIds: readonly string[], since: Date): Promise<ReadonlyMap<string, number>> {
    const rows = await this.submissions.awardsSince(organisationIds, since);
    return new Map(rows.map(({ organisationId, count }) => [organisationId, count]));
  }

  /**
   * Records the decision about one submission, inside the transaction of the decision. The caller has asked whether
   * the actor may decide.
   * @throws RuleError `submission.sealed` before the opening, `submission.wrong_state`, `input.unknown_id`.
   */
  recordOutcome(
    tx: Tx,
    actor: Actor,
    submissionId: string,
    outcome: 'AWARDED' | 'NOT_AWARDED',
    reason: string,
  ): Promise<Submission> {
    return this.outcomes.recordOutcome(tx, actor, submissionId, outcome, reason);
  }

  /** Its decision is void and it waits for another one. The caller has asked whether that may be. */
  reconsider(tx: Tx, actor: Actor, submissionId: string, reason: string): Promise<void> {
    return this.outcomes.reconsider(tx, actor, submissionId, reason);
  }

  /** State of each submission, for rules of other contexts; nothing of it may be shown before the opening. */
  statesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, SubmissionState>> {
    return this.submissions.statesOf(tx, ids);
  }

  /** When each submission was handed in last; for rules of other contexts, as {@link statesOf}. */
  handedInAt(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return this.submissions.handedInAt(tx, ids.filter(isId));
  }

  /** Whose each submission is, and to what; for rules of other contexts, as {@link statesOf}. */
  belongingsOf(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ id: string; challengeId: string; organisationId: string; state: SubmissionState }[]> {
    return this.submissions.belongingsOf(tx, ids.filter(isId));
  }

  /** Takes a submission out of a running evaluation: its team left, or was excluded. The caller has asked who may. */
  recordLeaving(
    tx: Tx,
    actor: Actor,
    submissionId: string,
    way: 'withdraw' | 'disqualify',
    reason: string,
  ): Promise<void> {
    return this.outcomes.recordLeaving(tx, actor, submissionId, way, reason);
  }

  /** The submission, locked so that it stays awarded until the transaction ends. @throws RuleError `submission.not_awarded`. */
  async requireAwarded(tx: Tx, submissionId: string): Promise<Submission> {
    const row = await this.submissions.findForShare(tx, submissionId);
    if (row?.state !== 'AWARDED') throw RuleError.of('submission.not_awarded', ['submissionId']);
    return openedView(row);
  }
}
