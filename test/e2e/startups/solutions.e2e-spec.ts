import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { SearchIndex } from '#libs/search';
import { type Persona, TestApp } from '../../support/test-app.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

interface Solution {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

describe('solutions', () => {
  let app: TestApp;
  let owner: Persona;
  let member: Persona;
  let stranger: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    const organisationId = await app.organisation(OrganisationKind.STARTUP, 'TipTip');
    owner = await app.persona(Role.STARTUP_OWNER, organisationId);
    member = await app.persona(Role.STARTUP_MEMBER, organisationId);
    stranger = await app.persona(
      Role.STARTUP_OWNER,
      await app.organisation(OrganisationKind.STARTUP, 'Other'),
    );
  });

  afterAll(() => app.stop());

  const content = (title: string, change: Record<string, unknown> = {}) => ({
    title: { en: title },
    summary: { en: 'Listens at night.' },
    description: { en: 'Acoustic sensors on municipal pipes.' },
    tags: ['Water', 'sensors'],
    trl: 7,
    ...change,
  });

  const add = async (persona: Persona, title: string, change: Record<string, unknown> = {}) => {
    const { organisationId } = persona;
    const input = { organisationId, ...content(title, change) };
    const { solution } = await persona.client.done<{ solution: Solution }>(
      'addSolution',
      input,
      'solution { id version state }',
    );
    return solution;
  };

  const read = async (persona: Pick<Persona, 'client'>, id: string) => {
    const { solution } = await persona.client.ask<{ solution: Solution | null }>(
      'query ($id: ID!) { solution(id: $id) { id version state } }',
      { id },
    );
    return solution;
  };

  const found = async (words: string): Promise<string[]> => {
    await app.drain();
    const query = { kind: 'solution', fields: { text: words }, limit: 10 };
    return (await app.app.get(SearchIndex).search(query)).map(({ id }) => id);
  };

  it('are added and changed by the whole team, and read by everybody', async () => {
    const { id } = await add(member, 'PipeEar');
    const { solution } = await owner.client.done<{ solution: Solution }>(
      'updateSolution',
      { id, expectedVersion: 1, ...content('PipeEar 2', { trl: null }) },
      'solution { version title { en } tags trl organisation { name { en } } }',
    );
    expect(solution).toMatchObject({
      version: 2,
      title: { en: 'PipeEar 2' },
      tags: ['water', 'sensors'],
      trl: null,
      organisation: { name: { en: 'TipTip' } },
    });
    expect(await read({ client: app.anonymous }, id)).toMatchObject({ version: 2, state: 'ACTIVE' });
  });

  it('refuse strangers, old versions, unknown ids and a missing title', async () => {
    const { id } = await add(owner, 'Guarded');
    const edit = { id, expectedVersion: 1, ...content('Changed') };
    expect(await stranger.client.refused('updateSolution', edit)).toEqual(['access.forbidden']);
    expect(await owner.client.refused('updateSolution', { ...edit, expectedVersion: 7 })).toEqual([
      'edit.conflict',
    ]);
    expect(await owner.client.refused('updateSolution', { ...edit, id: newId() })).toEqual([
      'input.unknown_id',
    ]);
    expect(await owner.client.refused('updateSolution', { ...edit, title: {} })).toEqual(['input.required']);
    expect(
      await stranger.client.refused('addSolution', {
        organisationId: owner.organisationId,
        ...content('Foreign'),
      }),
    ).toEqual(['access.forbidden']);
  });

  it('are withdrawn for good: gone from the catalogue and the index, still seen by the team', async () => {
    const { id } = await add(owner, 'Zeppelin inspection', {
      description: { en: 'A zeppelin over the pipes.' },
    });
    expect(await found('zeppelin')).toEqual([id]);
    expect(
      await stranger.client.refused('withdrawSolution', { id, expectedVersion: 1, reason: 'x' }),
    ).toEqual(['access.forbidden']);
    await owner.client.done('withdrawSolution', { id, expectedVersion: 1, reason: 'Not built any more.' });
    expect(await read(owner, id)).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    expect(await read(stranger, id)).toBeNull();
    expect(await found('zeppelin')).toEqual([]);
    const again = { id, expectedVersion: 2, ...content('Again') };
    expect(await owner.client.refused('updateSolution', again)).toEqual(['solution.wrong_state']);
    expect(await stranger.client.refused('updateSolution', again)).toEqual(['input.unknown_id']);
    const [entry] = await app.query(
      "select reason, after from audit.entry where act = 'solution.withdraw' and target_id = $1",
      [id],
    );
    expect(entry).toMatchObject({ reason: 'Not built any more.', after: { state: 'WITHDRAWN' } });
  });

  it('are found by their new words after a change', async () => {
    const { id } = await add(owner, 'Observatory', { description: { en: 'Looks at craters.' } });
    expect(await found('craters')).toEqual([id]);
    await owner.client.done('updateSolution', {
      id,
      expectedVersion: 1,
      ...content('Observatory', { description: { en: 'Looks at geysers.' } }),
    });
    expect(await found('craters')).toEqual([]);
    expect(await found('geysers')).toEqual([id]);
  });

  it('make their start-up findable once it has a passport', async () => {
    const { organisationId } = stranger;
    await add(stranger, 'Submarine cable survey');
    const startups = async (text: string) => {
      await app.drain();
      const hits = await app.app.get(SearchIndex).search({ kind: 'startup', fields: { text }, limit: 5 });
      return hits.map(({ id, facets, numbers }) => ({ id, facets, numbers }));
    };
    expect(await startups('submarine')).toEqual([]);
    await stranger.client.done('savePassport', {
      organisationId,
      description: { en: 'We dive.' },
      team: [{ name: 'Nautilus Canary', position: 'Diver' }],
      sectors: ['sea'],
      technologies: ['robots'],
      trl: 6,
      languages: ['en'],
      countries: ['IL'],
      references: [],
      certificates: [],
    });
    const expected = {
      id: organisationId,
      facets: { tag: ['sea', 'robots'], language: ['en'], country: ['IL'] },
      numbers: { trl: 6 },
    };
    expect(await startups('submarine')).toEqual([expected]);
    expect(await startups('canary')).toEqual([]);
    await add(stranger, 'Walrus census');
    expect(await startups('walrus')).toEqual([expected]);
  });

  it('are listed by owner, tag, maturity and state, each team seeing its withdrawn ones', async () => {
    const organisationId = await app.organisation(OrganisationKind.STARTUP, 'Lister');
    const lister = await app.persona(Role.STARTUP_OWNER, organisationId);
    await add(lister, 'One', { tags: ['unique tag'], trl: 3 });
    const two = await add(lister, 'Two', { tags: ['unique tag'], trl: 8 });
    await lister.client.done('withdrawSolution', { id: two.id, expectedVersion: 1, reason: 'x' });
    const count = async ({ client }: Pick<Persona, 'client'>, filter: Record<string, unknown>) => {
      const { solutions } = await client.ask<{ solutions: { totalCount: number; nodes: unknown[] } }>(
        'query ($filter: SolutionFilter) { solutions(filter: $filter) { totalCount nodes { id } } }',
        { filter },
      );
      expect(solutions.nodes).toHaveLength(solutions.totalCount);
      return solutions.totalCount;
    };
    const anonymous = { client: app.anonymous };
    expect(await count(anonymous, { organisationId })).toBe(1);
    expect(await count(lister, { organisationId })).toBe(2);
    expect(await count(stranger, { organisationId, state: 'WITHDRAWN' })).toBe(0);
    expect(await count(lister, { organisationId, state: 'WITHDRAWN' })).toBe(1);
    expect(await count(anonymous, { tag: 'Unique Tag' })).toBe(1);
    expect(await count(anonymous, { tag: 'unique tag', minimumTrl: 4 })).toBe(0);
  });

  it('send the same number of statements for 2 rows and for 50', async () => {
    const organisationId = await app.organisation(OrganisationKind.STARTUP, 'Many');
    await app.query(
      `insert into startups.solution (id, organisation_id, title, summary, description, tags, state, version, created_at, updated_at)
       select gen_random_uuid(), $1, '{"en":"x"}', '{}', '{}', '{}', 'ACTIVE', 1, now(), now() from generate_series(1, 50)`,
      [organisationId],
    );
    const list = (first: number) =>
      app.statementsOf(() =>
        app.anonymous.ask(
          'query ($first: Int!) { solutions(first: $first) { nodes { id organisation { passport { trl } } } totalCount } }',
          { first },
        ),
      );
    const [few, many] = [await list(2), await list(50)];
    expect(many.length).toBe(few.length);
    expect(few.length).toBeGreaterThan(0);
  });
});
