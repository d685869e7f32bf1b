import { ChallengesService } from '#libs/challenges';
import { ProposeDecisionService, ReleaseDecisionsService } from '#libs/decisions';
import { OrganisationKind, Role } from '#libs/identity';
import { type Money, newId } from '#libs/kernel';
import type { ProgrammeRules } from '#libs/programmes';
import {
  AssignReviewersService,
  InterestRegistersService,
  RankingService,
  ReviewersService,
  ReviewingService,
  TERMS_VERSION,
} from '#libs/review';
import { SubmissionDraftsService, SubmitSubmissionService } from '#libs/submissions';
import { actorOf, Call, type PublishedChallenge, type Team } from './call.js';
import type { Persona, TestApp } from './test-app.js';

/** Sessions outlive the days that a story travels over. */
export const STORY_SETTINGS = { SESSION_HOURS: '720' } as const;

const APART_MS = 7 * 60_000;

export interface StorySubmission {
  readonly id: string;
  readonly team: Team;
  readonly title: string;
}

export interface StoryReviewer {
  readonly id: string;
  readonly persona: Persona;
}

/** A challenge in evaluation, with everybody around it. */
export interface OpenedChallenge {
  readonly test: TestApp;
  readonly call: Call;
  readonly challenge: PublishedChallenge;
  /** Ids of the criteria, by position: both on 0 to 5, with the weights 60 and 40. */
  readonly criteria: readonly string[];
  readonly submissions: readonly StorySubmission[];
  readonly reviewers: readonly StoryReviewer[];
}

export interface StoryOptions {
  readonly submissions: number;
  readonly reviewers: number;
  /** What differs from: two reviewers each, one award, rationales of 20 characters, no minimum. */
  readonly rules?: Partial<ProgrammeRules>;
  /** One person owns all start-ups: quick, for stories of many submissions. */
  readonly sharedOwner?: boolean;
  /** All start-ups write the same, word for word. */
  readonly sameText?: boolean;
  /** What the manager settles while submissions are still sealed. */
  readonly beforeOpening?: (call: Call, challenge: PublishedChallenge) => Promise<unknown>;
}

/** From an empty database to an opened challenge, through the services that the API uses. */
export async function anOpenedChallenge(test: TestApp, options: StoryOptions): Promise<OpenedChallenge> {
  // An earlier story may have travelled on; the call of this one begins now.
  await test.clock.travelTo(new Date());
  const call = await Call.open(test);
  if (options.rules)
    await test.query('update programmes.programme set rules = rules || $2::jsonb where id = $1', [
      call.programmeId,
      JSON.stringify(options.rules),
    ]);
  const challenge = await call.publish();
  const submissions: StorySubmission[] = [];
  for (let index = 0; index < options.submissions; index++) {
    // Each at a time of its own, so that a time that leaks can be told from any other.
    await test.clock.travelTo(new Date(test.clock.now().getTime() + APART_MS));
    const first = submissions[0]?.team;
    const team =
      options.sharedOwner && first
        ? await teamOf(test, first.owner, `Start-up ${index}`)
        : await call.team(`Start-up ${index}`);
    submissions.push(await handIn(test, challenge, team, `Solution ${options.sameText ? 0 : index}`));
  }
  await options.beforeOpening?.(call, challenge);
  await call.openEvaluation(challenge);
  const criteria = await test.app.get(ChallengesService).criteriaOf([challenge.id]);
  return {
    test,
    call,
    challenge,
    criteria: criteria.map((criterion) => criterion.id),
    submissions,
    reviewers: await someReviewers(test, options.reviewers),
  };
}

/** A complete submission of a team, handed in. */
export async function handIn(
  test: TestApp,
  challenge: PublishedChallenge,
  team: Team,
  title: string,
  ask?: Money,
): Promise<StorySubmission> {
  const drafts = test.app.get(SubmissionDraftsService);
  const { organisationId } = team;
  const { id, version } = await drafts.start(team.actor, { challengeId: challenge.id, organisationId });
  const saved = await drafts.save(team.actor, {
    id,
    expectedVersion: version,
    title,
    summary: `${title} in short.`,
    answers: [
      { questionId: challenge.text, text: `How ${title} works.` },
      { questionId: challenge.choice, choices: [1] },
      { questionId: challenge.number1to100, number: 7 },
    ],
    team: [{ name: 'Noa Canary', role: 'Lead', email: 'noa@canary.example' }],
    ...(ask ? { ask } : {}),
  });
  await test.app.get(SubmitSubmissionService).submit(team.actor, {
    id,
    expectedVersion: saved.version,
    idempotencyKey: newId(),
  });
  return { id, team, title };
}

/** Reviewers of one university, with profiles and sessions. */
export async function someReviewers(test: TestApp, count: number): Promise<StoryReviewer[]> {
  const university = await test.organisation(OrganisationKind.PARTNER, 'University');
  const reviewers: StoryReviewer[] = [];
  for (let index = 0; index < count; index++) {
    const persona = await test.persona(Role.REVIEWER, university, `Reviewer ${index}`);
    const profile = { expertise: ['water'], biography: '', languages: ['en' as const], capacity: 60 };
    const { id } = await test.app.get(ReviewersService).saveProfile(reviewerActor(persona), null, profile);
    await filed(test, persona);
    reviewers.push({ id, persona });
  }
  return reviewers;
}

/** A register of interests with nothing in it: whoever has one can be assigned. */
export const filed = (test: TestApp, persona: Persona) =>
  test.app
    .get(InterestRegistersService)
    .file(reviewerActor(persona), { termsVersion: TERMS_VERSION, isComplete: true, interests: [] });

export const reviewerActor = (persona: Persona) => actorOf(persona, Role.REVIEWER, OrganisationKind.PARTNER);

/** Assigns the reviewer to the submission by hand; returns the alias under which the reviewer knows it. */
export async function assigned(
  story: OpenedChallenge,
  submission: StorySubmission,
  reviewer: StoryReviewer,
): Promise<string> {
  const { alias } = await story.test.app
    .get(AssignReviewersService)
    .assign(story.call.managerActor, submission.id, reviewer.id);
  return alias;
}

export const RATIONALE = 'Because it says how, with figures that can be checked.';

/** What `saveReviewDraft` and `submitReview` take: one score for each criterion. */
export const scoresOf = (story: Pick<OpenedChallenge, 'criteria'>, ...scores: readonly number[]) =>
  story.criteria.map((criterionId, index) => ({
    criterionId,
    score: scores[index] ?? scores[0] ?? 0,
    rationale: RATIONALE,
  }));

/** Assigns and reviews at once: the same score for every criterion unless several are given. */
export async function reviewed(
  story: OpenedChallenge,
  submission: StorySubmission,
  reviewer: StoryReviewer,
  ...scores: readonly number[]
): Promise<string> {
  const alias = await assigned(story, submission, reviewer);
  await story.test.app
    .get(ReviewingService)
    .submit(reviewerActor(reviewer.persona), alias, 1, scoresOf(story, ...scores));
  return alias;
}

/**
 * An opened challenge, reviewed and decided: the first submission is the best and is awarded.
 * @returns the story with its submissions in the order of their rank.
 */
export async function aDecidedChallenge(
  test: TestApp,
  options: StoryOptions = { submissions: 2, reviewers: 1 },
): Promise<OpenedChallenge> {
  const story = await anOpenedChallenge(test, options);
  for (const [index, submission] of story.submissions.entries())
    for (const reviewer of story.reviewers)
      await reviewed(story, submission, reviewer, Math.max(0, 5 - index));
  const manager = story.call.managerActor;
  const ranking = await test.app.get(RankingService).rankingOf(manager, story.challenge.id);
  const awards = (ranking?.rows ?? []).slice(0, 1).map((row) => row.submissionId);
  const because = (submissionId: string) => ({
    submissionId,
    reason: 'For the reasons that the panel gave.',
  });
  await decided(story, {
    awards: awards.map(because),
    rejections: story.submissions
      .map(({ id }) => id)
      .filter((id) => !awards.includes(id))
      .map(because),
  });
  await test.drain();
  return story;
}

/** The manager proposes the decision, and an approver of the ministry releases it. @returns the id of the decision. */
export async function decided(
  { test, call, challenge }: Pick<OpenedChallenge, 'test' | 'call' | 'challenge'>,
  given: Omit<Parameters<ProposeDecisionService['propose']>[1], 'challengeId'>,
): Promise<string> {
  const { id } = await test.app
    .get(ProposeDecisionService)
    .propose(call.managerActor, { challengeId: challenge.id, ...given });
  const [decision] = await test.app.get(ReleaseDecisionsService).releaseAll(call.approverActor, [id]);
  if (!decision) throw new Error('nothing was released');
  return decision.id;
}

/** A further start-up of a person who owns one already. */
async function teamOf(test: TestApp, owner: Persona, name: string): Promise<Team> {
  const organisationId = await test.organisation(OrganisationKind.STARTUP, name);
  const actor = actorOf({ ...owner, organisationId }, Role.STARTUP_OWNER, OrganisationKind.STARTUP);
  return { organisationId, owner, actor };
}
