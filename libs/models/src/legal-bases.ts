import { readFileSync } from 'node:fs';
import type { Exit, Provenance, Text } from './generated/programme-model.js';

/** What the law allows a programme to end in, and what it demands of the way there. Facts in our own words, no advice. */
export interface LegalBasis {
  readonly id: string;
  /** ISO 3166-1 alpha-2, EU (and its member states) or INT (everywhere). */
  readonly jurisdictions: readonly string[];
  readonly exitKinds: readonly Exit['kind'][];
  readonly name: Text;
  /** What it asks for, in a sentence. */
  readonly demands: Text;
  readonly requires: LegalRequirements;
  readonly source: string;
  readonly confidence: Provenance['confidence'];
}

/** The part of the demands that a model can be held against. */
export interface LegalRequirements {
  /** Decides at every gate of teams on the way. */
  readonly decider?: 'jury' | 'panel' | 'committee';
  /** Nobody who judges knows the applicants until the decision. */
  readonly applicantsHidden?: boolean;
  /** Candidates that begin at least. */
  readonly startAtLeast?: number;
  /** Suppliers that reach the last stage at least. */
  readonly lastPhaseAtLeast?: number;
  /** Stages paid by contract on the way at least. */
  readonly paidPhasesAtLeast?: number;
  /** Every paid stage on the way names deliverables. */
  readonly phasesWithTargets?: boolean;
  /** The results of all stages are published equally. */
  readonly noAdvantage?: boolean;
  /** Calendar days between the notice of the award and the contract, at a gate on the way. */
  readonly standstillDays?: number;
  /** The rights stay with the supplier. */
  readonly supplierKeepsRights?: boolean;
  /** At least one gate on the way has criteria. */
  readonly publishedCriteria?: boolean;
}

let catalogue: readonly LegalBasis[] | undefined;

/** The catalogue of legal bases, read once; do not change it. */
export function legalBases(): readonly LegalBasis[] {
  catalogue ??= JSON.parse(
    readFileSync(new URL('../data/legal-bases.json', import.meta.url), 'utf8'),
  ) as LegalBasis[];
  return catalogue;
}
