import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { GateConflicts } from '#libs/stages';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  decided,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { savePassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

const A_WHILE = 20 * 3_600_000;

interface Pair {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly mentor: { readonly id: string };
  readonly startupRank: number | null;
  readonly startupBasis: string | null;
  readonly mentorRank: number | null;
  readonly mentorBasis: string | null;
}

interface Round {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly members: {
    readonly organisation: { readonly id: string } | null;
    readonly mentor: { readonly id: string } | null;
    readonly hasAnswered: boolean | null;
    readonly unpaired: string | null;
    readonly freePlaces: number | null;
  }[];
  readonly ownRankings: { readonly ranked: string[]; readonly version: number }[];
  readonly pairs: Pair[];
}

const ROUND = `id state version cancellationReason programme { id }
  members { organisation { id } mentor { id } hasAnswered unpaired freePlaces }
  ownRankings { id organisationId ranked isAbstaining answeredAt version }
  pairs { id organisation { id } mentor { id } startupRank startupBasis mentorRank mentorBasis score beganAt endedAt }`;

describe('a round of mentoring', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  /** Three that were selected, and one that was not. */
  let [first, second, silent, rejected]: Persona[] = [];
  /** One with a single place, one with five who ranks nobody, and one who is not asked. */
  let [wanted, quiet, outside]: (Persona & { readonly mentorId: string })[] = [];
  let roundId: string;

  const mentorOf = async (name: string, capacity: number) => {
    const partner = await test.organisation(OrganisationKind.PARTNER, `Partner of ${name}`);
    const persona = await test.persona(Role.MENTOR, partner, name);
    const { mentor } = await persona.client.done<{ mentor: { id: string } }>(
      'saveMentorProfile',
      { ...PROFILE, capacity },
      'mentor { id }',
    );
    return { ...persona, mentorId: mentor.id };
  };
  const PROFILE = {
    biography: { en: 'Twenty years of water utilities and sensors.' },
    expertise: ['water'],
    languages: ['en'],
    countries: ['IL'],
  };

  const roundFor = async ({ client }: Persona, id = roundId): Promise<Round | null> =>
    (
      await client.ask<{ mentoringRound: Round | null }>(
        `query ($id: ID!) { mentoringRound(id: $id) { ${ROUND} } }`,
        { id },
      )
    ).mentoringRound;

  const opening = (more: Record<string, unknown> = {}) => ({
    programmeId: story.call.programmeId,
    closesAt: new Date(test.clock.now().getTime() + A_WHILE).toISOString(),
    favours: 'STARTUP',
    mentorIds: [wanted!.mentorId, quiet!.mentorId],
    ...more,
  });
  const versioned = async (id = roundId) => ({
    id,
    expectedVersion: (await roundFor(story.call.manager, id))?.version ?? 0,
  });
  const ranking = (startup: Persona, mentors: readonly (Persona & { mentorId: string })[]) => ({
    roundId,
    organisationId: startup.organisationId,
    expectedVersion: 1,
    mentorIds: mentors.map(({ mentorId }) => mentorId),
    isAbstaining: false,
  });
  const pairsOf = (round: Round | null) =>
    round?.pairs.map((pair) => [pair.organisation.id, pair.mentor.id]).sort();
  const sorted = (...pairs: (readonly [Persona | undefined, { mentorId: string } | undefined])[]) =>
    pairs.map(([startup, mentor]) => [startup?.organisationId, mentor?.mentorId]).sort();
  const freePlaces = async (mentorId: string) => {
    const { mentors } = await first!.client.ask<{
      mentors: { nodes: { id: string; freePlaces: number; capacity: number }[] };
    }>('{ mentors { totalCount nodes { id freePlaces capacity } } }');
    return mentors.nodes.find(({ id }) => id === mentorId)?.freePlaces;
  };

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 4, reviewers: 1, rules: { awards: 3 } });
    for (const [index, submission] of story.submissions.entries())
      await reviewed(story, submission, story.reviewers[0]!, 5 - index);
    const because = ({ id }: { readonly id: string }) => ({
      submissionId: id,
      reason: 'For the reasons that the panel gave.',
    });
    await decided(story, {
      awards: story.submissions.slice(0, 3).map(because),
      rejections: story.submissions.slice(3).map(because),
    });
    [first, second, silent, rejected] = story.submissions.map(({ team }) => team.owner);
    wanted = await mentorOf('Wanted Mentor', 1);
    quiet = await mentorOf('Quiet Mentor', 5);
    outside = await mentorOf('Outside Mentor', 2);
    await savePassport(silent!, { en: 'Sensors for water utilities.' });
    await test.drain();
  });

  afterAll(() => test.stop());

  it('is opened by a manager of the programme, for those whom it selected', async () => {
    const { manager } = story.call;
    const other = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId, 'Other manager');
    const refused = (more: Record<string, unknown>, by = manager) =>
      by.client.refused('openMentoringRound', opening(more));
    expect(await refused({}, other)).toEqual(['access.forbidden']);
    expect(await refused({ organisationIds: [first!.organisationId, rejected!.organisationId] })).toEqual([
      'mentoring.not_in_programme',
    ]);
    expect(await refused({ closesAt: test.clock.now().toISOString() })).toEqual(['mentoring.closes_in_past']);
    expect(await refused({ mentorIds: [wanted!.mentorId, newId()] })).toEqual(['input.unknown_id']);
    const { errors } = await first!.client.send(
      'mutation ($input: OpenMentoringRoundInput!) { openMentoringRound(input: $input) { errors { code } } }',
      { input: opening() },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { round } = await manager.client.done<{ round: Round }>(
      'openMentoringRound',
      opening(),
      `round { ${ROUND} }`,
    );
    roundId = round.id;
    expect(await refused({})).toEqual(['mentoring.round_exists']);
    const startups = round.members.flatMap(({ organisation }) => organisation?.id ?? []);
    expect(startups.sort()).toEqual([first, second, silent].map((own) => own?.organisationId).sort());
    await test.drain();
    for (const { email } of [first!, second!, silent!, wanted!, quiet!])
      expect(
        (await mailsOf(test, email)).filter(({ subject }) => subject.includes('Mentoring')),
      ).toHaveLength(1);
    for (const { email } of [rejected!, outside!])
      expect((await mailsOf(test, email)).filter(({ subject }) => subject.includes('Mentoring'))).toEqual([]);
  });

  it('is ranked by those who take part, each for the own side', async () => {
    const rank = (by: Persona, input: Record<string, unknown>) => by.client.refused('rankMentors', input);
    const good = ranking(first!, [wanted!, quiet!]);
    expect(await rank(second!, good)).toEqual(['access.forbidden']);
    expect(await rank(rejected!, ranking(rejected!, [wanted!]))).toEqual(['input.unknown_id']);
    expect(await rank(first!, ranking(first!, [outside!]))).toEqual(['input.unknown_id']);
    expect(await rank(first!, ranking(first!, [wanted!, wanted!]))).toEqual(['mentoring.ranked_twice']);
    expect(await rank(first!, { ...good, isAbstaining: true })).toEqual(['mentoring.wants_nobody']);
    await first!.client.done('rankMentors', good, 'ranking { ranked version }');
    expect(await rank(first!, good)).toEqual(['edit.conflict']);
    await second!.client.done('rankMentors', ranking(second!, [wanted!]));
    const byMentor = (ids: readonly string[]) => ({
      roundId,
      expectedVersion: 1,
      organisationIds: ids,
      isAbstaining: false,
    });
    const order = [second!.organisationId, first!.organisationId];
    expect(await outside!.client.refused('rankMentees', byMentor(order))).toEqual(['input.unknown_id']);
    expect(await wanted!.client.refused('rankMentees', byMentor([rejected!.organisationId]))).toEqual([
      'input.unknown_id',
    ]);
    await wanted!.client.done('rankMentees', byMentor(order), 'ranking { ranked }');
  });

  it('shows a ranking to its owner alone, in the round, the audit log and everywhere else', async () => {
    const own = await roundFor(first!);
    expect(own?.ownRankings.map(({ ranked }) => ranked)).toEqual([[wanted!.mentorId, quiet!.mentorId]]);
    // Start-ups learn who the mentors are, and nothing of each other.
    expect(own?.members.flatMap(({ organisation }) => organisation?.id ?? [])).toEqual([]);
    expect(own?.members.map(({ hasAnswered }) => hasAnswered)).toEqual([null, null]);
    const ofMentor = await roundFor(wanted!);
    expect(ofMentor?.ownRankings.map(({ ranked }) => ranked)).toEqual([
      [second!.organisationId, first!.organisationId],
    ]);
    expect(ofMentor?.members.flatMap(({ mentor }) => mentor?.id ?? [])).toEqual([]);
    expect((await roundFor(quiet!))?.ownRankings).toMatchObject([{ ranked: [] }]);
    const { nothing } = await story.call.manager.client.ask<{ nothing: { totalCount: number } }>(
      '{ nothing: mentoringRounds(programmeId: "no id") { totalCount } }',
    );
    expect(nothing.totalCount).toBe(0);
    const ofManager = await roundFor(story.call.manager);
    expect(ofManager?.ownRankings).toEqual([]);
    expect(ofManager?.members.filter(({ hasAnswered }) => hasAnswered)).toHaveLength(3);
    for (const stranger of [rejected!, outside!]) {
      expect(await roundFor(stranger)).toBeNull();
      expect(
        await stranger.client.ask('query ($p: ID) { mentoringRounds(programmeId: $p) { totalCount } }', {
          p: story.call.programmeId,
        }),
      ).toEqual({ mentoringRounds: { totalCount: 0 } });
    }
    const entries = await test.query<{ text: string }>(
      `select concat(before, after, reason) as text from audit.entry where act = 'mentoring.rank'`,
    );
    expect(entries).toHaveLength(3);
    for (const { text } of entries)
      for (const id of [wanted!.mentorId, quiet!.mentorId, first!.organisationId, second!.organisationId])
        expect(text).not.toContain(id);
  });

  it('is closed after its time, and paired so that nobody has a reason to complain', async () => {
    const { manager } = story.call;
    const mutate = async (name: string, by = manager) => by.client.refused(name, await versioned());
    expect(await mutate('pairMentoringRound')).toEqual(['mentoring.still_open']);
    expect(await mutate('publishMentoringRound')).toEqual(['mentoring.wrong_state']);
    await test.travelTo(new Date(test.clock.now().getTime() + A_WHILE));
    expect(await first!.client.refused('rankMentors', ranking(first!, [quiet!]))).toEqual(['mentoring.over']);
    const other = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId, 'Other manager');
    expect(await mutate('pairMentoringRound', other)).toEqual(['access.forbidden']);
    await manager.client.done('pairMentoringRound', await versioned());
    const preview = await roundFor(manager);
    expect(preview?.state).toBe('CLOSED');
    expect(pairsOf(preview)).toEqual(sorted([first, quiet], [second, wanted], [silent, quiet]));
    const of = (startup: Persona | undefined) =>
      preview?.pairs.find(({ organisation }) => organisation.id === startup?.organisationId);
    expect(of(second)).toMatchObject({ startupRank: 1, startupBasis: 'RANKED', mentorRank: 1 });
    expect(of(first)).toMatchObject({ startupRank: 2, startupBasis: 'RANKED', mentorBasis: 'SCORE' });
    expect(of(silent)).toMatchObject({ startupBasis: 'SCORE', mentorRank: 1, mentorBasis: 'SCORE' });
    for (const member of [first!, second!, wanted!, quiet!])
      expect((await roundFor(member))?.pairs).toEqual([]);
    expect(await freePlaces(quiet!.mentorId)).toBe(5);
  });

  it('is not published with places that are gone, and takes places once it is', async () => {
    const { manager } = story.call;
    const profile = { ...PROFILE, expectedVersion: 1, capacity: 0 };
    await wanted!.client.done('saveMentorProfile', profile);
    expect(await manager.client.refused('publishMentoringRound', await versioned())).toEqual([
      'mentoring.places_changed',
    ]);
    await manager.client.done('pairMentoringRound', await versioned());
    const anew = await roundFor(manager);
    expect(pairsOf(anew)).toEqual(sorted([first, quiet], [silent, quiet]));
    expect(anew?.members.flatMap(({ unpaired }) => unpaired ?? [])).toEqual([
      'NO_FREE_PLACE',
      'NO_FREE_PLACE',
    ]);
    await wanted!.client.done('saveMentorProfile', { ...profile, expectedVersion: 2, capacity: 1 });
    await manager.client.done('pairMentoringRound', await versioned());
    await manager.client.done('publishMentoringRound', await versioned());
    await test.drain();
    const ofFirst = await roundFor(first!);
    expect(pairsOf(ofFirst)).toEqual(sorted([first, quiet]));
    expect(ofFirst?.pairs[0]).toMatchObject({ startupRank: 2, mentorRank: null, mentorBasis: null });
    const ofQuiet = await roundFor(quiet!);
    expect(pairsOf(ofQuiet)).toEqual(sorted([first, quiet], [silent, quiet]));
    for (const pair of ofQuiet?.pairs ?? [])
      expect([pair.startupRank, pair.startupBasis]).toEqual([null, null]);
    expect(await freePlaces(quiet!.mentorId)).toBe(3);
    // Whoever helps a start-up judges it at no gate.
    const tiesOf = await test.app
      .get(Transactions)
      .run((tx) => test.app.get(GateConflicts).of(tx, [quiet!.personId, outside!.personId]));
    const tied = ({ personId }: Persona) =>
      [first, second, silent].map((own) => tiesOf(personId).has(own?.organisationId ?? ''));
    expect([tied(quiet!), tied(outside!)]).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
    // Whoever has no free place is neither in the directory nor suggested.
    expect(await freePlaces(wanted!.mentorId)).toBeUndefined();
    const { mentorMatches } = await silent!.client.ask<{ mentorMatches: { mentor: { id: string } }[] }>(
      'query ($id: ID!) { mentorMatches(organisationId: $id) { mentor { id } } }',
      { id: silent!.organisationId },
    );
    expect(mentorMatches.map(({ mentor }) => mentor.id).sort()).toEqual(
      [quiet!.mentorId, outside!.mentorId].sort(),
    );
    const [mail] = (await mailsOf(test, second!.email)).filter(({ subject }) => subject.includes('result'));
    expect(mail?.text).toContain('Wanted Mentor');
    const [toMentor] = (await mailsOf(test, quiet!.email)).filter(({ subject }) =>
      subject.includes('result'),
    );
    expect(toMentor?.text.match(/^Start-up \d/gm)?.sort()).toEqual(['Start-up 0', 'Start-up 2']);
    expect(
      await test.query(`select 1 from audit.entry where act = 'mentoring.publish' and target_id = $1`, [
        roundId,
      ]),
    ).toHaveLength(1);
  });

  it('leaves out whoever is no mentor any more', async () => {
    await test.query(`update identity.membership set ended_at = platform.clock() where person_id = $1`, [
      outside!.personId,
    ]);
    expect(await freePlaces(outside!.mentorId)).toBeUndefined();
    expect(
      await story.call.manager.client.refused(
        'openMentoringRound',
        opening({ mentorIds: [outside!.mentorId] }),
      ),
    ).toEqual(['input.unknown_id']);
    const own = opening({ mentorIds: [wanted!.mentorId], organisationIds: [silent!.organisationId] });
    const { round } = await story.call.manager.client.done<{ round: Round }>(
      'openMentoringRound',
      own,
      `round { ${ROUND} }`,
    );
    const membership = 'update identity.membership set ended_at = $2 where person_id = $1';
    await test.query(membership, [wanted!.personId, new Date()]);
    await test.travelTo(new Date(test.clock.now().getTime() + A_WHILE));
    await story.call.manager.client.done('pairMentoringRound', await versioned(round.id));
    const paired = await roundFor(story.call.manager, round.id);
    expect(paired?.members.map(({ unpaired }) => unpaired).sort()).toEqual(['HAS_LEFT', 'NOT_MUTUAL']);
    await test.query(membership, [wanted!.personId, null]);
    await story.call.manager.client.done('cancelMentoringRound', {
      ...(await versioned(round.id)),
      reason: 'Nobody is left.',
    });
  });

  it('is over for a pair when one of both ends it, and the place is free again', async () => {
    const pair = (await roundFor(first!))?.pairs[0];
    const end = { id: pair?.id, reason: 'We have what we need.' };
    for (const stranger of [second!, wanted!])
      expect(await stranger.client.refused('endMentoring', end)).toEqual(['input.unknown_id']);
    await first!.client.done('endMentoring', end, 'pair { endedAt endReason }');
    expect(await quiet!.client.refused('endMentoring', end)).toEqual(['mentoring.ended_already']);
    await test.drain();
    expect(await freePlaces(quiet!.mentorId)).toBe(4);
    const [mail] = (await mailsOf(test, quiet!.email)).filter(({ subject }) => subject.includes('has ended'));
    expect(mail?.text).toContain('We have what we need.');
  });

  it('may be cancelled with a reason, and then pairs nobody', async () => {
    const { manager } = story.call;
    const { round } = await manager.client.done<{ round: Round }>(
      'openMentoringRound',
      opening({ organisationIds: [first!.organisationId] }),
      `round { ${ROUND} }`,
    );
    const cancel = { id: round.id, expectedVersion: 1, reason: 'Too few mentors.' };
    const other = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId, 'Other manager');
    expect(await other.client.refused('cancelMentoringRound', cancel)).toEqual(['access.forbidden']);
    await manager.client.done('cancelMentoringRound', cancel, 'round { state cancellationReason }');
    expect(await manager.client.refused('pairMentoringRound', await versioned(round.id))).toEqual([
      'mentoring.wrong_state',
    ]);
    await test.drain();
    const [mail] = (await mailsOf(test, first!.email)).filter(({ subject }) => subject.includes('cancelled'));
    expect(mail?.text).toContain('Too few mentors.');
  });

  it('closes early when everybody has answered, and two that are published together share no place', async () => {
    const { manager, programmeId } = story.call;
    const otherProgrammeId = newId();
    for (const [table, key] of [
      ['programmes.programme', 'id'],
      ['programmes.programme_manager', 'programme_id'],
      ['stages.run', 'programme_id'],
    ])
      await test.query(
        `insert into ${table} select (jsonb_populate_record(original, $2::jsonb)).* from ${table} original
         where original.${key} = $1`,
        [programmeId, JSON.stringify({ [key!]: otherProgrammeId, code: 'COPY-2027' })],
      );
    // One start-up takes a place already, and one place is left.
    await quiet!.client.done('saveMentorProfile', { ...PROFILE, expectedVersion: 1, capacity: 2 });
    expect(await freePlaces(quiet!.mentorId)).toBe(1);
    const closedRound = async (programme: string, startup: Persona): Promise<string> => {
      const { organisationId } = startup;
      const who = { programmeId: programme, mentorIds: [quiet!.mentorId], organisationIds: [organisationId] };
      const { round } = await manager.client.done<{ round: { id: string } }>(
        'openMentoringRound',
        opening(who),
        'round { id }',
      );
      const answer = { roundId: round.id, expectedVersion: 1, isAbstaining: false };
      await startup.client.done('rankMentors', { ...answer, organisationId, mentorIds: [quiet!.mentorId] });
      await quiet!.client.done('rankMentees', { ...answer, organisationIds: [organisationId] });
      await manager.client.done('pairMentoringRound', await versioned(round.id));
      return round.id;
    };
    const rounds = [await closedRound(programmeId, first!), await closedRound(otherProgrammeId, second!)];
    const inputs = await Promise.all(rounds.map((id) => versioned(id)));
    const outcomes = await Promise.all(
      inputs.map(async (input) => (await manager.client.mutate('publishMentoringRound', input)).errors),
    );
    expect(outcomes.map((errors) => errors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['mentoring.places_changed'],
    ]);
    expect(await freePlaces(quiet!.mentorId)).toBeUndefined();
  });
});
