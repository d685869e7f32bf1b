import type { SearchAudience } from '#libs/search';

/** What the rule needs to know about an actor. */
interface Searcher {
  readonly memberships: readonly { readonly role: string }[];
  readonly scopes: readonly string[] | null;
}

const STAFF: readonly string[] = ['PROGRAMME_MANAGER', 'AUDITOR', 'PLATFORM_ADMINISTRATOR'];
const MINISTRY: readonly string[] = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER'];
const STARTUP: readonly string[] = ['STARTUP_OWNER', 'STARTUP_MEMBER'];

/** What a viewer may search directly. An API token stands for a program, which reads what is public. */
export function audiencesOf({ memberships, scopes }: Searcher): SearchAudience[] {
  if (scopes !== null) return ['public'];
  const has = (roles: readonly string[]): boolean => memberships.some(({ role }) => roles.includes(role));
  if (has(STAFF)) return ['public', 'ministry', 'startup', 'staff'];
  const audiences: SearchAudience[] = ['public'];
  if (has(MINISTRY)) audiences.push('ministry');
  if (has(STARTUP)) audiences.push('startup');
  return audiences;
}
