/** Every page of the portal that is looked at, and who may see it. */
export interface LookedAt {
  /** Below the language. */
  readonly path: string;
  /** E-mail of a persona; without one, a visitor who is not signed in. */
  readonly as?: string;
  /** A main screen: its picture is kept under this name in docs/screenshots. */
  readonly picture?: string;
}

const OWNER = 'rania@flowmind.example';
const MANAGER = 'manager@etgar.example';
const REVIEWER = 'reviewer1@university.example';
const OFFICER = 'officer@energy.example';
const ADMINISTRATOR = 'admin@etgar.example';

export const PAGES: readonly LookedAt[] = [
  { path: '', picture: 'home' },
  { path: 'challenges?state=all' },
  { path: 'challenges/CH-2026-004', picture: 'challenge' },
  { path: 'search?q=water', picture: 'search' },
  { path: 'p/GOV-2027', picture: 'programme' },
  { path: 'results' },
  { path: 'accessibility' },
  { path: 'design', picture: 'design' },
  { path: 'sign-in' },
  { path: 'register' },
  { path: 'desk', as: OWNER, picture: 'desk' },
  { path: 'account', as: OWNER },
  { path: 'startup', as: OWNER, picture: 'startup' },
  { path: 'startup/passport', as: OWNER },
  { path: 'startup/solutions/new', as: OWNER },
  { path: 'startup/submissions', as: OWNER },
  { path: 'ministry', as: OFFICER, picture: 'ministry' },
  { path: 'pilots', as: OFFICER, picture: 'pilots' },
  { path: 'review', as: REVIEWER, picture: 'review' },
  { path: 'review/register', as: REVIEWER },
  { path: 'models', picture: 'models' },
  { path: 'models/civtech-scotland', picture: 'model' },
  { path: 'models/compare?slugs=civtech-scotland,stir' },
  { path: 'models/advice' },
  { path: 'models/civtech-scotland/simulation', as: MANAGER },
  { path: 'programmes', as: MANAGER },
  { path: 'programmes/new', as: MANAGER },
  { path: 'administration/organisations', as: ADMINISTRATOR, picture: 'organisations' },
  { path: 'administration/search', as: ADMINISTRATOR },
  { path: 'administration/audit', as: 'auditor@etgar.example' },
];
