import { Injectable } from '@nestjs/common';
import { type EntityTarget, In, Not } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { ChallengeContent } from './challenge-content.rules.js';
import { ChallengeCriterion } from './challenge-criterion.entity.js';
import { ChallengeKpi } from './challenge-kpi.entity.js';
import { ChallengeQuestion } from './challenge-question.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { wholeRubric } from './rubric.rules.js';

/** The lists that belong to a challenge. */
export interface ChallengeParts {
  readonly kpis: ChallengeKpi[];
  readonly criteria: ChallengeCriterion[];
  readonly questions: ChallengeQuestion[];
}

interface Part {
  id: string;
  challengeId: string;
  position: number;
}

/** Far below PostgreSQL's 65,535 parameters in one statement. */
const ROWS_A_STATEMENT = 2_000;

/** KPIs, criteria, form questions and published versions. */
@Injectable()
export class ChallengePartsRepository {
  constructor(private readonly database: Database) {}

  /** Inside a transaction the rows that it wrote itself are seen too. */
  criteriaOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeCriterion[]> {
    return this.partsOf(ChallengeCriterion, challengeIds, tx);
  }

  kpisOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeKpi[]> {
    return this.partsOf(ChallengeKpi, challengeIds, tx);
  }

  questionsOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeQuestion[]> {
    return this.partsOf(ChallengeQuestion, challengeIds, tx);
  }

  /** One after the other: a transaction has one connection. */
  async allOf(tx: Tx, challengeId: string): Promise<ChallengeParts> {
    const kpis = await this.kpisOf([challengeId], tx);
    const criteria = await this.criteriaOf([challengeId], tx);
    const questions = await this.questionsOf([challengeId], tx);
    return { kpis, criteria, questions };
  }

  /** New rows for challenges that have none yet. Contents passed the rules, so each KPI has its baseline. */
  async insertAll(
    tx: Tx,
    challenges: readonly { readonly id: string; readonly content: ChallengeContent }[],
  ): Promise<void> {
    const empty: ChallengeParts = { kpis: [], criteria: [], questions: [] };
    const parts = challenges.map(({ id, content }) => partsOf(id, content, empty));
    await this.insertParts(
      tx,
      ChallengeKpi,
      parts.flatMap(({ kpis }) => kpis),
    );
    await this.insertParts(
      tx,
      ChallengeCriterion,
      parts.flatMap(({ criteria }) => criteria),
    );
    await this.insertParts(
      tx,
      ChallengeQuestion,
      parts.flatMap(({ questions }) => questions),
    );
  }

  /** Replaces the rows; the one at a position keeps its id, so that what refers to it stays right. */
  async replaceAll(
    tx: Tx,
    challengeId: string,
    content: ChallengeContent,
    before: ChallengeParts,
  ): Promise<void> {
    const { kpis, criteria, questions } = partsOf(challengeId, content, before);
    for (const entity of [ChallengeKpi, ChallengeQuestion])
      await tx.delete(entity as EntityTarget<Part>, { challengeId });
    await this.insertParts(tx, ChallengeKpi, kpis);
    // Scores refer to criteria: a row that stays is never taken away, not even for a moment.
    await tx.delete(ChallengeCriterion, { challengeId, id: Not(In(criteria.map(({ id }) => id))) });
    if (criteria.length > 0) await tx.upsert(ChallengeCriterion, criteria, ['id']);
    await this.insertParts(tx, ChallengeQuestion, questions);
  }

  async insertVersion(tx: Tx, version: ChallengeVersion): Promise<void> {
    await tx.save(ChallengeVersion, version);
  }

  /** Newest first within each challenge. */
  versionsOf(challengeIds: readonly string[]): Promise<ChallengeVersion[]> {
    return this.database.reader.find(ChallengeVersion, {
      where: { challengeId: In([...challengeIds]) },
      order: { contentVersion: 'DESC' },
    });
  }

  /** Whether a version of the challenge was published with this file. */
  wasPublishedWith(challengeId: string, fileId: string): Promise<boolean> {
    const document = JSON.stringify([{ fileId }]);
    return this.database.reader
      .createQueryBuilder(ChallengeVersion, 'version')
      .where('version.challenge_id = :challengeId', { challengeId })
      .andWhere("version.content -> 'documents' @> cast(:document as jsonb)", { document })
      .getExists();
  }

  private partsOf<P extends Part>(
    entity: EntityTarget<P>,
    challengeIds: readonly string[],
    tx?: Tx,
  ): Promise<P[]> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(entity, 'part')
      .where('part.challenge_id = any(:ids)', { ids: [...challengeIds] })
      .orderBy('part.challenge_id')
      .addOrderBy('part.position')
      .getMany();
  }

  private async insertParts<P extends Part>(tx: Tx, entity: new () => P, rows: readonly P[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const values = rows.slice(start, start + ROWS_A_STATEMENT);
      await tx.createQueryBuilder().insert().into<Part>(entity).values(values).updateEntity(false).execute();
    }
  }
}

function partsOf(challengeId: string, content: ChallengeContent, before: ChallengeParts): ChallengeParts {
  const placed = <T extends object>(rows: readonly T[], old: readonly Part[]) =>
    rows.map((row, position) => ({ ...row, id: old[position]?.id ?? newId(), challengeId, position }));
  return {
    kpis: placed(content.kpis, before.kpis).map((kpi) => ({ ...kpi, baseline: kpi.baseline ?? 0 })),
    criteria: placed(content.criteria, before.criteria).map((criterion) => {
      const rubric = wholeRubric(criterion);
      return { ...criterion, ...rubric, anchors: [...rubric.anchors] };
    }),
    questions: placed(content.questions, before.questions).map((question) => ({
      ...question,
      choices: [...question.choices],
    })),
  };
}
