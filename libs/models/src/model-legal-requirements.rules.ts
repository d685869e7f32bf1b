import type { Exit, ProgrammeModel, Stage } from './generated/programme-model.js';
import type { LegalBasis } from './legal-bases.js';
import type { Fault } from './model-finding.rules.js';
import { stageGraph } from './model-graph.rules.js';

/** What a legal basis demands of the way to an exit, held against the stages that lead to it. */
export function checkRequirements(exit: Exit, basis: LegalBasis, model: ProgrammeModel): Fault[] {
  const way = wayTo(exit, model);
  const at = { path: `exits/${exit.id}/legalBasis`, params: { exit: exit.id, basis: basis.id } };
  return [
    ...checkGates(way, basis, at),
    ...checkNumbers(exit, way, basis, at, model),
    ...checkWork(way, basis, at, model),
  ];
}

type Place = Pick<Fault, 'path'> & { readonly params: Readonly<Record<string, string | number>> };

/** The stages of teams from which an exit can be reached, in order. */
function wayTo({ from }: Exit, model: ProgrammeModel): Stage[] {
  const { order, find } = stageGraph(model);
  const way = new Set<string>(from);
  for (const id of way) for (const edge of find(id)?.after ?? []) way.add(edge.stage);
  return (order ?? model.stages).filter(({ id, funnel }) => way.has(id) && funnel === 'teams');
}

function checkGates(way: readonly Stage[], { requires }: LegalBasis, at: Place): Fault[] {
  const gates = way.flatMap(({ id, gate }) => (gate ? [{ id, gate }] : []));
  const faults: Fault[] = [];
  const { decider, applicantsHidden, publishedCriteria, standstillDays = 0 } = requires;
  for (const { id, gate } of gates) {
    if (decider && !gate.decidedBy.includes(decider))
      faults.push({
        code: 'model.law_decider',
        mend: 'model.mend_law_decider',
        stage: id,
        path: `stages/${id}/gate/decidedBy`,
        params: { ...at.params, part: decider },
      });
    if (applicantsHidden && (gate.anonymity ?? 'none') === 'none')
      faults.push({
        code: 'model.law_hidden',
        mend: 'model.mend_law_hidden',
        stage: id,
        path: `stages/${id}/gate/anonymity`,
        params: at.params,
      });
  }
  if ((decider || publishedCriteria) && gates.length === 0)
    faults.push({ code: 'model.law_competition', mend: 'model.mend_law_competition', ...at });
  else if (publishedCriteria && !gates.some(({ gate }) => (gate.criteria ?? []).length > 0))
    faults.push({ code: 'model.law_criteria', mend: 'model.mend_law_criteria', ...at });
  const longest = Math.max(0, ...gates.map(({ gate }) => gate.standstillDays ?? 0));
  if (longest < standstillDays)
    faults.push({
      code: 'model.law_standstill',
      mend: 'model.mend_law_standstill',
      ...at,
      ...(gates[0] ? { stage: gates[0].id, path: `stages/${gates[0].id}/gate/standstillDays` } : {}),
      params: { ...at.params, days: standstillDays, stated: longest },
    });
  return faults;
}

function checkNumbers(
  exit: Exit,
  way: readonly Stage[],
  { requires }: LegalBasis,
  at: Place,
  model: ProgrammeModel,
): Fault[] {
  const { startAtLeast = 0, lastPhaseAtLeast = 0 } = requires;
  const faults: Fault[] = [];
  const first = way.find(({ gate }) => gate);
  const next = way.find((stage) => stage.after.some((edge) => edge.stage === first?.id));
  const start = Math.max(first?.gate?.select.min ?? 0, next?.admits?.min ?? 0);
  if (start < startAtLeast)
    faults.push({
      code: 'model.law_start',
      mend: 'model.mend_law_start',
      ...at,
      ...(first ? { stage: first.id, path: `stages/${first.id}/gate/select/min` } : {}),
      params: { ...at.params, needed: startAtLeast, stated: start },
    });
  for (const stage of model.stages.filter(({ id }) => exit.from.includes(id) && lastPhaseAtLeast > 0)) {
    const least = stage.admits?.min ?? 0;
    if (least < lastPhaseAtLeast)
      faults.push({
        code: 'model.law_last_phase',
        mend: 'model.mend_law_last_phase',
        stage: stage.id,
        path: `stages/${stage.id}/admits/min`,
        params: { ...at.params, needed: lastPhaseAtLeast, stated: least },
      });
  }
  return faults;
}

function checkWork(
  way: readonly Stage[],
  { requires }: LegalBasis,
  at: Place,
  model: ProgrammeModel,
): Fault[] {
  const { paidPhasesAtLeast = 0, phasesWithTargets, supplierKeepsRights } = requires;
  const paid = way.filter(({ money = [] }) => money.some(({ kind }) => kind === 'serviceContract'));
  const faults: Fault[] = [];
  if (paid.length < paidPhasesAtLeast)
    faults.push({
      code: 'model.law_paid_phases',
      mend: 'model.mend_law_paid_phases',
      ...at,
      params: { ...at.params, needed: paidPhasesAtLeast, stated: paid.length },
    });
  if (phasesWithTargets && paid.length === 0)
    faults.push({
      code: 'model.law_paid_phases',
      mend: 'model.mend_law_paid_phases',
      ...at,
      params: { ...at.params, needed: 1, stated: 0 },
    });
  for (const { id, deliverables = [] } of phasesWithTargets ? paid : [])
    if (deliverables.length === 0)
      faults.push({
        code: 'model.law_targets',
        mend: 'model.mend_law_targets',
        stage: id,
        path: `stages/${id}/deliverables`,
        params: at.params,
      });
  if (supplierKeepsRights && ['buyer', 'transferOnAward'].includes(model.intellectualProperty.foreground))
    faults.push({
      code: 'model.law_rights',
      mend: 'model.mend_law_rights',
      ...at,
      path: 'intellectualProperty/foreground',
    });
  return faults;
}
