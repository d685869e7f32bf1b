import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Decision } from './decision.entity.js';
import { Outcome } from './outcome.entity.js';
import { Reopening } from './reopening.entity.js';

/** What an upheld appeal made void is history: it is neither the decision nor anybody's outcome. */
const STANDS = (of: string): string =>
  `not exists (select from review.reopening reopening where reopening.decision_id = ${of})`;

/** Decisions and what they mean for each submission. Rows are written once. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, decision: Decision, outcomes: readonly Outcome[]): Promise<void> {
    await tx.insert(Decision, decision);
    if (outcomes.length > 0) await tx.insert(Outcome, [...outcomes]);
  }

  async reopen(tx: Tx, reopening: Reopening): Promise<void> {
    await tx.insert(Reopening, reopening);
  }

  async stands(tx: Tx, decisionId: string): Promise<boolean> {
    return !(await tx.existsBy(Reopening, { decisionId }));
  }

  /** How many decisions there were on the challenge, void ones included. */
  countOf(tx: Tx, challengeId: string): Promise<number> {
    return tx.countBy(Decision, { challengeId });
  }

  find(id: string, tx?: Tx): Promise<Decision | null> {
    return (tx ?? this.database.reader).findOneBy(Decision, { id });
  }

  /** The one that stands. */
  findByChallenge(challengeId: string, tx?: Tx): Promise<Decision | null> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(Decision, 'decision')
      .where('decision.challenge_id = :challengeId', { challengeId })
      .andWhere(STANDS('decision.id'))
      .getOne();
  }

  outcomesOf(decisionIds: readonly string[], tx?: Tx): Promise<Outcome[]> {
    return (tx ?? this.database.reader).find(Outcome, {
      where: { decisionId: In([...decisionIds]) },
      order: { submissionId: 'ASC' },
    });
  }

  /** Of decisions that stand: one at most for each submission. */
  outcomesOfSubmissions(submissionIds: readonly string[]): Promise<Outcome[]> {
    return this.database.reader
      .createQueryBuilder(Outcome, 'outcome')
      .where('outcome.submission_id = any(:ids)', { ids: [...submissionIds] })
      .andWhere(STANDS('outcome.decision_id'))
      .getMany();
  }
}
