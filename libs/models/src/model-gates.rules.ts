import type { Gate, ProgrammeModel, Select, Stage } from './generated/programme-model.js';
import type { Arrivals } from './model-arrivals.rules.js';
import type { Fault } from './model-finding.rules.js';

/** Rules that put candidates in order or hold them against a bar, and so need scores. */
const BY_SCORE: ReadonlySet<Select['rule']> = new Set([
  'topN',
  'thresholdThenTopN',
  'thresholdUntilBudget',
  'allAboveThreshold',
  'portfolio',
]);
const NEEDS_BAR: ReadonlySet<Select['rule']> = new Set([
  'thresholdThenTopN',
  'thresholdUntilBudget',
  'allAboveThreshold',
]);
/** Rules that compare candidates, and so need them together. */
const COMPARES: ReadonlySet<Select['rule']> = new Set([
  'topN',
  'thresholdThenTopN',
  'thresholdUntilBudget',
  'portfolio',
  'singleWinner',
]);

/** Fewer scores from one reviewer do not carry a mean and a spread of their own. */
const ENOUGH_TO_RESCALE = 5;

type Place = (fault: Omit<Fault, 'stage'>) => Fault;

/** Weights sum to 100, scales and bars make sense, and each rule of selection has what it needs. */
export function checkScoring(model: ProgrammeModel): Fault[] {
  return model.stages.flatMap((stage) => {
    if (!stage.gate) return [];
    const at: Place = (fault) => ({
      ...fault,
      stage: stage.id,
      path: `stages/${stage.id}/gate/${fault.path}`,
    });
    return [...weights(stage.gate, at), ...scale(stage.gate, at), ...rule(stage.gate, stage, at)];
  });
}

const scored = ({ criteria = [] }: Gate) => criteria.filter(({ kind }) => kind === 'scored');

function weights(gate: Gate, at: Place): Fault[] {
  const faults = (gate.criteria ?? [])
    .filter(({ kind, weight }) => kind !== 'scored' && weight !== undefined)
    .map(({ id }) =>
      at({
        code: 'model.weight_without_score',
        mend: 'model.mend_weight_without_score',
        path: `criteria/${id}/weight`,
        params: { criterion: id },
      }),
    );
  const stated = scored(gate).flatMap(({ weight }) => weight ?? []);
  const sum = stated.reduce((total, weight) => total + weight, 0);
  if (stated.length > 0 && stated.length < scored(gate).length)
    faults.push(at({ code: 'model.weights_in_part', mend: 'model.mend_weights', path: 'criteria' }));
  else if (stated.length > 0 && Math.abs(sum - 100) > 1e-6)
    faults.push(
      at({ code: 'model.weights_sum', mend: 'model.mend_weights', path: 'criteria', params: { sum } }),
    );
  return faults;
}

function scale(gate: Gate, at: Place): Fault[] {
  const faults: Fault[] = [];
  const { scale: steps, threshold } = gate;
  if (!steps && scored(gate).length > 0)
    faults.push(at({ code: 'model.scale_missing', mend: 'model.mend_scale', path: 'scale' }));
  const whole = steps && (steps.max - steps.min) / steps.step;
  if (steps && !(steps.max > steps.min && steps.step > 0 && Math.abs(whole! - Math.round(whole!)) < 1e-6))
    faults.push(
      at({ code: 'model.scale_senseless', mend: 'model.mend_scale', path: 'scale', params: { ...steps } }),
    );
  else
    for (const { id, threshold: bar } of gate.criteria ?? [])
      if (bar !== undefined && (!steps || bar < steps.min || bar > steps.max))
        faults.push(
          at({
            code: 'model.bar_outside_scale',
            mend: 'model.mend_bar',
            path: `criteria/${id}/threshold`,
            params: { bar, min: steps?.min ?? 0, max: steps?.max ?? 0 },
          }),
        );
  if (threshold !== undefined && (threshold < 0 || threshold > 100))
    faults.push(
      at({
        code: 'model.bar_outside_scale',
        mend: 'model.mend_bar',
        path: 'threshold',
        params: { bar: threshold, min: 0, max: 100 },
      }),
    );
  return faults;
}

function rule(gate: Gate, stage: Stage, at: Place): Fault[] {
  const { select, threshold, criteria = [] } = gate;
  const told = { params: { select: select.rule } };
  const missing: (string | false)[] = [
    ['topN', 'thresholdThenTopN'].includes(select.rule) && select.max === undefined && 'max',
    select.rule === 'thresholdUntilBudget' && !select.budget && 'budget',
    select.rule === 'portfolio' && select.perCategory === undefined && 'perCategory',
  ];
  const faults = missing
    .filter((field) => field !== false)
    .map((field) =>
      at({
        code: 'model.select_incomplete',
        mend: 'model.mend_select_incomplete',
        path: `select/${field}`,
        params: { select: select.rule, field },
      }),
    );
  if (BY_SCORE.has(select.rule) && scored(gate).length === 0 && !isEligibility(gate))
    faults.push(
      at({ code: 'model.nothing_to_score', mend: 'model.mend_nothing_to_score', path: 'criteria', ...told }),
    );
  const hasBar = threshold !== undefined || criteria.some((criterion) => criterion.threshold !== undefined);
  if (NEEDS_BAR.has(select.rule) && !hasBar && !isEligibility(gate))
    faults.push(
      at({ code: 'model.bar_missing', mend: 'model.mend_bar_missing', path: 'threshold', ...told }),
    );
  const alone = stage.scope === 'perTeam' || stage.intake?.mode === 'rolling';
  if (alone && COMPARES.has(select.rule))
    faults.push(
      at({
        code: 'model.compares_the_lonely',
        mend: 'model.mend_compares_the_lonely',
        path: 'select/rule',
        ...told,
      }),
    );
  if ((gate.anonymity ?? 'none') !== 'none' && ['interview', 'pitch'].includes(gate.mode))
    faults.push(at({ code: 'model.hidden_in_person', mend: 'model.mend_hidden_in_person', path: 'mode' }));
  return faults;
}

/** A check of who may take part is passed or failed; it has no score. */
const isEligibility = ({ mode, criteria = [] }: Gate): boolean =>
  mode === 'eligibility' && criteria.some(({ kind }) => kind === 'passFail');

/** Every gate can be decided by those who are to judge at it, also when the most candidates come. */
export function checkReviewers(model: ProgrammeModel, arrivals: ReadonlyMap<string, Arrivals>): Fault[] {
  return model.stages.flatMap((stage) => {
    if (!stage.gate) return [];
    const at: Place = (fault) => ({
      ...fault,
      stage: stage.id,
      path: `stages/${stage.id}/gate/${fault.path}`,
    });
    return [...enough(stage.gate, at), ...load(stage, arrivals.get(stage.id), at)];
  });
}

function enough(gate: Gate, at: Place): Fault[] {
  const { perSubmission = 0, external = 0, pool, maximumLoad } = gate.reviewers ?? {};
  const judged =
    gate.decidedBy.some((role) => role === 'jury' || role === 'panel') ||
    (BY_SCORE.has(gate.select.rule) && !isEligibility(gate));
  const faults: Fault[] = [];
  if (judged && perSubmission === 0)
    faults.push(at({ code: 'model.no_reviewers', mend: 'model.mend_no_reviewers', path: 'reviewers' }));
  if (external > perSubmission)
    faults.push(
      at({
        code: 'model.too_many_external',
        mend: 'model.mend_too_many_external',
        path: 'reviewers/external',
        params: { external, needed: perSubmission },
      }),
    );
  if (pool !== undefined && pool < perSubmission)
    faults.push(
      at({
        code: 'model.pool_too_small',
        mend: 'model.mend_pool',
        path: 'reviewers/pool',
        params: { pool, needed: perSubmission },
      }),
    );
  if (maximumLoad === 0 && perSubmission > 0)
    faults.push(
      at({
        code: 'model.cap_zero',
        mend: 'model.mend_cap_zero',
        path: 'reviewers/maximumLoad',
        params: { field: 'maximumLoad' },
      }),
    );
  if (
    gate.normalise &&
    gate.normalise !== 'none' &&
    maximumLoad !== undefined &&
    maximumLoad < ENOUGH_TO_RESCALE
  )
    faults.push(
      at({
        code: 'model.too_few_to_rescale',
        mend: 'model.mend_too_few_to_rescale',
        path: 'normalise',
        params: { load: maximumLoad, needed: ENOUGH_TO_RESCALE },
        advice: true,
      }),
    );
  return faults;
}

/** Reviews to be written when the most candidates come, against what the reviewers take together. */
function load({ gate, admits }: Stage, arrivals: Arrivals | undefined, at: Place): Fault[] {
  const { perSubmission = 0, pool, maximumLoad } = gate?.reviewers ?? {};
  if (pool === undefined || maximumLoad === undefined) return [];
  const stated = admits?.max ?? admits?.typical ?? Number.POSITIVE_INFINITY;
  const most = Math.min(arrivals?.perProgramme ?? stated, stated);
  const needed = most * perSubmission;
  const offered = pool * maximumLoad;
  if (needed === Number.POSITIVE_INFINITY || needed <= offered) return [];
  return [
    at({
      code: 'model.overload',
      mend: 'model.mend_overload',
      path: 'reviewers',
      params: { candidates: most, needed, offered },
    }),
  ];
}
