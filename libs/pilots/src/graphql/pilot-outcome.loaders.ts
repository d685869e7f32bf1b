import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Consensus } from '../consensus.entity.js';
import type { FollowUp, FollowUpAnswer } from '../follow-up.entity.js';
import { FollowUpRepository } from '../follow-up.repository.js';
import type { Judgement } from '../judgement.entity.js';
import type { Lesson } from '../lesson.entity.js';
import type { Midterm } from '../midterm.entity.js';
import { PilotReviewRepository } from '../pilot-review.repository.js';

/** Data loaders of how a pilot that the viewer was shown is judged, and of what became of it. */
@Injectable()
export class PilotOutcomeLoaders {
  constructor(
    private readonly reviews: PilotReviewRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  midterms(context: RequestContext): DataLoader<string, Midterm[]> {
    return context.listLoader(
      'pilots.midterms',
      (ids) => this.reviews.midtermsOf(ids),
      (row) => row.pilotId,
    );
  }

  consensuses(context: RequestContext): DataLoader<string, Consensus[]> {
    return context.listLoader(
      'pilots.consensuses',
      (ids) => this.reviews.consensusesOf(ids),
      (row) => row.pilotId,
    );
  }

  judgements(context: RequestContext): DataLoader<string, Judgement[]> {
    return context.listLoader(
      'pilots.judgements',
      (ids) => this.reviews.judgementsOf(ids),
      (row) => row.reviewId,
    );
  }

  lessons(context: RequestContext): DataLoader<string, Lesson[]> {
    return context.listLoader(
      'pilots.lessons',
      (ids) => this.followUps.lessonsOf(ids),
      (row) => row.pilotId,
    );
  }

  followUp(context: RequestContext): DataLoader<string, FollowUp | null> {
    return context.loader(
      'pilots.follow_up',
      (ids) => this.followUps.followUpsOf(ids),
      (row) => row.pilotId,
    );
  }

  followUpAnswers(context: RequestContext): DataLoader<string, FollowUpAnswer[]> {
    return context.listLoader(
      'pilots.follow_up_answers',
      (ids) => this.followUps.answersOf(ids),
      (row) => row.followUpId,
    );
  }
}
