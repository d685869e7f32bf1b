import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import type { Challenge } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import type { ReleasedDecision } from '#libs/review';
import { SubmissionsService } from '#libs/submissions';
import type { ProposedOutcome } from './decision-proposal.entity.js';
import { LetterIssued } from './decisions.events.js';
import type { Letter } from './letter.entity.js';
import { LetterRepository } from './letter.repository.js';
import { letterFacts } from './letter.rules.js';
import { LetterWriter } from './letter-writer.js';

interface Outcomes {
  readonly awards: readonly ProposedOutcome[];
  readonly rejections: readonly ProposedOutcome[];
}

/**
 * Writes the letters of a decision, in the transaction of its release: reasons are there at once, well within the
 * fifteen days of Directive 2014/24/EU art. 55.
 */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly letters: LetterRepository,
    private readonly writer: LetterWriter,
    private readonly submissions: SubmissionsService,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async issue(
    tx: Tx,
    actor: Actor,
    challenge: Challenge,
    { decision, standings, dates }: ReleasedDecision,
    { awards, rejections }: Outcomes,
  ): Promise<void> {
    const submissions = await this.submissions.listOpened(challenge.id, tx);
    const decided = { criteria: standings.criteria, ranking: standings.ranking, dates };
    const outcomes = [
      ...awards.map((own) => ({ ...own, outcome: 'AWARDED' as const })),
      ...rejections.map((own) => ({ ...own, outcome: 'NOT_AWARDED' as const })),
    ];
    const letters = outcomes.flatMap((own): Letter[] => {
      const submission = submissions.find(({ id }) => id === own.submissionId);
      if (!submission) return [];
      const facts = letterFacts(own, decided);
      return [
        {
          id: newId(),
          decisionId: decision.id,
          challengeId: challenge.id,
          submissionId: submission.id,
          organisationId: submission.organisationId,
          facts,
          texts: this.writer.write(facts, challenge, submission.title),
          issuedAt: decision.decidedAt,
          sentAt: null,
        },
      ];
    });
    await this.letters.insert(tx, letters);
    for (const { id, submissionId } of letters) {
      await this.audit.record(tx, {
        actor,
        act: 'letter.issue',
        target: { type: 'submission', id: submissionId },
        after: { letterId: id, decisionId: decision.id },
      });
      await this.outbox.publish(tx, LetterIssued, { letterId: id }, actor.correlationId);
    }
  }
}
