import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Appeal } from '../appeal.entity.js';
import { AppealRepository } from '../appeal.repository.js';
import type { Debrief } from '../debrief.entity.js';
import { DebriefRepository } from '../debrief.repository.js';
import type { Interview, InterviewAvailability, InterviewRound } from '../interview.entity.js';
import { InterviewRepository } from '../interview.repository.js';
import type { Letter } from '../letter.entity.js';
import { LetterRepository } from '../letter.repository.js';

/** Data loaders of this context. */
@Injectable()
export class DecisionLoaders {
  constructor(
    private readonly letters: LetterRepository,
    private readonly debriefs: DebriefRepository,
    private readonly appeals: AppealRepository,
    private readonly interviews: InterviewRepository,
  ) {}

  lettersOf(context: RequestContext): DataLoader<string, Letter[]> {
    return context.listLoader(
      'decisions.letters',
      (ids) => this.letters.ofSubmissions(ids),
      (row) => row.submissionId,
    );
  }

  interviewsOf(context: RequestContext): DataLoader<string, Interview[]> {
    return context.listLoader(
      'decisions.interviews',
      (ids) => this.interviews.ofRounds(ids),
      (row) => row.roundId,
    );
  }

  interviewRound(context: RequestContext): DataLoader<string, InterviewRound | null> {
    return context.loader(
      'decisions.interview_round',
      (ids) => this.interviews.roundsByIds(ids),
      (row) => row.id,
    );
  }

  interviewAnswers(context: RequestContext): DataLoader<string, InterviewAvailability[]> {
    return context.listLoader(
      'decisions.interview_answers',
      (ids) => this.interviews.availabilityOf(ids),
      (row) => row.roundId,
    );
  }

  interviewPanels(
    context: RequestContext,
  ): DataLoader<string, { interviewId: string; reviewerId: string }[]> {
    return context.listLoader(
      'decisions.interview_panels',
      (ids) => this.interviews.sittingAt(ids),
      (row) => row.interviewId,
    );
  }

  debrief(context: RequestContext): DataLoader<string, Debrief | null> {
    return context.loader(
      'decisions.debrief',
      (ids) => this.debriefs.ofLetters(ids),
      (row) => row.letterId,
    );
  }

  appeal(context: RequestContext): DataLoader<string, Appeal | null> {
    return context.loader(
      'decisions.appeal',
      (ids) => this.appeals.ofLetters(ids),
      (row) => row.letterId,
    );
  }
}
