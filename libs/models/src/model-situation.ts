import type { ExchangeRates } from './exchange-rates.rules.js';
import type { Exit, ProgrammeModel } from './generated/programme-model.js';
import type { Sentence } from './model-phrase.js';

/** What a ministry says of itself. What it leaves out speaks neither for nor against any model. */
export interface Situation {
  /** ISO 3166-1 alpha-2, or EU: whose law binds it. */
  readonly jurisdiction: string;
  /** Ids of the legal bases that it may use; absent: all of its jurisdiction. */
  readonly legalBases?: readonly string[];
  /** All the money for one round, in major units. */
  readonly budget?: { readonly amount: number; readonly currency: string };
  /** Weeks until something must be adoptable. */
  readonly weeks?: number;
  /** `open`: it has no problem of its own in mind and looks for ideas. */
  readonly problem?: 'open' | 'vague' | 'known' | 'specified';
  /** Whether it must be able to buy what works. */
  readonly purchase?: 'required' | 'wished' | 'none';
  readonly risk?: 'low' | 'medium' | 'high';
  /** Teams that are expected to apply, over all challenges. */
  readonly teams?: number;
  /** How many challenges it has; one when absent. */
  readonly challenges?: number;
  /** How many bodies buy together; one when absent. */
  readonly buyers?: number;
  readonly equity?: 'unacceptable' | 'acceptable';
  /** With whom the rights in the result must stay. */
  readonly rights?: 'buyer' | 'supplier';
  /** Kinds of body that may run the programme. */
  readonly operators?: readonly NonNullable<ProgrammeModel['operatorType']>[];
}

/** What advice has to know besides the models. */
export interface AdviceKnowledge {
  readonly legalBases: readonly KnownBasis[];
  readonly rates: ExchangeRates;
}

export interface KnownBasis {
  readonly id: string;
  readonly jurisdictions: readonly string[];
  readonly exitKinds: readonly Exit['kind'][];
  readonly name: ProgrammeModel['name'];
}

export const ADVICE_TOPICS = [
  'budget',
  'time',
  'teams',
  'problem',
  'purchase',
  'law',
  'risk',
  'equity',
  'buyers',
  'rights',
  'operator',
] as const;
export type AdviceTopic = (typeof ADVICE_TOPICS)[number];

/** One reason before its source is looked up. `points` is even, so that its half is whole. */
export interface Argument {
  readonly topic: AdviceTopic;
  readonly points: number;
  readonly words: Sentence;
  /** The values that it rests on; it is as sure as the least sure of them. */
  readonly rests: readonly (readonly [path: string, value: unknown])[];
  /** Something that it rests on is not in the model at all. */
  readonly isAssumed?: boolean;
}
