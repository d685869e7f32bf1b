/** Every page of the portal that is looked at, and who may see it. */
export interface LookedAt {
  /** Below the language. */
  readonly path: string;
  /** E-mail of a persona; without one, a visitor who is not signed in. */
  readonly as?: string;
  /** A main screen: its picture is kept under this name in docs/screenshots. */
  readonly picture?: string;
}

const MANAGER = 'manager@etgar.example';

/** Models and programmes. */
const PROGRAMMES: readonly LookedAt[] = [
  { path: 'models', picture: 'models' },
  { path: 'models/civtech-scotland', picture: 'model' },
  { path: 'models/compare?slugs=civtech-scotland,stir' },
  { path: 'models/advice' },
  { path: 'models/civtech-scotland/simulation', as: MANAGER },
  { path: 'programmes', as: MANAGER },
  { path: 'programmes/new', as: MANAGER },
];

export const PAGES: readonly LookedAt[] = [{ path: '', picture: 'home' }, { path: 'sign-in' }, ...PROGRAMMES];
