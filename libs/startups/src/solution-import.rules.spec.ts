import { describe, expect, it } from '@jest/globals';
import { type ImportedSolution, sourceDigestOf } from './imported-solution.rules.js';
import { type KnownSolution, keyOf, type Owner, planImport } from './solution-import.rules.js';

const row = (externalId: string, change: Partial<ImportedSolution> = {}): ImportedSolution => ({
  externalId,
  title: '',
  summary: '',
  text: `Text of ${externalId}.`,
  language: 'en',
  tags: [],
  trl: null,
  organisation: null,
  ...change,
});

const known = (of: ImportedSolution, change: Partial<KnownSolution> = {}): KnownSolution => ({
  id: `id of ${of.externalId}`,
  organisationId: 'own',
  externalId: of.externalId,
  sourceDigest: sourceDigestOf(of),
  state: 'ACTIVE',
  version: 3,
  ...change,
});

const own = (): Owner => ({ id: 'own' });
const stored = (...rows: KnownSolution[]) =>
  new Map(rows.map((one) => [keyOf(one.organisationId, one.externalId), one]));

describe('planImport', () => {
  it('creates what is new, skips what is the same, changes what differs', () => {
    const [same, changed, fresh] = [row('same'), row('changed'), row('fresh')];
    const earlier = stored(known(same), known(row('changed', { text: 'Before.' })));
    const { outcomes, writes } = planImport([same, changed, fresh], own, earlier);
    expect(outcomes.map(({ result }) => result)).toEqual(['UNCHANGED', 'UPDATED', 'CREATED']);
    expect(writes).toMatchObject([
      { row: changed, id: 'id of changed', version: 4 },
      { row: fresh, version: 1 },
    ]);
  });

  it('is idempotent: what was written is unchanged the next time', () => {
    const rows = [row('a'), row('b')];
    const { writes } = planImport(rows, own, new Map());
    const earlier = stored(...writes.map((write) => known(write.row, { sourceDigest: write.sourceDigest })));
    expect(planImport(rows, own, earlier).writes).toEqual([]);
  });

  it('refuses a key that occurs twice in one catalogue, but not in two', () => {
    const owner = ({ organisation }: ImportedSolution): Owner => ({ create: organisation ?? '' });
    const rows = [row('a'), row('a', { organisation: 'X' }), row('a', { organisation: 'X' })];
    const { outcomes, writes } = planImport(rows, owner, new Map());
    expect(outcomes.map(({ result }) => result)).toEqual(['CREATED', 'CREATED', 'REFUSED']);
    expect(outcomes[2]?.violations[0]).toMatchObject({ code: 'solution_import.duplicate_id', path: ['id'] });
    expect(writes).toHaveLength(2);
  });

  it('leaves a withdrawn solution as it is and says so when the row changed', () => {
    const withdrawn = stored(known(row('a'), { state: 'WITHDRAWN' }));
    expect(planImport([row('a')], own, withdrawn).outcomes[0]?.result).toBe('UNCHANGED');
    const { outcomes, writes } = planImport([row('a', { text: 'New.' })], own, withdrawn);
    expect(outcomes[0]).toMatchObject({ result: 'REFUSED', violations: [{ code: 'solution.wrong_state' }] });
    expect(writes).toEqual([]);
  });

  it('lists everything that is wrong with a row and goes on', () => {
    const refuse = (one: ImportedSolution): Owner =>
      one.organisation ? { violations: [{ code: 'solution_import.organisation_named' }] } : { id: 'own' };
    const { outcomes } = planImport(
      [row('', { organisation: 'X', trl: 99 }), row('good')],
      refuse,
      new Map(),
    );
    expect(outcomes[0]?.violations.map(({ code }) => code)).toEqual([
      'input.required',
      'input.range',
      'solution_import.organisation_named',
    ]);
    expect(outcomes[1]?.result).toBe('CREATED');
  });
});
