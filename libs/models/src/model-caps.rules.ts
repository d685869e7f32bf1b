import type { Gate, ProgrammeModel, Range, Stage } from './generated/programme-model.js';
import { type Arrivals, challengeCount, inBoth, mostOf } from './model-arrivals.rules.js';
import type { Fault } from './model-finding.rules.js';

/** How many may go on is the same wherever it is said, along every path and between challenge and programme. */
export function checkCaps(model: ProgrammeModel, arrivals: ReadonlyMap<string, Arrivals>): Fault[] {
  const challenges = challengeCount(model);
  return [
    ...zero(model.challenges?.max, 'challenges/max'),
    ...inOrder(model.challenges, 'challenges'),
    ...inOrder(model.buyers?.count, 'buyers/count'),
    ...model.stages.flatMap((stage) =>
      [
        ...checkAdmits(stage, model, arrivals.get(stage.id), challenges),
        ...(stage.gate ? checkSelect(stage.gate, stage, challenges) : []),
        ...withoutChallenges(stage, model),
        ...selections(stage),
      ].map((fault) => ({ ...fault, stage: stage.id })),
    ),
  ];
}

/** min ≤ typical ≤ max, as far as they are stated. */
export function inOrder(range: Range | undefined, path: string): Fault[] {
  const { min = 0, max = Number.POSITIVE_INFINITY, typical = min } = range ?? {};
  if (min <= max && min <= typical && typical <= max) return [];
  return [
    { code: 'model.range_upside_down', mend: 'model.mend_range_upside_down', path, params: { field: path } },
  ];
}

const zero = (cap: number | undefined, path: string): Fault[] =>
  cap === 0 ? [{ code: 'model.cap_zero', mend: 'model.mend_cap_zero', path, params: { field: path } }] : [];

function checkAdmits(
  { id, admits, funnel, after }: Stage,
  model: ProgrammeModel,
  arrivals: Arrivals | undefined,
  challenges: number,
): Fault[] {
  if (!admits) return [];
  const path = `stages/${id}/admits`;
  const faults = [...zero(admits.max, `${path}/max`), ...inOrder(admits, path)];
  const comesIn = after.some(
    (edge) => model.stages.find((from) => from.id === edge.stage)?.funnel === 'teams',
  );
  if (funnel !== 'teams' || !comesIn || !arrivals || admits.max === undefined) return faults;
  const arriving = admits.per === 'challenge' ? arrivals.perChallenge : arrivals.perProgramme;
  const params = { arriving, cap: admits.max };
  if (arriving === Number.POSITIVE_INFINITY)
    faults.push({
      code: challenges === Number.POSITIVE_INFINITY ? 'model.cap_needs_challenges' : 'model.cap_unlimited',
      mend: 'model.mend_cap_unlimited',
      path: `${path}/max`,
      params: { cap: admits.max },
    });
  else if (arriving > admits.max)
    faults.push({
      code: 'model.cap_exceeded',
      mend: 'model.mend_cap_exceeded',
      path: `${path}/max`,
      params,
    });
  if (admits.min !== undefined && arriving < admits.min)
    faults.push({
      code: 'model.cap_starved',
      mend: 'model.mend_cap_starved',
      path: `${path}/min`,
      params: { arriving, min: admits.min },
    });
  return faults;
}

function checkSelect({ select, reserve }: Gate, { id, admits }: Stage, challenges: number): Fault[] {
  const path = `stages/${id}/gate/select`;
  const { rule, max, min = 0 } = select;
  const faults = [...zero(max, `${path}/max`)];
  if (rule === 'singleWinner' && ((max ?? 1) !== 1 || min > 1))
    faults.push({
      code: 'model.two_winners',
      mend: 'model.mend_two_winners',
      path,
      params: { max: max ?? min },
    });
  else faults.push(...inOrder({ min, max }, path));
  const held = inBoth(admits?.per ?? 'programme', admits?.max ?? Number.POSITIVE_INFINITY, challenges);
  const most = select.per === 'challenge' ? held.perChallenge : held.perProgramme;
  if (most > 0 && mostOf(select) !== Number.POSITIVE_INFINITY && mostOf(select) > most)
    faults.push({
      code: 'model.selects_more_than_there_are',
      mend: 'model.mend_selects_more_than_there_are',
      path: `${path}/max`,
      params: { max: mostOf(select), cap: most },
    });
  if (reserve && mostOf(select) === Number.POSITIVE_INFINITY)
    faults.push({
      code: 'model.reserve_of_no_list',
      mend: 'model.mend_reserve_of_no_list',
      path: `stages/${id}/gate/reserve`,
      advice: true,
    });
  return faults;
}

/** Nothing is counted by challenge where no challenge is answered. */
function withoutChallenges({ id, funnel, admits, gate, scope }: Stage, model: ProgrammeModel): Fault[] {
  const answered = model.stages.some(({ intake }) => intake && intake.bundle !== 'programme');
  if (answered || funnel === 'challenges') return [];
  return [
    ...(admits?.per === 'challenge' ? [`stages/${id}/admits/per`] : []),
    ...(gate?.select.per === 'challenge' ? [`stages/${id}/gate/select/per`] : []),
    ...(scope === 'perChallenge' ? [`stages/${id}/scope`] : []),
  ].map((path) => ({
    code: 'model.no_challenge_to_count_by',
    mend: 'model.mend_no_challenge_to_count_by',
    path,
    params: { field: path },
  }));
}

function selections({ id, intake }: Stage): Fault[] {
  const { maxSelectionsPerTeam: selected = 1, maxApplicationsPerTeam: applied = Number.POSITIVE_INFINITY } =
    intake ?? {};
  if (selected <= applied) return [];
  return [
    {
      code: 'model.more_selections_than_applications',
      mend: 'model.mend_more_selections_than_applications',
      path: `stages/${id}/intake/maxSelectionsPerTeam`,
      params: { selected, applied },
    },
  ];
}
