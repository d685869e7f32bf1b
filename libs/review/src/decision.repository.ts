import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Decision } from './decision.entity.js';
import { Outcome } from './outcome.entity.js';

/** Decisions and what they mean for each submission. Rows are written once. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, decision: Decision, outcomes: readonly Outcome[]): Promise<void> {
    await tx.insert(Decision, decision);
    if (outcomes.length > 0) await tx.insert(Outcome, [...outcomes]);
  }

  findByChallenge(challengeId: string): Promise<Decision | null> {
    return this.database.reader.findOneBy(Decision, { challengeId });
  }

  outcomesOf(decisionIds: readonly string[]): Promise<Outcome[]> {
    return this.database.reader.find(Outcome, {
      where: { decisionId: In([...decisionIds]) },
      order: { submissionId: 'ASC' },
    });
  }

  outcomesOfSubmissions(submissionIds: readonly string[]): Promise<Outcome[]> {
    return this.database.reader.findBy(Outcome, { submissionId: In([...submissionIds]) });
  }
}
