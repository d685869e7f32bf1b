import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { SearchIndex } from '#libs/search';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, completeContent, daysAfter, OPENS, START } from '../challenges/world.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

interface Reason {
  readonly feature: string;
  readonly contribution: number;
  readonly terms: { term: string; language: string; contribution: number }[];
  readonly tags: string[];
  readonly trl: { min: number; max: number } | null;
  readonly languages: string[];
  readonly countries: string[];
  readonly references: string[];
  readonly capacity: { places: number; taken: number } | null;
}

interface Match {
  readonly score: number;
  readonly engine: string;
  readonly reasons: Reason[];
  readonly organisation: { id: string; name: { en: string } };
  readonly solution: { title: { he: string | null; en: string | null } } | null;
}

const REASONS =
  'reasons { feature contribution terms { term language contribution } tags trl { min max } languages countries references capacity { places taken } }';
const MATCHES = `query ($id: ID!, $kind: MatchKind!, $first: Int) {
  challengeMatches(challengeId: $id, kind: $kind, first: $first) {
    score engine ${REASONS} organisation { id name { en } } solution { title { he en } }
  }
}`;
const FOR_STARTUP = `query ($id: ID!, $first: Int) {
  startupMatches(organisationId: $id, first: $first) { score engine ${REASONS} challenge { id number } }
}`;

const sum = (addends: readonly { contribution: number }[]): number =>
  addends.reduce((total, { contribution }) => total + contribution, 0);

describe('matching', () => {
  let world: ChallengeWorld;
  let intermediary: Persona;
  let challengeId: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const { app } = world;
    intermediary = await app.persona(
      Role.INTERMEDIARY,
      await app.organisation(OrganisationKind.INTERMEDIARY, 'Bridge'),
    );
    await startup('Acoustic Ears', {
      he: 'חיישנים אקוסטיים לאיתור נזילות מים בצנרת עירונית',
      sectors: ['water'],
      technologies: ['sensors'],
      headcount: 'MICRO',
      references: [
        { customer: 'מי הגליל', description: 'איתור דליפות ברשת המים', year: 2024 },
        { customer: 'School of the hill', description: 'Heating that is heard', year: null },
      ],
      solution: { he: 'אוזן לצינור', text: 'מאתרים נזילה בצינורות המים בלילה, בלי להפסיק את האספקה.' },
    });
    await startup('Meter Minds', {
      en: 'Finds unusual use of water from the readings of meters.',
      sectors: ['energy'],
      technologies: ['forecasting'],
      languages: ['en'],
      countries: ['CY'],
      trl: 3,
      solution: { en: 'NightBalance', text: 'A nightly water balance that warns of a leak within days.' },
    });
    await startup('School Ride', {
      en: 'Plans the routes of school buses.',
      sectors: ['transport'],
      technologies: ['routing'],
      solution: { en: 'RidePlan', text: 'Safer ways to school for children.' },
    });
    challengeId = (await world.published()).id;
    await app.drain();
  });

  afterAll(() => world.stop());

  const startup = async (
    name: string,
    of: {
      he?: string;
      en?: string;
      sectors: string[];
      technologies: string[];
      languages?: string[];
      countries?: string[];
      trl?: number;
      headcount?: string;
      references?: { customer: string; description: string; year: number | null }[];
      solution: { he?: string; en?: string; text: string };
    },
  ): Promise<Persona> => {
    const { app } = world;
    const organisationId = await app.organisation(OrganisationKind.STARTUP, name);
    const owner = await app.persona(Role.STARTUP_OWNER, organisationId);
    await owner.client.done('savePassport', {
      organisationId,
      description: { he: of.he, en: of.en },
      team: [],
      sectors: of.sectors,
      technologies: of.technologies,
      trl: of.trl ?? 7,
      languages: of.languages ?? ['he', 'en'],
      countries: of.countries ?? ['IL'],
      headcount: of.headcount,
      references: of.references ?? [],
      certificates: [],
    });
    const { text, ...title } = of.solution;
    const language = title.he ? 'he' : 'en';
    await owner.client.done('addSolution', {
      organisationId,
      title,
      summary: {},
      description: { [language]: text },
      tags: of.sectors,
    });
    return owner;
  };

  const matches = async (
    client: GraphqlClient,
    kind: 'STARTUP' | 'SOLUTION',
    id = challengeId,
    first?: number,
  ): Promise<Match[] | null> =>
    (await client.ask<{ challengeMatches: Match[] | null }>(MATCHES, { id, kind, first })).challengeMatches;

  const forStartup = async (client: GraphqlClient, id: string) =>
    (
      await client.ask<{ startupMatches: (Match & { challenge: { id: string } })[] | null }>(FOR_STARTUP, {
        id,
      })
    ).startupMatches;

  it('ranks start-ups, with reasons that sum to the score', async () => {
    const found = (await matches(world.officer.client, 'STARTUP')) ?? [];
    expect(found.map(({ organisation }) => organisation.name.en)).toEqual(['Acoustic Ears', 'Meter Minds']);
    for (const { score, reasons, engine } of found) {
      expect(engine).toBe('EMBEDDED');
      expect(sum(reasons)).toBeCloseTo(score, 9);
      for (const { terms, contribution } of reasons.filter(({ feature }) => feature === 'TERMS'))
        expect(sum(terms)).toBeCloseTo(contribution, 9);
    }
    const [best] = found;
    const reason = (feature: string) => best?.reasons.find((one) => one.feature === feature);
    expect(reason('TAGS')?.tags.sort()).toEqual(['sensors', 'water']);
    expect(reason('TRL')?.trl).toEqual({ min: 7, max: 7 });
    expect(reason('LANGUAGE')?.languages).toEqual(['he']);
    expect(reason('COUNTRY')?.countries).toEqual(['IL']);
    expect(reason('TERMS')?.terms.map(({ language }) => language)).toContain('he');
    // "water" is the tag; the reference is in Hebrew.
    expect(reason('REFERENCES')?.references).toEqual(['מי הגליל']);
    expect(reason('CAPACITY')?.capacity).toEqual({ places: 1, taken: 0 });
    expect(reason('OUTCOMES')).toBeUndefined();
    expect(found[1]?.reasons.map(({ feature }) => feature)).not.toContain('CAPACITY');
  });

  it('finds a Hebrew solution by words that carry other prefixes and endings', async () => {
    const found = (await matches(world.officer.client, 'SOLUTION')) ?? [];
    expect(found[0]).toMatchObject({ solution: { title: { he: 'אוזן לצינור' } } });
    const terms = found[0]?.reasons.find(({ feature }) => feature === 'TERMS')?.terms ?? [];
    // The challenge writes נזילות and מהמים, the solution נזילה and המים.
    expect(terms.some(({ term }) => term.includes('נזיל'))).toBe(true);
    expect(terms.some(({ term }) => term.includes('מים'))).toBe(true);
    // What the solution does not say of itself is taken from the passport of its start-up.
    expect(found[0]?.reasons.find(({ feature }) => feature === 'TRL')?.trl).toEqual({ min: 7, max: 7 });
    expect(found[0]?.reasons.map(({ feature }) => feature)).toContain('COUNTRY');
  });

  it('gives as many as asked for', async () => {
    expect(await matches(world.officer.client, 'STARTUP', challengeId, 1)).toHaveLength(1);
    const { errors } = await world.officer.client.send(MATCHES, {
      id: challengeId,
      kind: 'STARTUP',
      first: 51,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', messageCode: 'input.range' });
  });

  it('is for the ministry, the managers of the programme and intermediaries', async () => {
    for (const { client } of [world.officer, world.approver, world.manager, intermediary])
      expect(await matches(client, 'STARTUP')).toHaveLength(2);
    const other = await world.app.persona(
      Role.PROGRAMME_MANAGER,
      await world.app.organisation(OrganisationKind.OPERATOR, 'Other operator'),
    );
    for (const { client } of [world.stranger, other, world.startup])
      expect(await matches(client, 'STARTUP')).toBeNull();
    expect(await matches(world.officer.client, 'STARTUP', newId())).toBeNull();
    expect(await matches(world.officer.client, 'STARTUP', 'not-an-id')).toBeNull();
    const code = async (client: GraphqlClient) =>
      (await client.send(MATCHES, { id: challengeId, kind: 'STARTUP' })).errors?.[0]?.extensions.code;
    expect(await code(world.app.anonymous)).toBe('UNAUTHENTICATED');
    const reviewer = await world.app.persona(Role.REVIEWER, world.ministryId);
    expect(await code(reviewer.client)).toBe('FORBIDDEN');
  });

  it('matches drafts for those who may see them, and never indexes one', async () => {
    const content = {
      ...completeContent(),
      title: { he: 'אוטובוסים בטוחים', en: 'Canaryword: safer school buses' },
      problem: { he: 'הדרך ארוכה', en: 'The routes of buses to school are long.' },
      tags: ['transport'],
    };
    const indexed = async () => {
      await world.app.drain();
      const search = { kind: 'challenge', fields: { text: 'canaryword' }, limit: 10 };
      return (await world.app.app.get(SearchIndex).search(search)).map(({ id }) => id);
    };
    const { id } = await world.draft(content);
    const found = await matches(world.officer.client, 'STARTUP', id);
    expect(found?.[0]?.organisation.name.en).toBe('School Ride');
    expect(await matches(intermediary.client, 'STARTUP', id)).toBeNull();
    const { organisationId } = intermediary;
    await world.officer.client.done('assignHelper', { challengeId: id, organisationId });
    expect(await matches(intermediary.client, 'STARTUP', id)).not.toBeNull();
    expect(await matches(world.stranger.client, 'STARTUP', id)).toBeNull();
    expect(await indexed()).toEqual([]);
    await world.act(world.officer, 'submitChallengeForReview', { id });
    expect(await indexed()).toEqual([]);
    await world.act(world.approver, 'approveChallenge', { id });
    expect(await indexed()).toEqual([]);
    const stored = await world.app.query('select fields::text as fields from search.document');
    expect(stored.filter(({ fields }) => String(fields).includes('Canaryword'))).toEqual([]);
    await world.act(world.manager, 'publishChallenge', { id });
    expect(await indexed()).toEqual([id]);
    await world.act(world.manager, 'cancelChallenge', { id, reason: 'No budget.' });
    expect(await indexed()).toEqual([]);
    const left = await world.app.query('select fields from search.document where id = $1', [id]);
    expect(left).toEqual([{ fields: {} }]);
  });

  it('finds nothing for a start-up that has said nothing', async () =>
    expect(await forStartup(world.startup.client, world.startup.organisationId)).toEqual([]));

  it('needs the scope for a token', async () => {
    const token = async (scopes: string[]) => {
      const { secret } = await world.officer.client.done<{ secret: string }>(
        'createApiToken',
        { name: 'matching', scopes, validForDays: 1 },
        'secret',
      );
      return world.app.anonymous.with({ authorization: `Bearer ${secret}` });
    };
    expect(await matches(await token(['matching:read']), 'STARTUP')).not.toBeNull();
    const { errors } = await (await token(['startups:read'])).send(MATCHES, {
      id: challengeId,
      kind: 'STARTUP',
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', messageCode: 'access.scope_missing' });
  });

  it('sends the same number of statements for 2 matches and for 50', async () => {
    await world.app.query(
      `with added as (
         insert into startups.solution (id, organisation_id, title, summary, description, tags, state, version, created_at, updated_at)
         select gen_random_uuid(), $1, '{"en":"Water leaks"}', '{}', '{}', '{}', 'ACTIVE', 1, now(), now()
         from generate_series(1, 60) returning id, organisation_id)
       insert into search.document (id, kind, version, fields, facets, numbers)
       select id, 'solution', 1, '{"title":"Water leaks"}', jsonb_build_object('organisation', jsonb_build_array(organisation_id)), '{}'
       from added`,
      [world.startup.organisationId],
    );
    const read = (first: number) => matches(world.officer.client, 'SOLUTION', challengeId, first);
    expect(await read(50)).toHaveLength(50);
    const [few, many] = [
      await world.app.statementsOf(() => read(2)),
      await world.app.statementsOf(() => read(50)),
    ];
    expect(many.length).toBe(few.length);
    expect(few.length).toBeGreaterThan(0);
  });

  it('ranks the challenges that are open now for a start-up, for its own team only', async () => {
    const { app } = world;
    const owner = await startup('Leak Radar', {
      he: 'איתור נזילות מים בעזרת חיישנים',
      sectors: ['water'],
      technologies: ['sensors'],
      references: [{ customer: 'Acre Water', description: 'Leaks at night', year: 2025 }],
      solution: { he: 'מכ"ם נזילות', text: 'איתור מוקדם של נזילות.' },
    });
    await app.drain();
    const id = owner.organisationId;
    expect(await forStartup(owner.client, id)).toEqual([]);
    const open = await world.published({ ...completeContent(), opensAt: daysAfter(START, -1).toISOString() });
    await app.drain();
    const [best, ...others] = (await forStartup(owner.client, id)) ?? [];
    expect(others).toEqual([]);
    expect(best?.challenge.id).toBe(open.id);
    expect(sum(best?.reasons ?? [])).toBeCloseTo(best?.score ?? 0, 9);
    // Whether the index has learned from so few documents by now is a matter of time.
    const features = best?.reasons.map(({ feature }) => feature).filter((feature) => feature !== 'MEANING');
    expect(features?.sort()).toEqual([
      'COUNTRY',
      'LANGUAGE',
      'LETTERS',
      'PHRASES',
      'REFERENCES',
      'TAGS',
      'TERMS',
      'TRL',
    ]);
    expect(await forStartup(world.rival.client, id)).toBeNull();
    expect(await forStartup(owner.client, newId())).toBeNull();
    expect((await world.officer.client.send(FOR_STARTUP, { id })).data?.startupMatches).toBeNull();

    await app.travelTo(daysAfter(OPENS, 1));
    const [later, closed] = [await app.persona(Role.STARTUP_MEMBER, id), daysAfter(CLOSES, 1)];
    expect(await forStartup(later.client, id)).toHaveLength(2);
    await app.travelTo(closed);
    expect(await forStartup((await app.persona(Role.STARTUP_MEMBER, id)).client, id)).toEqual([]);
  });
});
