import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { LOCALES } from '#libs/i18n';
import { aModel } from '../../../test/support/models.js';
import { COMPARED, compareModels } from './model-comparison.rules.js';
import { comparisonCsv, comparisonTable, sayFact } from './model-comparison-table.js';
import { shippedModel } from './shipped-models.js';

const bases = [
  { id: 'eu-pcp-exemption', name: { en: 'Pre-commercial procurement', he: 'רכש קדם-מסחרי', ar: 'شراء' } },
];
const civtech = shippedModel('civtech-scotland')!;
const stir = shippedModel('stir')!;
const pcp = shippedModel('eu-pcp')!;

describe('compareModels', () => {
  const rows = compareModels([civtech, stir, pcp], bases);
  const cell = (aspect: string, column: number) =>
    (rows.find((row) => row.aspect === aspect)?.cells[column] ?? []).map((fact) => sayFact(fact, 'en'));

  it('has a row for every aspect and a cell for every model', () => {
    expect(rows.map(({ aspect }) => aspect)).toEqual([...COMPARED]);
    expect(rows.every(({ cells }) => cells.length === 3)).toBe(true);
  });

  it('says what was published of CivTech, and marks what was assumed', () => {
    expect(cell('operator', 0)).toEqual(['government', 'CivTech Division, Scottish Government']);
    expect(cell('challengeDefinition', 0)).toEqual(['owner and operator together']);
    expect(cell('funnel', 0)).toContain('Exploration: up to 3 for each challenge');
    expect(cell('funnel', 0)).toContain(
      'Pre-commercial work: up to 1 for each challenge [assumption, no source]',
    );
    expect(cell('money', 0)).toContain('Exploration: service contract; £5,000; for each team');
    expect(cell('money', 0)).toContain(
      'Accelerator: service contract; not stated; for each team [assumption, no source]',
    );
    expect(cell('equity', 0)).toEqual(['no equity']);
    expect(cell('intellectualProperty', 0)[0]).toBe('stays with the supplier [assumption, no source]');
  });

  it('is as sure of a sum as of its least sure part', () => {
    // Call 5, interview 1, exploration 3, accelerator 13 to 17: the call and the interview are assumptions.
    expect(cell('length', 0)).toEqual(['24 weeks (22–26 weeks) [assumption, no source]']);
  });

  it('names the legal basis by its title, else by its id', () => {
    expect(cell('legalBasis', 2)).toEqual(['Pre-commercial procurement']);
    expect(cell('legalBasis', 1)).toEqual(['us-municipal-rfp']);
  });

  it('leaves a cell empty where the model says nothing', () => {
    const [row] = compareModels([aModel()], []).filter(({ aspect }) => aspect === 'legalBasis');
    expect(row?.cells).toEqual([[]]);
    expect(comparisonTable([aModel()], [], 'en').at(-1)).toEqual(['Legal basis', 'not stated']);
  });
});

describe('comparisonCsv', () => {
  it.each(LOCALES)('reads back as the table in %s', (locale) => {
    const csv = comparisonCsv([civtech, pcp], bases, locale);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(parse(csv, { bom: true })).toEqual(comparisonTable([civtech, pcp], bases, locale));
    expect(csv).toContain(pcp.name[locale]);
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx'])('disarms a name that is a formula: %s', (formula) => {
    const name = { he: formula, ar: formula, en: formula };
    const [header] = parse(comparisonCsv([aModel({ name })], [], 'en'), { bom: true }) as string[][];
    expect(header?.[1]).toBe(`'${formula}`);
  });
});
