import { Injectable } from '@nestjs/common';
import { DIVERSITY_FLOOR, diversify, type Placed } from './diversity.rules.js';
import type { Match } from './match.scoring.js';
import { MatchingSettingsService } from './matching-settings.service.js';
import { type Newcomer, NewcomersService } from './newcomers.service.js';

/** A match with both its places, and what makes its start-up a newcomer. */
export interface DiverseMatch extends Newcomer, Pick<Placed<unknown>, 'scoreRank' | 'moved'> {
  readonly match: Match;
}

const NEITHER: Newcomer = { isFirstTimeSupplier: false, isSmallFirm: false };

/** Orders lists of start-ups as the programme lays down, and says of each match what that changed. */
@Injectable()
export class DiverseListsService {
  constructor(
    private readonly settings: MatchingSettingsService,
    private readonly newcomers: NewcomersService,
  ) {}

  /** @param byScoreAlone the viewer wants to see the list without the rule. */
  async order(
    programmeId: string,
    matches: readonly Match[],
    organisationOf: (match: Match) => string,
    byScoreAlone: boolean,
  ): Promise<DiverseMatch[]> {
    const { isDiverse, newcomerShare } = await this.settings.of(programmeId);
    const share = isDiverse && !byScoreAlone ? newcomerShare : 0;
    const known = await this.newcomers.among([...new Set(matches.map(organisationOf))]);
    const hits = matches.map((match) => {
      const newcomer = known.get(organisationOf(match)) ?? NEITHER;
      const isNewcomer = newcomer.isFirstTimeSupplier || newcomer.isSmallFirm;
      return { match, score: match.score, newcomer, isNewcomer };
    });
    return diversify(hits, { share, floor: DIVERSITY_FLOOR }).map(({ hit, scoreRank, moved }) => {
      return { match: hit.match, ...hit.newcomer, scoreRank, moved };
    });
  }
}
