import { Injectable } from '@nestjs/common';
import { ProgrammeJudges } from '#libs/challenges';
import { GateRepository } from './gate.repository.js';

/** Tells those who assign intermediaries who judges in a run. */
@Injectable()
export class JudgesOfRuns {
  constructor(
    private readonly judges: ProgrammeJudges,
    private readonly gates: GateRepository,
  ) {}

  register(): void {
    this.judges.register((tx, programmeId, personIds) => this.gates.judgesAmong(tx, programmeId, personIds));
  }
}
