import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import type { Tx } from '#libs/database';
import { type EventIds, type EventType, Outbox } from '#libs/events';
import type { SubmissionRow } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

type Event = EventType<EventIds & { readonly submissionId: string; readonly challengeId: string }>;

interface Change {
  readonly act: 'start' | 'submit' | 'withdraw' | 'award' | 'decline' | 'disqualify' | 'reconsider';
  readonly before?: SubmissionRow;
  readonly after: SubmissionRow;
  readonly reason?: string;
  /** What others are told of it; nothing of a draft. */
  readonly event?: Event;
}

/** Before the opening nobody may learn from the audit log who takes part, or how many. */
const SEALED_ACTS: readonly Change['act'][] = ['start', 'submit', 'withdraw'];

/** Writes down what happened to a submission: in the audit log, and in the outbox for others. */
@Injectable()
export class SubmissionRecords {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly submissions: SubmissionRepository,
  ) {}

  async write(tx: Tx, actor: Actor, { act, before, after, reason, event }: Change): Promise<void> {
    const { id: submissionId, challengeId } = after;
    await this.audit.record(tx, {
      actor,
      act: `submission.${act}`,
      target: { type: 'submission', id: submissionId },
      before: before && factsOf(before),
      after: factsOf(after),
      reason,
      sealedIn: SEALED_ACTS.includes(act) ? await this.submissions.sealOf(tx, challengeId) : undefined,
    });
    if (event) await this.outbox.publish(tx, event, { submissionId, challengeId }, actor.correlationId);
  }
}

/** Never the content: its hash stands for it. */
const factsOf = ({ state, revision, contentHash, challengeId, organisationId }: SubmissionRow) => ({
  state,
  revision,
  contentHash,
  challengeId,
  organisationId,
});
