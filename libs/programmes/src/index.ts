import { Model } from './model.entity.js';
import { ModelVersion } from './model-version.entity.js';
import { PlannedStageRow } from './planned-stage.entity.js';
import { Programme } from './programme.entity.js';
import { ProgrammeManager } from './programme-manager.entity.js';
import { ProgrammeStage } from './programme-stage.entity.js';

export { ModelLoaders } from './graphql/model.loaders.js';
export { ProgrammeModelVersionType } from './graphql/model.type.js';
export { ProgrammeLoaders } from './graphql/programme.loaders.js';
export { ProgrammeType } from './graphql/programme.type.js';
export { ManageProgrammesService, type NewProgramme } from './manage-programmes.service.js';
export { ModelApproved, ModelRetired } from './model.events.js';
export { ModelLibraryService } from './model-library.service.js';
export { ProgrammeCancelled, ProgrammeCompleted, ProgrammeOpened } from './programme.events.js';
export type { ProgrammeRules } from './programme.rules.js';
export { ProgrammeState, StageKind } from './programme.states.js';
export { ProgrammeFromModelService } from './programme-from-model.service.js';
export { storedPlan, windowsOf } from './programme-plan.rules.js';
export { ProgrammesModule } from './programmes.module.js';
export { ProgrammesService } from './programmes.service.js';
export { ShipModelsService } from './ship-models.service.js';
export type { ModelVersion, Programme, ProgrammeStage };

export const programmesEntities = [
  Programme,
  ProgrammeStage,
  PlannedStageRow,
  ProgrammeManager,
  Model,
  ModelVersion,
];
