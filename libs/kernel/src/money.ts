import type { Violation } from './result.js';

/** An amount in the currency's major unit (shekels, not agorot), at most two decimals. */
export interface Money {
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export function checkMoney(money: Money, path: readonly string[]): Violation[] {
  const violations: Violation[] = [];
  if (!CURRENCIES.has(money.currency))
    violations.push({
      code: 'money.unknown_currency',
      path: [...path, 'currency'],
      params: { currency: money.currency },
    });
  const cents = money.amount * 100;
  if (!Number.isFinite(cents) || cents < 0 || Math.abs(cents - Math.round(cents)) > 1e-6)
    violations.push({ code: 'money.invalid_amount', path: [...path, 'amount'] });
  return violations;
}
