import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Page, PageRequest } from '#libs/database';
import { FileReaders } from '#libs/files';
import { isId } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { ReviewersService } from '#libs/review';
import type { Milestone } from './milestone.entity.js';
import type { Pilot } from './pilot.entity.js';
import { learnsFromPilots, type PilotSight, pilotSight } from './pilot.policy.js';
import { type PilotFilter, type PilotInBrief, PilotRepository } from './pilot.repository.js';
import type { PilotKpi } from './pilot-kpi.entity.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';

/** Subject under which files of evidence are linked. */
export const PILOT_FILES = 'pilots.pilot';

/** Everything that people read of pilots goes through here. */
@Injectable()
export class PilotSightService implements OnModuleInit {
  constructor(
    private readonly pilots: PilotRepository,
    private readonly programmes: ProgrammesService,
    private readonly reviewers: ReviewersService,
    private readonly files: FileReaders,
    private readonly parts: PilotPartsRepository,
  ) {}

  /** Whoever sees the pilot can open the files that were shown for it, with the scope for pilots. */
  onModuleInit(): void {
    this.files.register(PILOT_FILES, async (actor, pilotId) => {
      if (actor.scopes && !actor.scopes.includes('pilots:read')) return false;
      return (await this.find(actor, pilotId)) !== null;
    });
  }

  async sightOf(actor: Actor): Promise<PilotSight> {
    const managed = await this.programmes.managedBy(actor);
    const reviewer = await this.reviewers.reviewerOf(actor);
    const conflicted = reviewer ? await this.reviewers.conflictedOrganisations(reviewer.id) : [];
    return pilotSight(actor, managed, reviewer && { id: reviewer.id, conflicted });
  }

  /** Null when it is unknown or hidden from the actor. */
  async find(actor: Actor, id: string): Promise<Pilot | null> {
    return isId(id) ? this.pilots.findVisible(await this.sightOf(actor), id) : null;
  }

  async page(actor: Actor, filter: PilotFilter, request: PageRequest): Promise<Page<Pilot>> {
    return this.pilots.pageVisible(await this.sightOf(actor), filter, request);
  }

  /** What came of the pilots of these challenges, also of those that are hidden otherwise; null where that is not told. */
  async inBrief(actor: Actor, challengeIds: readonly string[]): Promise<PilotInBrief[] | null> {
    return learnsFromPilots(actor) ? this.pilots.startedOf(challengeIds) : null;
  }

  /** Figures and milestones of a pilot, in their order; for callers that have seen the pilot already. */
  async partsOf(pilotId: string): Promise<{ kpis: PilotKpi[]; milestones: Milestone[] }> {
    const kpis = await this.parts.kpisOf([pilotId]);
    return { kpis, milestones: await this.parts.milestonesOf([pilotId]) };
  }
}
