import { converted, type ExchangeRates } from './exchange-rates.rules.js';
import type { ProgrammeModel } from './generated/programme-model.js';
import { lengthOf, type Payment, paymentsOf, usual } from './model-figures.rules.js';
import type { Phrase, Sentence } from './model-phrase.js';
import type { AdviceKnowledge, Argument, Situation } from './model-situation.js';

/** Below so much a team can hardly do the work of a phase: about two months of one developer in Europe. */
const LEAST_FOR_A_PHASE = { amount: 20_000, currency: 'EUR' } as const;
/** More readings than a jury of ten does in two weeks beside its work, at two a day. */
const MANY_READINGS = 240;

/** What speaks for and against a model in money, time and numbers of teams. */
export const figureReasons = (
  model: ProgrammeModel,
  situation: Situation,
  { rates }: AdviceKnowledge,
): Argument[] => [
  ...budgetReasons(model, situation, rates),
  ...timeReasons(model, situation),
  ...teamReasons(model, situation),
];

interface Cost {
  /** What the stated amounts come to, in the currency of the budget. */
  readonly stated: number;
  /** Payments whose amount is not stated, counted. */
  readonly open: number;
  readonly rests: Argument['rests'];
}

/** More budget never costs a model points: for one model every case rests on the same values, and points only rise. */
function budgetReasons(
  model: ProgrammeModel,
  { budget, challenges = 1 }: Situation,
  rates: ExchangeRates,
): Argument[] {
  if (!budget) return [];
  const { amount, currency } = budget;
  const payments = paymentsOf(model).filter(
    ({ stage, money }) => !stage.optional && money.kind !== 'membershipFee' && money.kind !== 'inKind',
  );
  const reason = (points: number, words: Sentence, rests: Argument['rests']): Argument => ({
    topic: 'budget',
    points,
    words,
    rests,
  });
  const sharing = payments.filter(({ money }) => usual(money.shareOfCostPercent) !== undefined);
  const shares = sharing.slice(0, 1).map(({ money, path }) =>
    reason(
      4,
      {
        code: 'model_advice.teams_share_cost',
        params: { share: { percent: money.shareOfCostPercent ?? {} } },
      },
      [[`${path}/shareOfCostPercent`, money.shareOfCostPercent]],
    ),
  );
  if (payments.length === 0)
    return [
      reason(6, { code: 'model_advice.pays_nothing' }, [['stages', model.stages.map(({ money }) => money)]]),
    ];
  const rounds = model.challengeDefinition.definedBy === 'none' ? 1 : challenges;
  const { stated, open, rests } = costOf(payments, rounds, currency, rates);
  const cost = { money: { typical: twoDigits(stated) }, currency };
  if (open === 0) return [reason(...againstCost(amount, stated, cost), rests), ...shares];
  if (amount < stated)
    return [reason(-16, { code: 'model_advice.above_budget', params: { cost } }, rests), ...shares];
  const share = (amount - stated) / open;
  const least = converted(LEAST_FOR_A_PHASE.amount, LEAST_FOR_A_PHASE.currency, currency, rates) ?? 0;
  const params = { payments: open, share: { money: { typical: twoDigits(share) }, currency } };
  return [
    share < least
      ? reason(-10, { code: 'model_advice.budget_thin', params }, rests)
      : reason(2, { code: 'model_advice.amounts_open', params }, rests),
    ...shares,
  ];
}

function againstCost(budget: number, cost: number, words: Phrase): [number, Sentence] {
  const params = { cost: words };
  if (budget >= cost) return [10, { code: 'model_advice.within_budget', params }];
  return budget >= 0.7 * cost
    ? [-4, { code: 'model_advice.just_above_budget', params }]
    : [-16, { code: 'model_advice.above_budget', params }];
}

function costOf(payments: readonly Payment[], rounds: number, currency: string, rates: ExchangeRates): Cost {
  let [stated, open] = [0, 0];
  const rests: [string, unknown][] = [];
  for (const { money, path, times, timesPath } of payments) {
    const paid = (times ?? 1) * (money.per === 'programme' ? 1 : rounds);
    const each = usual(money.amount);
    const amount =
      each !== undefined && money.currency ? converted(each, money.currency, currency, rates) : undefined;
    rests.push(amount === undefined ? [`${path}/kind`, money.kind] : [`${path}/amount`, money.amount]);
    if (timesPath) rests.push([timesPath, null]);
    if (amount === undefined || times === undefined) open += paid;
    else stated += amount * paid;
  }
  return { stated, open, rests };
}

/** Two significant digits: a converted amount is no price. */
const twoDigits = (amount: number): number => Number(amount.toPrecision(2));

function timeReasons(model: ProgrammeModel, { weeks: available }: Situation): Argument[] {
  if (available === undefined) return [];
  const { weeks, paths, unstated } = lengthOf(model);
  const needed = weeks.typical ?? 0;
  const durations = new Map(
    model.stages.map((stage) => [`stages/${stage.id}/durationWeeks`, stage.durationWeeks]),
  );
  const rests = paths.map((path) => [path, durations.get(path)] as const);
  const params = { needed: { weeks: { typical: needed } }, available: { weeks: { typical: available } } };
  const reason = (points: number, code: string): Argument => ({
    topic: 'time',
    points,
    words: { code, params },
    rests,
    isAssumed: unstated.length > 0,
  });
  if (paths.length === 0) return [];
  if (available >= needed) return [reason(8, 'model_advice.in_time')];
  return available >= 0.8 * needed
    ? [reason(-4, 'model_advice.slightly_late')]
    : [reason(-16, 'model_advice.too_long')];
}

function teamReasons(model: ProgrammeModel, { teams, challenges = 1 }: Situation): Argument[] {
  if (teams === undefined) return [];
  const first = model.stages.find(({ funnel, gate }) => funnel === 'teams' && gate);
  if (!first?.gate) return [];
  const { select, reviewers } = first.gate;
  const path = `stages/${first.id}/gate`;
  const reason = (points: number, words: Sentence, value: readonly [string, unknown]): Argument => ({
    topic: 'teams',
    points,
    words,
    rests: [value],
  });
  const each = select.per === 'challenge' ? teams / challenges : teams;
  const reasons: Argument[] = [];
  const { min, max } = select;
  if (min !== undefined && each < min)
    reasons.push(
      reason(-12, { code: 'model_advice.too_few_teams', params: { min } }, [`${path}/select/min`, min]),
    );
  else if (max !== undefined) {
    const per = { term: `per.${select.per}` };
    const words = {
      code: each > max ? 'model_advice.real_choice' : 'model_advice.no_choice',
      params: { max, per },
    };
    reasons.push(
      reason(each > max ? 4 : select.per === 'programme' ? -8 : -6, words, [`${path}/select/max`, max]),
    );
  }
  const readings = Math.round(teams * (reviewers?.perSubmission ?? 0));
  if (readings > MANY_READINGS)
    reasons.push(
      reason(-4, { code: 'model_advice.many_readings', params: { readings } }, [
        `${path}/reviewers`,
        reviewers,
      ]),
    );
  return reasons;
}
