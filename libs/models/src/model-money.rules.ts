import type { Money, ProgrammeModel, Stage } from './generated/programme-model.js';
import { type Arrivals, challengeCount, inBoth } from './model-arrivals.rules.js';
import { inOrder } from './model-caps.rules.js';
import { checkCurrencies, checkEquity } from './model-currency.rules.js';
import type { Fault } from './model-finding.rules.js';

/** Money that comes in; everything else is spent. */
const INCOME: ReadonlySet<Money['kind']> = new Set(['membershipFee', 'entryFee']);

/** The money of a stage keeps to its cap, and all of it to the envelope, also when the most teams come. */
export function checkMoney(model: ProgrammeModel, arrivals: ReadonlyMap<string, Arrivals>): Fault[] {
  const challenges = challengeCount(model);
  const spent = model.stages.flatMap((stage) =>
    (stage.money ?? []).map((money, place) => {
      const most = worstCase(money, stage, arrivals.get(stage.id), challenges);
      const worst = money.per === 'team' ? Math.min(most, budgetBefore(stage, model)) : most;
      return { money, stage, worst, path: `stages/${stage.id}/money/${place}` };
    }),
  );
  return [
    ...checkCurrencies(model),
    ...spent.flatMap(({ money, stage, worst, path }) =>
      [...checkItem(money, path, stage), ...withinCap(money, path, worst)].map((fault) => ({
        ...fault,
        stage: stage.id,
      })),
    ),
    ...withinBudget(model, spent),
    ...withinEnvelope(model, spent),
    ...checkEquity(model),
  ];
}

/** What an item costs at most; NaN when it has no amount, Infinity when nothing limits it. */
function worstCase(money: Money, stage: Stage, arrivals: Arrivals | undefined, challenges: number): number {
  const most = money.amount?.max ?? money.amount?.typical ?? money.amount?.min;
  if (most === undefined) return Number.NaN;
  if (INCOME.has(money.kind) || most === 0) return 0;
  const { per = 'programme', max = Number.POSITIVE_INFINITY } = stage.admits ?? {};
  const admitted = inBoth(per, max, challenges).perProgramme;
  const teams = Math.min(arrivals?.perProgramme ?? Number.POSITIVE_INFINITY, admitted);
  return most * { team: teams, challenge: challenges, programme: 1 }[money.per];
}

function checkItem(money: Money, path: string, stage: Stage): Fault[] {
  const faults = [
    ...inOrder(money.amount, `${path}/amount`),
    ...inOrder(money.shareOfCostPercent, `${path}/shareOfCostPercent`),
  ];
  const { min = 0, typical = 0, max = 0 } = money.shareOfCostPercent ?? {};
  if (Math.max(min, typical, max) > 100)
    faults.push({
      code: 'model.share_over_whole',
      mend: 'model.mend_share_over_whole',
      path: `${path}/shareOfCostPercent`,
      params: { share: Math.max(min, typical, max) },
    });
  if (money.amount && !money.currency)
    faults.push({
      code: 'model.currency_missing',
      mend: 'model.mend_currency_missing',
      path: `${path}/currency`,
    });
  const payer = { entryFee: 'team', membershipFee: 'owner' }[money.kind as string];
  if (payer ? money.payer !== payer : money.payer === 'team')
    faults.push({
      code: 'model.wrong_payer',
      mend: 'model.mend_wrong_payer',
      path: `${path}/payer`,
      params: { payer: money.payer, money: money.kind },
    });
  const sum = (money.tranches ?? []).reduce((total, { percent }) => total + percent, 0);
  if (money.tranches && Math.abs(sum - 100) > 1e-6)
    faults.push({
      code: 'model.tranches_sum',
      mend: 'model.mend_tranches_sum',
      path: `${path}/tranches`,
      params: { sum },
    });
  if (stage.funnel === 'challenges' && money.per === 'team')
    faults.push({ code: 'model.no_team_to_pay', mend: 'model.mend_no_team_to_pay', path: `${path}/per` });
  return faults;
}

function withinCap({ cap }: Money, path: string, worst: number): Fault[] {
  if (!cap || !(worst > cap.amount)) return [];
  if (worst === Number.POSITIVE_INFINITY)
    return [
      {
        code: 'model.money_unlimited',
        mend: 'model.mend_money_unlimited',
        path: `${path}/cap`,
        params: { cap: cap.amount, currency: cap.currency },
      },
    ];
  return [
    {
      code: 'model.money_over_cap',
      mend: 'model.mend_money_over_cap',
      path: `${path}/cap`,
      params: { worst, cap: cap.amount, currency: cap.currency },
    },
  ];
}

interface Spent {
  readonly money: Money;
  readonly stage: Stage;
  readonly worst: number;
}

/** What a gate may spend has to reach for one at least. */
function withinBudget(model: ProgrammeModel, spent: readonly Spent[]): Fault[] {
  return model.stages.flatMap(({ id, gate }) => {
    const budget = gate?.select.budget;
    if (!budget) return [];
    const next = spent.filter(
      ({ stage, money }) =>
        stage.after.some((edge) => edge.stage === id) && money.per === 'team' && !INCOME.has(money.kind),
    );
    const one = next.reduce(
      (total, { money }) => total + (money.amount?.min ?? money.amount?.typical ?? 0),
      0,
    );
    if (one <= budget.amount) return [];
    return [
      {
        code: 'model.budget_for_nobody',
        mend: 'model.mend_budget_for_nobody',
        stage: id,
        path: `stages/${id}/gate/select/budget`,
        params: { budget: budget.amount, one, currency: budget.currency },
      },
    ];
  });
}

/** The stages together: each may happen in one round, to different teams. */
function withinEnvelope(model: ProgrammeModel, spent: readonly Spent[]): Fault[] {
  const { envelope } = model;
  if (!envelope) return [];
  const known = model.stages
    .map((stage) => ({ id: stage.id, worst: worstOfStage(stage, spent, model) }))
    .filter(({ worst }) => worst > 0);
  const total = known.reduce((sum, { worst }) => sum + worst, 0);
  if (total <= envelope.amount) return [];
  const stages = known.map(({ id }) => id).join(', ');
  const params = { envelope: envelope.amount, currency: envelope.currency, stages };
  if (total === Number.POSITIVE_INFINITY)
    return [
      { code: 'model.envelope_unlimited', mend: 'model.mend_money_unlimited', path: 'envelope', params },
    ];
  return [
    {
      code: 'model.envelope_exceeded',
      mend: 'model.mend_envelope_exceeded',
      path: 'envelope',
      params: { ...params, total },
    },
  ];
}

/** Items without an amount count with their cap, or not at all: what is not stated cannot be added up. */
function worstOfStage(stage: Stage, spent: readonly Spent[], model: ProgrammeModel): number {
  const total = (ofTeams: boolean): number =>
    spent
      .filter(({ money, stage: { id } }) => id === stage.id && (money.per === 'team') === ofTeams)
      .map(({ money: { cap }, worst }) =>
        Number.isNaN(worst) ? (cap?.amount ?? 0) : Math.min(worst, cap?.amount ?? worst),
      )
      .reduce((sum, worst) => sum + worst, 0);
  return Math.min(total(true), budgetBefore(stage, model)) + total(false);
}

/** What the gates before a stage may give out to those who come. */
function budgetBefore(stage: Stage, model: ProgrammeModel): number {
  const budgets = stage.after.map(
    ({ stage: id }) =>
      model.stages.find((other) => other.id === id)?.gate?.select.budget?.amount ?? Number.POSITIVE_INFINITY,
  );
  return budgets.length === 0 ? Number.POSITIVE_INFINITY : budgets.reduce((sum, budget) => sum + budget, 0);
}
