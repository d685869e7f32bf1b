import type { ConflictKind, ConflictSource } from './review.kinds.js';

/** What the graph is drawn from. People are all in question: reviewers, or judges at the gates of a run. */
export interface GraphFacts {
  readonly people: readonly { readonly id: string; readonly email: string }[];
  /** Of the people, and of everybody who competes and shares an organisation with one of them. */
  readonly memberships: readonly GraphMembership[];
  /** What was declared and not ended. */
  readonly declared: readonly DeclaredTie[];
  /** Who owns a part of whom. */
  readonly ownership: readonly OwnershipTie[];
  /** E-mail addresses in the teams of what was awarded. */
  readonly awards: readonly {
    readonly organisationId: string;
    readonly emails: readonly string[];
    readonly awardedAt: Date;
  }[];
}

export interface GraphMembership {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationKind: string;
  readonly role: string;
  readonly endedAt: Date | null;
}

interface DeclaredTie {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: `${ConflictKind}`;
  /** Last day of the tie, as an instant; null while it lasts. */
  readonly until: Date | null;
}

interface OwnershipTie {
  readonly companyId: string;
  /** The id of an organisation or a person, or else whoever it is, by one name. */
  readonly owner: string;
  readonly isOwnerOrganisation: boolean;
  /** Percent; null where unknown. */
  readonly share: number | null;
}

/** A tie that keeps a person from judging an organisation. */
export interface FoundEdge {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: `${ConflictKind}`;
  readonly source: `${ConflictSource}`;
  /** Organisation through which the tie goes; null for a direct one. */
  readonly viaId: string | null;
  /** The declaration, where there is one. */
  readonly conflictId: string | null;
}

/**
 * Years in which a tie that has ended counts as if it still held: those for which experts of the European Union's
 * research programmes have to answer in their code of conduct (Horizon Europe, model contract for experts).
 */
const COOLING_OFF_YEARS = 3;

/**
 * Percent from which an owner controls, as most registers of beneficial owners have it (FATF, interpretive note to
 * Recommendation 24). An unknown share counts as control.
 */
const CONTROLLING_SHARE = 25;

const COMPETING: readonly string[] = ['STARTUP_OWNER', 'STARTUP_MEMBER'];
/** They name reviewers from everywhere: to be in their pool together ties nobody. */
const POOLS: readonly string[] = ['OPERATOR', 'MINISTRY'];

/**
 * All ties of the people at an instant: declared, by membership, by employment in the last three years, by an
 * organisation that is shared with somebody who competes, by ownership, and by a place in a team that was awarded.
 * One of each kind and source for a person and an organisation, in a fixed order, whatever the order of the facts.
 */
export function conflictEdges(facts: GraphFacts, now: Date): FoundEdge[] {
  const found = new Map<string, FoundEdge>();
  const all = [
    ...declaredEdges(facts, now),
    ...membershipEdges(facts, now),
    ...sharedEdges(facts),
    ...ownershipEdges(facts, now),
    ...awardEdges(facts, now),
  ];
  for (const edge of all.sort((a, b) => order(fullKey(a), fullKey(b))))
    if (!found.has(edgeKey(edge))) found.set(edgeKey(edge), edge);
  return [...found.values()];
}

/** What tells edges of one person apart. */
const edgeKey = ({
  personId,
  organisationId,
  source,
  kind,
}: Omit<FoundEdge, 'viaId' | 'conflictId'>): string => [personId, organisationId, source, kind].join(' ');

const fullKey = (edge: FoundEdge): string => `${edgeKey(edge)} ${edge.viaId ?? ''} ${edge.conflictId ?? ''}`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a tie that ended then still counts. @param endedAt null while it lasts */
export function isTied(endedAt: Date | null, now: Date): boolean {
  if (endedAt === null) return true;
  const free = new Date(endedAt);
  free.setUTCFullYear(free.getUTCFullYear() + COOLING_OFF_YEARS);
  return now < free;
}

const edge = (
  personId: string,
  organisationId: string,
  source: FoundEdge['source'],
  kind: FoundEdge['kind'],
  viaId: string | null = null,
): FoundEdge => ({ personId, organisationId, source, kind, viaId, conflictId: null });

const declaredEdges = ({ people, declared }: GraphFacts, now: Date): FoundEdge[] =>
  declared
    .filter(({ personId, until }) => isTied(until, now) && people.some(({ id }) => id === personId))
    .map(({ id, personId, organisationId, kind }) => ({
      ...edge(personId, organisationId, 'DECLARED', kind),
      conflictId: id,
    }));

/** Present members, and those who worked there in the last years. To have been named a reviewer is no work there. */
const membershipEdges = (facts: GraphFacts, now: Date): FoundEdge[] =>
  ownMemberships(facts).flatMap(({ personId, organisationId, role, endedAt }) => {
    if (endedAt === null) return [edge(personId, organisationId, 'MEMBERSHIP', 'EMPLOYMENT')];
    return role !== 'REVIEWER' && isTied(endedAt, now)
      ? [edge(personId, organisationId, 'PAST_EMPLOYMENT', 'EMPLOYMENT')]
      : [];
  });

/** Whoever works beside somebody who competes does not judge what that person's company submits. */
function sharedEdges(facts: GraphFacts): FoundEdge[] {
  const current = facts.memberships.filter(({ endedAt }) => endedAt === null);
  const competing = grouped(
    current.filter(({ role }) => COMPETING.includes(role)),
    ({ personId }) => personId,
  );
  // Only of those who compete: of a university, a handful of thousands.
  const companions = grouped(
    current.filter((own) => isSharing(own) && competing.has(own.personId)),
    ({ organisationId }) => organisationId,
  );
  return ownMemberships(facts)
    .filter((own) => own.endedAt === null && isSharing(own))
    .flatMap(({ personId, organisationId: shared }) =>
      (companions.get(shared) ?? [])
        .filter((companion) => companion.personId !== personId)
        .flatMap((companion) => competing.get(companion.personId) ?? [])
        .map(({ organisationId }) => organisationId)
        .filter((company) => company !== shared)
        .map((company) => edge(personId, company, 'SHARED_ORGANISATION', 'SAME_UNIT', shared)),
    );
}

const isSharing = ({ role, organisationKind }: GraphMembership): boolean =>
  role !== 'REVIEWER' || !POOLS.includes(organisationKind);

/** Owners of what the person belongs to, what these own, and whatever is under the same control. */
function ownershipEdges(facts: GraphFacts, now: Date): FoundEdge[] {
  const organisations = new Set(
    facts.ownership.flatMap(({ companyId, owner, isOwnerOrganisation }) =>
      isOwnerOrganisation ? [companyId, owner] : [companyId],
    ),
  );
  const relatives = relativesIn(facts.ownership);
  const personal = facts.people.flatMap(({ id }) =>
    relatives(id).map((company) => edge(id, company, 'OWNERSHIP', 'OWNERSHIP')),
  );
  const through = ownMemberships(facts)
    .filter(({ endedAt, role }) => endedAt === null || (role !== 'REVIEWER' && isTied(endedAt, now)))
    .flatMap(({ personId, organisationId }) =>
      relatives(organisationId).map((relative) =>
        edge(personId, relative, 'OWNERSHIP', 'OWNERSHIP', organisationId),
      ),
    );
  return [...personal, ...through].filter(({ organisationId }) => organisations.has(organisationId));
}

/**
 * For a name: everything above, everything below, and everything that those who control it control too; without itself.
 * Each is found once, however many reviewers belong to one organisation.
 */
function relativesIn(ownership: readonly OwnershipTie[]): (start: string) => readonly string[] {
  const owners = grouped(ownership, ({ companyId }) => companyId);
  const companies = grouped(ownership, ({ owner }) => owner);
  const controls = ({ share }: OwnershipTie) => share === null || share >= CONTROLLING_SHARE;
  const up = (name: string) => owners.get(name) ?? [];
  const down = (name: string) => companies.get(name) ?? [];
  const known = new Map<string, readonly string[]>();
  return (start) => {
    const found = known.get(start);
    if (found) return found;
    const above = reach(start, (name) => up(name).map(({ owner }) => owner));
    const below = reach(start, (name) => down(name).map(({ companyId }) => companyId));
    const masters = reach(start, (name) => up(name).flatMap((tie) => (controls(tie) ? [tie.owner] : [])));
    const sisters = [...masters].flatMap((master) => [
      ...reach(master, (name) => down(name).flatMap((tie) => (controls(tie) ? [tie.companyId] : []))),
    ]);
    const relatives = [...new Set([...above, ...below, ...sisters])].filter((name) => name !== start);
    known.set(start, relatives);
    return relatives;
  };
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** All that can be reached, in circles too. */
function reach(start: string, next: (name: string) => readonly string[]): Set<string> {
  const seen = new Set(next(start));
  for (const name of seen) for (const further of next(name)) seen.add(further);
  return seen;
}

function awardEdges({ people, awards }: GraphFacts, now: Date): FoundEdge[] {
  return awards
    .filter(({ awardedAt }) => isTied(awardedAt, now))
    .flatMap(({ organisationId, emails }) => {
      const team = new Set(emails.map((email) => email.toLowerCase()));
      return people
        .filter(({ email }) => team.has(email.toLowerCase()))
        .map(({ id }) => edge(id, organisationId, 'PAST_AWARD', 'PRIOR_INVOLVEMENT'));
    });
}

function ownMemberships({ people, memberships }: GraphFacts): GraphMembership[] {
  const asked = new Set(people.map(({ id }) => id));
  return memberships.filter(({ personId }) => asked.has(personId));
}

/** What changes between the edges that are kept and those that were found. A pinned one stays, whatever was found. */
export function changesOf<Kept extends Omit<FoundEdge, 'viaId' | 'conflictId'> & { isPinned: boolean }>(
  kept: readonly Kept[],
  found: readonly FoundEdge[],
): { readonly opened: FoundEdge[]; readonly ended: Kept[] } {
  const has = new Set(kept.map(edgeKey));
  const wanted = new Set(found.map(edgeKey));
  return {
    opened: found.filter((one) => !has.has(edgeKey(one))),
    ended: kept.filter((one) => !one.isPinned && !wanted.has(edgeKey(one))),
  };
}
