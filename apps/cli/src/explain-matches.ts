import type { Judgements, Match, MatchFeature } from '#libs/matching';
import type { EvaluationText } from './relevance-files.js';

const SHOWN = 10;
const TERMS_SHOWN = 6;

const WORDS: Partial<Record<MatchFeature, string>> = {
  TERMS: 'shared words',
  PHRASES: 'words near each other',
  LETTERS: 'alike in their letters',
  MEANING: 'about the same subject',
};

/** Shows the best documents of one query with everything that their scores consist of. */
export function explain(
  query: EvaluationText,
  matches: readonly Match[],
  judgements: Judgements,
  out: (line: string) => void,
): void {
  out(`${query.id}  ${query.fields.title || query.fields.text.slice(0, 80)}`);
  matches.slice(0, SHOWN).forEach(({ id, score, reasons }, place) => {
    const grade = judgements.get(id) ?? 0;
    out('');
    out(`${String(place + 1).padStart(2)}. ${id}  ${score.toFixed(4)}${grade > 0 ? '  relevant' : ''}`);
    for (const { feature, contribution, terms = [] } of reasons) {
      const shown = terms.slice(0, TERMS_SHOWN).map(({ term, language }) => `${term} (${language})`);
      const more = terms.length > TERMS_SHOWN ? ` and ${terms.length - TERMS_SHOWN} more` : '';
      out(
        `      ${contribution.toFixed(4)}  ${(WORDS[feature] ?? feature).padEnd(22)}  ${shown.join(', ')}${more}`,
      );
    }
  });
  const found = matches.findIndex(({ id }) => (judgements.get(id) ?? 0) > 0);
  out('');
  out(
    found < 0
      ? 'No relevant document is among the first hundred.'
      : `The first relevant document is at place ${found + 1}.`,
  );
}
