import type { Exit, Money, ProgrammeModel } from './generated/programme-model.js';

/** What a list of models is narrowed down by; all of it must hold. */
export interface ModelFilter {
  /** Found by their text. */
  readonly modelIds?: readonly string[];
  readonly operatorType?: NonNullable<ProgrammeModel['operatorType']>;
  readonly jurisdiction?: string;
  readonly funnel?: 'CHALLENGES_COMPETE' | 'PER_CHALLENGE' | 'PER_PROGRAMME' | 'WITHOUT_COMPETITION';
  readonly moneyKind?: Money['kind'];
  readonly takesEquity?: boolean;
  readonly exitKind?: Exit['kind'];
  readonly legalBasis?: string;
}
