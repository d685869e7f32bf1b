import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProgrammeJudges } from '#libs/challenges';
import { AssignmentRepository } from './assignment.repository.js';

/** Tells challenges who reviews in a programme: none of them may belong to an intermediary that is to help there. */
@Injectable()
export class ReviewJudges implements OnModuleInit {
  constructor(
    private readonly judges: ProgrammeJudges,
    private readonly assignments: AssignmentRepository,
  ) {}

  onModuleInit(): void {
    this.judges.register((tx, programmeId, personIds) =>
      this.assignments.judgesAmong(tx, programmeId, personIds),
    );
  }
}
