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
  { path: 'ministry', as: 'officer@energy.example', picture: 'ministry' },
  { path: 'pilots', as: 'officer@energy.example', picture: 'pilots' },
];
