import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPlanRepository } from './pilot-plan.repository.js';
import type { ProgressReport } from './report.entity.js';
import { furtherReportDays } from './report-schedule.rules.js';

export interface ReportGiven {
  readonly reportId: string;
  readonly done: string;
  readonly nextSteps: string;
  readonly problems: string;
}

/** Progress reports: due by the plan, handed in by the start-up, once. */
@Injectable()
export class ReportPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly plans: PilotPlanRepository,
    private readonly conduct: PilotConductRepository,
  ) {}

  /** Puts the reports of a pilot on their days, until its end; what is scheduled already stays where it is. */
  async schedule(tx: Tx, pilot: Pilot): Promise<void> {
    const plan = await this.plans.find(tx, pilot.id);
    if (!plan) return;
    const known = await this.conduct.reportsOf([pilot.id], tx);
    const days = furtherReportDays(
      known.map(({ dueOn }) => dueOn),
      pilot.startsOn,
      pilot.endsOn,
      plan.reportEveryDays,
    );
    await this.conduct.insertReports(
      tx,
      days.map((dueOn, index) => ({
        id: newId(),
        pilotId: pilot.id,
        number: known.length + index + 1,
        dueOn,
        ...{ done: null, nextSteps: null, problems: null, submittedBy: null, submittedAt: null },
      })),
    );
  }

  /** Hands a report in; it stays as it is. @throws RuleError `pilot.report_already_submitted`. */
  async submit(actor: Actor, { reportId, done, nextSteps, problems }: ReportGiven): Promise<Pilot> {
    const known = await this.conduct.findReport(reportId);
    if (!known) throw RuleError.of('input.unknown_id', ['reportId']);
    return this.desk.takeFor(actor, 'submitReport', known.pilotId, 'reportId', async (tx, pilot) => {
      const report = await this.conduct.findReport(reportId, tx);
      if (!report) throw RuleError.of('input.unknown_id', ['reportId']);
      if (report.submittedAt) throw RuleError.of('pilot.report_already_submitted', ['reportId']);
      const submitted: ProgressReport = {
        ...report,
        ...{ done, nextSteps, problems },
        submittedBy: actor.personId,
        submittedAt: await databaseNow(tx),
      };
      await this.conduct.saveReport(tx, submitted);
      return this.desk.save(tx, actor, 'submit_report', pilot, {}, { after: { reportId } });
    });
  }
}
