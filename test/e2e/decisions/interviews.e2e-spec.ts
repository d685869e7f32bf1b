import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { HOUR } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  assigned,
  handIn,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  someReviewers,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const DAY = 24 * HOUR;
const ATTENDED = `{ attendedInterviews { id role state startsAt endsAt room place title startup { en }
  challenge { number } } }`;
const REQUESTS = `{ interviewRequests { roundId role submissionId windows { startsAt endsAt } minutes zone
  free { startsAt endsAt } } }`;
const PREVIEW = `query ($id: ID!) { interviewPreview(roundId: $id) { digest
  interviews { submissionId startsAt endsAt room reviewerIds }
  obstacles { kind submissionIds needed available isProven } } }`;
const ROUNDS = `query ($id: ID!) { interviewRounds(challengeId: $id) { id state answers endReason
  interviews { id state startsAt room reason missingInPanel submission { id } panel { id } } } }`;

interface Attended {
  readonly id: string;
  readonly role: string;
  readonly state: string;
  readonly startsAt: string;
  readonly title: string;
  readonly startup: object | null;
}

interface Preview {
  readonly digest: string;
  readonly interviews: { submissionId: string; startsAt: string; room: number; reviewerIds: string[] }[];
  readonly obstacles: { kind: string; submissionIds: string[] }[];
}

interface Held {
  readonly id: string;
  readonly state: string;
  readonly startsAt: string;
  readonly reason: string | null;
  readonly submission: { readonly id: string };
  readonly panel: { readonly id: string }[];
  readonly missingInPanel: number;
}

describe('interviews of start-ups', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  /** Says its name in the title of what it handed in. */
  let named: StorySubmission;
  let jury: StoryReviewer[];
  let manager: GraphqlClient;
  let day: number;
  let roundId = '';

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, {
      submissions: 2,
      reviewers: 0,
      beforeOpening: async (call, challenge) => {
        named = await handIn(test, challenge, await call.team('Aquila'), 'Aquila listens to pipes');
      },
    });
    jury = [];
    // Of as many universities: what one of them is in conflict with does not bind the others.
    while (jury.length < 3) jury.push(...(await someReviewers(test, 1)));
    manager = story.call.manager.client;
    day = Math.ceil(test.clock.now().getTime() / DAY) * DAY + 3 * DAY;
    await juror(0).persona.client.done('declareConflict', {
      organisationId: submission(0).team.organisationId,
      kind: 'FAMILY',
      reason: 'My sister works there.',
    });
  });

  afterAll(() => test.stop());

  const submission = (at: number) => story.submissions[at] as StorySubmission;
  const juror = (at: number) => jury[at] as StoryReviewer;
  const at = (hour: number) => new Date(day + hour * HOUR).toISOString();
  const hours = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
  const round = (more: Record<string, unknown> = {}) => ({
    challengeId: story.challenge.id,
    stageId: 'evaluation',
    windows: [hours(8, 12)],
    ...{ minutes: 45, breakMinutes: 15, inARow: 10, longBreakMinutes: 15, panelSize: 2 },
    rooms: [{ name: 'Room 1', place: 'https://meet.example/one' }],
    submissionIds: [submission(0).id, submission(1).id, named.id],
    reviewerIds: jury.map(({ id }) => id),
    answersDueAt: at(0),
    ...more,
  });
  const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
    return (await client.send(query, { input })).errors?.[0]?.extensions.code;
  };
  const attendedBy = async ({ client }: Persona) =>
    (await client.ask<{ attendedInterviews: Attended[] }>(ATTENDED)).attendedInterviews;
  const requestsOf = async ({ client }: Persona) =>
    (await client.ask<{ interviewRequests: object[] }>(REQUESTS)).interviewRequests;
  const preview = async () =>
    (await manager.ask<{ interviewPreview: Preview }>(PREVIEW, { id: roundId })).interviewPreview;
  const heldIn = async () => {
    const { interviewRounds } = await manager.ask<{
      interviewRounds: { id: string; state: string; endReason: string | null; interviews: Held[] }[];
    }>(ROUNDS, { id: story.challenge.id });
    return interviewRounds.find(({ id }) => id === roundId)!;
  };
  const heldWith = async ({ id }: StorySubmission) =>
    (await heldIn()).interviews.find((own) => own.submission.id === id) as Held;
  const answer = ({ client }: Persona, more: Record<string, unknown>) =>
    client.done(
      'giveInterviewAvailability',
      { roundId, zone: 'Asia/Jerusalem', ...more },
      'request { zone }',
    );
  const fileOf = (id: string, { headers }: GraphqlClient) =>
    fetch(`${test.url}/interviews/${id}`, { headers });
  const eventIn = (text: string) => {
    const file = text.slice(text.indexOf('BEGIN:VCALENDAR'), text.indexOf('END:VCALENDAR') + 13);
    const calendar = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]);
    const [component] = calendar.getAllSubcomponents('vevent');
    if (!component) throw new Error('there is no event');
    return { event: new ICAL.Event(component), method: calendar.getFirstPropertyValue('method') };
  };
  const invitationsTo = async ({ email }: Persona) =>
    (await mailsOf(test, email)).filter(({ text }) => text.includes('BEGIN:VCALENDAR'));
  /** Sequences with which the appointment of a chair was called off in a reviewer's calendar. */
  const calledOff = async ({ persona }: StoryReviewer, seatId: string) =>
    (await invitationsTo(persona))
      .map(({ text }) => eventIn(text))
      .filter(({ event, method }) => method === 'CANCEL' && event.uid === `${seatId}@localhost`)
      .map(({ event }) => event.sequence);
  const { stringify } = JSON;

  describe('a round', () => {
    it('is opened by a manager of the programme, for a stage of its model', async () => {
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('openInterviewRound', round())).toEqual(['input.unknown_id']);
      for (const { client } of [story.call.officer, juror(0).persona, named.team.owner])
        expect(await faultOf(client, 'openInterviewRound', round())).toBe('FORBIDDEN');
      const wrong = { stageId: 'nowhere', panelSize: 4, windows: [hours(9, 8)], submissionIds: [newId()] };
      expect(await manager.refused('openInterviewRound', round(wrong))).toEqual([
        'interview.window_reversed',
        'input.unknown_id',
        'interview.panel_too_small',
        'interview.no_such_stage',
      ]);
      expect(await manager.refused('openInterviewRound', round({ reviewerIds: [newId(), newId()] }))).toEqual(
        ['review.not_blind', 'review.not_blind'],
      );
      const opened = await manager.done<{ round: { id: string; state: string; answers: number } }>(
        'openInterviewRound',
        round(),
        'round { id state answers }',
      );
      expect(opened.round).toMatchObject({ state: 'COLLECTING', answers: 0 });
      roundId = opened.round.id;
      expect(await manager.refused('openInterviewRound', round())).toEqual(['interview.open_already']);
    });

    it('asks those who are invited when they can come, and nobody else', async () => {
      expect(await requestsOf(named.team.owner)).toEqual([
        {
          ...{ roundId, role: 'TEAM', submissionId: named.id, windows: [hours(8, 12)], minutes: 45 },
          ...{ zone: null, free: null },
        },
      ]);
      expect(await requestsOf(juror(1).persona)).toMatchObject([
        { roundId, role: 'PANEL', submissionId: null },
      ]);
      const [other] = await someReviewers(test, 1);
      expect(await requestsOf(other!.persona)).toEqual([]);
      const answers = { roundId, zone: 'Asia/Jerusalem', free: [hours(8, 9)] };
      const refused = ({ client }: Persona, more: Record<string, unknown> = {}) =>
        client.refused('giveInterviewAvailability', { ...answers, ...more });
      expect(await refused(other!.persona)).toEqual(['input.unknown_id']);
      expect(await refused(submission(0).team.owner, { submissionId: named.id })).toEqual([
        'input.unknown_id',
      ]);
      expect(await refused(juror(1).persona, { zone: 'Mars/Olympus' })).toEqual(['window.unknown_zone']);
      expect(await refused(juror(1).persona, { free: [hours(9, 8)] })).toEqual(['interview.window_reversed']);
      expect(await faultOf(story.call.officer.client, 'giveInterviewAvailability', answers)).toBe(
        'FORBIDDEN',
      );
    });

    it('says why it cannot be, as long as it cannot', async () => {
      await answer(named.team.owner, { submissionId: named.id, free: [] });
      const plan = await preview();
      expect(plan).toMatchObject({
        interviews: [],
        obstacles: [
          { kind: 'TEAM_UNAVAILABLE', submissionIds: [named.id], needed: 1, available: 0, isProven: true },
        ],
      });
      expect(await manager.refused('publishInterviews', { roundId, digest: plan.digest })).toEqual([
        'interview.impossible',
      ]);
      await answer(named.team.owner, { submissionId: named.id, free: [hours(8, 9)] });
      expect(await manager.refused('publishInterviews', { roundId, digest: plan.digest })).toEqual([
        'interview.preview_outdated',
      ]);
      await answer(juror(2).persona, { free: [hours(8, 12)], zone: 'Europe/London' });
      expect(await requestsOf(juror(2).persona)).toMatchObject([
        { zone: 'Europe/London', free: [hours(8, 12)] },
      ]);
    });

    it('takes answers until they are due', async () => {
      await test.travelTo(new Date(at(0)));
      const late = { roundId, zone: 'Asia/Jerusalem', free: [] };
      expect(await juror(1).persona.client.refused('giveInterviewAvailability', late)).toEqual([
        'interview.answers_over',
      ]);
    });

    it('is published as it was previewed, without anybody meeting whom they may not', async () => {
      const plan = await preview();
      expect(plan.interviews.map(({ startsAt, room }) => [startsAt, room])).toEqual([
        [at(8), 0],
        [at(9), 0],
        [at(10), 0],
      ]);
      expect(plan.interviews[0]?.submissionId).toBe(named.id);
      const withFirst = plan.interviews.find((own) => own.submissionId === submission(0).id);
      expect(withFirst?.reviewerIds).toEqual([juror(1).id, juror(2).id].sort());
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.ask(PREVIEW, { id: roundId })).toEqual({ interviewPreview: null });
      expect(await stranger.client.ask(ROUNDS, { id: story.challenge.id })).toEqual({
        interviewRounds: null,
      });
      const input = { roundId, digest: plan.digest };
      expect(await stranger.client.refused('publishInterviews', input)).toEqual(['input.unknown_id']);
      expect(await faultOf(juror(0).persona.client, 'publishInterviews', input)).toBe('FORBIDDEN');
      expect(await attendedBy(named.team.owner)).toEqual([]);
      await manager.done('publishInterviews', input, 'round { state }');
      expect(await manager.refused('publishInterviews', input)).toEqual(['interview.wrong_state']);
      expect((await heldIn()).interviews).toHaveLength(3);
    });
  });

  describe('an invitation', () => {
    it('tells the panel no more of the start-up than the round does, and the start-up nothing of the panel', async () => {
      const [own] = (await attendedBy(named.team.owner)) as [Attended];
      expect(own).toMatchObject({
        ...{ role: 'TEAM', state: 'SCHEDULED', startsAt: at(8), room: 'Room 1', startup: null },
        title: 'Aquila listens to pipes',
      });
      const told: string[] = [];
      for (const { persona } of jury) {
        const interviews = await attendedBy(persona);
        told.push(stringify(interviews));
        for (const { id } of interviews) told.push(await (await fileOf(id, persona.client)).text());
        await test.drain();
        for (const { text, subject } of await invitationsTo(persona)) told.push(subject, text);
      }
      expect(told.join()).toContain('[…] listens to pipes');
      expect(told.join()).not.toMatch(/Aquila|Start-up|Owner of|Canary/u);
      for (const { id, team } of [...story.submissions, named]) {
        expect(told.join()).not.toContain(id);
        expect(told.join()).not.toContain(team.organisationId);
      }
      const letters = (await invitationsTo(named.team.owner)).map(({ text }) => text).join();
      expect(letters).toContain('Aquila listens to pipes');
      expect(letters).not.toMatch(/Reviewer|University/u);
    });

    it('brings an appointment for the calendar, under a name that nobody else sees', async () => {
      const [mail, ...more] = await invitationsTo(named.team.owner);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe(`An interview for challenge ${story.challenge.number}`);
      const { event, method } = eventIn(mail?.text ?? '');
      const [own] = (await attendedBy(named.team.owner)) as [Attended];
      expect(method).toBe('REQUEST');
      expect(event.startDate.toJSDate().toISOString()).toBe(at(8));
      expect(event.uid).toBe(`${own.id}@localhost`);
      expect(event.location).toBe('Room 1, https://meet.example/one');
      expect(event.attendees.map((one) => one.getFirstValue())).toEqual([`MAILTO:${named.team.owner.email}`]);
      const file = await fileOf(own.id, named.team.owner.client);
      expect(file.headers.get('content-type')).toContain('text/calendar');
      expect(eventIn(await file.text()).event.summary).toBe('Interview: Aquila listens to pipes');
      const panel = (await attendedBy(juror(1).persona)).map(({ id }) => id);
      expect(panel).not.toContain(own.id);
      for (const { client } of [juror(1).persona, submission(0).team.owner])
        expect((await fileOf(own.id, client)).status).toBe(404);
      expect((await fileOf('nothing', named.team.owner.client)).status).toBe(404);
      expect((await fileOf(own.id, test.anonymous)).status).toBe(401);
    });

    it('is gone as soon as a conflict of interest is found', async () => {
      const { panel } = await heldWith(named);
      const reviewer = jury.find(({ id }) => id === panel[0]?.id) as StoryReviewer;
      const before = await attendedBy(reviewer.persona);
      const lost = before.find(({ startsAt }) => startsAt === at(8)) as Attended;
      await reviewer.persona.client.done('declareConflict', {
        organisationId: named.team.organisationId,
        kind: 'FINANCIAL',
        reason: 'I hold shares.',
      });
      expect((await attendedBy(reviewer.persona)).map(({ id }) => id)).toEqual(
        before.filter((own) => own !== lost).map(({ id }) => id),
      );
      expect((await fileOf(lost.id, reviewer.persona.client)).status).toBe(404);
      const held = await heldWith(named);
      expect(held.panel).toHaveLength(1);
      expect(held.missingInPanel).toBe(1);
      await test.drain();
      expect(await calledOff(reviewer, lost.id)).toEqual([1]);
    });

    it('is called off for a reviewer who steps back from the submission, and for nobody else', async () => {
      const { panel } = await heldWith(submission(1));
      const [leaving, staying] = panel.map(({ id }) => jury.find((own) => own.id === id) as StoryReviewer);
      const lost = (await attendedBy(leaving!.persona)).find(({ title }) => title === submission(1).title);
      const alias = await assigned(story, submission(1), leaving!);
      await leaving!.persona.client.done('recuseReviewer', { alias, reason: 'I recognise the drawings.' });
      await test.drain();
      expect((await attendedBy(leaving!.persona)).map(({ id }) => id)).not.toContain(lost?.id);
      const held = await heldWith(submission(1));
      expect([held.panel.map(({ id }) => id), held.missingInPanel]).toEqual([[staying?.id], 1]);
      expect(await calledOff(leaving!, lost?.id ?? '')).toEqual([1]);
      expect((await invitationsTo(staying!.persona)).map(({ text }) => eventIn(text).method)).not.toContain(
        'CANCEL',
      );
      // The start-up is not told who does not come.
      const own = (await invitationsTo(submission(1).team.owner)).map(({ text }) => eventIn(text).method);
      expect(own).toEqual(['REQUEST']);
    });
  });

  describe('one interview', () => {
    it('is moved under the rules by which it was laid out, with a reason', async () => {
      const held = await heldWith(named);
      const conflicted = await test.query<{ id: string }>(
        'select reviewer_id as id from review.live_conflict where organisation_id = $1',
        [named.team.organisationId],
      );
      const free = jury.filter(({ id }) => conflicted.every((own) => own.id !== id)).map(({ id }) => id);
      const move = (more: Record<string, unknown> = {}) => ({
        ...{ interviewId: held.id, startsAt: at(8), room: 0, reason: 'Noa is ill on that day.' },
        reviewerIds: free,
        ...more,
      });
      const codes = async (more: Record<string, unknown>) => manager.refused('moveInterview', move(more));
      expect(await codes({ reviewerIds: [conflicted[0]?.id, free[0]] })).toEqual([
        'review.conflict_of_interest',
      ]);
      expect(await codes({ startsAt: at(11) })).toEqual(['interview.team_unavailable']);
      expect(await codes({ startsAt: at(9) })).toContain('interview.room_taken');
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('moveInterview', move())).toEqual(['input.unknown_id']);
      expect(await faultOf(named.team.owner.client, 'moveInterview', move())).toBe('FORBIDDEN');
      await manager.done('moveInterview', move());
      expect(await heldWith(named)).toMatchObject({ startsAt: at(8), reason: 'Noa is ill on that day.' });
      expect((await heldWith(named)).panel.map(({ id }) => id)).toEqual([...free].sort());
      await test.drain();
      const left = jury.find(({ id }) => id === conflicted[0]?.id) as StoryReviewer;
      const told = (await invitationsTo(left.persona)).map(({ text }) => eventIn(text));
      expect(
        told.filter(({ method, event }) => method === 'CANCEL' && event.summary.includes('[…]')),
      ).toHaveLength(1);
      const mine = (await invitationsTo(named.team.owner)).map(({ text }) => eventIn(text).event.sequence);
      expect(mine.sort()).toEqual([0, 1]);
      // Why is nobody's business but that of those who run the programme.
      expect(stringify(await mailsOf(test))).not.toContain('Noa is ill');
    });

    it('is called off alone, or with all others', async () => {
      const held = await heldWith(submission(1));
      const cancel = { roundId, interviewId: held.id, reason: 'Withdrawn.' };
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('cancelInterviews', cancel)).toEqual(['input.unknown_id']);
      expect(await faultOf(juror(1).persona.client, 'cancelInterviews', cancel)).toBe('FORBIDDEN');
      await manager.done('cancelInterviews', cancel);
      expect(await manager.refused('cancelInterviews', cancel)).toEqual(['interview.called_off']);
      expect(await attendedBy(submission(1).team.owner)).toMatchObject([{ state: 'CANCELLED' }]);
      expect((await attendedBy(submission(0).team.owner))[0]?.state).toBe('SCHEDULED');
      await manager.done('cancelInterviews', { roundId, reason: 'The strike.' });
      expect(await heldIn()).toMatchObject({ state: 'CANCELLED', endReason: 'The strike.' });
      expect(await attendedBy(submission(0).team.owner)).toMatchObject([{ state: 'CANCELLED' }]);
      expect(await manager.refused('cancelInterviews', { roundId, reason: 'Again.' })).toEqual([
        'interview.wrong_state',
      ]);
      const acts = await test.query<{ act: string }>(
        `select act from audit.entry where act like 'interview.%' order by id`,
      );
      expect(acts.map(({ act }) => act.replace('interview.', ''))).toEqual([
        ...['open', 'answer', 'answer', 'answer', 'publish', 'leave', 'leave', 'move', 'cancel', 'cancel'],
      ]);
      await expect(test.query('delete from decisions.interview')).rejects.toThrow('append-only');
    });
  });
});
