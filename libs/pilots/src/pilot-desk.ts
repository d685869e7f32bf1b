import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import type { Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { ReviewersService } from '#libs/review';
import type { Pilot } from './pilot.entity.js';
import { checkWork, type PilotFacts, type PilotWork } from './pilot.machine.js';
import { mayDo, type PilotDeed } from './pilot.policy.js';
import { PilotRepository } from './pilot.repository.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { PilotSightService } from './pilot-sight.service.js';

/** What every use case of a pilot begins and ends with. */
@Injectable()
export class PilotDesk {
  constructor(
    private readonly pilots: PilotRepository,
    private readonly sight: PilotSightService,
    private readonly programmes: ProgrammesService,
    private readonly reviewers: ReviewersService,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The locked pilot, for an actor who may do this.
   * @param path of the input field that named it. A pilot that the actor does not see is unknown.
   */
  async take(tx: Tx, actor: Actor, deed: PilotDeed, id: string, path: string): Promise<Pilot> {
    const pilot = await this.pilots.findForUpdate(tx, id);
    if (!pilot || !(await this.sight.find(actor, id))) throw RuleError.of('input.unknown_id', [path]);
    unwrap(mayDo(actor, deed, pilot, await this.programmes.isManager(actor, pilot.programmeId)));
    return pilot;
  }

  /** As {@link take}, for work that leaves the pilot where it is. */
  async takeFor(
    tx: Tx,
    actor: Actor,
    work: Exclude<PilotWork, 'review'>,
    id: string,
    path: string,
  ): Promise<Pilot> {
    const pilot = await this.take(tx, actor, work, id, path);
    requireNone(checkWork(pilot.state, work));
    return pilot;
  }

  /** Whether the pilot is ready for the next act. Reviewers whom a conflict has excluded meanwhile do not count. */
  async factsOf(tx: Tx, pilot: Pilot): Promise<PilotFacts> {
    const milestones = await this.parts.milestonesOf([pilot.id], tx);
    const kpis = await this.parts.kpisOf([pilot.id], tx);
    const measurements = await this.parts.measurementsOf(
      kpis.map((kpi) => kpi.id),
      tx,
    );
    const measured = new Set(
      measurements.filter((entry) => entry.round === pilot.round).map((entry) => entry.kpiId),
    );
    const able = await this.ableReviewers(tx, pilot);
    const given = new Set(
      (await this.reviews.reviewsOf([pilot.id], tx))
        .filter((review) => review.round === pilot.round)
        .map((review) => review.reviewerId),
    );
    return {
      milestones: milestones.length,
      unmeasuredKpis: kpis.filter((kpi) => !measured.has(kpi.id)).length,
      reviewers: able.length,
      missingReviews: able.filter((reviewerId) => !given.has(reviewerId)).length,
    };
  }

  /** Ids of the reviewers who are assigned and have no conflict with the start-up. */
  async ableReviewers(tx: Tx, pilot: Pilot): Promise<string[]> {
    const ids = (await this.reviews.assignedTo(tx, pilot.id)).map((entry) => entry.reviewerId);
    const conflicted = await this.reviewers.conflictedAmong(tx, ids, pilot.organisationId);
    return ids.filter((id) => !conflicted.has(id));
  }

  /** Saves what changed, as the next version, with its audit entry. */
  async save(
    tx: Tx,
    actor: Actor,
    act: string,
    before: Pilot,
    changes: Partial<Pilot>,
    note: { readonly after?: Readonly<Record<string, unknown>>; readonly reason?: string | null } = {},
  ): Promise<Pilot> {
    const after: Pilot = { ...before, ...changes, version: before.version + 1 };
    await this.pilots.save(tx, after);
    await this.audit.record(tx, {
      actor,
      act: `pilot.${act}`,
      target: { type: 'pilot', id: before.id },
      before: after.state === before.state ? undefined : { state: before.state },
      after: { ...changes, ...note.after },
      reason: note.reason,
    });
    return after;
  }
}
