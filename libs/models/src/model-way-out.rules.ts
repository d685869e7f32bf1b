import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import type { Arrivals } from './model-arrivals.rules.js';
import type { Fault } from './model-finding.rules.js';
import type { Runs, StrandedRun } from './model-runs.rules.js';

/**
 * Every team can always leave: by an exit, or with a refusal. No run ends between stages (dead end), and none goes round
 * for ever (livelock: a gate that reopens the intake although it can never be filled).
 */
export function checkWayOut(
  model: ProgrammeModel,
  runs: Runs | 'tooWide' | undefined,
  arrivals: ReadonlyMap<string, Arrivals>,
): Fault[] {
  const known = runs === 'tooWide' ? undefined : runs;
  return [
    ...(known?.stranded.map(strandedTeam) ?? []),
    ...(known?.strandedChallenges.map(strandedChallenge) ?? []),
    ...model.stages.flatMap((stage) => [
      ...neverFilled(stage, arrivals.get(stage.id)),
      ...reopening(stage, model),
    ]),
    ...uncertain(model),
  ];
}

function strandedTeam({ last, way, skipped }: StrandedRun): Fault {
  const at = { stage: last, path: `stages/${last}` };
  if (skipped.length === 0)
    return { code: 'model.dead_end', mend: 'model.mend_dead_end', ...at, params: { way } };
  return {
    code: 'model.optional_strands',
    mend: 'model.mend_optional_strands',
    ...at,
    params: { way, skipped: skipped.join(', ') },
  };
}

const strandedChallenge = ({ last, way }: StrandedRun): Fault => ({
  code: 'model.challenge_stranded',
  mend: 'model.mend_challenge_stranded',
  stage: last,
  path: `stages/${last}`,
  params: { way },
});

function neverFilled({ id, gate }: Stage, arrivals: Arrivals | undefined): Fault[] {
  if (gate?.select.min === undefined || !arrivals) return [];
  const arriving = gate.select.per === 'challenge' ? arrivals.perChallenge : arrivals.perProgramme;
  if (gate.select.min <= arriving) return [];
  return [
    {
      code: gate.underfilled === 'reopen' ? 'model.reopens_forever' : 'model.never_filled',
      mend: 'model.mend_never_filled',
      stage: id,
      path: `stages/${id}/gate/select/min`,
      params: { min: gate.select.min, arriving },
    },
  ];
}

function reopening(stage: Stage, model: ProgrammeModel): Fault[] {
  const faults: Fault[] = [];
  if (stage.gate?.underfilled === 'reopen' && !comesFromIntake(stage, model))
    faults.push({
      code: 'model.nothing_to_reopen',
      mend: 'model.mend_nothing_to_reopen',
      stage: stage.id,
      path: `stages/${stage.id}/gate/underfilled`,
    });
  if (stage.reframing?.materialChange === 'reopensWindow' && !stage.intake)
    faults.push({
      code: 'model.nothing_to_reopen',
      mend: 'model.mend_reframing',
      stage: stage.id,
      path: `stages/${stage.id}/reframing/materialChange`,
    });
  return faults;
}

function comesFromIntake(stage: Stage, model: ProgrammeModel): boolean {
  const seen = new Set<string>([stage.id]);
  for (const id of seen) {
    const found = model.stages.find((other) => other.id === id);
    if (found?.intake) return true;
    for (const edge of found?.after ?? []) seen.add(edge.stage);
  }
  return false;
}

/** A team that no exit is promised and that may not leave without one waits for somebody else's decision. */
function uncertain({ exits }: ProgrammeModel): Fault[] {
  if (exits.some(({ kind, guaranteed }) => guaranteed || kind === 'none')) return [];
  return [{ code: 'model.exit_uncertain', mend: 'model.mend_exit_uncertain', path: 'exits', advice: true }];
}
