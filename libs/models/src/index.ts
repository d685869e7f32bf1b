export { addDays, dayAt, instantAt } from './civil-time.rules.js';
export { exchangeRates } from './exchange-rates.js';
export type {
  Edge,
  Exit,
  Gate,
  Money,
  PartyRole,
  ProgrammeModel,
  Range,
  Select,
  Stage,
  Text,
} from './generated/programme-model.js';
export { type LegalBasis, legalBases } from './legal-bases.js';
export { type AdvisedModel, adviseModels } from './model-advice.rules.js';
export { compareModels } from './model-comparison.rules.js';
export { comparisonCsv, comparisonTable, titleOf } from './model-comparison-table.js';
export { diffModels } from './model-diff.rules.js';
export { type Fact, sourcingOf } from './model-facts.rules.js';
export type { ModelFilter } from './model-filter.js';
export { type ModelFinding, type ModelRule, RULE_TITLES } from './model-finding.rules.js';
export { type StageGraph, stageGraph } from './model-graph.rules.js';
export { checkOrigin } from './model-origin.rules.js';
export { parseModel } from './model-parsing.js';
export { countPaths, type ModelPath, pathsOf } from './model-paths.rules.js';
export type { Phrase } from './model-phrase.js';
export { provenanceOf, valuePaths } from './model-provenance.rules.js';
export { planShipping, type ShippedModel } from './model-shipping.rules.js';
export { ADVICE_TOPICS, type Situation } from './model-situation.js';
export { checkModel, isSound } from './model-soundness.rules.js';
export { summaryFacts } from './model-summary.js';
export { say as sayPhrase, sayInAll } from './model-words.js';
export { houseModel, shippedModel, studiedModels } from './shipped-models.js';
export { readSoundModel } from './sound-model.js';
export { durationOf, isEvent, isJudging, middleOf } from './stage-durations.rules.js';
export { layOut, type StagePlan } from './stage-layout.rules.js';
export { workingCalendar } from './working-calendar.js';
export type { WorkingCalendar } from './working-days.rules.js';
