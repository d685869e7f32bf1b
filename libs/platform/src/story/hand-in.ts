import type { INestApplicationContext } from '@nestjs/common';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { newId } from '#libs/kernel';
import { SubmissionDraftsService, SubmitSubmissionService } from '#libs/submissions';
import type { Cast } from './cast.js';
import type { StoryProposal } from './proposals.js';

/** A start-up of the story answers the questions of a challenge and hands in. */
export async function handIn(
  app: INestApplicationContext,
  cast: Cast,
  challenge: Challenge,
  proposal: StoryProposal,
): Promise<void> {
  const owner = cast.actor(proposal.startup);
  const questions = await app.get(ChallengesService).questionsOf([challenge.id]);
  const [plan, effect, start, price] = questions.map((question) => question.id);
  const drafts = app.get(SubmissionDraftsService);
  const draft = await drafts.start(owner, {
    challengeId: challenge.id,
    organisationId: cast.organisationId(proposal.startup),
  });
  const saved = await drafts.save(owner, {
    id: draft.id,
    expectedVersion: draft.version,
    title: proposal.title,
    summary: proposal.summary,
    team: proposal.team,
    answers: [
      { questionId: plan ?? '', text: proposal.plan },
      { questionId: effect ?? '', text: proposal.effect },
      { questionId: start ?? '', choices: [proposal.start] },
      { questionId: price ?? '', number: proposal.price },
    ],
  });
  await app
    .get(SubmitSubmissionService)
    .submit(owner, { id: saved.id, expectedVersion: saved.version, idempotencyKey: newId() });
}
