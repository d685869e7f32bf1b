import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Role } from '#libs/identity';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld } from '../challenges/world.js';
import { startupWithPassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

interface Weight {
  readonly part: string;
  readonly weight: number;
}

interface Version {
  readonly id: string;
  readonly number: number;
  readonly source: string;
  readonly weights: Weight[];
  readonly evaluation: { tested: number; auc: { current: number; proposed: number } } | null;
}

const VERSION = `version { id number source reason weights { part weight }
  evaluation { trained tested auc { current proposed } logLoss { current proposed } } }`;

describe('weights of suggestions', () => {
  let world: ChallengeWorld;
  let administrator: Persona;
  let challengeId: string;
  let programmeId: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    ({ programmeId } = world);
    administrator = await world.app.persona(Role.PLATFORM_ADMINISTRATOR, world.manager.organisationId);
    await startupWithPassport(world.app, 'Words', {
      en: 'Early detection of water leaks.',
      sectors: ['x'],
      technologies: ['y'],
    });
    await startupWithPassport(world.app, 'Tags', { en: 'We build leaks of other things.' });
    challengeId = (await world.published()).id;
    await world.app.drain();
  });

  afterAll(() => world.stop());

  const inUse = async (by: Persona, programme: string | null = programmeId) =>
    (
      await by.client.ask<{ matchWeights: { versionId: string | null; weights: Weight[] } | null }>(
        'query ($id: ID) { matchWeights(programmeId: $id) { versionId weights { part weight } } }',
        { id: programme },
      )
    ).matchWeights;

  const names = async () =>
    (
      await world.officer.client.ask<{ challengeMatches: { organisation: { name: { en: string } } }[] }>(
        `query ($id: ID!) { challengeMatches(challengeId: $id, kind: STARTUP, byScoreAlone: true) {
          organisation { name { en } } } }`,
        { id: challengeId },
      )
    ).challengeMatches.map(({ organisation }) => organisation.name.en);

  const propose = async (by: Persona, weights: Weight[], programme: string | null = programmeId) =>
    by.client.mutate<{ version: Version | null }>(
      'proposeMatchWeights',
      { programmeId: programme, weights, reason: 'To try it.' },
      VERSION,
    );

  const only = async (part: string) => {
    const { weights } = (await inUse(world.manager))!;
    return weights.map((each) => ({ part: each.part, weight: each.part === part ? 1 : 0 }));
  };

  it('are the shipped ones until a person adopts others, for the programme alone, and back', async () => {
    const shipped = await inUse(world.manager);
    expect(shipped?.versionId).toBeNull();
    expect(shipped?.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(await names()).toEqual(['Words', 'Tags']);
    const { version } = await propose(world.manager, await only('TAGS'));
    expect(version).toMatchObject({ number: 1, source: 'HAND', evaluation: null });
    expect(await names()).toEqual(['Words', 'Tags']);
    const adopt = (id: string | null) =>
      world.manager.client.done(
        'adoptMatchWeights',
        { programmeId, id, reason: 'Tags tell more here.' },
        'inUse { versionId }',
      );
    expect(await adopt(version?.id ?? '')).toEqual({ inUse: { versionId: version?.id } });
    expect(await names()).toEqual(['Tags', 'Words']);
    expect((await inUse(administrator, null))?.versionId).toBeNull();
    await adopt(null);
    expect(await names()).toEqual(['Words', 'Tags']);
    await adopt(version?.id ?? '');
    await adopt(null);
    const { matchWeightsVersions } = await world.manager.client.ask<{
      matchWeightsVersions: { totalCount: number };
    }>('query ($id: ID) { matchWeightsVersions(programmeId: $id) { totalCount nodes { number } } }', {
      id: programmeId,
    });
    expect(matchWeightsVersions.totalCount).toBe(1);
    const acts = await world.app.query<{ act: string }>(
      `select act from audit.entry where act like 'matching.%weights'`,
    );
    expect(acts).toHaveLength(5);
  });

  it('must be complete and sum to 1, and are for those who decide', async () => {
    const codes = async (by: Persona, weights: Weight[], programme: string | null = programmeId) =>
      (await propose(by, weights, programme)).errors.map(({ code }) => code);
    const half = (await only('TAGS')).map(({ part, weight }) => ({ part, weight: weight / 2 }));
    expect(await codes(world.manager, half)).toEqual(['matching.weights_sum']);
    expect(await codes(world.manager, (await only('TAGS')).slice(1))).toEqual(['matching.weights_parts']);
    expect(await codes(world.manager, await only('TAGS'), null)).toEqual(['access.forbidden']);
    const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
    expect(await codes(other, await only('TAGS'))).toEqual(['access.forbidden']);
    expect(await inUse(other)).toBeNull();
    const foreign = await propose(administrator, await only('TAGS'), null);
    expect(
      await world.manager.client.refused('adoptMatchWeights', {
        programmeId,
        id: foreign.version?.id,
        reason: 'x',
      }),
    ).toEqual(['input.unknown_id']);
    const { errors } = await world.officer.client.send('{ matchWeights { versionId } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are fitted to outcomes only when there are enough of them, and tested on later ones', async () => {
    const refit = () =>
      world.manager.client.mutate<{ version: Version | null }>(
        'refitMatchWeights',
        { programmeId, reason: 'A year of calls.' },
        VERSION,
      );
    expect((await refit()).errors.map(({ code }) => code)).toEqual(['matching.refit_too_little']);
    await history(700);
    const { version, errors } = await refit();
    expect(errors).toEqual([]);
    expect(version).toMatchObject({ number: 2, source: 'REFIT', evaluation: { tested: expect.any(Number) } });
    const fitted = new Map(version?.weights.map(({ part, weight }) => [part, weight]));
    expect(fitted.get('TAGS')).toBeGreaterThan(0.5);
    expect(version?.evaluation?.auc.proposed).toBeGreaterThan(version?.evaluation?.auc.current ?? 1);
    // Nothing is used before a person says so.
    expect((await inUse(world.manager))?.versionId).toBeNull();
  });

  it('shows the operator how suggestions do', async () => {
    const quality = async (by: Persona, programme: string | null = programmeId) =>
      (
        await by.client.ask<{ matchingQuality: Record<string, unknown> | null }>(
          `query ($id: ID) { matchingQuality(programmeId: $id, days: 365) { lists shown clickThrough applicationRate
            acceptance { rank share } coverage drift } }`,
          { id: programme },
        )
      ).matchingQuality;
    const found = await quality(world.manager);
    expect(found).toMatchObject({ lists: 700, shown: 700, clickThrough: 0, coverage: null, drift: null });
    expect(found?.applicationRate).toBeCloseTo(0.5, 0);
    expect(found?.acceptance).toHaveLength(4);
    expect(await quality(administrator, null)).toMatchObject({ shown: 700 });
    expect(await quality(world.manager, null)).toBeNull();
    const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
    expect(await quality(other)).toBeNull();
  });

  /** Start-ups of an ended call, shown once each; who shared its tags applied more often. Not random: each run the same. */
  async function history(count: number): Promise<void> {
    const { id } = await world.published();
    await world.app.query(
      `update challenges.challenge set state = 'IN_EVALUATION', closed_at = platform.clock() where id = $1`,
      [id],
    );
    const first = (await inUse(world.manager))!.weights[0]!;
    const tags = (await inUse(world.manager))!.weights.find(({ part }) => part === 'TAGS')!;
    await world.app.query(
      `with startup as (
         insert into identity.organisation (id, kind, name, country, created_at)
         select md5('startup' || n)::uuid, 'STARTUP', '{"en":"History"}', 'IL', now() from generate_series(1, $2::int) n
         returning id),
       numbered as (select id, row_number() over (order by id) as n from startup),
       drawn as (select id, n, (n * 37 % 100) / 100.0 as tags, (n * 61 % 100) / 100.0 as words, (n * 89 % 100) / 100.0 as luck
         from numbered),
       shown as (
         insert into matching.feedback_event (id, kind, direction, challenge_id, organisation_id, viewer_id, list_id, position,
           score, contributions, occurred_at)
         select gen_random_uuid(), 'SHOWN', 'CHALLENGE_TO_STARTUP', $1, id, $3, gen_random_uuid(), 1, .5,
           jsonb_build_object('TAGS', tags * $4::float8, $6::text, words * $5::float8),
           platform.clock() - interval '1 day' + n * interval '1 second'
         from drawn)
       insert into matching.feedback_event (id, kind, challenge_id, organisation_id, occurred_at)
       select gen_random_uuid(), 'APPLIED', $1, id, platform.clock() from drawn where luck < tags`,
      [id, count, world.officer.personId, tags.weight, first.weight, first.part],
    );
  }
});
