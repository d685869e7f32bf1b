import { storyJury, storyPersonName } from '#libs/platform';
import type { DemoPerson } from '../demo-person.js';
import { at } from '../demo-stage.js';
import { expectThat } from '../narrator.js';
import type { Play } from './play.js';

interface Task {
  readonly alias: string;
  readonly version: number;
  readonly submission: { readonly title: string } | null;
}

/** Scores by the beginning of the title: fit, feasibility, impact, team. */
const SCORES: readonly [title: string, scores: readonly number[]][] = [
  ['Acoustic sensors', [5, 4, 4, 4.5]],
  ['A nightly water balance', [4, 4.5, 3.5, 4]],
  ['A robot', [2, 2.5, 3, 3.5]],
];

const QUEUE = `query Queue($challengeId: ID!) {
  reviewQueue(challengeId: $challengeId) { nodes { alias version submission { title } } }
}`;

/** Blind review, ranking, decision. */
export async function playEvaluation(play: Play): Promise<void> {
  await playJury(play);
  await playScores(play);
  await playDecision(play);
}

async function playJury({ stage, narrator, state }: Play): Promise<void> {
  const manager = await stage.person('manager', 'Yael Stern');
  await stage.travelTo(at('2027-04-04T10:00'));
  await narrator.step('jury', 'The envelope is opened, and a jury is found', async ({ say, fact }) => {
    await manager.act('openEvaluation', { id: state.challengeId }, 'challenge { state }');
    const { challenge } = await manager.ask<{ challenge: { submissions: { totalCount: number } } }>(
      'query Count($id: ID!) { challenge(id: $id) { submissions { totalCount } } }',
      { id: state.challengeId },
    );
    say(
      `${manager.name} opens the evaluation. Only now the number can be read: ${challenge.submissions.totalCount} submissions.`,
    );
    expectThat(challenge.submissions.totalCount === 3, 'three submissions were handed in');
    for (const { key, languages, ...profile } of storyJury)
      await manager.act(
        'addReviewer',
        {
          ...profile,
          personId: stage.personId(key),
          languages: languages.map((language) => language.toUpperCase()),
          capacity: 10,
        },
        'reviewer { id }',
      );
    for (const { key } of storyJury) {
      const reviewer = await stage.person(key, storyPersonName(key));
      const { reviewerTerms } = await reviewer.ask<{ reviewerTerms: { version: string } }>(
        'query Terms { reviewerTerms { version } }',
      );
      await reviewer.act(
        'fileInterestRegister',
        { termsVersion: reviewerTerms.version, isComplete: true, interests: [] },
        'reviewer { registerExpiresAt }',
      );
    }
    say('Each of the jury agrees to the terms and files a register of interests, which holds for a year.');
    const conflicted = await stage.person('reviewer-3', 'Ilan Barak');
    await conflicted.act(
      'declareConflict',
      {
        organisationId: stage.organisationId('flowmind'),
        kind: 'EMPLOYMENT',
        reason: 'I advised this company until last year.',
      },
      'conflict { id }',
    );
    say(`${conflicted.name} declares a conflict of interest with FlowMind.`);
    const { assignments, unfilled } = await manager.act<{ assignments: unknown[]; unfilled: unknown[] }>(
      'assignReviewersAutomatically',
      { challengeId: state.challengeId },
      'assignments { id } unfilled { submissionId missing }',
    );
    say(
      `Two reviewers for each submission, none with a conflict: ${assignments.length} assignments, ${unfilled.length} gaps.`,
    );
    expectThat(assignments.length === 6 && unfilled.length === 0, 'every submission has two reviewers');
    fact('assignments', assignments.length);
  });
}

async function playScores({ stage, narrator, state }: Play): Promise<void> {
  await stage.travelTo(at('2027-04-11T09:00'));
  await narrator.step(
    'review',
    'Reviewers score what they see, and not who wrote it',
    async ({ say, table, fact }) => {
      const rows: (string | number)[][] = [['reviewer', 'submission', 'fit', 'feasible', 'impact', 'team']];
      let refusal = '';
      for (const { key } of storyJury) {
        const name = storyPersonName(key);
        const reviewer = await stage.person(key, name);
        const { challenge } = await reviewer.ask<{ challenge: { criteria: { id: string }[] } }>(
          'query Criteria($id: ID!) { challenge(id: $id) { criteria { id } } }',
          { id: state.challengeId },
        );
        const { reviewQueue } = await reviewer.ask<{ reviewQueue: { nodes: Task[] } }>(QUEUE, {
          challengeId: state.challengeId,
        });
        for (const task of reviewQueue.nodes) {
          if (key === 'reviewer-3')
            expectThat(!task.submission?.title.startsWith('A nightly'), 'a conflict hides the submission');
          if (!refusal) refusal = await scoreCarelessly(reviewer, task, challenge.criteria);
          rows.push([
            name,
            task.submission?.title ?? '',
            ...(await score(reviewer, key, task, challenge.criteria)),
          ]);
        }
      }
      say(
        'They see a title, a summary and answers under a random alias. A score without a reason is refused:',
      );
      say(`  “${refusal}”`);
      table(rows);
      fact('reviews', rows.length - 1);
      expectThat(rows.length - 1 === 6, 'six reviews were handed in');
    },
  );
}

/** Tries a score without a rationale and returns what Etgar says. */
async function scoreCarelessly(
  reviewer: DemoPerson,
  task: Task,
  criteria: readonly { id: string }[],
): Promise<string> {
  const scores = criteria.map(({ id }) => ({ criterionId: id, score: 4, rationale: '' }));
  const errors = await reviewer.tryInVain('submitReview', {
    alias: task.alias,
    expectedVersion: task.version,
    scores,
  });
  return errors[0]?.message ?? '';
}

async function score(
  reviewer: DemoPerson,
  key: string,
  task: Task,
  criteria: readonly { id: string }[],
): Promise<number[]> {
  const base = SCORES.find(([title]) => task.submission?.title.startsWith(title))?.[1] ?? [];
  const strictness = key === 'reviewer-2' ? 0.5 : 0;
  const values = base.map((value) => Math.max(0, value - strictness));
  const scores = criteria.map(({ id }, index) => ({
    criterionId: id,
    score: values[index] ?? 0,
    rationale: 'The plan names who does what in which month, and the figures can be checked in the register.',
  }));
  await reviewer.act(
    'submitReview',
    { alias: task.alias, expectedVersion: task.version, scores },
    'task { state }',
  );
  return values;
}

interface RankedRow {
  readonly submissionId: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly spread: number | null;
  readonly isAtCut: boolean;
  readonly isAboveCut: boolean;
  readonly submission: {
    readonly title: string;
    readonly organisation: { readonly name: { readonly en: string } } | null;
  } | null;
}

const RANKING = `query Ranking($challengeId: ID!) {
  ranking(challengeId: $challengeId) {
    rows { submissionId rank score spread isAtCut isAboveCut submission { title organisation { name { en } } } }
  }
}`;

async function playDecision({ stage, narrator, state }: Play): Promise<void> {
  await stage.travelTo(at('2027-04-21T09:00'));
  const manager = await stage.person('manager', 'Yael Stern');
  await narrator.step('decide', 'Two people decide, with reasons', async ({ say, table, fact }) => {
    const { ranking } = await manager.ask<{ ranking: { rows: RankedRow[] } }>(RANKING, {
      challengeId: state.challengeId,
    });
    table([
      ['rank', 'score', 'spread', 'start-up', 'submission'],
      ...ranking.rows.map((row) => [
        row.rank ?? '–',
        row.score?.toFixed(1) ?? '–',
        row.spread?.toFixed(1) ?? '–',
        row.submission?.organisation?.name.en ?? '',
        row.submission?.title ?? '',
      ]),
    ]);
    const [first, ...rest] = ranking.rows;
    expectThat(first !== undefined && first.rank === 1, 'the ranking has a first row');
    const rejections = rest.map((row) => ({
      submissionId: row.submissionId,
      reason: 'Well described, but the jury expects a smaller effect on the time to find a leak.',
    }));
    const decision = {
      challengeId: state.challengeId,
      awards: [
        {
          submissionId: first.submissionId,
          reason: 'Shortest time to a search point, shown in two trials; no interruption of supply.',
        },
      ],
      rejections,
    };
    const { proposal } = await manager.act<{ proposal: { id: string } }>(
      'proposeDecision',
      decision,
      'proposal { id }',
    );
    const release = { proposalIds: [proposal.id] };
    const [refusal] = await manager.tryInVain('releaseDecisions', release);
    say(`${manager.name} tries to release what she proposed: “${refusal?.message}”`);
    expectThat(refusal?.code === 'decision.second_person', 'nobody releases the own proposal');
    const approver = await stage.person('energy-approver', 'Orit Peled');
    await approver.act('releaseDecisions', release, 'decisions { id }');
    state.awardedSubmissionId = first.submissionId;
    say(
      `${approver.name} of the ministry releases it: “${first.submission?.title}” wins, and every team gets its letter with reasons.`,
    );
    fact(
      'ranking',
      ranking.rows.map(({ rank, score, spread, submission }) => ({
        rank,
        score,
        spread,
        title: submission?.title,
      })),
    );
    fact('awarded', first.submission?.organisation?.name.en);
  });
}
