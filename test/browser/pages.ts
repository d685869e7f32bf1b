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
  { path: 'review', as: 'reviewer1@university.example', picture: 'review' },
  { path: 'review/register', as: 'reviewer1@university.example' },
  { path: 'administration/organisations', as: 'admin@etgar.example', picture: 'organisations' },
  { path: 'administration/search', as: 'admin@etgar.example' },
  { path: 'administration/audit', as: 'auditor@etgar.example' },
const OWNER = 'rania@flowmind.example';

export const PAGES: readonly LookedAt[] = [
  { path: '', picture: 'home' },
  { path: 'sign-in' },
  { path: 'register' },
  { path: 'desk', as: OWNER, picture: 'desk' },
  { path: 'account', as: OWNER },
  { path: 'startup', as: OWNER, picture: 'startup' },
  { path: 'startup/passport', as: OWNER },
  { path: 'startup/solutions/new', as: OWNER },
  { path: 'startup/submissions', as: OWNER },
  { path: 'ministry', as: 'officer@energy.example', picture: 'ministry' },
  { path: 'pilots', as: 'officer@energy.example', picture: 'pilots' },
  { path: 'challenges?state=all' },
  { path: 'challenges/CH-2026-003', picture: 'challenge' },
  { path: 'search?q=water', picture: 'search' },
  { path: 'p/GOV-2027', picture: 'programme' },
  { path: 'results' },
  { path: 'accessibility' },
  { path: 'design', picture: 'design' },
];
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
