import { Model } from './model.entity.js';
import { ModelVersion } from './model-version.entity.js';
import { PlannedStageRow } from './planned-stage.entity.js';
import { Programme } from './programme.entity.js';
import { ProgrammeManager } from './programme-manager.entity.js';
import { ProgrammeStage } from './programme-stage.entity.js';

export { effectDates } from './effect-dates.rules.js';
export { exchangeRates } from './exchange-rates.js';
export { checkScores, criteriaOf, type GateCriterion, type GateScore } from './gate-scores.scoring.js';
export type { Selection } from './gate-selection.rules.js';
export type { ProgrammeModel } from './generated/programme-model.js';
export { ModelLoaders } from './graphql/model.loaders.js';
export { ProgrammeModelVersionType } from './graphql/model.type.js';
export { ProgrammeLoaders } from './graphql/programme.loaders.js';
export { ProgrammeType } from './graphql/programme.type.js';
export { type LegalAct, legalActs } from './legal-acts.rules.js';
export { type LegalBasis, legalBases } from './legal-bases.js';
export { ManageProgrammesService, type NewProgramme } from './manage-programmes.service.js';
export { ModelApproved, ModelRetired } from './model.events.js';
export { type AdvisedModel, adviseModels } from './model-advice.rules.js';
export { comparisonCsv, comparisonTable } from './model-comparison-table.js';
export { type ModelFinding, type ModelRule, RULE_TITLES } from './model-finding.rules.js';
export { ModelLibraryService } from './model-library.service.js';
export { parseModel } from './model-parsing.js';
export { countPaths, type ModelPath, pathsOf } from './model-paths.rules.js';
export { provenanceOf, valuePaths } from './model-provenance.rules.js';
export type { Situation } from './model-situation.js';
export { checkModel, isSound } from './model-soundness.rules.js';
export { summaryFacts } from './model-summary.js';
export { say as sayPhrase } from './model-words.js';
export { ProgrammeCancelled, ProgrammeCompleted, ProgrammeOpened } from './programme.events.js';
export type { ProgrammeRules } from './programme.rules.js';
export { ProgrammeState, StageKind } from './programme.states.js';
export { ProgrammeFromModelService } from './programme-from-model.service.js';
export { storedPlan, windowsOf } from './programme-plan.rules.js';
export { ProgrammesModule } from './programmes.module.js';
export { ProgrammesService } from './programmes.service.js';
export type { ActFacts, Application, GateAct, RunAct } from './run-acts.js';
export { type MigrationChange, type MigrationPreview, previewMigration } from './run-migration.rules.js';
export type {
  ActorRole,
  CandidateNote,
  Effect,
  EffectKind,
  GateBasis,
  GateDecision,
  GateRun,
  Place,
  RunActor,
  RunState,
  StageRun,
  TeamRun,
} from './run-state.js';
export { ShipModelsService } from './ship-models.service.js';
export { houseModel, shippedModel, studiedModels } from './shipped-models.js';
export { type MoneyResult, type SimulationResult, type StageResult, simulate } from './simulation.rules.js';
export type { AssumptionKind } from './simulation-gate.rules.js';
export type { SimulationParameters } from './simulation-parameters.rules.js';
export type { Band } from './simulation-record.rules.js';
export { readSoundModel } from './sound-model.js';
export {
  advance,
  checkCall,
  checkScoring,
  endsJudging,
  gateBefore,
  gateInHand,
  migrate,
  nextInstant,
  PLANNED,
  replay,
  SYSTEM,
  type Transition,
  transition,
} from './stage.machine.js';
export { layOut } from './stage-layout.rules.js';
export { workingCalendar } from './working-calendar.js';
export type { ModelVersion, Programme, ProgrammeStage };

export const programmesEntities = [
  Programme,
  ProgrammeStage,
  PlannedStageRow,
  ProgrammeManager,
  Model,
  ModelVersion,
];
