import type { Match, MatchReason } from '../match.scoring.js';

const NOTHING = {
  ...{ terms: [], tags: [], trl: null, languages: [], countries: [] },
  ...{ references: [], capacity: null, adopted: null },
};

/** A match as the API shows it: what a reason does not rest on is empty. */
export const shown = <M extends Match>(match: M) => ({
  ...match,
  reasons: match.reasons.map((reason: MatchReason) => ({ ...NOTHING, ...reason })),
});
