import type { SearchAudience } from '#libs/search';

/** What the rules need to know about an actor. */
interface Searcher {
  readonly memberships: readonly { readonly role: string }[];
  readonly scopes: readonly string[] | null;
}

const STAFF: readonly string[] = ['PROGRAMME_MANAGER', 'AUDITOR', 'PLATFORM_ADMINISTRATOR'];
/** Intermediaries look for start-ups on behalf of ministries. */
const MINISTRY: readonly string[] = ['MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'INTERMEDIARY'];
const STARTUP: readonly string[] = ['STARTUP_OWNER', 'STARTUP_MEMBER'];
const SCOPE = 'matching:read';

/**
 * The groups of readers that a viewer belongs to, in every engine: the search box looks through kinds that are declared
 * for one of them, and a browser gets a token for their indexes. An API token stands for its owner as far as its scopes
 * go.
 */
export function audiencesOf({ memberships, scopes }: Searcher): SearchAudience[] {
  if (scopes !== null && !scopes.includes(SCOPE)) return ['public'];
  const has = (roles: readonly string[]): boolean => memberships.some(({ role }) => roles.includes(role));
  if (has(STAFF)) return ['public', 'ministry', 'startup', 'staff'];
  const audiences: SearchAudience[] = ['public'];
  if (has(MINISTRY)) audiences.push('ministry');
  if (has(STARTUP)) audiences.push('startup');
  return audiences;
}

/** Whether a viewer may look through a kind. @param declared for whom its documents are */
export const maySearch = (declared: readonly SearchAudience[], viewer: Searcher): boolean =>
  audiencesOf(viewer).some((audience) => declared.includes(audience));
