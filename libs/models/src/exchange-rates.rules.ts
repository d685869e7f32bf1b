/** Units of each currency for one euro. */
export type ExchangeRates = Readonly<Record<string, number>>;

/** The amount in another currency; undefined when a rate is not known. */
export function converted(
  amount: number,
  from: string,
  to: string,
  rates: ExchangeRates,
): number | undefined {
  if (from === to) return amount;
  const [source, target] = [rates[from], rates[to]];
  return source && target ? (amount / source) * target : undefined;
}
