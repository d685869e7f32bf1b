import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProgrammeJudges } from '#libs/challenges';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** Tells challenges who judges pilots in a programme: none of them may belong to an intermediary that is to help there. */
@Injectable()
export class PilotJudges implements OnModuleInit {
  constructor(
    private readonly judges: ProgrammeJudges,
    private readonly reviews: PilotReviewRepository,
  ) {}

  onModuleInit(): void {
    this.judges.register((tx, programmeId, personIds) =>
      this.reviews.judgesAmong(tx, programmeId, personIds),
    );
  }
}
