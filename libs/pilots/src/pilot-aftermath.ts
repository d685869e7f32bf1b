import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { RunsService } from '#libs/stages';
import { FollowUpService } from './follow-up.service.js';
import type { Pilot } from './pilot.entity.js';
import { PilotDecided } from './pilot.events.js';
import type { PilotDecision } from './pilot-decision.entity.js';
import { ReportPilotService } from './report-pilot.service.js';

/** What follows from a decision: others hear of it, and reports go on, or the team takes its exit and the pilot is asked about much later. */
@Injectable()
export class PilotAftermath {
  constructor(
    private readonly reports: ReportPilotService,
    private readonly followUps: FollowUpService,
    private readonly runs: RunsService,
    private readonly outbox: Outbox,
  ) {}

  /** Ways out that the team of the pilot has reached; empty where the programme is not run from a model. */
  exitsOf({ programmeId, submissionId }: Pilot): ReturnType<RunsService['exitsOf']> {
    return this.runs.exitsOf(programmeId, submissionId);
  }

  /** @throws RuleError `run.exit_not_reached`, `run.not_active` when the team has left by another exit. */
  async follow(tx: Tx, actor: Actor, pilot: Pilot, decision: PilotDecision): Promise<void> {
    const { newEndsOn, exitId, decidedAt } = decision;
    await this.outbox.publish(tx, PilotDecided, { pilotId: pilot.id }, actor.correlationId);
    if (newEndsOn !== null) return this.reports.schedule(tx, { ...pilot, endsOn: newEndsOn });
    await this.followUps.schedule(tx, pilot, decidedAt);
    if (exitId !== null)
      await this.runs.takeExit(tx, actor, pilot.programmeId, { teamId: pilot.submissionId, exitId });
  }
}
