import { readFileSync } from 'node:fs';
import type { ExchangeRates } from './exchange-rates.rules.js';

let rates: ExchangeRates | undefined;

/** Rounded yearly averages, read once: for orders of magnitude, never for payments. */
export function exchangeRates(): ExchangeRates {
  rates ??= (
    JSON.parse(readFileSync(new URL('../data/exchange-rates.json', import.meta.url), 'utf8')) as {
      unitsPerEuro: ExchangeRates;
    }
  ).unitsPerEuro;
  return rates;
}
