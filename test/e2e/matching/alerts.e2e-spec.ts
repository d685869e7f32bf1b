import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { mailsOf, unsubscribeUrlOf } from '../../support/mailbox.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, completeContent, START } from '../challenges/world.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const SEARCH = `search { id name query tags frequency zone hour weekday isActive nextRunAt version ministry { id } }`;

interface Search {
  readonly id: string;
  readonly version: number;
  readonly nextRunAt: string | null;
  readonly isActive: boolean;
}

const water = () => ({ ...completeContent(), tags: ['water'] });
const buses = () => ({
  ...completeContent(),
  title: { he: 'אוטובוסים בטוחים', en: 'Safer school buses' },
  problem: { he: 'הדרך לבית הספר ארוכה', en: 'Routes of school buses are long and unsafe' },
  desiredOutcome: { he: 'נסיעה קצרה', en: 'A short ride' },
  tags: ['transport'],
});

describe('saved searches', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const somebody = async (): Promise<Persona> =>
    world.app.persona(Role.STARTUP_MEMBER, await world.app.organisation(OrganisationKind.STARTUP, 'Reader'));

  const save = async (by: Persona, input: Record<string, unknown>): Promise<Search> =>
    (
      await by.client.done<{ search: Search }>(
        'saveSearch',
        { name: 'Mine', frequency: 'INSTANT', ...input },
        SEARCH,
      )
    ).search;

  const subjects = async (to: Persona) => (await mailsOf(world.app, to.email)).map(({ subject }) => subject);

  it('tells at once what its words find, in the language of the reader, once', async () => {
    const reader = await somebody();
    await world.app.query(`update identity.person set locale = 'he' where id = $1`, [reader.personId]);
    await save(reader, { name: 'מים', query: 'איתור נזילות מים' });
    const other = await somebody();
    await save(other, { query: 'satellite images of forests' });
    const { id } = await world.published(water());
    await world.app.drain();
    await world.published(buses());
    await world.app.drain();
    const [mail, ...more] = await mailsOf(world.app, reader.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('אתגרים חדשים לחיפוש שלכם "מים"');
    expect(mail?.text).toContain('זיהוי מוקדם של נזילות מים');
    expect(await subjects(other)).toEqual([]);
    // The event comes again, as after a crash.
    await world.app.query('select graphile_worker.add_job($1, $2::json)', [
      'matching.tell_searches',
      JSON.stringify({ payload: { challengeId: id }, correlationId: newId() }),
    ]);
    await world.app.drain();
    expect(await subjects(reader)).toHaveLength(1);
  });

  it('goes by tags and ministry as well, and never tells what was published before', async () => {
    const { id } = await world.published(buses());
    const reader = await somebody();
    await save(reader, { name: 'Buses', tags: ['Transport', 'roads'], ministryId: world.ministryId });
    await save(reader, { name: 'Water', tags: ['water'] });
    await world.app.drain();
    expect(await subjects(reader)).toEqual([]);
    await world.published(buses());
    await world.app.drain();
    expect(await subjects(reader)).toEqual(['New challenges for your search "Buses"']);
    expect(id).toBeTruthy();
  });

  it('tells daily at the hour of the zone, all that is new in one mail', async () => {
    const reader = await somebody();
    const search = await save(reader, { name: 'Daily', frequency: 'DAILY', zone: 'Asia/Tokyo', hour: 7 });
    const due = new Date(search.nextRunAt ?? '');
    expect(due.toISOString()).toMatch(/T22:00:00/);
    await world.published(water());
    await world.published(buses());
    await world.app.travelTo(new Date(due.getTime() - 1_000));
    expect(await subjects(reader)).toEqual([]);
    await world.app.travelTo(due);
    await world.app.drain();
    const [mail, ...more] = await mailsOf(world.app, reader.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Number of challenges: 2.');
    expect(mail?.text).toContain('Safer school buses');
    await world.app.travelTo(new Date(due.getTime() + 24 * HOUR));
    expect(await subjects(reader)).toHaveLength(1);
    await world.published(water());
    await world.app.travelTo(new Date(due.getTime() + 48 * HOUR));
    expect(await subjects(reader)).toHaveLength(2);
    await world.app.travelTo(START);
  });

  it('tells weekly on the day', async () => {
    const reader = await somebody();
    const search = await save(reader, { name: 'Weekly', frequency: 'WEEKLY', weekday: 'SUNDAY' });
    // Sunday, 7 March 2027, 8:00 in Jerusalem.
    expect(search.nextRunAt).toBe('2027-03-07T06:00:00.000Z');
    await world.published(water());
    await world.app.travelTo(new Date('2027-03-07T06:00:00Z'));
    expect(await subjects(reader)).toHaveLength(1);
    await world.app.travelTo(START);
  });

  it('ends with one click in a mail, and begins again when it is changed', async () => {
    const reader = await somebody();
    const { id, version } = await save(reader, { name: 'Loud' });
    await world.published(buses());
    await world.app.drain();
    const [mail] = await mailsOf(world.app, reader.email);
    const { search: query } = new URL(unsubscribeUrlOf(mail));
    await fetch(`${world.app.url}/unsubscribe${query}`, { method: 'POST' });
    await world.published(buses());
    await world.app.drain();
    expect(await subjects(reader)).toHaveLength(1);
    const change = { id, name: 'Loud', frequency: 'INSTANT', expectedVersion: version };
    const { search } = await reader.client.done<{ search: Search }>('changeSavedSearch', change, SEARCH);
    expect(search.isActive).toBe(true);
    expect(await reader.client.refused('changeSavedSearch', change)).toEqual(['edit.conflict']);
    expect(await world.rival.client.refused('changeSavedSearch', change)).toEqual(['input.unknown_id']);
    expect(await world.rival.client.refused('deleteSavedSearch', { id })).toEqual(['input.unknown_id']);
    await reader.client.done('deleteSavedSearch', { id });
    const { savedSearches } = await reader.client.ask<{ savedSearches: { totalCount: number } }>(
      '{ savedSearches { totalCount nodes { id } } }',
    );
    expect(savedSearches.totalCount).toBe(0);
  });

  it('refuses a zone, a ministry and an hour that are none, and the fifty-first search', async () => {
    const reader = await somebody();
    const refused = (input: Record<string, unknown>) =>
      reader.client.refused('saveSearch', { name: 'x', frequency: 'DAILY', ...input });
    expect(await refused({ zone: 'Mars/Olympus' })).toEqual(['window.unknown_zone']);
    expect(await refused({ ministryId: reader.organisationId })).toEqual(['input.unknown_id']);
    expect(await refused({ hour: 24 })).toEqual(['input.range']);
    await world.app.query(
      `insert into matching.saved_search (id, person_id, name, query, tags, frequency, zone, hour, weekday, is_active,
         last_run_at, version, created_at)
       select gen_random_uuid(), $1, 'n', '', '{}', 'INSTANT', 'UTC', 8, 7, false, now(), 1, now()
       from generate_series(1, 50)`,
      [reader.personId],
    );
    expect(await refused({})).toEqual(['matching.too_many_searches']);
    const { errors } = await world.app.anonymous.send('{ savedSearches { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('following a challenge', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const subjects = async (to: Persona) =>
    (await mailsOf(world.app, to.email)).map(({ subject }) => subject).sort();

  const follow = (by: Persona, challengeId: string) =>
    by.client.done('followChallenge', { challengeId }, 'follow { id challenge { id } }');

  it('tells of the publication, an addendum, an answer and the deadline, each once', async () => {
    const draft = await world.approved();
    expect(await world.startup.client.refused('followChallenge', { challengeId: draft.id })).toEqual([
      'input.unknown_id',
    ]);
    const first = await follow(world.colleague, draft.id);
    expect(await follow(world.colleague, draft.id)).toEqual(first);
    const { id, version, number } = await world.act(world.manager, 'publishChallenge', { id: draft.id });
    await follow(world.rival, id);
    await world.app.drain();
    expect(await subjects(world.colleague)).toEqual([`Challenge ${number} is published`]);
    await world.act(world.manager, 'amendChallenge', {
      id,
      expectedVersion: version,
      reason: 'The data came earlier.',
      dataOffered: { he: 'קריאות מונים לשלוש שנים' },
    });
    const asked = { challengeId: id, organisationId: world.startup.organisationId, language: 'EN' };
    const { inquiry } = await world.startup.client.done<{ inquiry: { id: string } }>(
      'askQuestion',
      { ...asked, question: 'Hourly?' },
      'inquiry { id }',
    );
    await world.app.drain();
    await world.officer.client.done('answerQuestion', {
      id: inquiry.id,
      answer: { he: 'כן', en: 'Yes, hourly' },
    });
    await world.app.drain();
    await world.app.travelTo(new Date(CLOSES.getTime() - 49 * HOUR));
    expect(await subjects(world.rival)).toHaveLength(2);
    await world.app.travelTo(new Date(CLOSES.getTime() - 48 * HOUR));
    await world.app.drain();
    await world.app.drain();
    expect(await subjects(world.rival)).toEqual([
      `A question about challenge ${number} was answered`,
      `Challenge ${number} closes soon`,
      `Challenge ${number} has an addendum`,
    ]);
    const texts = (await mailsOf(world.app, world.rival.email)).map(({ text }) => text).join('\n');
    expect(texts).toContain('The data came earlier.');
    expect(texts).toContain('Answer: Yes, hourly');
    expect(texts).not.toContain('Leak Finders');
    expect(await subjects(world.startup)).toEqual([]);
    await world.app.travelTo(START);
  });

  it('tells of a cancellation with its reason, once, and of no deadline after it', async () => {
    const { id, number } = await world.published();
    const reader = await world.app.persona(Role.REVIEWER, world.ministryId);
    await follow(reader, id);
    await world.act(world.manager, 'cancelChallenge', { id, reason: 'The budget was not approved.' });
    await world.app.drain();
    await world.app.query('select graphile_worker.add_job($1, $2::json)', [
      'matching.tell_cancelled',
      JSON.stringify({ payload: { challengeId: id }, correlationId: newId() }),
    ]);
    await world.app.travelTo(new Date(CLOSES.getTime() - HOUR));
    await world.app.drain();
    const mails = await mailsOf(world.app, reader.email);
    expect(mails.map(({ subject }) => subject)).toEqual([`Challenge ${number} was cancelled`]);
    expect(mails[0]?.text).toContain('The budget was not approved.');
    expect(unsubscribeUrlOf(mails[0])).toContain('/unsubscribe');
    await world.app.travelTo(START);
  });

  it('ends by hand or with one click, also for a mail that waits', async () => {
    const { id } = await world.published();
    await follow(world.rival, id);
    await follow(world.stranger, id);
    const seen = async (by: Persona) =>
      (
        await by.client.ask<{ challenge: { isFollowed: boolean } }>(
          'query ($id: ID!) { challenge(id: $id) { isFollowed } }',
          { id },
        )
      ).challenge.isFollowed;
    expect([await seen(world.rival), await seen(world.startup)]).toEqual([true, false]);
    const before = (await subjects(world.rival)).length;
    const amended = await world.read(id);
    await world.act(world.manager, 'amendChallenge', {
      id,
      expectedVersion: amended.version,
      reason: 'A typing mistake.',
      constraints: { he: 'אין' },
    });
    await world.rival.client.done('unfollowChallenge', { challengeId: id });
    await world.rival.client.done('unfollowChallenge', { challengeId: id });
    await world.app.drain();
    expect(await subjects(world.rival)).toHaveLength(before);
    const [mail] = await mailsOf(world.app, world.stranger.email);
    await fetch(`${world.app.url}/unsubscribe${new URL(unsubscribeUrlOf(mail)).search}`, { method: 'POST' });
    expect(await seen(world.stranger)).toBe(false);
    const { followedChallenges } = await world.stranger.client.ask<{
      followedChallenges: { totalCount: number };
    }>('{ followedChallenges { totalCount nodes { challenge { number } } } }');
    expect(followedChallenges.totalCount).toBe(0);
    expect(await world.app.anonymous.ask('{ challenges(first: 1) { nodes { isFollowed } } }')).toEqual({
      challenges: { nodes: [{ isFollowed: false }] },
    });
  });
});
