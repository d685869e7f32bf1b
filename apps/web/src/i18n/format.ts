import { useMemo } from 'react';
import { useFormatLocale } from './texts.tsx';

/** Dates, numbers and money as they are written where the visitor lives. */
export interface Formats {
  /** `3 December 2026` */
  date(value: string): string;
  /** `Thursday 3 December 2026, 12:00 (Israel Time)`: a deadline is nothing without its zone. */
  instant(value: string, zone: string): string;
  /** `3 December 2026 at 12:00`, where the zone is said beside it once for many. */
  local(value: string, zone: string): string;
  /** `Israel Time` */
  zone(value: string, zone: string): string;
  /** `3 Dec, 12:00` in the visitor's own zone; with its year, `3 Dec 2027, 12:00`, where that is another one. */
  moment(value: string): string;
  number(value: number, digits?: number): string;
  percent(value: number, digits?: number): string;
  money(value: { readonly amount: string | number; readonly currency: string }): string;
  /** `in 3 days`, `2 hours ago` */
  relative(value: string, now?: number): string;
  list(values: readonly string[]): string;
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function useFormats(): Formats {
  const locale = useFormatLocale();
  return useMemo(() => formatsOf(locale), [locale]);
}

/** Making a formatter takes a hundred times as long as using it, and pages write hundreds of numbers. */
function keeper<Options extends object, Formatter>(
  create: (locale: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const known = kept.get(key) ?? create(locale, options);
    kept.set(key, known);
    return known;
  };
}

const dates = keeper(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numbers = keeper((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const lists = keeper((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
const relatives = keeper(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

export function formatsOf(locale: string): Formats {
  const date = (value: string, options: Intl.DateTimeFormatOptions) =>
    dates(locale, options).format(new Date(value));
  const number = (value: number, options: Intl.NumberFormatOptions) => numbers(locale, options).format(value);
  return {
    date: (value) => date(value, { dateStyle: 'long' }),
    instant: (value, zone) => {
      const text = date(value, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      });
      return `${text} (${zoneName(locale, value, zone)})`;
    },
    local: (value, timeZone) => date(value, { dateStyle: 'long', timeStyle: 'short', timeZone }),
    zone: (value, zone) => zoneName(locale, value, zone),
    moment: (value) =>
      date(value, {
        day: 'numeric',
        month: 'short',
        year: new Date(value).getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
    number: (value, digits = 0) => number(value, { maximumFractionDigits: digits }),
    percent: (value, digits = 0) => number(value, { style: 'percent', maximumFractionDigits: digits }),
    money: ({ amount, currency }) =>
      number(Number(amount), { style: 'currency', currency, maximumFractionDigits: 0 }),
    relative: (value, now = Date.now()) => {
      const left = Date.parse(value) - now;
      const [unit, size] = UNITS.find(([, each]) => Math.abs(left) >= each) ?? ['minute', 60_000];
      return relatives(locale, { numeric: 'auto' }).format(Math.trunc(left / size), unit);
    },
    list: (values) => lists(locale, { type: 'conjunction' }).format(values),
  };
}

/** `Israel Time`: the zone as people call it. */
function zoneName(locale: string, value: string, timeZone: string): string {
  const parts = dates(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date(value));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
