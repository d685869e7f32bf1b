import type { ProgrammeModel } from './generated/programme-model.js';
import { inOrder } from './model-caps.rules.js';
import type { Fault } from './model-finding.rules.js';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Every currency exists, and a model has one: sums over two would say nothing. */
export function checkCurrencies(model: ProgrammeModel): Fault[] {
  const said: [path: string, currency: string][] = [];
  if (model.envelope) said.push(['envelope/currency', model.envelope.currency]);
  for (const { id, money = [], gate } of model.stages) {
    for (const [place, { currency, cap }] of money.entries()) {
      if (currency) said.push([`stages/${id}/money/${place}/currency`, currency]);
      if (cap) said.push([`stages/${id}/money/${place}/cap/currency`, cap.currency]);
    }
    if (gate?.select.budget)
      said.push([`stages/${id}/gate/select/budget/currency`, gate.select.budget.currency]);
  }
  const first = said.find(([, currency]) => CURRENCIES.has(currency))?.[1];
  return said.flatMap(([path, currency]) => {
    const at = { path, ...(path.startsWith('stages/') ? { stage: path.split('/')[1] } : {}) };
    if (!CURRENCIES.has(currency))
      return [
        { code: 'model.unknown_currency', mend: 'model.mend_unknown_currency', ...at, params: { currency } },
      ];
    if (currency === first) return [];
    return [
      {
        code: 'model.currencies_differ',
        mend: 'model.mend_currencies_differ',
        ...at,
        params: { currency, first: first ?? '' },
      },
    ];
  });
}

/** What is said of equity goes together with the money that takes it. */
export function checkEquity({ equity, stages }: ProgrammeModel): Fault[] {
  const faults = inOrder(equity.percent, 'equity/percent');
  const most = Math.max(equity.percent?.max ?? 0, equity.percent?.typical ?? 0, equity.percent?.min ?? 0);
  if (most > 100)
    faults.push({
      code: 'model.share_over_whole',
      mend: 'model.mend_share_over_whole',
      path: 'equity/percent',
      params: { share: most },
    });
  if (equity.taken) return faults;
  const taking = stages.find(({ money = [] }) =>
    money.some(({ kind }) => kind === 'equityInvestment' || kind === 'convertible'),
  );
  if (most > 0 || taking)
    faults.push({
      code: 'model.equity_denied',
      mend: 'model.mend_equity_denied',
      path: 'equity/taken',
      stage: taking?.id,
    });
  return faults;
}
