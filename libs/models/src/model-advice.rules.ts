import type { ProgrammeModel } from './generated/programme-model.js';
import { commitmentReasons } from './model-advice-commitment.rules.js';
import { figureReasons } from './model-advice-figures.rules.js';
import { purposeReasons } from './model-advice-purpose.rules.js';
import { type Sourcing, sourcingOf } from './model-facts.rules.js';
import type { Sentence } from './model-phrase.js';
import type { AdviceKnowledge, AdviceTopic, Argument, Situation } from './model-situation.js';

/** Why a model suits a situation, or does not: `points` above zero speak for it. */
export interface AdviceReason extends Sourcing {
  readonly topic: AdviceTopic;
  readonly words: Sentence;
  /** Whole; half of the full weight when the value is an assumption. */
  readonly points: number;
}

export interface AdvisedModel {
  readonly model: ProgrammeModel;
  /** The sum of the points of the reasons. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly AdviceReason[];
}

/**
 * Ranks models for a situation from their data only: the best first, equals by id. Reasons add up to the score; one that
 * rests on a value without a source weighs half. Pure: the order of the models given does not matter.
 */
export function adviseModels(
  models: readonly ProgrammeModel[],
  situation: Situation,
  knowledge: AdviceKnowledge,
): AdvisedModel[] {
  return models
    .map((model) => {
      const reasons = [
        ...figureReasons(model, situation, knowledge),
        ...purposeReasons(model, situation, knowledge),
        ...commitmentReasons(model, situation),
      ]
        .map((argument) => reasonOf(model, argument))
        .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compareText(a.words.code, b.words.code));
      return { model, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
    })
    .sort((a, b) => b.score - a.score || compareText(a.model.id, b.model.id));
}

/** By code point, whatever the locale of the machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function reasonOf(model: ProgrammeModel, argument: Argument): AdviceReason {
  const { topic, points, words, rests, isAssumed = false } = argument;
  const sources = rests.map(([path, value]) => sourcingOf(model, path, value));
  const weakest = sources.find(({ confidence }) => confidence === 'generalKnowledge') ?? sources[0];
  const { confidence, ...where } = weakest ?? sourcingOf(model, '', null);
  const sure = confidence === 'sourced' && !isAssumed;
  return {
    ...where,
    confidence: sure ? 'sourced' : 'generalKnowledge',
    topic,
    words,
    points: sure ? points : points / 2,
  };
}
