import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { HOUR } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import { recomputed } from '../../support/recomputed.js';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
  someReviewers,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const SUBMISSIONS = 40;
const REVIEWERS = 12;
/** Reviews of each submission. */
const EACH = 3;
const AWARDS = 3;
const LANGUAGES = ['he', 'ar', 'en'] as const;
const SUBJECTS = {
  he: 'ההחלטה בהגשתכם לאתגר',
  ar: 'القرار بشأن طلبكم للتحدّي',
  en: 'The decision on your submission to',
};
const WHY_FIRST = 'Drawn by lot before the committee, in the presence of both.';
const WHY_SECOND = 'The committee of appeals has found the lot to be void; the cheaper of the two is taken.';

const PLAN = `proposal { id version unfilled { missing } moved { reviewerId } clash { kind }
  figures { total bound isOptimal } pairs { submissionId reviewerId origin } }`;
const LETTERS = `query ($id: ID!) { submission(id: $id) { state decisionLetters { id sentAt
  he: text(language: HE) { subject paragraphs } ar: text(language: AR) { subject paragraphs }
  en: text(language: EN) { subject paragraphs } scores { score lowest highest submissions } } } }`;

interface Pair {
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly origin: string;
}

interface Plan {
  readonly proposal: {
    readonly id: string;
    readonly version: number;
    readonly pairs: readonly Pair[];
    readonly figures: { readonly total: number; readonly bound: number; readonly isOptimal: boolean };
  };
}

interface Task {
  readonly alias: string;
  readonly submission: { readonly title: string };
}

type Texts = Record<(typeof LANGUAGES)[number], { subject: string; paragraphs: string[] }>;

interface Letter extends Texts {
  readonly id: string;
  readonly sentAt: string | null;
  readonly scores: { score: number; lowest: number; highest: number; submissions: number };
}

interface Row {
  readonly submissionId: string;
  readonly rank: number;
  readonly score: number;
  readonly isAtCut: boolean;
}

/** A whole double-blind round, each step on top of the one before; all that people do goes over HTTP. */
describe('a whole round: 40 submissions, 12 reviewers, from blind reviews to an appeal that succeeds', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let jury: StoryReviewer[];
  let manager: Persona;
  let approver: Persona;
  /** What each reviewer is in conflict with: declared, found in a register, and found after the assignment. */
  let conflicts: { readonly reviewer: StoryReviewer; readonly submission: StorySubmission }[];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, {
      submissions: SUBMISSIONS,
      reviewers: 0,
      rules: { awards: AWARDS, reviewersPerSubmission: EACH, standstillDays: 10 },
      beforeOpening: (call, { id: challengeId }) =>
        call.manager.client.done('chooseBlindness', {
          ...{ challengeId, blindness: 'DOUBLE_BLIND' },
          reason: 'As the call says.',
        }),
    });
    ({ manager, approver } = story.call);
    jury = [];
    // Of as many universities: what one of them is in conflict with does not bind the others.
    while (jury.length < REVIEWERS) jury.push(...(await someReviewers(test, 1)));
    for (const [index, { team }] of story.submissions.entries())
      await test.query('update identity.person set locale = $2 where id = $1', [
        ...[team.owner.personId, LANGUAGES[index % LANGUAGES.length]],
      ]);
  });

  afterAll(() => test.stop());

  const submission = (at: number) => story.submissions[at] as StorySubmission;
  const juror = (at: number) => jury[at] as StoryReviewer;
  const queueOf = async ({ persona }: StoryReviewer) =>
    (
      await persona.client.ask<{ reviewQueue: { totalCount: number; nodes: Task[] } }>(
        '{ reviewQueue(first: 20) { totalCount nodes { alias submission { title } } } }',
      )
    ).reviewQueue;
  const live = () =>
    test.query<{ submissionId: string; reviewerId: string; state: string }>(
      `select submission_id as "submissionId", reviewer_id as "reviewerId", state from review.assignment
       where challenge_id = $1 and ended_at is null`,
      [story.challenge.id],
    );
  const keyOf = ({ submissionId, reviewerId }: { submissionId: string; reviewerId: string }) =>
    `${submissionId} ${reviewerId}`;
  const inConflict = (pairs: readonly { submissionId: string; reviewerId: string }[]) =>
    pairs.filter((pair) =>
      conflicts.some(
        ({ reviewer, submission: own }) => pair.reviewerId === reviewer.id && pair.submissionId === own.id,
      ),
    );
  const propose = () =>
    manager.client.done<Plan>(
      'proposeAssignments',
      { challengeId: story.challenge.id, reviewerIds: jury.map(({ id }) => id) },
      PLAN,
    );
  const publish = ({ proposal: { id, version } }: Plan) =>
    manager.client.done('publishAssignmentProposal', { id, expectedVersion: version });

  it('begins with two conflicts, of which the plan knows: one declared, one from a register of owners', async () => {
    conflicts = [
      { reviewer: juror(0), submission: submission(4) },
      { reviewer: juror(1), submission: submission(5) },
    ];
    await juror(0).persona.client.done('declareConflict', {
      organisationId: submission(4).team.organisationId,
      kind: 'FAMILY',
      reason: 'My sister works there.',
    });
    await test.query(
      `update identity.organisation set registration_number = '514000005', country = 'IL' where id = $1`,
      [submission(5).team.organisationId],
    );
    const csv = `company,owner\nIL 514000005,${juror(1).persona.email}`;
    await manager.client.done('importOwnership', { csv }, 'imported { added }');
    for (const { reviewer, submission: own } of conflicts)
      expect(
        await manager.client.refused('assignReviewer', { submissionId: own.id, reviewerId: reviewer.id }),
      ).toEqual(['review.conflict_of_interest']);
  });

  it('is assigned as well as it can be, with a proof, to twelve people who cannot tell whose it is', async () => {
    const plan = await propose();
    const { pairs, figures } = plan.proposal;
    expect(plan.proposal).toMatchObject({ unfilled: [], clash: null, figures: { isOptimal: true } });
    expect(figures.total).toBe(figures.bound);
    expect(pairs).toHaveLength(SUBMISSIONS * EACH);
    expect(inConflict(pairs)).toEqual([]);
    await publish(plan);
    const read: string[] = [];
    for (const reviewer of jury) {
      const queue = await queueOf(reviewer);
      expect(queue.totalCount).toBe(pairs.filter(({ reviewerId }) => reviewerId === reviewer.id).length);
      const whole = await reviewer.persona.client.ask<{ reviewTask: object }>(
        `query ($alias: ID!) { reviewTask(alias: $alias) { state submission { title summary answers { text } }
          openSubmission { organisation { en } team { name } } } peerReviews(alias: $alias) { number }
          namedPeerReviews(alias: $alias) { reviewer } }`,
        { alias: queue.nodes[0]?.alias },
      );
      expect(whole).toMatchObject({ peerReviews: null, namedPeerReviews: null });
      expect(whole.reviewTask).toMatchObject({ openSubmission: null });
      read.push(JSON.stringify([queue, whole]));
    }
    // They do read what was written.
    expect(read.join()).toMatch(/How Solution \d+ works\./u);
    expect(read.join()).not.toMatch(/Canary|Start-up|Owner of/u);
    for (const { id, team } of story.submissions) {
      expect(read.join()).not.toContain(id);
      expect(read.join()).not.toContain(team.organisationId);
    }
  });

  it('suspends a reviewer whose conflict comes to light at once, and asks for another one', async () => {
    const reviewer = juror(2);
    const [task] = (await queueOf(reviewer)).nodes as [Task];
    const own = story.submissions.find(({ title }) => title === task.submission.title) as StorySubmission;
    conflicts.push({ reviewer, submission: own });
    const before = (await queueOf(reviewer)).totalCount;
    await test.app
      .get(Transactions)
      .run((tx) =>
        test.app
          .get(OrganisationsService)
          .addMember(
            tx,
            test.system,
            reviewer.persona.personId,
            own.team.organisationId,
            Role.STARTUP_MEMBER,
          ),
      );
    const after = await queueOf(reviewer);
    expect(after.totalCount).toBe(before - 1);
    expect(after.nodes.map(({ alias }) => alias)).not.toContain(task.alias);
    const { client } = reviewer.persona;
    expect(
      await client.ask('query ($alias: ID!) { reviewTask(alias: $alias) { state } }', { alias: task.alias }),
    ).toEqual({ reviewTask: null });
    const scores = { alias: task.alias, expectedVersion: 1, scores: scoresOf(story, 5) };
    expect(await client.refused('submitReview', scores)).toEqual(['input.unknown_id']);
    const { reviewReplacements } = await manager.client.ask<{ reviewReplacements: object[] }>(
      `query ($id: ID!) { reviewReplacements(challengeId: $id) { missing
        assignment { state reviewer { id } submission { id } } } }`,
      { id: story.challenge.id },
    );
    expect(reviewReplacements).toEqual([
      {
        missing: 1,
        assignment: { state: 'SUSPENDED', reviewer: { id: reviewer.id }, submission: { id: own.id } },
      },
    ]);
    await test.drain();
    expect((await mailsOf(test, manager.email)).map(({ subject }) => subject)).toContain(
      `Challenge ${story.challenge.number}: a review needs a replacement`,
    );
  });

  it('lets a reviewer recuse, and replaces both without moving anybody else', async () => {
    const reviewer = juror(3);
    const [task] = (await queueOf(reviewer)).nodes as [Task];
    const left = story.submissions.find(({ title }) => title === task.submission.title) as StorySubmission;
    await reviewer.persona.client.done('recuseReviewer', {
      alias: task.alias,
      reason: 'I recognise the method.',
    });
    const before = (await live()).map(keyOf);
    expect(before).toHaveLength(SUBMISSIONS * EACH - 2);
    const plan = await propose();
    expect(plan.proposal).toMatchObject({ unfilled: [], moved: [] });
    const added = plan.proposal.pairs.filter(({ origin }) => origin === 'PROPOSED');
    expect(added.map(({ submissionId }) => submissionId).sort()).toEqual(
      [conflicts[2]?.submission.id, left.id].sort(),
    );
    for (const pair of added)
      expect(keyOf(pair)).not.toBe(keyOf({ submissionId: left.id, reviewerId: reviewer.id }));
    await publish(plan);
    const pairs = await live();
    expect(pairs).toHaveLength(SUBMISSIONS * EACH);
    expect(pairs.map(keyOf)).toEqual(expect.arrayContaining(before));
    expect(inConflict(pairs)).toEqual([]);
  });

  /** Two are ahead, two are equal at the cut, and the others are behind, each judged a little differently by each. */
  const marksOf = (at: number, reviewer: number): [number, number] => {
    if (at < 2) return [5, 5];
    if (at < 4) return [4, 4];
    return [1 + ((at + reviewer) % 3), 1 + (at % 3)];
  };

  it('is reviewed to the end, own score first', async () => {
    for (const [index, reviewer] of jury.entries()) {
      const { client } = reviewer.persona;
      for (const { alias, submission: seen } of (await queueOf(reviewer)).nodes) {
        const at = story.submissions.findIndex(({ title }) => title === seen.title);
        const scores = scoresOf(story, ...marksOf(at, index));
        await client.done('submitReview', { alias, expectedVersion: 1, scores });
      }
    }
    expect(new Set((await live()).map(({ state }) => state))).toEqual(new Set(['COMPLETED']));
    const seen = await juror(11).persona.client.ask<{ reviewQueue: { nodes: Task[] } }>(
      '{ reviewQueue(first: 1) { nodes { alias submission { title } } } }',
    );
    const { peerReviews } = await juror(11).persona.client.ask<{ peerReviews: { number: number }[] }>(
      'query ($alias: ID!) { peerReviews(alias: $alias) { number } }',
      { alias: seen.reviewQueue.nodes[0]?.alias },
    );
    expect(peerReviews.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('ends in a ranking with a tie at the cut', async () => {
    const { ranking } = await manager.client.ask<{ ranking: { openReviews: number; rows: Row[] } }>(
      `query ($id: ID!) { ranking(challengeId: $id) { openReviews
        rows { submissionId rank score isAtCut } } }`,
      { id: story.challenge.id },
    );
    expect(ranking.openReviews).toBe(0);
    expect(ranking.rows).toHaveLength(SUBMISSIONS);
    const at = (index: number) => ranking.rows.find((row) => row.submissionId === submission(index).id);
    expect([0, 1, 2, 3].map((index) => at(index)?.rank)).toEqual([1, 1, 3, 3]);
    expect(
      ranking.rows
        .filter(({ isAtCut }) => isAtCut)
        .map(({ submissionId }) => submissionId)
        .sort(),
    ).toEqual([submission(2).id, submission(3).id].sort());
  });

  const decision = (third: number, tieReason: string | null) => {
    const awarded = [0, 1, third];
    const because = (reason: string) => (own: StorySubmission) => ({ submissionId: own.id, reason });
    return {
      challengeId: story.challenge.id,
      awards: awarded.map((at) => because('Among the best, with figures from the field.')(submission(at))),
      rejections: story.submissions
        .filter((_, at) => !awarded.includes(at))
        .map(because('The effect that was shown is smaller.')),
      tieReason,
    };
  };
  const released = async (third: number, tieReason: string): Promise<void> => {
    const { proposal } = await manager.client.done<{ proposal: { id: string } }>(
      'proposeDecision',
      decision(third, tieReason),
      'proposal { id }',
    );
    const input = { proposalIds: [proposal.id] };
    expect(await manager.client.refused('releaseDecisions', input)).toEqual(['decision.second_person']);
    expect((await seenBy(submission(third))).decisionLetters.length).toBe(letters);
    await approver.client.done('releaseDecisions', input, 'decisions { id }');
    letters += 1;
  };
  /** Letters that each start-up has by now. */
  let letters = 0;
  const seenBy = async (own: StorySubmission, client: GraphqlClient = own.team.owner.client) =>
    (
      await client.ask<{ submission: { state: string; decisionLetters: Letter[] } }>(LETTERS, {
        id: own.id,
      })
    ).submission;

  it('is decided by two people, and the tie by one of them with a reason', async () => {
    expect(await manager.client.refused('proposeDecision', decision(2, null))).toEqual([
      'decision.tie_needs_reason',
    ]);
    await released(2, WHY_FIRST);
    const states = await test.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from submissions.submission
       where challenge_id = $1 group by state order by state`,
      [story.challenge.id],
    );
    expect(states).toEqual([
      { state: 'AWARDED', count: AWARDS },
      { state: 'NOT_AWARDED', count: SUBMISSIONS - AWARDS },
    ]);
    expect((await seenBy(submission(3))).state).toBe('NOT_AWARDED');
  });

  it('is told to all forty, each in its own language, with the own score in the range and no other name', async () => {
    await test.drain();
    const mails = await mailsOf(test);
    for (const [index, own] of story.submissions.entries()) {
      const [letter] = (await seenBy(own)).decisionLetters as [Letter];
      expect(letter.sentAt).not.toBeNull();
      expect(letter.scores).toMatchObject({ submissions: SUBMISSIONS, highest: 100 });
      const language = LANGUAGES[index % LANGUAGES.length] ?? 'en';
      const [mail, ...more] = mails.filter(
        ({ to, subject }) => to === own.team.owner.email && subject.includes(story.challenge.number),
      );
      expect(more).toEqual([]);
      expect(mail?.subject).toBe(`${SUBJECTS[language]} ${story.challenge.number}`);
      for (const each of LANGUAGES) {
        expect(letter[each].subject).toBe(`${SUBJECTS[each]} ${story.challenge.number}`);
        const text = letter[each].paragraphs.join('\n');
        expect(text).toContain(String(Math.round(letter.scores.score * 100) / 100));
        expect(text).not.toMatch(/Start-up|Reviewer|Manager|Approver|Canary|University/u);
        // Its own title may stand there, and no other.
        expect(text.replace(new RegExp(`${own.title}(?!\\d)`, 'gu'), '')).not.toContain('Solution ');
      }
    }
  });

  const recordBy = async ({ client }: Persona): Promise<string> => {
    const { decisionRecords } = await client.ask<{ decisionRecords: { json: string }[] }>(
      'query ($id: ID!) { decisionRecords(challengeId: $id) { json } }',
      { id: story.challenge.id },
    );
    return decisionRecords[0]?.json ?? '';
  };

  it('leaves a record from which anybody makes the same decision, and another one if a score is edited', async () => {
    const json = await recordBy(approver);
    const file = JSON.parse(json) as {
      record: Record<string, unknown[]> & {
        reviews: { submissionId: string; scores: { score: number }[] }[];
      };
    };
    expect(file.record.reviews).toHaveLength(SUBMISSIONS * EACH);
    expect(file.record.plans).toHaveLength(2);
    expect(file.record.assignments?.map((own) => (own as { state: string }).state).sort()).toEqual([
      ...Array(SUBMISSIONS * EACH).fill('COMPLETED'),
      'RECUSED',
      'SUSPENDED',
    ]);
    expect(file.record.decision).toMatchObject({ tieReason: WHY_FIRST });
    const good = await recomputed(json);
    expect(good.out).toContain('The decision agrees with its record.');
    expect(good.code).toBe(0);
    const review = file.record.reviews.find(({ submissionId }) => submissionId === submission(3).id);
    review!.scores[0]!.score = 5;
    expect((await recomputed(JSON.stringify(file))).code).toBe(1);
  });

  it('is void after an appeal that a committee upholds, and decided anew', async () => {
    const loser = submission(3);
    const [letter] = (await seenBy(loser)).decisionLetters as [Letter];
    await test.travelTo(new Date(test.clock.now().getTime() + 24 * HOUR));
    const { appeal } = await loser.team.owner.client.done<{ appeal: { id: string } }>(
      'fileAppeal',
      { letterId: letter.id, grounds: 'We were not told of the lot.' },
      'appeal { id }',
    );
    const operator = await test.organisation(OrganisationKind.OPERATOR, 'Committee');
    const judge = await test.persona(Role.AUDITOR, operator, 'Judge Amar');
    await manager.client.done('nameParty', {
      ...{ programmeId: story.call.programmeId, personId: judge.personId, role: 'COMMITTEE' },
    });
    const ruling = { id: appeal.id, isUpheld: true, reasons: 'Nobody of them saw the lot being drawn.' };
    await judge.client.done('ruleOnAppeal', ruling, 'appeal { state }');
    expect((await seenBy(submission(2))).state).toBe('SUBMITTED');
    await released(3, WHY_SECOND);
    expect((await seenBy(loser)).state).toBe('AWARDED');
    expect((await seenBy(submission(2))).state).toBe('NOT_AWARDED');
    await test.drain();
    const [newest, older] = (await seenBy(loser)).decisionLetters as [Letter, Letter];
    expect(newest.id).not.toBe(letter.id);
    expect(older.id).toBe(letter.id);
    const json = await recordBy(approver);
    expect(JSON.parse(json)).toMatchObject({
      record: {
        decision: { round: 2, tieReason: WHY_SECOND },
        appeals: [{ state: 'UPHELD', submissionId: loser.id, reasons: ruling.reasons }],
      },
    });
    expect((await recomputed(json)).code).toBe(0);
  });
});
