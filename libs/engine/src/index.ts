export { effectDates } from './effect-dates.rules.js';
export {
  checkScores,
  criteriaOf,
  DEFAULT_SCALE,
  type GateCriterion,
  type GateScore,
} from './gate-scores.scoring.js';
export type { Selection } from './gate-selection.rules.js';
export { askCurrencyOf, gateInForce } from './gate-terms.rules.js';
export { type LegalAct, legalActs } from './legal-acts.rules.js';
export { callWindows, openCallOf } from './open-call.rules.js';
export { hearsAppeals } from './run.policy.js';
export type { ActFacts, Application, EffectDates, GateAct, RunAct } from './run-acts.js';
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
  PlannedWindow,
  RunActor,
  RunState,
  StageRun,
  TeamRun,
} from './run-state.js';
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
