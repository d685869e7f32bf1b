import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { mailsOf } from '../../support/mailbox.js';
import {
  aDecidedChallenge,
  anOpenedChallenge,
  decided,
  handIn,
  reviewed,
  type StorySubmission,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, completeContent, OPENS } from '../challenges/world.js';
import { addSolution, savePassport, startupWithPassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

interface Found {
  readonly score: number;
  readonly reasons: { readonly contribution: number }[];
  readonly challenge?: { readonly id: string };
  readonly likeness?: number;
  readonly isPossibleDuplicate?: boolean;
  readonly organisation?: { readonly id: string };
}

const LATER = { opensAt: CLOSES.toISOString(), closesAt: new Date(CLOSES.getTime() + 1e9).toISOString() };

const ids = (found: readonly Found[] | null | undefined) => found?.map(({ challenge }) => challenge?.id);

describe('matches that begin with a text or with a challenge', () => {
  let world: ChallengeWorld;
  let owner: Persona;
  let closed: string;
  let open: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    owner = await startupWithPassport(world.app, 'Ears', { en: 'Finds water leaks early by sound.' });
    await addSolution(owner, 'Leak ear', 'Hears water leaks early.');
    closed = (await world.published()).id;
    open = (await world.published({ ...completeContent(), ...LATER })).id;
    await world.app.travelTo(new Date(CLOSES.getTime() + 60_000));
  });

  afterAll(() => world.stop());

  const ofText = async ({ client }: Persona, text: string) =>
    (
      await client.ask<{ textMatches: Record<string, Found[] | null> }>(
        `query ($text: String!) { textMatches(text: $text) {
          challenges { score position token reasons { contribution } challenge { id } }
          startups { score position organisation { id } }
          solutions { score solution { id } organisation { id } } } }`,
        { text },
      )
    ).textMatches;

  it('finds what fits a text, for whom it is: open challenges for all, offers for those who look for them', async () => {
    const forOfficer = await ofText(world.officer, 'early detection of water leaks');
    expect(ids(forOfficer.challenges)).toEqual([open]);
    expect(forOfficer.startups?.map(({ organisation }) => organisation?.id)).toEqual([owner.organisationId]);
    expect(forOfficer.solutions?.map(({ organisation }) => organisation?.id)).toEqual([owner.organisationId]);
    const forStartup = await ofText(world.rival, 'מערכת לאיתור נזילות מים');
    expect(forStartup).toMatchObject({ startups: null, solutions: null });
    expect(ids(forStartup.challenges)).toEqual([open]);
    for (const { score, reasons } of forStartup.challenges ?? [])
      expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
  });

  it('answers a text without words, and refuses one without end', async () => {
    expect((await ofText(world.officer, '🙂 — !')).challenges).toEqual([]);
    const { errors } = await world.officer.client.send(
      'query ($text: String!) { textMatches(text: $text) { challenges { score } } }',
      { text: 'water '.repeat(4_000) },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', messageCode: 'input.length' });
    const reviewer = await world.app.persona(Role.REVIEWER, world.ministryId);
    const { errors: refused } = await reviewer.client.send(
      '{ textMatches(text: "water") { challenges { score } } }',
    );
    expect(refused?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('finds similar challenges, ended ones too, for a draft that nobody else finds', async () => {
    const { id } = await world.draft();
    const similar = async (by: Persona, otherMinistriesOnly = false, draft = id) =>
      (
        await by.client.ask<{ similarChallenges: Found[] | null }>(
          `query ($id: ID!, $other: Boolean!) { similarChallenges(challengeId: $id, otherMinistriesOnly: $other) {
            score position likeness isPossibleDuplicate challenge { id } } }`,
          { id: draft, other: otherMinistriesOnly },
        )
      ).similarChallenges;
    expect(ids(await similar(world.officer))?.sort()).toEqual([closed, open].sort());
    expect(await similar(world.officer, true)).toEqual([]);
    const buses = await world.draft({
      ...completeContent(),
      title: { he: 'אוטובוסים בטוחים לילדים', en: 'Safer school buses' },
      problem: { he: 'הדרך לבית הספר ארוכה ומסוכנת', en: 'Routes of school buses are long' },
    });
    const likeOf = async (draft: string) =>
      (await similar(world.officer, false, draft))?.map(({ likeness, isPossibleDuplicate }) => [
        likeness,
        isPossibleDuplicate,
      ]);
    expect(await likeOf(id)).toEqual([
      [1, true],
      [1, true],
    ]);
    for (const [likeness, isDuplicate] of (await likeOf(buses.id)) ?? [])
      expect([Number(likeness) < 0.3, isDuplicate]).toEqual([true, false]);
    expect(await similar(world.stranger)).toBeNull();
    const cancelled = await world.published({ ...completeContent(), ...LATER });
    await world.app.drain();
    expect(ids(await similar(world.officer))).toContain(cancelled.id);
    await world.act(world.manager, 'cancelChallenge', { id: cancelled.id, reason: 'No budget.' });
    await world.app.drain();
    expect(ids(await similar(world.officer))?.sort()).toEqual([closed, open].sort());
  });

  it('suggests no challenge that has ended to a start-up', async () => {
    const { startupMatches } = await owner.client.ask<{ startupMatches: Found[] }>(
      'query ($id: ID!) { startupMatches(organisationId: $id) { score challenge { id } } }',
      { id: owner.organisationId },
    );
    expect(ids(startupMatches)).toEqual([open]);
    expect(OPENS.getTime()).toBeLessThan(CLOSES.getTime());
  });
});

describe('after a rejection', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
  });
  afterAll(() => test.stop());

  const QUERY = `query ($id: ID!) { challengesAfterRejection(submissionId: $id) {
    score position token challenge { id } } }`;
  const ask = async ({ client }: Persona, id: string) =>
    (await client.ask<{ challengesAfterRejection: Found[] | null }>(QUERY, { id })).challengesAfterRejection;

  it('suggests other open challenges to the start-up that was not chosen, and to it alone', async () => {
    const story = await aDecidedChallenge(test, { submissions: 2, reviewers: 1 });
    const [winner, loser] = story.submissions;
    // Nothing else is open yet, so there was nothing to tell.
    expect(await mailsOf(test, loser!.team.owner.email)).toHaveLength(1);
    const now = test.clock.now();
    const other = await story.call.publish({
      opensAt: now,
      closesAt: new Date(now.getTime() + 9 * 3_600_000),
    });
    await test.drain();
    // What it is about is in the words of the submissions.
    await test.query(
      `update search.document set fields = '{"problem":"A solution that works"}', changed_xid = pg_current_xact_id()
       where id = $1`,
      [other.id],
    );
    const { owner } = loser!.team;
    expect(ids(await ask(owner, loser!.id))).toEqual([other.id]);
    expect(await ask(winner!.team.owner, winner!.id)).toBeNull();
    expect(await ask(winner!.team.owner, loser!.id)).toBeNull();
    expect(await ask(owner, newId())).toBeNull();
    const next = await handIn(test, other, loser!.team, 'Solution again');
    expect(await ask(owner, next.id)).toBeNull();
    const { errors } = await story.call.officer.client.send(QUERY, { id: loser!.id });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { secret } = await owner.client.done<{ secret: string }>(
      'createApiToken',
      { name: 'matching', scopes: ['matching:read'], validForDays: 1 },
      'secret',
    );
    const token = test.anonymous.with({ authorization: `Bearer ${secret}` });
    expect((await token.send(QUERY, { id: loser!.id })).errors?.[0]?.extensions).toMatchObject({
      messageCode: 'access.scope_missing',
    });
  });

  it('tells whoever was not chosen by mail, and nobody else', async () => {
    const story = await anOpenedChallenge(test, { submissions: 2, reviewers: 1 });
    const [winner, loser] = story.submissions as [StorySubmission, StorySubmission];
    await reviewed(story, winner, story.reviewers[0]!, 5);
    await reviewed(story, loser, story.reviewers[0]!, 2);
    const now = test.clock.now();
    const other = await story.call.publish({
      opensAt: now,
      closesAt: new Date(now.getTime() + 9 * 3_600_000),
    });
    await test.drain();
    await test.query(
      `update search.document set fields = '{"problem":"A solution that works"}', changed_xid = pg_current_xact_id()
       where id = $1`,
      [other.id],
    );
    const because = (submission: StorySubmission) => ({
      submissionId: submission.id,
      reason: 'By its scores.',
    });
    await decided(story, { awards: [because(winner)], rejections: [because(loser)] });
    await test.drain();
    const subjects = async (own: StorySubmission) =>
      (await mailsOf(test, own.team.owner.email)).map(({ subject }) => subject);
    expect(await subjects(loser)).toContain('Other challenges for your solution');
    expect(await subjects(winner)).not.toContain('Other challenges for your solution');
    const mail = (await mailsOf(test, loser.team.owner.email)).find(({ subject }) =>
      subject.startsWith('Other'),
    );
    expect(mail?.text).toContain(other.number);
    expect(mail?.text).not.toContain(story.challenge.number);
  });
});

describe('mentors', () => {
  let world: ChallengeWorld;
  let partner: string;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
    partner = await world.app.organisation(OrganisationKind.PARTNER, 'University');
  });
  afterAll(() => world.stop());

  const mentor = async (en: string, expertise: string[], more: Record<string, unknown> = {}) => {
    const persona = await world.app.persona(Role.MENTOR, partner, en);
    await persona.client.done('saveMentorProfile', {
      biography: { en },
      expertise,
      languages: ['en'],
      countries: ['il'],
      capacity: 2,
      ...more,
    });
    return persona;
  };

  it('suit a start-up when both find something in the other', async () => {
    const water = await mentor('Twenty years of water utilities and sensors.', ['water', 'procurement']);
    await mentor('Builds schools.', ['education']);
    const busy = await mentor('Water, water and sensors.', ['water'], { capacity: 0 });
    await savePassport(world.startup, { en: 'Sensors for water utilities.' });
    await startupWithPassport(world.app, 'Gardens', {
      en: 'Plans gardens for schools.',
      sectors: ['education'],
    });
    await world.app.drain();
    interface MentorFound {
      readonly score: number;
      readonly found: number;
      readonly returned: number;
      readonly reasons: { contribution: number }[];
      readonly mentor: { person: { id: string }; countries: string[] };
      readonly organisation: { id: string };
    }
    const FIELDS = `score found returned reasons { feature contribution } organisation { id }
      mentor { countries capacity person { id displayName } }`;
    const { mentorMatches } = await world.startup.client.ask<{ mentorMatches: MentorFound[] }>(
      `query ($id: ID!) { mentorMatches(organisationId: $id) { ${FIELDS} } }`,
      { id: world.startup.organisationId },
    );
    expect(mentorMatches[0]?.mentor).toMatchObject({ person: { id: water.personId }, countries: ['IL'] });
    expect(mentorMatches.map(({ mentor }) => mentor.person.id)).not.toContain(busy.personId);
    for (const { score, found, returned, reasons } of mentorMatches) {
      expect(score).toBeCloseTo((2 * found * returned) / (found + returned), 9);
      expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(found, 9);
    }
    const { menteeMatches } = await water.client.ask<{ menteeMatches: MentorFound[] }>(
      `{ menteeMatches { ${FIELDS} } }`,
    );
    expect(menteeMatches[0]?.organisation.id).toBe(world.startup.organisationId);
    expect(menteeMatches[0]?.score).toBeCloseTo(mentorMatches[0]?.score ?? 0, 9);
    const { mentors } = await world.rival.client.ask<{ mentors: { totalCount: number } }>(
      '{ mentors(expertise: "Water") { totalCount nodes { expertise } } }',
    );
    expect(mentors.totalCount).toBe(1);
  });

  it('keep their own profile, and nobody else', async () => {
    const persona = await mentor('Law.', ['law']);
    const change = {
      biography: { en: 'Law and tax.' },
      expertise: ['law'],
      languages: ['en'],
      countries: [],
      capacity: 1,
    };
    expect(await persona.client.refused('saveMentorProfile', change)).toEqual(['edit.conflict']);
    await persona.client.done('saveMentorProfile', { ...change, expectedVersion: 1 });
    expect(
      await persona.client.refused('saveMentorProfile', { ...change, expectedVersion: 2, capacity: 51 }),
    ).toEqual(['input.range']);
    const { ownMentorProfile } = await persona.client.ask<{ ownMentorProfile: { version: number } }>(
      '{ ownMentorProfile { version biography { en } } }',
    );
    expect(ownMentorProfile.version).toBe(2);
    const { errors } = await world.startup.client.send(
      '{ ownMentorProfile { version } menteeMatches { score } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await world.rival.client.ask<{ mentorMatches: unknown }>(
      'query ($id: ID!) { mentorMatches(organisationId: $id) { score } }',
      { id: world.startup.organisationId },
    );
    expect(other.mentorMatches).toBeNull();
    const fresh = await world.app.persona(Role.MENTOR, partner);
    expect(await fresh.client.ask('{ menteeMatches { score } }')).toEqual({ menteeMatches: null });
  });
});
