import { ok, type Result, refuse, type Violation } from '#libs/kernel';

/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

const TEAM: readonly string[] = ['STARTUP_OWNER', 'STARTUP_MEMBER'];

/** Whether the actor works for the start-up. Only start-ups give these roles, so the organisation is one. */
export const isOfTeam = (actor: Holder, organisationId: string): boolean =>
  actor.memberships.some(
    (membership) => membership.organisationId === organisationId && TEAM.includes(membership.role),
  );

/** May the actor change the passport and the solutions of the organisation? Its team, and the platform itself. */
export function mayEdit(actor: Holder, organisationId: string): Result<true> {
  return actor.kind === 'system' || isOfTeam(actor, organisationId)
    ? ok(true)
    : refuse({ code: 'access.forbidden' });
}

/** Where imported rows go: into one catalogue, or each into that of the organisation that it names. */
export type ImportTarget = { readonly organisationId: string } | 'named';

/**
 * A team imports into its own catalogue; who works for several start-ups says for which. The administrator and the
 * platform itself import for the organisations that the rows name.
 */
export function importTargetOf(actor: Holder, organisationId: string | null): Result<ImportTarget> {
  if (organisationId !== null)
    return isOfTeam(actor, organisationId) ? ok({ organisationId }) : refuse({ code: 'access.forbidden' });
  if (actor.kind === 'system' || actor.memberships.some(({ role }) => role === 'PLATFORM_ADMINISTRATOR'))
    return ok('named');
  const own = new Set(
    actor.memberships
      .filter(({ role }) => TEAM.includes(role))
      .map((membership) => membership.organisationId),
  );
  const [only] = own;
  if (only === undefined) return refuse({ code: 'access.forbidden' });
  return own.size === 1
    ? ok({ organisationId: only })
    : refuse({ code: 'input.required', path: ['organisationId'] });
}

export interface PassportFacts {
  readonly description: Readonly<Record<string, string | undefined>>;
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly foundedYear: number | null;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && LANGUAGES.of(code) !== undefined;
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && COUNTRIES.of(code) !== undefined;

/** Everything that speaks against a passport. @param year the current one, by the clock of the database. */
export function checkPassport(facts: PassportFacts, year: number): Violation[] {
  const violations: Violation[] = [];
  if (!hasText(facts.description)) violations.push({ code: 'input.required', path: ['description'] });
  for (const [index, language] of facts.languages.entries())
    if (!isLanguage(language))
      violations.push({
        code: 'startup.unknown_language',
        path: ['languages', String(index)],
        params: { language },
      });
  for (const [index, country] of facts.countries.entries())
    if (!isCountry(country))
      violations.push({
        code: 'identity.unknown_country',
        path: ['countries', String(index)],
        params: { country },
      });
  if (facts.foundedYear !== null && facts.foundedYear > year)
    violations.push({ code: 'startup.founded_in_future', path: ['foundedYear'], params: { year } });
  return violations;
}

/** Whether the text is written in any language. */
export const hasText = (text: Readonly<Record<string, string | undefined>>): boolean =>
  Object.values(text).some((part) => part?.trim());
