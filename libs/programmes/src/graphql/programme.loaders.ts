import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { PlannedStageRow } from '../planned-stage.entity.js';
import type { Programme } from '../programme.entity.js';
import { ProgrammeRepository } from '../programme.repository.js';
import type { ProgrammeManager } from '../programme-manager.entity.js';
import type { ProgrammeStage } from '../programme-stage.entity.js';

/** Data loaders of programmes; other contexts use them for the fields that they add. */
@Injectable()
export class ProgrammeLoaders {
  constructor(private readonly programmes: ProgrammeRepository) {}

  programme(context: RequestContext): DataLoader<string, Programme | null> {
    return context.loader(
      'programmes.programme',
      (ids) => this.programmes.findByIds(ids),
      (row) => row.id,
    );
  }

  stages(context: RequestContext): DataLoader<string, ProgrammeStage[]> {
    return context.listLoader(
      'programmes.stages',
      (ids) => this.programmes.stagesOf(ids),
      (row) => row.programmeId,
    );
  }

  plan(context: RequestContext): DataLoader<string, PlannedStageRow[]> {
    return context.listLoader(
      'programmes.plan',
      (ids) => this.programmes.plansOf(ids),
      (row) => row.programmeId,
    );
  }

  managers(context: RequestContext): DataLoader<string, ProgrammeManager[]> {
    return context.listLoader(
      'programmes.managers',
      (ids) => this.programmes.managersOf(ids),
      (row) => row.programmeId,
    );
  }
}
