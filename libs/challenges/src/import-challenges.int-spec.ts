import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/access';
import { newId } from '#libs/kernel';
import { ChallengeWorld, completeContent } from '../../../test/e2e/challenges/world.js';
import { ChallengesService } from './challenges.service.js';
import type { ImportedChallenge } from './import-challenges.service.js';

describe('importing challenges', () => {
  let world: ChallengeWorld;
  let system: Actor;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
    system = world.app.system;
  });
  afterAll(() => world.stop());

  const row = (externalId: string, changes: Partial<ImportedChallenge> = {}): ImportedChallenge => ({
    externalId,
    programmeId: world.programmeId,
    ministryId: world.ministryId,
    originalLanguage: 'en',
    title: { en: `Imported ${externalId}` },
    problem: { en: 'A sensor is needed.\nIt must be small.' },
    tags: ['sensors'],
    ...changes,
  });
  const rows = (count: number, prefix = newId()) =>
    Array.from({ length: count }, (_, index) => row(`${prefix}-${index}`));
  const run = (given: readonly ImportedChallenge[], dryRun = false, actor = system) =>
    world.app.app.get(ChallengesService).importChallenges(actor, given, { dryRun });
  const countOf = async (): Promise<number> => {
    const [found] = await world.app.query<{ count: number }>(
      'select count(*)::int as count from challenges.challenge',
    );
    return found?.count ?? 0;
  };

  it('stores drafts with numbers of their own and the window of the call', async () => {
    const { kpis, criteria, questions } = completeContent();
    const [first, second] = await run([
      row('A-1'),
      row('A-2', {
        kpis,
        criteria,
        questions: questions.map((question) => ({
          maxLength: null,
          choices: [],
          minimum: null,
          maximum: null,
          ...question,
          kind: question.kind as 'TEXT',
        })),
        budget: { amount: 5.5, currency: 'ILS' },
      }),
    ]);
    expect([first?.outcome, second?.outcome]).toEqual(['CREATED', 'CREATED']);
    const QUERY = `query ($id: ID!) { challenge(id: $id) { number state opensAt closesAt zone tags title { en }
      problem { en } budget { amount } kpis { target } criteria { weight } questions { kind choices { he } } } }`;
    const read = async (id: string | null | undefined) =>
      (await world.officer.client.ask<{ challenge: Record<string, unknown> }>(QUERY, { id })).challenge;
    const stored = await read(first?.challengeId);
    expect(stored).toMatchObject({
      state: 'DRAFT',
      opensAt: '2027-02-15T06:00:00.000Z',
      closesAt: '2027-05-01T06:00:00.000Z',
      zone: 'Asia/Jerusalem',
      tags: ['sensors'],
      title: { en: 'Imported A-1' },
      problem: { en: 'A sensor is needed.\nIt must be small.' },
      budget: null,
      kpis: [],
    });
    const other = await read(second?.challengeId);
    expect(other).toMatchObject({
      budget: { amount: 5.5 },
      kpis: [{ target: 1 }],
      criteria: [{ weight: 60 }, { weight: 40 }],
      questions: [{ kind: 'TEXT' }, { kind: 'CHOICE', choices: [{ he: 'בישראל' }, { he: 'בחו"ל' }] }],
    });
    expect(other.number).not.toBe(stored.number);
    expect(await world.auditOf(first?.challengeId ?? '')).toEqual(['challenge.import']);
  });

  it('is idempotent by the external id of a ministry, within a batch too', async () => {
    const batch = rows(3);
    const created = await run([...batch, batch[0]!]);
    expect(created.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED', 'SKIPPED']);
    const before = await countOf();
    const again = await run([...batch, ...rows(1)]);
    expect(again.map(({ outcome }) => outcome)).toEqual(['SKIPPED', 'SKIPPED', 'SKIPPED', 'CREATED']);
    expect(again[0]?.challengeId).toBe(created[0]?.challengeId);
    expect(await countOf()).toBe(before + 1);
    const elsewhere = batch.map((given) => ({ ...given, ministryId: world.stranger.organisationId }));
    expect((await run(elsewhere)).map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);
  });

  it('stores nothing in a dry run, but says what would become of each row', async () => {
    const before = await countOf();
    const batch = rows(2);
    const outcomes = await run([...batch, batch[1]!, row('bad', { zone: 'Nowhere/Else' })], true);
    expect(outcomes.map(({ outcome, challengeId }) => [outcome, challengeId])).toEqual([
      ['CREATED', null],
      ['CREATED', null],
      ['SKIPPED', null],
      ['REFUSED', null],
    ]);
    expect(await countOf()).toBe(before);
  });

  it('reports the rows that a rule refuses, and stores the others', async () => {
    const [kpi] = completeContent().kpis;
    const outcomes = await run([
      row('r-1', { title: {} }),
      row('r-2', { title: { en: 'a\u202Eb' } }),
      row('r-3', { kpis: [{ ...kpi!, baseline: null }] }),
      row('r-4', { programmeId: newId() }),
      row('r-5', { tags: ['x'.repeat(61)] }),
      row('', {}),
      row('r-7'),
    ]);
    expect(
      outcomes.map(({ violations }) => violations.map(({ code, path }) => `${code} ${path?.join('.')}`)),
    ).toEqual([
      ['text.original_missing title.en'],
      ['input.bidi_controls title.en'],
      ['challenge.kpi_baseline_missing kpis.0.baseline'],
      ['programme.not_open programmeId'],
      ['input.length tags.0'],
      ['input.required externalId'],
      [],
    ]);
    expect(outcomes.at(-1)?.outcome).toBe('CREATED');
  });

  it('is done by the operator, or by officers for their own ministry', async () => {
    const officer: Actor = {
      ...system,
      kind: 'person',
      personId: world.officer.personId,
      memberships: [
        { organisationId: world.ministryId, organisationKind: 'MINISTRY', role: 'MINISTRY_OFFICER' },
      ],
    };
    const [own, other] = await run(
      [row(newId()), row(newId(), { ministryId: world.stranger.organisationId })],
      false,
      officer,
    );
    expect(own?.outcome).toBe('CREATED');
    expect(other?.violations).toEqual([{ code: 'challenge.ministry_not_yours', path: ['ministryId'] }]);
    await expect(run([row(newId(), { ministryId: newId() })])).rejects.toThrow('input.unknown_id');
  });

  it('never stores a row twice when two imports run at once', async () => {
    const batch = rows(20);
    const before = await countOf();
    const outcomes = (await Promise.all([run(batch), run(batch), run(batch)])).flat();
    expect(outcomes.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(20);
    expect(await countOf()).toBe(before + 20);
  });

  it('needs as many statements for 500 rows as for 5, and one of them for the audit', async () => {
    const statementsFor = (count: number) => world.app.statementsOf(() => run(rows(count)));
    const few = await statementsFor(5);
    const many = await statementsFor(500);
    expect(many).toHaveLength(few.length);
    expect(many.filter((sql) => sql.includes('audit.entry'))).toHaveLength(1);
  });
});
