import { Model } from './model.entity.js';
import { ModelVersion } from './model-version.entity.js';
import { Programme } from './programme.entity.js';
import { ProgrammeManager } from './programme-manager.entity.js';
import { ProgrammeStage } from './programme-stage.entity.js';

export type { ProgrammeModel } from './generated/programme-model.js';
export { ProgrammeLoaders } from './graphql/programme.loaders.js';
export { ProgrammeType } from './graphql/programme.type.js';
export { type LegalBasis, legalBases } from './legal-bases.js';
export { ManageProgrammesService, type NewProgramme } from './manage-programmes.service.js';
export { ModelApproved, ModelRetired } from './model.events.js';
export { type ModelFinding, type ModelRule, RULE_TITLES } from './model-finding.rules.js';
export { ModelLibraryService } from './model-library.service.js';
export { parseModel } from './model-parsing.js';
export { countPaths, type ModelPath, pathsOf } from './model-paths.rules.js';
export { provenanceOf, valuePaths } from './model-provenance.rules.js';
export { checkModel, isSound } from './model-soundness.rules.js';
export { ProgrammeCancelled, ProgrammeCompleted, ProgrammeOpened } from './programme.events.js';
export type { ProgrammeRules } from './programme.rules.js';
export { ProgrammeState, StageKind } from './programme.states.js';
export { ProgrammesModule } from './programmes.module.js';
export { ProgrammesService } from './programmes.service.js';
export { houseModel, shippedModel, studiedModels } from './shipped-models.js';
export type { ModelVersion, Programme, ProgrammeStage };

export const programmesEntities = [Programme, ProgrammeStage, ProgrammeManager, Model, ModelVersion];
