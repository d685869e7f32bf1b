import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, completeContent } from '../challenges/world.js';
import { addSolution, startupWithPassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

interface Results {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: { readonly name: string; readonly values: { value: string; count: number }[] }[];
  readonly engine: string;
  readonly nodes: {
    readonly score: number;
    readonly highlights: { field: string; pieces: { text: string; isMatch: boolean }[] }[];
    readonly challenge: { id: string } | null;
    readonly solution: { id: string } | null;
    readonly organisation: { id: string } | null;
    readonly mentor: { expertise: string[] } | null;
  }[];
}

const SEARCH = `query ($kind: SearchKind!, $text: String, $filter: SearchFilter, $first: Int = 20, $after: String) {
  search(kind: $kind, text: $text, filter: $filter, first: $first, after: $after) {
    engine totalCount pageInfo { hasNextPage endCursor } facets { name values { value count } }
    nodes { score highlights { field pieces { text isMatch } }
      challenge { id } solution { id } organisation { id } mentor { expertise } } } }`;
const SUGGEST = `query ($kind: SearchKind!, $text: String, $filter: SearchFilter) {
  searchSuggestions(kind: $kind, text: $text, filter: $filter) }`;

describe('the search box', () => {
  let world: ChallengeWorld;
  let anyone: GraphqlClient;
  let makers: Persona;
  let challenge: string;
  let solutions: string[];

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    anyone = world.app.anonymous;
    makers = await startupWithPassport(world.app, 'Ears', {
      en: 'Acoustic sensors for water utilities.',
      he: 'חיישנים אקוסטיים לתאגידי מים.',
    });
    solutions = [];
    for (const name of ['One', 'Two', 'Three'])
      solutions.push(await addSolution(makers, `Leak ear ${name}`, 'Hears water leaks in pipelines.'));
    challenge = (await world.published()).id;
    await world.draft({ ...completeContent(), title: { he: 'טיוטה', en: 'Draft of leakproof roofs' } });
    const partner = await world.app.organisation(OrganisationKind.PARTNER, 'University');
    const mentor = await world.app.persona(Role.MENTOR, partner, 'Leah');
    await mentor.client.done('saveMentorProfile', {
      ...{ biography: { en: 'Twenty years of leakage control.' }, expertise: ['hydrology'] },
      ...{ languages: ['en'], countries: ['IL'], capacity: 2 },
    });
    await world.app.drain();
  });

  afterAll(() => world.stop());

  const search = async (variables: Record<string, unknown>, client = anyone) =>
    (await client.ask<{ search: Results }>(SEARCH, variables)).search;
  const suggest = async (variables: Record<string, unknown>, client = anyone) =>
    (await client.ask<{ searchSuggestions: string[] }>(SUGGEST, variables)).searchSuggestions;
  const refusal = async (variables: Record<string, unknown>, query = SEARCH) => {
    const { errors } = await anyone.send(query, variables);
    return errors?.[0]?.extensions.messageCode;
  };

  it('finds published challenges by words of either language, with counts and passages, and no draft', async () => {
    for (const [text, marked] of [
      ['leak', 'leaks'],
      ['נזילה', 'נזילות'],
    ]) {
      const { nodes, totalCount, facets, engine } = await search({ kind: 'CHALLENGE', text });
      expect(engine).toBe('EMBEDDED');
      expect(nodes.map((node) => node.challenge?.id)).toEqual([challenge]);
      expect(totalCount).toBe(1);
      const pieces = nodes[0]!.highlights.find(({ field }) => field === 'title')!.pieces;
      expect(pieces.filter(({ isMatch }) => isMatch)).toEqual([{ text: marked, isMatch: true }]);
      expect(facets).toEqual([
        { name: 'state', values: [{ value: 'PUBLISHED', count: 1 }] },
        {
          name: 'tag',
          values: [
            { value: 'sensors', count: 1 },
            { value: 'water', count: 1 },
          ],
        },
        { name: 'language', values: [{ value: 'he', count: 1 }] },
        { name: 'country', values: [{ value: 'IL', count: 1 }] },
      ]);
    }
    // The draft exists, and its own officer does not find it here either.
    expect(await search({ kind: 'CHALLENGE', text: 'leakproof roofs' }, world.officer.client)).toMatchObject({
      nodes: [],
      totalCount: 0,
      facets: ['state', 'tag', 'language', 'country'].map((name) => ({ name, values: [] })),
    });
    expect(await suggest({ kind: 'CHALLENGE', text: 'leakproo' })).toEqual([]);
  });

  it('pages through solutions without gap or repetition, and shows who offers them', async () => {
    const seen: (string | undefined)[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const results: Results = await search({ kind: 'SOLUTION', text: 'pipline leak', first: 1, after });
      expect([results.totalCount, results.pageInfo.hasNextPage]).toEqual([3, page < 2]);
      expect(results.nodes[0]?.organisation?.id).toBe(makers.organisationId);
      seen.push(results.nodes[0]?.solution?.id);
      after = results.pageInfo.endCursor;
    }
    expect(seen.toSorted()).toEqual(solutions.toSorted());
    expect((await search({ kind: 'SOLUTION', text: 'pipline leak', after })).nodes).toEqual([]);
  });

  it('narrows by what the kind has, and refuses what it cannot have', async () => {
    const closing = (startsAt: Date) => ({ closes: { startsAt: startsAt.toISOString() } });
    const found = async (filter: object) => (await search({ kind: 'CHALLENGE', filter })).totalCount;
    expect(await found({ states: ['PUBLISHED'], tags: ['WATER'], countries: ['IL'], minimumTrl: 5 })).toBe(1);
    expect(await found({ maximumTrl: 4 })).toBe(0);
    expect(await found({ tags: ['מים'] })).toBe(0);
    expect(await found({ states: [] })).toBe(0);
    expect(await found(closing(CLOSES))).toBe(1);
    expect(await found(closing(new Date(CLOSES.getTime() + 1)))).toBe(0);
    expect(await refusal({ kind: 'SOLUTION', filter: { states: ['PUBLISHED'] } })).toBe('input.invalid');
    expect(await refusal({ kind: 'MENTOR', filter: { minimumTrl: 2 } }, SUGGEST)).toBe('input.invalid');
  });

  it('shows mentors to those for whom they are declared, and counts none for others', async () => {
    const asked = { kind: 'MENTOR', text: 'leakage' };
    const { nodes, totalCount } = await search(asked, world.startup.client);
    expect([nodes[0]?.mentor, totalCount]).toEqual([{ expertise: ['hydrology'] }, 1]);
    expect(await suggest({ kind: 'MENTOR', text: 'hydro' }, world.startup.client)).toEqual(['hydrology']);
    const reviewer = await world.app.persona(Role.REVIEWER, world.ministryId);
    for (const [text, client] of [
      ['leakage', anyone],
      ['', anyone],
      ['leakage', reviewer.client],
    ] as const) {
      const hidden = await search({ kind: 'MENTOR', text }, client);
      expect([hidden.nodes, hidden.totalCount]).toEqual([[], 0]);
      expect(hidden.facets.flatMap(({ values }) => values)).toEqual([]);
    }
    expect(await suggest({ kind: 'MENTOR', text: 'hydro' })).toEqual([]);
    const { secret } = await world.startup.client.done<{ secret: string }>(
      'createApiToken',
      { name: 'pilots', scopes: ['challenges:read'], validForDays: 1 },
      'secret',
    );
    const token = anyone.with({ authorization: `Bearer ${secret}` });
    expect((await search(asked, token)).totalCount).toBe(0);
  });

  it('finishes and mends what was typed', async () => {
    expect(await suggest({ kind: 'STARTUP', text: 'acous' })).toEqual(['acoustic']);
    expect(await suggest({ kind: 'STARTUP', text: 'acuostic senso' })).toEqual(['acoustic sensors']);
    expect(await suggest({ kind: 'STARTUP', text: 'חיישנים אקוס' })).toEqual(['חיישנים אקוסטיים']);
  });

  it('answers what says nothing with all there is, and refuses what is no search', async () => {
    for (const text of ['', '🙂', 'the of', null])
      expect((await search({ kind: 'SOLUTION', text })).totalCount).toBe(3);
    expect((await search({ kind: 'SOLUTION', text: 'leak نزילה unicorn' })).totalCount).toBe(0);
    expect(await refusal({ kind: 'SOLUTION', text: 'leak '.repeat(4_000) })).toBe('input.length');
    expect(await refusal({ kind: 'SOLUTION', text: 'leak\u202E' })).toBe('input.bidi_controls');
    for (const after of ['nonsense', Buffer.from('["a","b"]').toString('base64url')])
      expect(await refusal({ kind: 'SOLUTION', after })).toBe('input.cursor');
    expect(await refusal({ kind: 'SOLUTION', filter: { languages: ['english'] } })).toBe('input.length');
  });

  it('tells the operator what it holds, and is read anew on demand, for nobody else', async () => {
    const operator = await world.app.organisation(OrganisationKind.OPERATOR, 'Desk');
    const { client } = await world.app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
    const FIELDS = 'documents documentsLeftOut bytes source filledAt isBeingRebuilt';
    const report = async () =>
      (await client.ask<{ searchIndex: Record<string, unknown> }>(`{ searchIndex { ${FIELDS} } }`))
        .searchIndex;
    const before = await report();
    expect(before).toMatchObject({ documentsLeftOut: 0, source: 'DATABASE', isBeingRebuilt: false });
    expect(before.documents).toBeGreaterThanOrEqual(6);
    const { searchIndex } = await client.done<{ searchIndex: object }>(
      'rebuildSearchIndex',
      { reason: 'Answers looked odd.' },
      `searchIndex { ${FIELDS} }`,
    );
    expect(searchIndex).toMatchObject({ isBeingRebuilt: true });
    let after = await report();
    for (; after.isBeingRebuilt; after = await report())
      expect((await search({ kind: 'SOLUTION', text: 'leak' })).totalCount).toBe(3);
    expect(after.documents).toBe(before.documents);
    expect(new Date(`${after.filledAt}`).getTime()).toBeGreaterThan(new Date(`${before.filledAt}`).getTime());
    expect((await search({ kind: 'SOLUTION', text: 'leak' })).totalCount).toBe(3);
    expect(await client.refused('rebuildSearchIndex', { reason: '' })).toEqual(['input.required']);
    const { errors } = await world.manager.client.send(`{ searchIndex { ${FIELDS} } }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const refused = await world.manager.client.send(
      'mutation { rebuildSearchIndex(input: { reason: "x" }) { errors { code } } }',
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('no longer finds, counts or suggests what was withdrawn or cancelled', async () => {
    await makers.client.done('withdrawSolution', { id: solutions[0], expectedVersion: 1, reason: 'Sold.' });
    await world.act(world.manager, 'cancelChallenge', { id: challenge, reason: 'No budget.' });
    await world.app.drain();
    expect((await search({ kind: 'SOLUTION', text: 'leak' })).totalCount).toBe(2);
    expect(await search({ kind: 'CHALLENGE', text: 'leak' })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await suggest({ kind: 'CHALLENGE', text: 'detec' })).toEqual([]);
  });
});
