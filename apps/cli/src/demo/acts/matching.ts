import { expectThat } from '../narrator.js';
import type { Play } from './play.js';

interface Reason {
  readonly feature: string;
  readonly contribution: number;
  readonly terms: { readonly term: string }[];
}

interface MatchSeen {
  readonly score: number;
  readonly organisation: { readonly name: { readonly en: string | null } } | null;
  readonly reasons: readonly Reason[];
}

const MATCHES = `query Matches($id: ID!) {
  challengeMatches(challengeId: $id, first: 5, kind: STARTUP) {
    score
    organisation { name { en } }
    reasons { feature contribution terms { term } }
  }
}`;

/** Reasons that are told; the smaller ones stand together. */
const TOLD = 3;

/** The greatest reasons in a few words, and what all others make up, so that a reader can add. */
function wordsOf({ reasons }: MatchSeen): string {
  const told = reasons.slice(0, TOLD).map(({ feature, contribution, terms }) => {
    const words = terms.slice(0, 2).map(({ term }) => term);
    const of = words.length > 0 ? ` (${words.join(', ')})` : '';
    return `${feature.toLowerCase()} ${contribution.toFixed(2)}${of}`;
  });
  const rest = reasons.slice(TOLD).reduce((sum, { contribution }) => sum + contribution, 0);
  return [...told, ...(rest > 0 ? [`others ${rest.toFixed(2)}`] : [])].join(', ');
}

/** Who might have the answer? Ranked, with reasons that add up. */
export async function playMatching({ stage, narrator, state }: Play): Promise<void> {
  await narrator.step('match', 'Who might have the answer?', async ({ say, table, fact }) => {
    const scout = await stage.person('intermediary', 'Maya Rosen');
    const { challengeMatches } = await scout.ask<{ challengeMatches: MatchSeen[] }>(MATCHES, {
      id: state.challengeId,
    });
    say(`${scout.name}, intermediary, asks for start-ups that fit. The reasons add up to the score:`);
    table([
      ['start-up', 'score', 'because of'],
      ...challengeMatches.map((match) => [
        match.organisation?.name.en ?? '?',
        match.score.toFixed(3),
        wordsOf(match),
      ]),
    ]);
    for (const match of challengeMatches) {
      const sum = match.reasons.reduce((total, reason) => total + reason.contribution, 0);
      expectThat(Math.abs(sum - match.score) < 1e-9, 'the reasons add up to the score');
    }
    const first = challengeMatches.slice(0, 2).map((match) => match.organisation?.name.en);
    expectThat(first.includes('TipTip Sensing') && first.includes('FlowMind'), 'the two leak finders lead');
    fact(
      'matches',
      challengeMatches.map((match) => ({
        startup: match.organisation?.name.en,
        score: match.score,
        reasons: match.reasons,
      })),
    );
  });
}
