import type { Body, Gate, PartyRole, ProgrammeModel, Stage } from './generated/programme-model.js';
import type { Fault } from './model-finding.rules.js';

const PUBLIC: ReadonlySet<Body['kind']> = new Set([
  'ministry',
  'agency',
  'municipality',
  'procurementBody',
  'supranational',
]);

/**
 * The parts are played by those who may: the runner is never the decider, who helps never judges, a jury is independent,
 * and an appeal goes to somebody else. By bodies, not by names of parts: one body may hide behind two.
 */
export function checkRoles(model: ProgrammeModel): Fault[] {
  return [
    ...model.stages.flatMap((stage) => [
      ...unfilled(stage, model),
      ...(stage.gate ? deciders(stage, stage.gate, model) : []),
    ]),
    ...independence(model),
  ];
}

function unfilled({ id, gate, money = [] }: Stage, { parties }: ProgrammeModel): Fault[] {
  const needed: [role: string, path: string][] = [
    ...(gate?.decidedBy ?? []).map((role): [string, string] => [role, 'gate/decidedBy']),
    ...(gate?.advisedBy ?? []).map((role): [string, string] => [role, 'gate/advisedBy']),
    ...money.map(({ payer }, place): [string, string] => [payer, `money/${place}/payer`]),
  ];
  return needed
    .filter(([role]) => role !== 'team' && parties[role as PartyRole] === undefined)
    .map(([role, path]) => ({
      code: 'model.part_not_filled',
      mend: 'model.mend_part_not_filled',
      stage: id,
      path: `stages/${id}/${path}`,
      params: { part: role },
    }));
}

function deciders(stage: Stage, gate: Gate, model: ProgrammeModel): Fault[] {
  const { parties } = model;
  const deciding = gate.decidedBy.flatMap((role) => parties[role] ?? []);
  const at = { stage: stage.id, path: `stages/${stage.id}/gate/decidedBy` };
  const faults: Fault[] = [];
  if (deciding.includes(parties.operator) && !operatorMayDecide(stage, deciding, model))
    faults.push({
      code: 'model.runner_decides',
      mend: 'model.mend_runner_decides',
      ...at,
      params: { body: parties.operator },
    });
  for (const role of ['mentor', 'intermediary'] as const) {
    const body = parties[role];
    if (body !== undefined && deciding.includes(body))
      faults.push({
        code: 'model.helper_judges',
        mend: 'model.mend_helper_judges',
        ...at,
        params: { body, part: role },
      });
  }
  for (const role of gate.advisedBy ?? [])
    if (role === 'mentor' || role === 'intermediary')
      faults.push({
        code: 'model.helper_heard',
        mend: 'model.mend_helper_heard',
        ...at,
        path: `stages/${stage.id}/gate/advisedBy`,
        params: { part: role },
        advice: true,
      });
  if (gate.appeal && deciding.includes(gate.appeal.body))
    faults.push({
      code: 'model.appeal_to_decider',
      mend: 'model.mend_appeal_to_decider',
      ...at,
      path: `stages/${stage.id}/gate/appeal/body`,
      params: { body: gate.appeal.body },
    });
  return faults;
}

/**
 * A public body that runs a programme may decide together with the owner, or when it is the owner itself; among
 * challenges it may choose alone, for nothing is awarded there.
 */
function operatorMayDecide(
  stage: Stage,
  deciding: readonly string[],
  { parties, bodies }: ProgrammeModel,
): boolean {
  const operator = bodies.find(({ id }) => id === parties.operator);
  if (!operator || !PUBLIC.has(operator.kind)) return false;
  return stage.funnel === 'challenges' || (parties.owner !== undefined && deciding.includes(parties.owner));
}

/** Who sits on a jury or a panel has no other part. */
function independence({ parties }: ProgrammeModel): Fault[] {
  const others = (['owner', 'operator', 'funder', 'procurer', 'mentor', 'intermediary'] as const).filter(
    (role) => parties[role] !== undefined,
  );
  return (['jury', 'panel'] as const).flatMap((role) =>
    others
      .filter((other) => parties[role] === parties[other])
      .slice(0, 1)
      .map((other) => ({
        code: 'model.jury_not_independent',
        mend: 'model.mend_jury_not_independent',
        path: `parties/${role}`,
        params: { part: role, other, body: parties[role] ?? '' },
      })),
  );
}
