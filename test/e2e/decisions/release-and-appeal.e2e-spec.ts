import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { HOUR } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import { recomputed } from '../../support/recomputed.js';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const DAY = 24 * HOUR;
const LETTERS = `query ($id: ID!) { submission(id: $id) { state outcome { outcome } decisionLetters {
  id issuedAt sentAt standstillEndsAt appealEndsAt
  he: text(language: HE) { subject paragraphs } ar: text(language: AR) { subject paragraphs }
  en: text(language: EN) { subject paragraphs }
  scores { score lowest highest submissions criteria { criterionId weight scaleMin scaleMax mean lowest highest } }
  debrief { answer dueAt } appeal { state reasons } } } }`;
const PROPOSALS = `query ($id: ID!) { decisionProposals(challengeId: $id) { id state returnReason
  proposedBy { displayName } settledBy { displayName } awards { submissionId reason submission { title } } } }`;

interface Text {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

interface Letter {
  readonly id: string;
  readonly sentAt: string | null;
  readonly standstillEndsAt: string | null;
  readonly appealEndsAt: string | null;
  readonly he: Text;
  readonly ar: Text;
  readonly en: Text;
  readonly appeal: { readonly state: string; readonly reasons: string } | null;
  readonly debrief: { readonly answer: string | null; readonly dueAt: string } | null;
}

interface Seen {
  readonly state: string;
  readonly outcome: { readonly outcome: string } | null;
  readonly decisionLetters: readonly Letter[];
}

const after = (instant: string | null) => new Date(Date.parse(instant ?? '') + HOUR);

/** One round from the tie at the cut to a decision that was judged anew, step by step. */
describe('a decision: proposed, released, appealed against', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let first: StorySubmission;
  let second: StorySubmission;
  let third: StorySubmission;
  let manager: Persona;
  let approver: Persona;
  /** Of the committee of appeals. */
  let judge: Persona;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, {
      submissions: 3,
      reviewers: 3,
      rules: { awards: 1, standstillDays: 10 },
    });
    [first, second, third] = story.submissions as [StorySubmission, StorySubmission, StorySubmission];
    ({ manager, approver } = story.call);
    const [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
    // A tie at the cut: the first and the second are equal.
    await reviewed(story, first, ana, 4, 5);
    await reviewed(story, second, ana, 5, 4);
    await reviewed(story, third, ana, 1);
    await reviewed(story, first, ben, 5, 3);
    await reviewed(story, second, ben, 4, 4);
    await reviewed(story, third, ben, 2);
    judge = await test.persona(Role.AUDITOR, story.call.operatorId, 'Judge Amar');
  });

  afterAll(() => test.stop());

  const pilotOf = ({ id: submissionId }: StorySubmission) => ({
    submissionId,
    site: 'North',
    startsOn: '2099-01-01',
    endsOn: '2099-06-01',
  });
  const because = (submission: StorySubmission, reason: string) => ({ submissionId: submission.id, reason });
  const decision = (more: Record<string, unknown> = {}) => ({
    challengeId: story.challenge.id,
    awards: [because(first, 'The greater effect, and shown in the field.')],
    rejections: [
      because(second, 'As good, but later in the field.'),
      because(third, 'No figures for the effect.'),
    ],
    tieReason: 'Drawn by lot before the committee.',
    ...more,
  });
  const proposalsFor = async (client: GraphqlClient) =>
    (
      await client.ask<{ decisionProposals: { id: string; state: string }[] | null }>(PROPOSALS, {
        id: story.challenge.id,
      })
    ).decisionProposals;
  const propose = async (input = decision()) =>
    (await manager.client.done<{ proposal: { id: string } }>('proposeDecision', input, 'proposal { id }'))
      .proposal.id;
  const seenBy = async (submission: StorySubmission, client = submission.team.owner.client) =>
    (await client.ask<{ submission: Seen | null }>(LETTERS, { id: submission.id })).submission;
  const letterOf = async (submission: StorySubmission): Promise<Letter> => {
    const letter = (await seenBy(submission))?.decisionLetters[0];
    if (!letter) throw new Error('there is no letter');
    return letter;
  };
  const decidedAt = async () =>
    (
      await test.anonymous.ask<{ challenge: { decidedAt: string | null } }>(
        'query ($id: ID!) { challenge(id: $id) { decidedAt } }',
        { id: story.challenge.id },
      )
    ).challenge.decidedAt;
  const released = () =>
    test.query('select id from review.decision where challenge_id = $1', [story.challenge.id]);

  describe('a proposal', () => {
    it('needs a reason for the choice among equals', async () => {
      expect(await manager.client.refused('proposeDecision', decision({ tieReason: null }))).toEqual([
        'decision.tie_needs_reason',
      ]);
    });

    it('names neither other start-ups nor those who judged', async () => {
      const { errors } = await manager.client.mutate(
        'proposeDecision',
        decision({
          rejections: [because(second, 'Weaker than Start-up 0.'), because(third, 'As Reviewer 1 wrote.')],
        }),
      );
      expect(errors.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
        'decision.reason_names_others rejections.0.reason',
        'decision.reason_names_others rejections.1.reason',
      ]);
    });

    it('is seen by those who decide and by nobody else', async () => {
      const id = await propose();
      for (const { client } of [manager, approver])
        expect(await proposalsFor(client)).toMatchObject([{ id, state: 'PROPOSED' }]);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await proposalsFor(stranger.client)).toBeNull();
      expect(await stranger.client.refused('releaseDecisions', { proposalIds: [id] })).toEqual([
        'input.unknown_id',
      ]);
      for (const { client } of [story.call.officer, first.team.owner, story.reviewers[0]!.persona])
        expect((await client.send(PROPOSALS, { id: story.challenge.id })).errors?.[0]?.extensions.code).toBe(
          'FORBIDDEN',
        );
      // Nothing of it has reached the start-ups.
      expect(await seenBy(first)).toEqual({ state: 'SUBMITTED', outcome: null, decisionLetters: [] });
    });

    it('is one at a time, and given back with a reason', async () => {
      expect(await manager.client.refused('proposeDecision', decision())).toEqual([
        'decision.already_proposed',
      ]);
      const [open] = (await proposalsFor(manager.client)) ?? [];
      const back = { proposalId: open?.id, reason: 'The reason of the third is too short.' };
      await approver.client.done('returnDecision', back);
      expect(await proposalsFor(manager.client)).toMatchObject([
        { state: 'RETURNED', returnReason: back.reason, settledBy: { displayName: 'Approver' } },
      ]);
      expect(await approver.client.refused('releaseDecisions', { proposalIds: [open?.id] })).toEqual([
        'decision.proposal_settled',
      ]);
    });

    it('is made by nobody who is in conflict with a start-up, proposed or released', async () => {
      const csv = (owner: string) => ({ csv: `company,owner\nIL 514009001,${owner}` });
      await test.query(
        `update identity.organisation set registration_number = '514009001', country = 'IL' where id = $1`,
        [third.team.organisationId],
      );
      await manager.client.done('importOwnership', csv(manager.email));
      expect(await manager.client.refused('proposeDecision', decision())).toEqual(['gate.not_impartial']);
      await manager.client.done('importOwnership', csv('Nobody here'));
      const id = await propose();
      for (const { email } of [approver, manager]) {
        await manager.client.done('importOwnership', csv(email));
        expect(await approver.client.refused('releaseDecisions', { proposalIds: [id] })).toEqual([
          'gate.not_impartial',
        ]);
      }
      await manager.client.done('importOwnership', csv('Nobody here'));
      expect(await released()).toEqual([]);
      await manager.client.done('returnDecision', { proposalId: id, reason: 'The register has changed.' });
    });

    it('is void when a score that counts has changed since', async () => {
      const id = await propose();
      const [, , carmel] = story.reviewers as [StoryReviewer, StoryReviewer, StoryReviewer];
      await reviewed(story, third, carmel, 1, 2);
      expect(await approver.client.refused('releaseDecisions', { proposalIds: [id] })).toEqual([
        'decision.basis_changed',
      ]);
      expect(await released()).toEqual([]);
      await manager.client.done('returnDecision', { proposalId: id, reason: 'A third review has come.' });
    });
  });

  describe('the release', () => {
    it('is refused to the one who proposed, and to whoever judged', async () => {
      const id = await propose();
      expect(await manager.client.refused('releaseDecisions', { proposalIds: [id] })).toEqual([
        'decision.second_person',
      ]);
      const { personId } = story.reviewers[0]!.persona;
      await test.query(
        `insert into identity.membership (id, person_id, organisation_id, role, started_at)
         values ($1, $2, $3, 'MINISTRY_APPROVER', platform.clock())`,
        [newId(), personId, story.call.ministryId],
      );
      const reviewer = story.reviewers[0]!.persona.client;
      expect(await reviewer.refused('releaseDecisions', { proposalIds: [id] })).toEqual([
        'decision.of_the_panel',
      ]);
      expect(await released()).toEqual([]);
    });

    it('is one act of a second person: outcomes, letters and the beginning of the standstill', async () => {
      const [open] = (await proposalsFor(approver.client)) ?? [];
      await approver.client.done('releaseDecisions', { proposalIds: [open?.id] }, 'decisions { id }');
      const [row] = await test.query<{ proposed_by: string; decided_by: string; decided_at: Date }>(
        'select proposed_by, decided_by, decided_at from review.decision where challenge_id = $1',
        [story.challenge.id],
      );
      expect(row).toMatchObject({ proposed_by: manager.personId, decided_by: approver.personId });
      expect(await seenBy(first)).toMatchObject({ state: 'AWARDED', outcome: { outcome: 'AWARDED' } });
      expect(await seenBy(second)).toMatchObject({ state: 'NOT_AWARDED' });
      const [gate] = await test.query<{ state: string; decision: { approvals: unknown[] } }>(
        'select state, decision from stages.gate_decision where programme_id = $1',
        [story.call.programmeId],
      );
      expect(gate).toMatchObject({ state: 'standstill' });
      expect(gate?.decision.approvals).toHaveLength(2);
      const seconds = (Date.parse((await decidedAt()) ?? '') - row!.decided_at.getTime()) / 1_000;
      expect(Math.abs(seconds)).toBeLessThan(60);
    });
  });

  describe('the letter', () => {
    it('tells each start-up its reasons and scores against the range, in three languages, and names nobody', async () => {
      const letter = await letterOf(second);
      expect(letter).toMatchObject({
        scores: {
          score: 86,
          lowest: expect.closeTo(29.33, 2),
          highest: 86,
          submissions: 3,
          criteria: [
            { criterionId: story.criteria[0], weight: 60, scaleMin: 0, scaleMax: 5, mean: 4.5, highest: 4.5 },
            { criterionId: story.criteria[1], weight: 40, mean: 4, highest: 4 },
          ],
        },
      });
      expect(letter.he.subject).toBe(`ההחלטה בהגשתכם לאתגר ${story.challenge.number}`);
      expect(letter.ar.subject).toBe(`القرار بشأن طلبكم للتحدّي ${story.challenge.number}`);
      expect(letter.en.subject).toBe(`The decision on your submission to ${story.challenge.number}`);
      for (const { paragraphs } of [letter.he, letter.ar, letter.en]) {
        const text = paragraphs.join('\n');
        expect(text).toContain('As good, but later in the field.');
        expect(text).toContain('86');
        expect(text).toContain('29.33');
        for (const name of [
          'Start-up',
          'Reviewer',
          'Manager',
          'Approver',
          'Solution 0',
          'Solution 2',
          'greater effect',
        ])
          expect(text).not.toContain(name);
      }
    });

    it('is read by its start-up, and by no other', async () => {
      expect(await seenBy(second, third.team.owner.client)).toBeNull();
      const { decisionLetters } = await manager.client.ask<{ decisionLetters: unknown[] }>(
        'query ($id: ID!) { decisionLetters(challengeId: $id) { id sentAt } }',
        { id: story.challenge.id },
      );
      expect(decisionLetters).toHaveLength(3);
    });

    it('is mailed at once, in the language of its reader', async () => {
      await test.query("update identity.person set locale = 'ar' where id = $1", [third.team.owner.personId]);
      await test.drain();
      const [english] = await mailsOf(test, second.team.owner.email);
      expect(english?.text).toContain('As good, but later in the field.');
      const [arabic] = await mailsOf(test, third.team.owner.email);
      expect(arabic?.subject).toContain('القرار بشأن طلبكم');
      expect((await letterOf(third)).sentAt).not.toBeNull();
    });

    it('is never rewritten', async () => {
      await expect(test.query("update decisions.letter set facts = '{}'")).rejects.toThrow('never rewritten');
      await expect(test.query('delete from decisions.letter')).rejects.toThrow('append-only');
    });

    it('can be asked about, and the answer is owed within fifteen days', async () => {
      const { id } = await letterOf(third);
      const question = 'Which figures did you miss?';
      const ask = { letterId: id, question };
      expect(await second.team.owner.client.refused('requestDebrief', ask)).toEqual(['input.unknown_id']);
      const { debrief } = await third.team.owner.client.done<{
        debrief: { id: string; requestedAt: string; dueAt: string };
      }>('requestDebrief', ask, 'debrief { id requestedAt dueAt }');
      expect(Date.parse(debrief.dueAt) - Date.parse(debrief.requestedAt)).toBe(15 * DAY);
      expect(await third.team.owner.client.refused('requestDebrief', ask)).toEqual([
        'debrief.requested_already',
      ]);
      const reply = { id: debrief.id, answer: 'Of the losses before and after.' };
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('answerDebrief', reply)).toEqual(['input.unknown_id']);
      await manager.client.done('answerDebrief', reply);
      expect(await manager.client.refused('answerDebrief', reply)).toEqual(['debrief.answered_already']);
      expect((await letterOf(third)).debrief?.answer).toBe(reply.answer);
      await test.drain();
      const mails = await mailsOf(test, third.team.owner.email);
      expect(mails.some(({ text }) => text.includes(reply.answer))).toBe(true);
    });
  });

  describe('the record', () => {
    const RECORDS = `query ($id: ID!) { decisionRecords(challengeId: $id) { digest json
      he: html(language: HE) ar: html(language: AR) en: html(language: EN) } }`;
    const recordFor = async (client: GraphqlClient) => {
      const { decisionRecords } = await client.ask<{ decisionRecords: Record<string, string>[] | null }>(
        RECORDS,
        { id: story.challenge.id },
      );
      return decisionRecords;
    };
    it('is for those who decide and for auditors', async () => {
      for (const { client } of [manager, approver, judge]) expect(await recordFor(client)).toHaveLength(1);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await recordFor(stranger.client)).toBeNull();
      for (const { client } of [story.call.officer, second.team.owner, story.reviewers[1]!.persona])
        expect((await client.send(RECORDS, { id: story.challenge.id })).errors?.[0]?.extensions.code).toBe(
          'FORBIDDEN',
        );
      await expect(test.query("update decisions.record set content = '{}'")).rejects.toThrow('append-only');
    });

    it('holds all that the decision rests on, and can be printed and signed', async () => {
      const [file] = (await recordFor(judge.client)) ?? [];
      const { record } = JSON.parse(file?.json ?? '') as { record: Record<string, unknown[]> };
      expect(record.reviews).toHaveLength(7);
      expect(record.assignments).toHaveLength(7);
      expect(record.votes?.slice(-2)).toMatchObject([
        { person: 'Manager', act: 'PROPOSED', reason: 'Drawn by lot before the committee.' },
        { person: 'Approver', act: 'RELEASED' },
      ]);
      expect(JSON.stringify(record.reviews)).toContain('Because it says how');
      for (const page of [file?.he, file?.ar, file?.en]) {
        expect(page).toContain('class="signatures"');
        expect(page).toContain(file?.digest);
      }
    });

    it('is computed again to the same end, and to another one after a score was edited', async () => {
      const [file] = (await recordFor(judge.client)) ?? [];
      const good = await recomputed(file?.json ?? '');
      expect(good.out).toContain('The decision agrees with its record.');
      expect(good.code).toBe(0);
      const edited = JSON.parse(file?.json ?? '') as {
        record: { reviews: { submissionId: string; scores: { score: number }[] }[] };
      };
      const review = edited.record.reviews.find(({ submissionId }) => submissionId === second.id);
      review!.scores[0]!.score = 1;
      const bad = await recomputed(JSON.stringify(edited));
      expect(bad.code).toBe(1);
      const outcome = JSON.parse(bad.out.trim().split('\n').at(-1) ?? '') as {
        agrees: boolean;
        differences: { of: string; submissionId: string | null }[];
      };
      expect(outcome.agrees).toBe(false);
      expect(outcome.differences).toContainEqual(
        expect.objectContaining({ of: 'ranking', submissionId: second.id, what: 'score' }),
      );
      expect((await recomputed('{}')).code).toBe(1);
    });
  });

  describe('the standstill', () => {
    it('keeps the award from becoming a pilot', async () => {
      expect(await manager.client.refused('openPilot', pilotOf(first))).toEqual([
        'pilot.award_not_in_effect',
      ]);
    });
  });

  describe('an appeal', () => {
    const grounds = 'A reviewer works for a supplier of the winner.';

    it('is filed for the own letter alone, once, and not past the letter', async () => {
      const appeal = { letterId: (await letterOf(second)).id, grounds };
      expect(await third.team.owner.client.refused('fileAppeal', appeal)).toEqual(['input.unknown_id']);
      await test.travelTo(new Date(test.clock.now().getTime() + DAY));
      await second.team.owner.client.done('fileAppeal', appeal, 'appeal { id state }');
      expect(await second.team.owner.client.refused('fileAppeal', appeal)).toEqual(['appeal.filed_already']);
      const [run] = await test.query<{ key: string }>(
        'select gate as key from stages.gate_decision where programme_id = $1',
        [story.call.programmeId],
      );
      const around = {
        programmeId: story.call.programmeId,
        gate: run?.key,
        submissionId: third.id,
        reason: 'No.',
      };
      expect(await third.team.owner.client.refused('appealGateDecision', around)).toEqual(['gate.of_review']);
    });

    it('stops the standstill: what would be over is not', async () => {
      await test.travelTo(after((await letterOf(first)).standstillEndsAt));
      expect(await manager.client.refused('openPilot', pilotOf(first))).toEqual([
        'pilot.award_not_in_effect',
      ]);
    });

    it('is ruled on by the committee alone, and by nobody who judged or decided', async () => {
      const { appeals } = await manager.client.ask<{ appeals: { id: string }[] }>(
        'query ($id: ID!) { appeals(challengeId: $id) { id state grounds } }',
        { id: story.challenge.id },
      );
      const ruling = { id: appeals[0]?.id, isUpheld: true, reasons: 'The tie was not declared.' };
      expect(await judge.client.refused('ruleOnAppeal', ruling)).toEqual(['input.unknown_id']);
      const reviewer = story.reviewers[0]!.persona;
      for (const { personId } of [judge, reviewer, approver])
        await manager.client.done('nameParty', {
          programmeId: story.call.programmeId,
          personId,
          role: 'COMMITTEE',
        });
      for (const { client } of [reviewer, approver])
        expect(await client.refused('ruleOnAppeal', ruling)).toEqual(['appeal.not_independent']);
      // Whoever runs the programme reads appeals, and does not hear them.
      const colleague = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId, 'Colleague');
      await test.query(
        'insert into programmes.programme_manager (programme_id, person_id, added_at) values ($1, $2, platform.clock())',
        [story.call.programmeId, colleague.personId],
      );
      expect(await colleague.client.refused('ruleOnAppeal', ruling)).toEqual(['access.forbidden']);
      await judge.client.done('ruleOnAppeal', ruling, 'appeal { state }');
      expect(await judge.client.refused('ruleOnAppeal', ruling)).toEqual(['appeal.ruled_already']);
    });

    it('upheld, makes the decision void: everything waits for another one', async () => {
      const seen = await seenBy(second);
      expect(seen).toMatchObject({ state: 'SUBMITTED', outcome: null });
      expect(seen?.decisionLetters[0]?.appeal).toEqual({
        state: 'UPHELD',
        reasons: 'The tie was not declared.',
      });
      const [challenge] = await test.query('select state from challenges.challenge where id = $1', [
        story.challenge.id,
      ]);
      expect(challenge).toEqual({ state: 'IN_EVALUATION' });
      expect(await decidedAt()).toBeNull();
      await test.drain();
      const mails = await mailsOf(test, second.team.owner.email);
      expect(mails.some(({ text }) => text.includes('Your appeal was upheld'))).toBe(true);
    });

    it('can be prepared by a meeting: agreed scores count, and what each gave stays', async () => {
      const [ana, ben, carmel] = story.reviewers as [StoryReviewer, StoryReviewer, StoryReviewer];
      const meeting = (more: Record<string, unknown> = {}) => ({
        challengeId: story.challenge.id,
        heldAt: test.clock.now().toISOString(),
        chairId: ana.id,
        presentIds: [ana.id, ben.id],
        minutes: 'The panel looked at the trial of the third once more.',
        agreed: [
          {
            submissionId: third.id,
            criterionId: story.criteria[0],
            score: 3,
            reason: 'The trial was measured after all.',
          },
        ],
        ...more,
      });
      const refusedMeeting = async (more: Record<string, unknown>, { client } = manager) =>
        client.refused('recordPanelMeeting', meeting(more));
      expect(await refusedMeeting({ presentIds: [ana.id] })).toEqual(['meeting.no_quorum']);
      expect(await refusedMeeting({ chairId: carmel.id })).toEqual(['meeting.chair_absent']);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await refusedMeeting({}, stranger)).toEqual(['input.unknown_id']);
      const scoreOf = async (id: string) => {
        const { ranking } = await manager.client.ask<{
          ranking: { rows: { submissionId: string; score: number }[] };
        }>('query ($id: ID!) { ranking(challengeId: $id) { rows { submissionId score } } }', {
          id: story.challenge.id,
        });
        return ranking.rows.find(({ submissionId }) => submissionId === id)?.score;
      };
      expect(await scoreOf(third.id)).toBeCloseTo(29.33, 2);
      await manager.client.done('recordPanelMeeting', meeting(), 'meeting { id quorum panel chair { id } }');
      // 3 of 5 with the weight 60, and the mean of the team's scores as before.
      expect(await scoreOf(third.id)).toBeCloseTo(49.33, 2);
      const given = await test.query<{ score: number }>(
        `select score from review.score s join review.assignment a on a.id = s.assignment_id
         where a.submission_id = $1 and s.criterion_id = $2 order by score`,
        [third.id, story.criteria[0]],
      );
      expect(given.map(({ score }) => score)).toEqual([1, 1, 2]);
      await expect(test.query('delete from decisions.meeting')).rejects.toThrow('append-only');
    });

    it('is followed by another decision, on the reviews that count now', async () => {
      const [ana] = story.reviewers as [StoryReviewer];
      await ana.persona.client.done('declareConflict', {
        organisationId: first.team.organisationId,
        kind: 'FINANCIAL',
        reason: 'My spouse supplies them.',
      });
      const input = {
        challengeId: story.challenge.id,
        awards: [because(second, 'Best of those that count.')],
        rejections: [because(first, 'Less ready.'), because(third, 'No figures for the effect.')],
      };
      const id = await propose(input as ReturnType<typeof decision>);
      await approver.client.done('releaseDecisions', { proposalIds: [id] });
      const { decisionRecords } = await judge.client.ask<{ decisionRecords: { json: string }[] }>(
        'query ($id: ID!) { decisionRecords(challengeId: $id) { json } }',
        { id: story.challenge.id },
      );
      const { record } = JSON.parse(decisionRecords[0]?.json ?? '') as { record: Record<string, unknown[]> };
      expect(record).toMatchObject({ consensus: [{ score: 3 }], meetings: [{ quorum: 2, panel: 3 }] });
      expect(record.appeals).toMatchObject([{ state: 'UPHELD', submissionId: second.id }]);
      expect((await recomputed(decisionRecords[0]?.json ?? '')).code).toBe(0);
      const [newest, older] = (await seenBy(second))?.decisionLetters ?? [];
      expect(newest?.en.paragraphs.join()).toContain('We are glad to tell you');
      expect(older?.appeal?.state).toBe('UPHELD');
      expect(await seenBy(second)).toMatchObject({ state: 'AWARDED', outcome: { outcome: 'AWARDED' } });
      expect(await seenBy(first)).toMatchObject({ state: 'NOT_AWARDED' });
    });

    it('rejected, lets the standstill run on with what remained', async () => {
      const { id: letterId, standstillEndsAt } = await letterOf(third);
      const { appeal } = await third.team.owner.client.done<{ appeal: { id: string } }>(
        'fileAppeal',
        { letterId, grounds: 'We had figures.' },
        'appeal { id }',
      );
      await test.travelTo(new Date(test.clock.now().getTime() + DAY));
      const reasons = 'The figures were of another product.';
      await judge.client.done('ruleOnAppeal', { id: appeal.id, isUpheld: false, reasons });
      expect(await seenBy(third)).toMatchObject({
        state: 'NOT_AWARDED',
        decisionLetters: [{ appeal: { state: 'REJECTED', reasons } }, {}],
      });
      // The day on which it stood still is not lost.
      await test.travelTo(after(standstillEndsAt));
      expect(await manager.client.refused('openPilot', pilotOf(second))).toEqual([
        'pilot.award_not_in_effect',
      ]);
    });

    it('comes too late when the window is over, and the decision takes effect', async () => {
      await test.travelTo(new Date(after((await letterOf(first)).appealEndsAt).getTime() + DAY));
      const late = { letterId: (await letterOf(first)).id, grounds };
      expect(await first.team.owner.client.refused('fileAppeal', late)).toEqual(['appeal.window_over']);
      await manager.client.done('openPilot', pilotOf(second), 'pilot { id }');
    });
  });
});
