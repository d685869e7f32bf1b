import type { Locale } from '#libs/i18n';
import {
  type AdvisedModel,
  comparisonTable,
  legalBases,
  type ProgrammeModel,
  sayPhrase,
  summaryFacts,
} from '#libs/models';

const WIDTH = 96;

/** The models in a table: id, name, where, who, how long. */
export function listPage(models: readonly ProgrammeModel[], locale: Locale): string[] {
  const rows = models.map((model) => {
    const { operator, weeks } = summaryFacts(model);
    return [
      model.id,
      model.name[locale],
      model.jurisdiction,
      operator ? sayPhrase(operator, locale) : '',
      weeks ? sayPhrase(weeks, locale) : '',
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** One model: its summary, and what it says of each aspect. */
export function modelPage(model: ProgrammeModel, locale: Locale): string[] {
  const [, ...rows] = comparisonTable([model], legalBases(), locale);
  return [
    `${model.name[locale]} (${model.id})`,
    '',
    ...wrapped(model.summary[locale], '', WIDTH),
    ...rows.flatMap(([title = '', cell = '']) => ['', title, ...linesOf(cell, '  ')]),
  ];
}

/** Models side by side, aspect by aspect: a terminal is too narrow for columns of sentences. */
export function comparisonPage(models: readonly ProgrammeModel[], locale: Locale): string[] {
  const [[, ...names] = [], ...rows] = comparisonTable(models, legalBases(), locale);
  return rows.flatMap(([title = '', ...cells]) => [
    title,
    ...cells.flatMap((cell, index) => [`  ${names[index]}`, ...linesOf(cell, '    ')]),
    '',
  ]);
}

/** Models ranked, each with what speaks for it (+) and against it (-). */
export function advicePage(advised: readonly AdvisedModel[], locale: Locale): string[] {
  return advised.flatMap(({ model, score, reasons }, index) => [
    ...(index > 0 ? [''] : []),
    `${index + 1}. ${model.name[locale]} (${model.id}): ${signed(score)}`,
    ...reasons.flatMap(({ points, words, confidence }) => {
      const sentence =
        confidence === 'sourced'
          ? sayPhrase(words, locale)
          : sayPhrase({ code: 'model_advice.assumed', params: { value: words } }, locale);
      const [first = '', ...more] = wrapped(sentence, '', WIDTH - 10);
      return [`   ${signed(points).padStart(4)}  ${first}`, ...more.map((line) => `         ${line}`)];
    }),
  ]);
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

const linesOf = (cell: string, indent: string): string[] =>
  cell.split('\n').flatMap((line) => wrapped(line, indent, WIDTH));

/** Breaks at spaces; what follows the first line is indented once more. */
function wrapped(text: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + word.length + 1 > width) {
      lines.push(line);
      line = `${indent}${indent ? '  ' : ''}${word}`;
    } else line = line.trim() ? `${line} ${word}` : `${line}${word}`;
  }
  return [...lines, line];
}
