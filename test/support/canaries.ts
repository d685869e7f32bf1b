import type { Call, PublishedChallenge, Team } from './call.js';
import { writtenDraft } from './submissions.js';
import type { TestApp } from './test-app.js';

/** A word of each kind of secret that stands nowhere else. */
export const CANARY = {
  sealed: 'qanarysealed',
  draftSubmission: 'qanarydraftanswer',
  draftChallenge: 'qanarydraftcall',
  people: 'qanaryperson',
  search: 'qanarywish',
  note: 'qanarynote',
} as const;

export const ALL_CANARIES: readonly string[] = Object.values(CANARY);

/** Writes each kind of secret where it belongs, but for the sealed submission and the people of a passport. */
export async function writeSecrets(
  test: TestApp,
  call: Call,
  challenge: PublishedChallenge,
  works: Team,
): Promise<void> {
  const late = await call.team('Late');
  await writtenDraft(late.owner.client, challenge, CANARY.draftSubmission);
  const content = { en: `${CANARY.draftChallenge} of water leaks` };
  await call.officer.client.done('createChallenge', {
    programmeId: call.programmeId,
    ministryId: call.ministryId,
    originalLanguage: 'EN',
    title: content,
    problem: content,
    affectedUsers: {},
    evidence: {},
    desiredOutcome: content,
    constraints: {},
    dataOffered: {},
    tags: [CANARY.draftChallenge],
    kpis: [],
    criteria: [],
    questions: [],
  });
  await works.owner.client.done('saveSearch', { name: 'x', query: CANARY.search, frequency: 'INSTANT' });
  await test.drain();
  const { challengeMatches } = await call.officer.client.ask<{ challengeMatches: { token: string }[] }>(
    'query ($id: ID!) { challengeMatches(challengeId: $id, kind: SOLUTION) { token } }',
    { id: challenge.id },
  );
  await test.drain();
  for (const { token } of challengeMatches)
    await call.officer.client.done('dismissMatch', { match: token, reason: 'OTHER', note: CANARY.note });
}
