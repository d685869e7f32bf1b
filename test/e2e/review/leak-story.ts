import { HOUR, type Team } from '../../support/call.js';
import type { Words } from '../../support/every-question.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  assigned,
  type OpenedChallenge,
  reviewed,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import type { TestApp } from '../../support/test-app.js';
import { PDF, upload } from '../../support/uploads.js';

/** What stands for the submission, the author's file and the receipt in the other database. */
const OTHER = {
  submission: '01900000-0000-7000-8000-00000000a001',
  file: '01900000-0000-7000-8000-00000000a002',
  receipt: '01900000-0000-7000-8000-00000000a003',
};

/** What a reviewer of the story can ask about, and what is rewritten in the other world. */
export interface ToldStory {
  readonly reviewer: GraphqlClient;
  readonly manager: GraphqlClient;
  readonly words: Words;
  readonly exchanged: ReadonlyMap<string, string>;
  readonly forgotten: readonly string[];
}

/**
 * A reviewer with everything that reviewers are asked for: open tasks, one of which is then lost to a conflict, bids, a
 * demo day, interviews, a thread, an invitation; and whatever names the applicants.
 */
export async function tellOfReviewer(test: TestApp, story: OpenedChallenge): Promise<ToldStory> {
  const [seen, hidden, third] = story.submissions as [StorySubmission, StorySubmission, StorySubmission];
  const [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
  const alias = await reviewed(story, seen, ana, 4);
  const lost = await assigned(story, hidden, ana);
  await reviewed(story, seen, ben, 2);
  const open = await assigned(story, third, ana);
  const reviewer = ana.persona.client;
  await reviewer.done('declareConflict', {
    organisationId: hidden.team.organisationId,
    kind: 'FAMILY',
    reason: 'My sister works there.',
  });
  await askedBesides(test, story, ana, [seen, third]);
  await reviewer.done('postReviewMessage', { alias, text: 'Who looked at the figures?' });
  await ownThings(story, reviewer);
  await judgesAtTheGate(story, ana);
  // Somebody else, as real as the applicant, who did not apply here.
  const other = await story.call.team('Another start-up');
  for (const team of [seen.team, other]) await presented(team);
  await test.drain();
  const [programme] = await test.query<{ code: string }>(
    'select code from programmes.programme where id = $1',
    [story.call.programmeId],
  );
  const { fileId, receipt } = await papersOf(test, seen);
  const gone = await test.query<{ id: string }>('select id from review.assignment where submission_id = $1', [
    hidden.id,
  ]);
  return {
    reviewer,
    manager: story.call.manager.client,
    words: {
      ids: [
        ...[alias, lost, open, story.challenge.id, story.call.programmeId, ana.id],
        ...[seen.id, hidden.id, fileId, receipt.id, ...Object.values(OTHER)],
        ...[seen.team, other, hidden.team].flatMap(({ organisationId, owner }) => [
          organisationId,
          owner.personId,
        ]),
      ],
      texts: [
        'Start-up 0',
        'Another start-up',
        'How Solution 0 works.',
        'canary.example',
        'leaks',
        story.challenge.number,
        'govtech-polska',
        programme?.code ?? '',
      ],
    },
    exchanged: new Map([
      [seen.id, OTHER.submission],
      [fileId, OTHER.file],
      [receipt.id, OTHER.receipt],
      [receipt.hash.trim(), 'f'.repeat(64)],
      [seen.team.organisationId, other.organisationId],
      [seen.team.owner.personId, other.owner.personId],
      [seen.team.owner.email, other.owner.email],
      ['Noa Canary', 'Tom Falcon'],
      ['noa@canary.example', 'tom@falcon.example'],
      ['Canary plan', 'Falcon plan'],
    ]),
    forgotten: [hidden.id, ...gone.map(({ id }) => id)],
  };
}

/** Bids, a demo day, interviews that are laid out and such that are being asked about, and an invitation. */
async function askedBesides(
  test: TestApp,
  { call, challenge, reviewers }: OpenedChallenge,
  ana: StoryReviewer,
  submissions: readonly StorySubmission[],
): Promise<void> {
  const { client } = call.manager;
  const now = test.clock.now().getTime();
  const after = (hours: number) => new Date(now + hours * HOUR).toISOString();
  const reviewerIds = reviewers.map(({ id }) => id);
  await client.done('openBidding', { challengeId: challenge.id, closesAt: after(500) });
  await client.done('openPairwise', { challengeId: challenge.id, reviewerIds });
  const rounds: string[] = [];
  for (const stageId of ['evaluation', 'pilot']) {
    const { round } = await client.done<{ round: { id: string } }>(
      'openInterviewRound',
      {
        ...{ challengeId: challenge.id, stageId, answersDueAt: after(400) },
        windows: [{ startsAt: after(450), endsAt: after(454) }],
        ...{ minutes: 45, breakMinutes: 15, inARow: 10, longBreakMinutes: 15, panelSize: 2 },
        ...{ earliestHour: 0, latestHour: 24 },
        rooms: [{ name: 'Room 1', place: 'https://meet.example/one' }],
        submissionIds: submissions.map(({ id }) => id),
        reviewerIds,
      },
      'round { id }',
    );
    rounds.push(round.id);
  }
  const [roundId] = rounds;
  const { interviewPreview } = await client.ask<{ interviewPreview: { digest: string } }>(
    'query ($id: ID!) { interviewPreview(roundId: $id) { digest } }',
    { id: roundId },
  );
  await client.done('publishInterviews', { roundId, digest: interviewPreview.digest });
  await client.done('inviteReviewer', {
    programmeId: call.programmeId,
    reviewerId: ana.id,
    message: 'Would you review for us?',
  });
}

/** The gate hides applicants too: a judge who looks at the run gets aliases, here as in the other world. */
async function judgesAtTheGate({ call }: OpenedChallenge, { persona }: StoryReviewer): Promise<void> {
  const { personId, client } = persona;
  await call.manager.client.done('nameParty', { programmeId: call.programmeId, personId, role: 'PANEL' });
  const { programmeRun } = await client.ask<{ programmeRun: { blindParticipations: object[] } }>(
    'query ($id: ID!) { programmeRun(programmeId: $id) { blindParticipations { alias } } }',
    { id: call.programmeId },
  );
  if (programmeRun.blindParticipations.length === 0) throw new Error('nobody is hidden');
}

/** What anybody who is signed in can keep. */
async function ownThings({ challenge }: OpenedChallenge, reviewer: GraphqlClient): Promise<void> {
  await reviewer.done('followChallenge', { challengeId: challenge.id });
  await reviewer.done('saveSearch', { name: 'Pipes', query: 'pipes', frequency: 'DAILY', hour: 8 });
  await reviewer.done('createApiToken', { name: 'Mine', scopes: ['reviews:read'], validForDays: 30 });
}

/** What a start-up shows everybody, whether or not it applies. */
const presented = ({ organisationId, owner }: Team) =>
  owner.client.done('savePassport', {
    ...{ organisationId, description: { en: 'Sensors that listen for leaks' }, trl: 7 },
    ...{ sectors: ['Water'], technologies: ['Acoustics'], languages: ['en'], countries: ['IL'] },
    ...{ team: [], references: [], certificates: [] },
  });

/** A file of the author's, and the receipt of what was handed in. */
async function papersOf(test: TestApp, { id, team }: StorySubmission) {
  const file = await upload(
    test.url,
    { ...team.owner.client.headers, 'x-etgar-csrf': '1' },
    { organisationId: team.organisationId, content: PDF, name: 'Canary plan.pdf' },
  );
  const fileId = file.body.id ?? '';
  await test.query(`insert into files.file_link values ($1, 'submission', $2, platform.clock())`, [
    fileId,
    id,
  ]);
  const [receipt] = await test.query<{ id: string; hash: string }>(
    `select id, content_hash as hash from submissions.receipt where submission_id = $1`,
    [id],
  );
  if (!receipt) throw new Error('there is no receipt');
  return { fileId, receipt };
}
