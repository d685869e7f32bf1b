/** Every page of the portal that is looked at, and who may see it. */
export interface LookedAt {
  /** Below the language. */
  readonly path: string;
  /** E-mail of a persona; without one, a visitor who is not signed in. */
  readonly as?: string;
  /** A main screen: its picture is kept under this name in docs/screenshots. */
  readonly picture?: string;
}

export const PAGES: readonly LookedAt[] = [
  { path: '', picture: 'home' },
  { path: 'sign-in' },
  { path: 'challenges?state=all' },
  { path: 'challenges/CH-2026-003', picture: 'challenge' },
  { path: 'search?q=water', picture: 'search' },
  { path: 'p/GOV-2027', picture: 'programme' },
  { path: 'results' },
  { path: 'accessibility' },
  { path: 'design', picture: 'design' },
];
