import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Challenge } from '../challenge.entity.js';
import { ChallengeRepository } from '../challenge.repository.js';
import type { ChallengeCriterion } from '../challenge-criterion.entity.js';
import type { ChallengeKpi } from '../challenge-kpi.entity.js';
import { ChallengePartsRepository } from '../challenge-parts.repository.js';
import type { ChallengeQuestion } from '../challenge-question.entity.js';
import type { ChallengeVersion } from '../challenge-version.entity.js';

/** Data loaders of challenges; other contexts use them for the fields that they add. */
@Injectable()
export class ChallengeLoaders {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
  ) {}

  challenge(context: RequestContext): DataLoader<string, Challenge | null> {
    return context.loader(
      'challenges.challenge',
      (ids) => this.challenges.findByIds(ids),
      (row) => row.id,
    );
  }

  criteria(context: RequestContext): DataLoader<string, ChallengeCriterion[]> {
    return context.listLoader(
      'challenges.criteria',
      (ids) => this.parts.criteriaOf(ids),
      (row) => row.challengeId,
    );
  }

  kpis(context: RequestContext): DataLoader<string, ChallengeKpi[]> {
    return context.listLoader(
      'challenges.kpis',
      (ids) => this.parts.kpisOf(ids),
      (row) => row.challengeId,
    );
  }

  questions(context: RequestContext): DataLoader<string, ChallengeQuestion[]> {
    return context.listLoader(
      'challenges.questions',
      (ids) => this.parts.questionsOf(ids),
      (row) => row.challengeId,
    );
  }

  versions(context: RequestContext): DataLoader<string, ChallengeVersion[]> {
    return context.listLoader(
      'challenges.versions',
      (ids) => this.parts.versionsOf(ids),
      (row) => row.challengeId,
    );
  }

  /** The database's clock, read once for a request: what is open is decided by it and by nothing else. */
  async now(context: RequestContext): Promise<Date> {
    const clock = context.loader(
      'challenges.now',
      async () => [{ now: await this.challenges.now() }],
      () => 'now',
    );
    const row = await clock.load('now');
    if (!row) throw new Error('the database told no time');
    return row.now;
  }
}
