import { stringify } from 'csv-stringify/sync';
import { type Locale, translate } from '#libs/i18n';
import type { ProgrammeModel } from './generated/programme-model.js';
import {
  type ComparedAspect,
  type ComparisonRow,
  compareModels,
  type NamedBasis,
} from './model-comparison.rules.js';
import type { Fact } from './model-facts.rules.js';
import type { Sentence } from './model-phrase.js';
import { say } from './model-words.js';

const TITLES: Readonly<Record<ComparedAspect, Sentence>> = {
  operator: { code: 'model_comparison.operator' },
  jurisdiction: { code: 'model_comparison.jurisdiction' },
  challengeDefinition: { code: 'model_comparison.challenge_definition' },
  problemDefinition: { code: 'model_comparison.problem_definition' },
  funnel: { code: 'model_comparison.funnel' },
  selection: { code: 'model_comparison.selection' },
  length: { code: 'model_comparison.length' },
  money: { code: 'model_comparison.money' },
  intellectualProperty: { code: 'model_comparison.intellectual_property' },
  equity: { code: 'model_comparison.equity' },
  exits: { code: 'model_comparison.exits' },
  legalBasis: { code: 'model_comparison.legal_basis' },
};

/** How an aspect of the comparison is called. */
export const titleOf = (aspect: ComparedAspect): Sentence => TITLES[aspect];

/** A fact in words; what has no source is marked as an assumption. */
export function sayFact({ value, confidence }: Fact, locale: Locale): string {
  const words = say(value, locale);
  return confidence === 'sourced' ? words : translate('model_words.unsourced', locale, { value: words });
}

/** The comparison as rows of text: a header with the models, then an aspect a row, each fact on a line of its own. */
export function comparisonTable(
  models: readonly ProgrammeModel[],
  legalBases: readonly NamedBasis[],
  locale: Locale,
): string[][] {
  const cell = (facts: readonly Fact[]): string =>
    facts.length > 0
      ? facts.map((fact) => sayFact(fact, locale)).join('\n')
      : say({ term: 'answer.notStated' }, locale);
  const line = ({ aspect, cells }: ComparisonRow): string[] => [
    say(titleOf(aspect), locale),
    ...cells.map(cell),
  ];
  return [
    [translate('model_comparison.model', locale), ...models.map(({ name }) => name[locale])],
    ...compareModels(models, legalBases).map(line),
  ];
}

/**
 * The comparison for a spreadsheet (RFC 4180). Begins with a byte order mark, without which Excel does not read Hebrew and
 * Arabic; a text that would be taken for a formula is disarmed (OWASP, "CSV Injection").
 */
export const comparisonCsv = (
  models: readonly ProgrammeModel[],
  legalBases: readonly NamedBasis[],
  locale: Locale,
): string =>
  stringify(comparisonTable(models, legalBases, locale), {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
