import { Module, type OnModuleInit } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { AskCurrencies, SubmissionsModule } from '#libs/submissions';
import { CreateCallService } from './create-call.service.js';
import { GateRepository } from './gate.repository.js';
import { GateBlinds } from './gate-blinds.js';
import { GateConflicts } from './gate-conflicts.js';
import { GatesService } from './gates.service.js';
import { GatesResolver } from './graphql/gates.resolver.js';
import { OpenCallsResolver } from './graphql/open-calls.resolver.js';
import { PartiesResolver } from './graphql/parties.resolver.js';
import { RunLogResolver } from './graphql/run-log.resolver.js';
import { RunMigrationResolver } from './graphql/run-migration.resolver.js';
import { RunParticipationsResolver } from './graphql/run-participations.resolver.js';
import { RunTeamsResolver } from './graphql/run-teams.resolver.js';
import { RunsResolver } from './graphql/runs.resolver.js';
import { ViewerPartFieldsResolver, ViewerPartsResolver } from './graphql/viewer-parts.resolver.js';
import { JudgesOfRuns } from './judges-of-runs.js';
import { OpenCallsService } from './open-calls.service.js';
import { PartiesService } from './parties.service.js';
import { RunJobs } from './run.jobs.js';
import { RunRepository } from './run.repository.js';
import { RunActsService } from './run-acts.service.js';
import { RunConsequences } from './run-consequences.js';
import { RunFacts } from './run-facts.js';
import { RunKeeper } from './run-keeper.js';
import { RunLogService } from './run-log.service.js';
import { RunMigrationService } from './run-migration.service.js';
import { RunProjection } from './run-projection.js';
import { RunReadingService } from './run-reading.service.js';
import { RunRoles } from './run-roles.js';
import { RunsService } from './runs.service.js';
import './stages.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, SubmissionsModule],
  providers: [
    RunRepository,
    GateRepository,
    GateConflicts,
    GateBlinds,
    CreateCallService,
    RunFacts,
    OpenCallsService,
    RunProjection,
    RunConsequences,
    RunKeeper,
    RunRoles,
    RunsService,
    RunActsService,
    GatesService,
    PartiesService,
    RunReadingService,
    RunLogService,
    RunLogResolver,
    RunMigrationService,
    RunMigrationResolver,
    JudgesOfRuns,
    RunJobs,
    RunsResolver,
    PartiesResolver,
    OpenCallsResolver,
    GatesResolver,
    RunTeamsResolver,
    RunParticipationsResolver,
    ViewerPartsResolver,
    ViewerPartFieldsResolver,
  ],
  exports: [RunsService, GateConflicts],
})
export class StagesModule implements OnModuleInit {
  constructor(
    private readonly asks: AskCurrencies,
    private readonly runs: RunsService,
  ) {}

  onModuleInit(): void {
    this.asks.register((programmeId, tx) => this.runs.askCurrencyIn(programmeId, tx));
  }
}
