import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { SubmissionsModule } from '#libs/submissions';
import { GateRepository } from './gate.repository.js';
import { RunJobs } from './run.jobs.js';
import { RunRepository } from './run.repository.js';
import { RunConsequences } from './run-consequences.js';
import { RunFacts } from './run-facts.js';
import { RunKeeper } from './run-keeper.js';
import { RunProjection } from './run-projection.js';
import { RunRoles } from './run-roles.js';
import { RunsService } from './runs.service.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, SubmissionsModule],
  providers: [
    RunRepository,
    GateRepository,
    RunFacts,
    RunProjection,
    RunConsequences,
    RunKeeper,
    RunRoles,
    RunsService,
    RunJobs,
  ],
  exports: [RunsService],
})
export class StagesModule {}
