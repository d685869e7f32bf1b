import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { databaseNow, Transactions } from '#libs/database';
import { Role } from '#libs/identity';
import { ProgrammesService } from '#libs/programmes';
import { populationStability } from './drift.scoring.js';
import { toldShare } from './exposure.rules.js';
import { QualityRepository, type RankedInvitations } from './quality.repository.js';

/** How the suggestions did in a time. A share is null when it rests on too few, or would tell on somebody. */
export interface MatchingQuality {
  readonly from: Date;
  readonly to: Date;
  readonly lists: number;
  readonly shown: number;
  readonly clickThrough: number | null;
  readonly applicationRate: number | null;
  readonly acceptance: readonly { readonly rank: RankedInvitations['rank']; readonly share: number | null }[];
  readonly coverage: number | null;
  /** Against the same number of days before. */
  readonly drift: number | null;
}

const DAY_MS = 86_400_000;
const RANKS = ['FIRST_TO_THIRD', 'FOURTH_TO_TENTH', 'LATER', 'NOT_LISTED'] as const;

/** Live quality of the suggestions, for those who run them. */
@Injectable()
export class QualityService {
  constructor(
    private readonly quality: QualityRepository,
    private readonly programmes: ProgrammesService,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param programmeId null: of the platform, for its administrators.
   * @returns null unless the actor manages the programme.
   */
  async report(actor: Actor, programmeId: string | null, days: number): Promise<MatchingQuality | null> {
    const may =
      programmeId === null
        ? hasRole(actor, Role.PLATFORM_ADMINISTRATOR)
        : await this.programmes.isManager(actor, programmeId);
    if (!may) return null;
    const to = await this.transactions.run((tx) => databaseNow(tx));
    const from = new Date(to.getTime() - days * DAY_MS);
    const of = { programmeId, from, to };
    const before = { programmeId, from: new Date(from.getTime() - days * DAY_MS), to: from };
    const [lists, pairs, invitations, coverage, now, then] = await Promise.all([
      this.quality.lists(of),
      this.quality.applications(of),
      this.quality.invitations(of),
      this.quality.coverage(of),
      this.quality.scores(of),
      this.quality.scores(before),
    ]);
    return {
      from,
      to,
      lists: lists.lists,
      shown: lists.shown,
      clickThrough: lists.shown === 0 ? null : lists.viewed / lists.shown,
      applicationRate: toldShare(pairs.applied, pairs.shown),
      acceptance: RANKS.map((rank) => {
        const found = invitations.find((row) => row.rank === rank);
        return { rank, share: toldShare(found?.accepted ?? 0, found?.invited ?? 0) };
      }),
      coverage: toldShare(coverage.reached, coverage.startups),
      drift: populationStability(now, then),
    };
  }
}
