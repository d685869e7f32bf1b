import type { Violation } from './result.js';

/** A half-open interval: open at `opensAt`, no longer open at `closesAt` itself. */
export interface TimeWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** The one answer to "is it open": `opensAt ≤ at < closesAt`. */
export const isOpen = (window: TimeWindow, at: Date): boolean =>
  window.opensAt.getTime() <= at.getTime() && at.getTime() < window.closesAt.getTime();

/** Whether the IANA time zone database knows the zone (`Asia/Jerusalem`). */
export function isZone(zone: string): boolean {
  try {
    return (
      Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0 &&
      /^[A-Z]/.test(zone)
    );
  } catch {
    return false;
  }
}

export function checkWindow(window: TimeWindow, path: readonly string[] = []): Violation[] {
  return window.closesAt.getTime() <= window.opensAt.getTime()
    ? [{ code: 'window.closes_before_opens', path: [...path, 'closesAt'] }]
    : [];
}

/** An instant written for people in a zone, with the zone's name: a deadline is never ambiguous. */
export function formatInstant(at: Date, zone: string, locale: string): string {
  const text = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
  return `${text} (${zone})`;
}
