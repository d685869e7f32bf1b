import { at } from '../demo-stage.js';
import { expectThat } from '../narrator.js';
import { teamName, teams } from './company.js';
import { challenge, firstDraft } from './ferries.js';
import type { RunDesk } from './run-desk.js';

/** A challenge is coached and published, and nine teams answer it. */
export async function playCalling(desk: RunDesk): Promise<void> {
  await playCoach(desk);
  await playPublication(desk);
  await playSubmissions(desk);
}

interface Coached {
  readonly coachChallenge: {
    readonly score: number;
    readonly blockers: number;
    readonly findings: readonly {
      readonly severity: string;
      readonly hint: string;
      readonly words: readonly { readonly text: string }[];
    }[];
  };
}

const COACH = `query Coach($input: CoachChallengeInput!) { coachChallenge(input: $input) {
  score blockers findings { severity hint words { text } } } }`;

async function playCoach(desk: RunDesk): Promise<void> {
  await desk.stage.travelTo(at('2027-08-10T10:00', desk.stage.zone));
  await desk.narrator.step('coach', 'A first draft meets the coach', async ({ say, fact }) => {
    const officer = await desk.staff('officer');
    const { coachChallenge: before } = await officer.ask<Coached>(COACH, { input: firstDraft });
    say(`“${firstDraft.title.en}”: ${before.score} of 100, ${before.blockers} blockers. Among them:`);
    const told = before.findings.filter(({ severity, words }) => severity === 'BLOCKER' && words.length > 0);
    for (const { hint, words } of told.slice(0, 3))
      say(`  ${[...new Set(words.map(({ text }) => `“${text}”`))].join(', ')}: ${hint}`);
    const { coachChallenge: after } = await officer.ask<Coached>(COACH, { input: challenge });
    say(`${officer.name} writes it anew, as a problem with a figure to move:`);
    say(`“${challenge.title.en}”: ${after.score} of 100, ${after.blockers} blockers.`);
    expectThat(told.length > 0, 'the coach names the words in question');
    expectThat(after.score > before.score && after.blockers < before.blockers, 'the second draft is better');
    fact('before', { score: before.score, blockers: before.blockers });
    fact('after', { score: after.score, blockers: after.blockers });
  });
}

interface ChallengeSeen {
  readonly challenge: {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly version: number;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly questions: readonly { readonly id: string }[];
    readonly submissions: { readonly totalCount: number };
  };
}

const SEEN = 'challenge { id number state version opensAt closesAt }';
const READ = `query Read($id: ID!) { challenge(id: $id) {
  id number state version opensAt closesAt questions { id } submissions { totalCount } } }`;

async function playPublication(desk: RunDesk): Promise<void> {
  await desk.stage.travelTo(at('2027-08-24T14:00', desk.stage.zone));
  await desk.narrator.step('publish', 'Approved by another, published by a third', async ({ say, fact }) => {
    const [officer, approver, manager] = [
      await desk.staff('officer'),
      await desk.staff('approver'),
      await desk.staff('manager'),
    ];
    const input = {
      ...challenge,
      programmeId: desk.programmeId,
      ministryId: desk.stage.organisationId('ferries'),
    };
    const { challenge: draft } = await officer.act<ChallengeSeen>('createChallenge', input, SEEN);
    const { id } = draft;
    desk.challengeId = id;
    await officer.act('submitChallengeForReview', { id, expectedVersion: draft.version }, SEEN);
    await approver.act('approveChallenge', { id }, SEEN);
    await manager.act<ChallengeSeen>('publishChallenge', { id }, SEEN);
    await desk.stage.settle();
    await desk.reach('call');
    const { challenge: published } = await manager.ask<ChallengeSeen>(READ, { id });
    say(`${officer.name} writes, ${approver.name} approves, ${manager.name} publishes ${published.number}.`);
    say(
      `Its window is that of the open call: ${desk.day(published.opensAt)} to ${desk.day(published.closesAt)}.`,
    );
    expectThat(published.state === 'PUBLISHED', 'the challenge is published');
    fact('number', published.number);
  });
}

async function playSubmissions(desk: RunDesk): Promise<void> {
  const manager = await desk.staff('manager');
  const { challenge: open } = await manager.ask<ChallengeSeen>(READ, { id: desk.challengeId });
  await desk.stage.travelTo(new Date(new Date(open.closesAt).getTime() - 3 * 86_400_000));
  await desk.narrator.step(
    'submit',
    'Nine teams answer, and nobody can look',
    async ({ say, table, fact }) => {
      const rows = [['start-up', 'answer', 'receipt (SHA-256)']];
      for (const { key, title, summary, owner } of teams) {
        const hash = await handIn(desk, key, {
          title,
          summary,
          owner,
          question: open.questions[0]?.id ?? '',
        });
        rows.push([teamName(key), title, `${hash.slice(0, 16)}…`]);
      }
      table(rows);
      const { challenge: sealed } = await manager.ask<ChallengeSeen>(READ, { id: desk.challengeId });
      const run = await desk.read();
      say(
        `${manager.name} runs the programme and sees ${sealed.submissions.totalCount} submissions, and ${run.participations.length} teams in it.`,
      );
      expectThat(
        sealed.submissions.totalCount === 0 && run.participations.length === 0,
        'nothing can be counted before the opening',
      );
      fact('submissions', rows.length - 1);
    },
  );
}

interface Answer {
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
  readonly question: string;
}

async function handIn(
  desk: RunDesk,
  team: string,
  { title, summary, owner, question }: Answer,
): Promise<string> {
  const person = await desk.team(team);
  type Draft = { submission: { id: string; version: number } };
  const { submission: draft } = await person.act<Draft>(
    'startSubmission',
    { challengeId: desk.challengeId, organisationId: desk.stage.organisationId(team) },
    'submission { id version }',
  );
  const { submission: saved } = await person.act<Draft>(
    'saveSubmissionDraft',
    {
      id: draft.id,
      expectedVersion: draft.version,
      title,
      summary,
      team: [{ name: owner, role: 'Lead' }],
      answers: [{ questionId: question, text: summary }],
    },
    'submission { id version }',
  );
  const { receipt } = await person.act<{ receipt: { contentHash: string } }>(
    'submitSubmission',
    { id: saved.id, expectedVersion: saved.version, idempotencyKey: `first-${team}` },
    'receipt { contentHash }',
  );
  desk.submissions.set(team, saved.id);
  return receipt.contentHash;
}
