import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Role } from '#libs/identity';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld } from '../challenges/world.js';
import { startupWithPassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

interface Match {
  readonly position: number;
  readonly scoreRank: number;
  readonly moved: string | null;
  readonly isFirstTimeSupplier: boolean;
  readonly isSmallFirm: boolean;
  readonly token: string;
  readonly organisation: { readonly id: string };
}

interface Group {
  readonly dimension: string;
  readonly group: string | null;
  readonly known: number | null;
  readonly shown: number | null;
  readonly invited: number | null;
  readonly applied: number | null;
}

const MATCHES = `query ($id: ID!, $first: Int, $byScoreAlone: Boolean) {
  challengeMatches(challengeId: $id, kind: STARTUP, first: $first, byScoreAlone: $byScoreAlone) {
    position scoreRank moved isFirstTimeSupplier isSmallFirm token organisation { id } } }`;

/** Strong in words, and chosen before: the kind that always comes first. */
const INCUMBENTS = 6;
const NEWCOMERS = 2;

describe('fairness of suggestions', () => {
  let world: ChallengeWorld;
  let challengeId: string;
  let incumbents: Persona[];
  let newcomers: Persona[];

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    incumbents = [];
    newcomers = [];
    for (let index = 0; index < INCUMBENTS; index++)
      incumbents.push(
        await startupWithPassport(world.app, `Incumbent ${index}`, {
          en: 'Early detection of water leaks; water is lost on its way.',
          headcount: 'LARGE',
          region: 'Centre',
        }),
      );
    for (let index = 0; index < NEWCOMERS; index++)
      newcomers.push(
        await startupWithPassport(world.app, `Newcomer ${index}`, {
          en: 'Early detection of water leaks by a new way of hearing.',
          headcount: index === 0 ? 'MICRO' : 'LARGE',
          region: 'North',
        }),
      );
    challengeId = (await world.published()).id;
    await award(incumbents);
    await world.app.drain();
  });

  afterAll(() => world.stop());

  /** Decisions of an earlier call, put where the services would have put them in a year. */
  const award = async (owners: readonly Persona[]) => {
    const { id } = await world.published();
    const winners = owners.map(({ organisationId }) => `'${organisationId}'`).join();
    await world.app.query(
      `alter table submissions.submission disable trigger submission_window;
       insert into submissions.submission (id, challenge_id, organisation_id, state, draft_content, submitted_content,
         content_version, content_hash, revision, version, created_at, edited_at, submitted_at, decided_at, decision_reason)
       select gen_random_uuid(), '${id}', organisation.id, 'AWARDED', '{}', '{}', 1, repeat('0', 64), 1, 1, now(),
         now(), now(), now(), 'The best.'
       from identity.organisation where id in (${winners});
       alter table submissions.submission enable trigger submission_window`,
    );
  };

  const matches = async (variables: Record<string, unknown> = {}): Promise<Match[]> =>
    (
      await world.officer.client.ask<{ challengeMatches: Match[] }>(MATCHES, {
        id: challengeId,
        ...variables,
      })
    ).challengeMatches;

  const places = (found: readonly Match[]) =>
    found.map(({ organisation }) =>
      newcomers.some(({ organisationId }) => organisationId === organisation.id) ? 'n' : 'i',
    );

  it('keeps three of ten places for newcomers, and says of each hit what that did', async () => {
    const found = await matches();
    expect(places(found).join('')).toBe('iiiniini');
    expect(found.map(({ moved }) => moved)).toEqual([
      null,
      null,
      null,
      'LIFTED',
      'PASSED',
      'PASSED',
      'LIFTED',
      'PASSED',
    ]);
    expect(found.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found[3]).toMatchObject({ scoreRank: 7, isFirstTimeSupplier: true });
    expect(found[0]).toMatchObject({ scoreRank: 1, isFirstTimeSupplier: false, isSmallFirm: false });
    expect(found.filter(({ isSmallFirm }) => isSmallFirm)).toHaveLength(1);
  });

  it('lifts from further down than the list is long', async () =>
    expect(places(await matches({ first: 4 })).join('')).toBe('iiin'));

  it('is switched off by the viewer, or by the programme', async () => {
    const alone = await matches({ byScoreAlone: true });
    expect(places(alone).join('')).toBe('iiiiiinn');
    expect(alone.every(({ moved, position, scoreRank }) => moved === null && position === scoreRank)).toBe(
      true,
    );
    const rules = { programmeId: world.programmeId, invitationQuota: 20, newcomerShare: 0.3 };
    await world.manager.client.done('setMatchingSettings', {
      ...rules,
      expectedVersion: 0,
      isDiverse: false,
    });
    expect(places(await matches()).join('')).toBe('iiiiiinn');
    await world.manager.client.done('setMatchingSettings', {
      ...rules,
      expectedVersion: 1,
      isDiverse: true,
      newcomerShare: 0.5,
    });
    expect(places(await matches()).join('')).toBe('ininiiii');
  });

  describe('the exposure report', () => {
    const report = async (by: Persona, of: Record<string, string> = {}) =>
      (
        await by.client.ask<{ exposureReport: { minimum: number; groups: Group[] } | null }>(
          `query ($programmeId: ID!, $challengeId: ID) {
            exposureReport(programmeId: $programmeId, challengeId: $challengeId) { minimum
              groups { dimension group known shown invited applied } } }`,
          { programmeId: world.programmeId, ...of },
        )
      ).exposureReport;

    it('counts who was shown and invited, and hides what is too few to be told', async () => {
      const found = await matches();
      await world.officer.client.done('recordMatchFeedback', {
        kind: 'SHOWN',
        matches: found.map(({ token }) => token),
      });
      for (const { organisationId } of incumbents.slice(0, 5))
        await world.officer.client.done('inviteToChallenge', { challengeId, organisationId });
      const { minimum, groups } = (await report(world.manager, { challengeId }))!;
      expect(minimum).toBe(5);
      const of = (dimension: string, group: string) =>
        groups.find((each) => each.dimension === dimension && each.group === group);
      // The single micro firm would follow from the total, so the large ones are hidden with it.
      expect(of('SIZE', 'LARGE')).toMatchObject({ known: null, shown: null, invited: 5, applied: 0 });
      expect(of('SIZE', 'MICRO')).toMatchObject({ known: null, shown: null, invited: 0, applied: 0 });
      expect(of('EXPERIENCE', 'SUPPLIER')).toMatchObject({ known: null, invited: 5 });
      expect(of('REGION', 'IL: Centre')).toMatchObject({ known: null, shown: null, invited: 5, applied: 0 });
      for (let index = 0; index < 4; index++)
        await startupWithPassport(world.app, `More ${index}`, { en: 'Bread.', headcount: 'MICRO' });
      const more = (await report(world.manager, { challengeId }))!.groups;
      expect(more.find(({ group }) => group === 'MICRO')).toMatchObject({ known: 5, shown: null });
      expect(more.find(({ group }) => group === 'LARGE')).toMatchObject({ known: 7, shown: null });
    });

    it('is for the managers of the programme', async () => {
      expect(await report(world.manager)).not.toBeNull();
      const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
      expect(await report(other)).toBeNull();
      expect(await report(world.manager, { challengeId: world.programmeId })).toBeNull();
      const { errors } = await world.officer.client.send(
        'query ($id: ID!) { exposureReport(programmeId: $id) { minimum } }',
        { id: world.programmeId },
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });
});
