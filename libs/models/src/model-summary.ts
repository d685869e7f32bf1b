import type { ProgrammeModel } from './generated/programme-model.js';
import { lengthOf } from './model-figures.rules.js';
import type { Phrase } from './model-phrase.js';

/** What a line of a list says of a model. */
export interface ModelSummary {
  readonly operator: Phrase | null;
  /** Until something can be adopted; null when no length is stated. */
  readonly weeks: Phrase | null;
}

export function summaryFacts(model: ProgrammeModel): ModelSummary {
  const { weeks, paths } = lengthOf(model);
  return {
    operator: model.operatorType ? { term: `operatorType.${model.operatorType}` } : null,
    weeks: paths.length > 0 ? { weeks: { typical: weeks.typical } } : null,
  };
}
