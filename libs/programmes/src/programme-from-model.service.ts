import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import type { RunState } from '#libs/engine';
import type { Locale, LocalizedText } from '#libs/i18n';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { layOut, type ProgrammeModel, workingCalendar } from '#libs/models';
import { ManageProgrammesService } from './manage-programmes.service.js';
import { ModelLibraryService } from './model-library.service.js';
import type { ModelVersion } from './model-version.entity.js';
import type { Programme } from './programme.entity.js';
import { ProgrammeRepository } from './programme.repository.js';
import { defaultStages } from './programme.rules.js';
import {
  adjustedPlan,
  checkAdjustedPlan,
  coarseDates,
  planOfWindows,
  rulesFrom,
  storedPlan,
} from './programme-plan.rules.js';

export interface ProgrammeOfModel {
  readonly operatorId: string;
  readonly code: string;
  readonly originalLanguage: Locale;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly zone: string;
  /** The model's name in the library; its newest approved version is taken. */
  readonly modelSlug: string;
  /** `2027-02-01`: the day on or after which it begins. */
  readonly startsOn: string;
}

export interface StageDatesGiven {
  readonly stageId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Programmes that are run from a model of the library. */
@Injectable()
export class ProgrammeFromModelService {
  constructor(
    private readonly manage: ManageProgrammesService,
    private readonly library: ModelLibraryService,
    private readonly programmes: ProgrammeRepository,
  ) {}

  /**
   * A draft whose dates are laid out from the model's durations on the working calendar of its jurisdiction.
   * @throws RuleError `programme_model.none_current`, `window.unknown_zone`, `programme_plan.unknown_day` among others.
   */
  async create(actor: Actor, input: ProgrammeOfModel): Promise<Programme> {
    const version = await this.library.currentVersion(input.modelSlug);
    const { content: model } = version;
    const laidOut = layOut(model, input.startsOn, input.zone, workingCalendar(model.jurisdiction));
    const plan = storedPlan(model, unwrap(laidOut));
    const { operatorId, code, originalLanguage, name, summary, zone } = input;
    return this.manage.createPlanned(
      actor,
      {
        ...{ operatorId, code, originalLanguage, name, summary, zone },
        stages: coarseDates(model, plan),
        rules: rulesFrom(model),
      },
      { modelVersionId: version.id, plan },
    );
  }

  /**
   * Other dates for stages of a draft. Once the programme is open its dates are frozen, and change by addendum.
   * @throws RuleError `programme.plan_frozen`, `stage.closes_before_opens`, `stage.opens_too_early`, `edit.conflict`.
   */
  adjustPlan(
    actor: Actor,
    id: string,
    expectedVersion: number,
    changes: readonly StageDatesGiven[],
  ): Promise<Programme> {
    return this.manage.takeDraft(actor, id, expectedVersion, async (tx, programme) => {
      const model = await this.modelOf(programme, (versionId) => this.library.version(versionId, tx));
      const plan = adjustedPlan(await this.programmes.planOf(id, tx), changes);
      requireNone(checkAdjustedPlan(model, plan, changes));
      return { plan, stages: coarseDates(model, plan) };
    });
  }

  /**
   * The dates of a programme follow those of its run, which moved by an act with a reason. Whoever still edits the
   * programme with the old dates is told of a conflict.
   */
  async followRun(
    tx: Tx,
    id: string,
    model: Pick<ProgrammeModel, 'stages'>,
    windows: RunState['plan'],
  ): Promise<void> {
    const programme = await this.programmes.findForUpdate(tx, id);
    if (!programme) throw RuleError.of('input.unknown_id', ['programmeId']);
    const plan = planOfWindows(windows);
    await this.programmes.replacePlan(tx, id, plan);
    await this.programmes.replaceStages(tx, id, defaultStages(coarseDates(model, plan)));
    await this.programmes.save(tx, { ...programme, version: programme.version + 1 });
  }

  private async modelOf(
    { modelVersionId }: Programme,
    version: (id: string) => Promise<ModelVersion>,
  ): Promise<ModelVersion['content']> {
    if (!modelVersionId) throw RuleError.of('programme.house_plan', ['id']);
    return (await version(modelVersionId)).content;
  }
}
