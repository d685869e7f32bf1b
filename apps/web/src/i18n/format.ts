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

export function formatsOf(locale: string): Formats {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    date: (value) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(value)),
    instant: (value, zone) => {
      const at = new Date(value);
      const text = new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      }).format(at);
      return `${text} (${zoneName(locale, at, zone)})`;
    },
    local: (value, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
        new Date(value),
      ),
    zone: (value, zone) => zoneName(locale, new Date(value), zone),
    moment: (value) => {
      const at = new Date(value);
      return new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(at);
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        Number(amount),
      ),
    relative: (value, now = Date.now()) => {
      const left = Date.parse(value) - now;
      const [unit, size] = UNITS.find(([, each]) => Math.abs(left) >= each) ?? ['minute', 60_000];
      return relative.format(Math.trunc(left / size), unit);
    },
    list: (values) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(values),
  };
}

/** `Israel Time`: the zone as people call it. */
function zoneName(locale: string, at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
