import type { ProgrammeModel } from './generated/programme-model.js';
import type { LegalBasis } from './legal-bases.js';
import { arrivalsOf } from './model-arrivals.rules.js';
import { checkCaps } from './model-caps.rules.js';
import { checkDates } from './model-dates.rules.js';
import { checkExits } from './model-exits.rules.js';
import {
  type Fault,
  findingsOf,
  MODEL_RULES,
  type ModelFinding,
  type ModelRule,
} from './model-finding.rules.js';
import { checkReviewers, checkScoring } from './model-gates.rules.js';
import { checkGraph } from './model-graph-check.rules.js';
import { checkMoney } from './model-money.rules.js';
import { checkNames } from './model-names.rules.js';
import { checkProvenance } from './model-provenance.rules.js';
import { checkRoles } from './model-roles.rules.js';
import { runsOf } from './model-runs.rules.js';
import { checkWayOut } from './model-way-out.rules.js';

/**
 * Everything that speaks against running a programme from a model, all at once, rule by rule. Pure.
 * @param model what `parseModel` accepted
 * @param legalBases the catalogue that the exits name
 * @returns findings; the model is sound when none of them is an error
 */
export function checkModel(model: ProgrammeModel, legalBases: readonly LegalBasis[]): ModelFinding[] {
  const arrivals = arrivalsOf(model);
  // With names that are missing or doubled nobody knows which way a team goes: those are told first.
  const names = checkNames(model);
  const runs = names.some(({ path }) => path === 'stages' || path.endsWith('/after'))
    ? undefined
    : runsOf(model);
  const faults: Readonly<Record<ModelRule, readonly Fault[]>> = {
    names,
    graph: checkGraph(model, runs),
    wayOut: checkWayOut(model, runs, arrivals),
    caps: checkCaps(model, arrivals),
    scoring: checkScoring(model),
    reviewers: checkReviewers(model, arrivals),
    money: checkMoney(model, arrivals),
    dates: checkDates(model),
    roles: checkRoles(model),
    exits: checkExits(model, legalBases),
    provenance: checkProvenance(model),
  };
  return MODEL_RULES.flatMap((rule) => findingsOf(rule, faults[rule]));
}

/** Whether a programme may be run from a model with these findings. */
export const isSound = (findings: readonly ModelFinding[]): boolean =>
  !findings.some(({ severity }) => severity === 'error');
