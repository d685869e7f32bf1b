import { randomUUID } from 'node:crypto';
import { Caller } from './caller.js';
import { type Cast, tokenIn } from './evaluation.js';

/** Somebody who judges, and is new on the platform. */
export interface Judge {
  readonly name: string;
  readonly caller: Caller;
}

/** Reviewers who are at home in what these challenges are about, as nobody else in the story is. */
export async function newJudges(url: string, { administrator }: Cast, count: number): Promise<Judge[]> {
  const { organisation } = await administrator.done<{ organisation: { id: string } }>(
    'createOrganisation',
    { kind: 'PARTNER', country: 'IL', name: { en: 'Institute of Light' } },
    'organisation { id }',
  );
  const judges: Judge[] = [];
  for (let index = 1; index <= count; index++) {
    const email = `judge-${randomUUID()}@light.example`;
    const name = `Dr. Lux ${index}`;
    const { link } = await administrator.done<{ link: string }>(
      'invitePerson',
      { organisationId: organisation.id, email, role: 'REVIEWER' },
      'link',
    );
    const caller = await Caller.join(url, tokenIn(link), email, name);
    await caller.done('saveReviewerProfile', {
      expertise: ['lamps'],
      biography: 'Lamps that fail, and how they tell it before anybody calls.',
      languages: ['HE', 'EN'],
      capacity: 20,
    });
    const { reviewerTerms } = await caller.ask<{ reviewerTerms: { version: string } }>(
      '{ reviewerTerms { version } }',
    );
    await caller.done('fileInterestRegister', {
      termsVersion: reviewerTerms.version,
      isComplete: true,
      interests: [],
    });
    judges.push({ name, caller });
  }
  return judges;
}

/** Hands in the reviews of a judge: for every scored criterion what `scoreOf` says of the submission. */
export async function judgeAll(
  { caller }: Judge,
  challengeId: string,
  scoreOf: (title: string) => number,
): Promise<void> {
  const { reviewQueue } = await caller.ask<{
    reviewQueue: {
      nodes: {
        alias: string;
        version: number;
        submission: { title: string };
        challenge: { criteria: { id: string; kind: string }[] };
      }[];
    };
  }>(
    `query ($id: ID!) { reviewQueue(challengeId: $id, first: 100) { nodes {
       alias version submission { title } challenge { criteria { id kind } } } } }`,
    { id: challengeId },
  );
  for (const { alias, version, submission, challenge } of reviewQueue.nodes) {
    const scores = challenge.criteria.map(({ id, kind }) => ({
      criterionId: id,
      score: kind === 'SCORED' ? scoreOf(submission.title) : 1,
      rationale: 'It says how, and its figures can be checked by anybody.',
    }));
    await caller.done('submitReview', { alias, expectedVersion: version, scores });
  }
}
