/** Every page of the portal that is looked at, and who may see it. */
export interface LookedAt {
  /** Below the language; ids by name, as `go` of a visitor takes them. */
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

const EVALUATED = 'programmes/{programme GOV-2027}/challenges/CH-2026-002';
const DECIDED = 'programmes/{programme GOV-2026}/challenges/CH-2026-001';
const DRAFT = 'ministry/challenges/{challenge CH-2026-007}';
const OPEN = 'ministry/challenges/{challenge CH-2026-004}';
const PILOT = 'pilots/{pilot CH-2026-001}';

export const PAGES: readonly LookedAt[] = [
  { path: '', picture: 'home' },
  { path: 'challenges?state=all' },
  { path: 'challenges/CH-2026-004', picture: 'challenge' },
  { path: 'search?q=water', picture: 'search' },
  { path: 'p/GOV-2027', picture: 'programme' },
  { path: 'results', picture: 'results' },
  { path: 'accessibility' },
  { path: 'design', picture: 'design' },
  { path: 'sign-in' },
  { path: 'register' },
  { path: 'desk', as: OWNER, picture: 'desk' },
  { path: 'account', as: OWNER },
  { path: 'startup', as: OWNER, picture: 'startup' },
  { path: 'startup/passport', as: OWNER, picture: 'passport' },
  { path: 'startup/solutions/new', as: OWNER },
  { path: 'startup/submissions', as: OWNER },
  { path: 'startup/submissions/{submission CH-2026-001}', as: OWNER, picture: 'submission' },
  { path: 'startup/submissions/{submission CH-2026-001}/receipt', as: OWNER },
  { path: 'startup/apply/CH-2026-004', as: 'avi@tiptip.example', picture: 'apply' },
  { path: 'desk', as: MANAGER },
  { path: 'desk', as: REVIEWER },
  { path: 'ministry', as: OFFICER, picture: 'ministry' },
  { path: 'ministry/new', as: OFFICER },
  { path: DRAFT, as: MANAGER },
  { path: `${DRAFT}/help`, as: MANAGER },
  { path: `${DRAFT}/approval`, as: MANAGER, picture: 'approval' },
  { path: `${DRAFT}/startups`, as: MANAGER, picture: 'startups' },
  { path: `${OPEN}/questions`, as: MANAGER, picture: 'questions' },
  { path: `${OPEN}/versions`, as: MANAGER },
  { path: 'ministry/challenges/{challenge CH-2026-001}/decision', as: MANAGER },
  { path: 'pilots', as: OFFICER, picture: 'pilots' },
  { path: 'review', as: REVIEWER, picture: 'review' },
  { path: 'review/{task CH-2026-002}', as: REVIEWER, picture: 'split-view' },
  { path: 'review/{task CH-2026-001}', as: REVIEWER },
  { path: 'review/register', as: REVIEWER },
  { path: 'review/profile', as: REVIEWER },
  { path: 'judging/{programme GOV-2026}', as: REVIEWER },
  { path: 'models', picture: 'models' },
  { path: 'models/civtech-scotland', picture: 'model' },
  { path: 'models/compare?slugs=civtech-scotland,stir,us-sbir', picture: 'comparison' },
  { path: 'models/advice' },
  { path: 'models/civtech-scotland/simulation?runs=500', as: MANAGER, picture: 'simulation' },
  { path: 'programmes', as: MANAGER },
  { path: 'programmes/new', as: MANAGER },
  { path: 'administration/organisations', as: ADMINISTRATOR, picture: 'organisations' },
  { path: 'administration/search', as: ADMINISTRATOR },
  { path: 'administration/audit', as: 'auditor@etgar.example' },
  { path: 'programmes/{programme GOV-2026}', as: MANAGER, picture: 'dashboard' },
  { path: `${EVALUATED}`, as: MANAGER },
  { path: `${EVALUATED}/assignment`, as: MANAGER, picture: 'assignment' },
  { path: `${EVALUATED}/interviews`, as: MANAGER },
  { path: `${DECIDED}/scores`, as: MANAGER, picture: 'scores' },
  { path: `${DECIDED}/decision`, as: MANAGER, picture: 'decision' },
  { path: PILOT, as: OFFICER, picture: 'pilot' },
  { path: `${PILOT}/milestones`, as: OWNER },
  { path: `${PILOT}/figures`, as: OFFICER, picture: 'figures' },
  { path: `${PILOT}/reports`, as: OWNER },
  { path: `${PILOT}/changes`, as: OFFICER },
  { path: `${PILOT}/review`, as: MANAGER },
  { path: 'administration', as: ADMINISTRATOR },
  { path: 'administration/jobs', as: ADMINISTRATOR },
  { path: 'administration/reviewers', as: MANAGER },
  { path: 'administration/ownership', as: MANAGER },
];
