import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changesOf,
  conflictEdges,
  type GraphFacts,
  type GraphMembership,
  isTied,
} from './conflict-graph.rules.js';

const NOW = new Date('2030-06-15T12:00:00Z');
const ana = { id: 'ana', email: 'ana@university.example' };

const facts = (given: Partial<GraphFacts>): GraphFacts => ({
  people: [ana],
  memberships: [],
  declared: [],
  ownership: [],
  awards: [],
  ...given,
});

const member = (
  personId: string,
  organisationId: string,
  role: string,
  given: Partial<GraphMembership> = {},
): GraphMembership => ({
  personId,
  organisationId,
  role,
  organisationKind: role.startsWith('STARTUP') ? 'STARTUP' : 'PARTNER',
  endedAt: null,
  ...given,
});

const owns = (owner: string, companyId: string, share: number | null = null, isOwnerOrganisation = true) => ({
  owner,
  companyId,
  share,
  isOwnerOrganisation,
});

const told = (given: Partial<GraphFacts>, now = NOW): string[] =>
  conflictEdges(facts(given), now)
    .map(
      ({ organisationId, source, kind, viaId }) =>
        `${source} ${kind} ${organisationId}${viaId ? ` via ${viaId}` : ''}`,
    )
    .sort();

describe('isTied', () => {
  it.each<[string | null, boolean]>([
    [null, true],
    ['2031-01-01', true],
    ['2030-06-15', true],
    ['2027-06-15T12:00:01Z', true],
    ['2027-06-15T12:00:00Z', false],
    ['2020-01-01', false],
  ])('ended %s: %s', (endedAt, expected) => {
    expect(isTied(endedAt === null ? null : new Date(endedAt), NOW)).toBe(expected);
  });
});

describe('conflictEdges', () => {
  it('knows what was declared, while it lasts and three years longer', () => {
    const tie = { id: 'd', personId: 'ana', organisationId: 'acme', kind: 'FINANCIAL' as const };
    expect(told({ declared: [{ ...tie, until: null }] })).toEqual(['DECLARED FINANCIAL acme']);
    expect(told({ declared: [{ ...tie, until: new Date('2029-01-01') }] })).toHaveLength(1);
    expect(told({ declared: [{ ...tie, until: new Date('2027-01-01') }] })).toEqual([]);
    expect(told({ declared: [{ ...tie, personId: 'ben', until: null }] })).toEqual([]);
  });

  it('follows present membership in any role, and work that ended less than three years ago', () => {
    const ended = { endedAt: new Date('2028-01-01') };
    expect(
      told({
        memberships: [
          member('ana', 'university', 'REVIEWER'),
          member('ana', 'acme', 'STARTUP_MEMBER', ended),
          member('ana', 'old', 'STARTUP_MEMBER', { endedAt: new Date('2026-01-01') }),
          member('ana', 'institute', 'REVIEWER', ended),
        ],
      }),
    ).toEqual(['MEMBERSHIP EMPLOYMENT university', 'PAST_EMPLOYMENT EMPLOYMENT acme']);
  });

  it('ties whoever works beside somebody who competes to that company', () => {
    const competing = [member('bea', 'lab', 'MENTOR'), member('bea', 'acme', 'STARTUP_OWNER')];
    expect(told({ memberships: [member('ana', 'lab', 'REVIEWER'), ...competing] })).toEqual([
      'MEMBERSHIP EMPLOYMENT lab',
      'SHARED_ORGANISATION SAME_UNIT acme via lab',
    ]);
    const left = competing.map((own) => ({ ...own, endedAt: new Date('2030-01-01') }));
    for (const [one, other] of [
      [left[0], competing[1]],
      [competing[0], left[1]],
    ] as [GraphMembership, GraphMembership][])
      expect(told({ memberships: [member('ana', 'lab', 'REVIEWER'), one, other] })).toEqual([
        'MEMBERSHIP EMPLOYMENT lab',
      ]);
  });

  it('does not tie those whom one ministry or the operator named reviewers', () => {
    for (const organisationKind of ['OPERATOR', 'MINISTRY']) {
      const pool = (personId: string, role = 'REVIEWER') =>
        member(personId, 'pool', role, { organisationKind });
      const company = member('bea', 'acme', 'STARTUP_OWNER');
      expect(told({ memberships: [pool('ana'), pool('bea'), company] })).toEqual([
        'MEMBERSHIP EMPLOYMENT pool',
      ]);
      const [, shared] = told({
        memberships: [pool('ana', 'MINISTRY_OFFICER'), pool('bea', 'MINISTRY_OFFICER'), company],
      });
      expect(shared).toBe('SHARED_ORGANISATION SAME_UNIT acme via pool');
    }
  });

  it('ties a founder of two companies to both through whoever sits in one', () => {
    const both = ['acme', 'bolt'].map((company) => member('bea', company, 'STARTUP_OWNER'));
    expect(told({ memberships: [member('ana', 'acme', 'STARTUP_MEMBER'), ...both] })).toContain(
      'SHARED_ORGANISATION SAME_UNIT bolt via acme',
    );
  });

  describe('ownership', () => {
    const atFund = [member('ana', 'fund', 'MENTOR')];

    it('counts upwards and downwards, through any number of companies and in circles', () => {
      const ownership = [owns('fund', 'holding', 5), owns('holding', 'acme', 1), owns('bank', 'fund', 2)];
      const expected = ['acme', 'bank', 'holding'].map((name) => `OWNERSHIP OWNERSHIP ${name} via fund`);
      expect(told({ memberships: atFund, ownership }).slice(1)).toEqual(expected);
      const circle = [...ownership, owns('acme', 'bank', 3)];
      expect(told({ memberships: atFund, ownership: circle }).slice(1)).toEqual(expected);
    });

    it('counts sideways only under common control', () => {
      const inAcme = [member('ana', 'acme', 'STARTUP_MEMBER')];
      const sisters = (one: number | null, other: number | null) => [
        owns('somebody', 'acme', one, false),
        owns('somebody', 'bolt', other, false),
      ];
      const tied = ['OWNERSHIP OWNERSHIP bolt via acme'];
      expect(told({ memberships: inAcme, ownership: sisters(25, 25) }).slice(1)).toEqual(tied);
      expect(told({ memberships: inAcme, ownership: sisters(null, 60) }).slice(1)).toEqual(tied);
      expect(told({ memberships: inAcme, ownership: sisters(24.9, 60) }).slice(1)).toEqual([]);
      expect(told({ memberships: inAcme, ownership: sisters(60, 24.9) }).slice(1)).toEqual([]);
    });

    it('counts for the owner in person, and names organisations only', () => {
      const ownership = [owns('ana', 'acme', 1, false), owns('stranger', 'acme', 99, false)];
      expect(told({ ownership })).toEqual(['OWNERSHIP OWNERSHIP acme']);
    });
  });

  it('remembers who stood in a team that was awarded in the last three years', () => {
    const award = (emails: string[], awardedAt = '2029-01-01') => ({
      awards: [{ organisationId: 'acme', emails, awardedAt: new Date(awardedAt) }],
    });
    expect(told(award(['x@y.example', 'ANA@university.example']))).toEqual([
      'PAST_AWARD PRIOR_INVOLVEMENT acme',
    ]);
    expect(told(award(['anna@university.example']))).toEqual([]);
    expect(told(award([ana.email], '2026-01-01'))).toEqual([]);
  });

  it('does not depend on the order of the facts', () => {
    const memberships = [
      member('ana', 'fund', 'MENTOR'),
      member('ana', 'lab', 'REVIEWER'),
      member('bea', 'lab', 'MENTOR'),
      member('bea', 'fund', 'MENTOR'),
      member('bea', 'acme', 'STARTUP_OWNER'),
    ];
    const ownership = [owns('fund', 'acme', 10), owns('lab', 'acme', 30), owns('fund', 'bolt')];
    const expected = conflictEdges(facts({ memberships, ownership }), NOW);
    const shuffled = <T>(list: T[]) =>
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(shuffled(memberships), shuffled(ownership), (members, owners) => {
        expect(conflictEdges(facts({ memberships: members, ownership: owners }), NOW)).toEqual(expected);
      }),
    );
  });

  it('never loses a tie when more is known', () => {
    const names = fc.constantFrom('ana', 'bea', 'acme', 'bolt', 'fund', 'lab');
    const tie = fc.record({
      owner: names,
      companyId: fc.constantFrom('acme', 'bolt', 'fund'),
      share: fc.constantFrom(null, 10, 50),
    });
    const memberships = fc.array(
      fc
        .tuple(fc.constantFrom('ana', 'bea'), fc.constantFrom('acme', 'fund', 'lab'))
        .map(([person, organisation]) =>
          member(person, organisation, organisation === 'acme' ? 'STARTUP_MEMBER' : 'MENTOR'),
        ),
    );
    fc.assert(
      fc.property(memberships, fc.array(tie), tie, (members, ties, more) => {
        const known = [...ties, more].map((own) => ({
          ...own,
          isOwnerOrganisation: !['ana', 'bea'].includes(own.owner),
        }));
        const key = (ownership: typeof known) =>
          new Set(
            conflictEdges(facts({ memberships: members, ownership }), NOW).map(
              ({ organisationId, source }) => `${source} ${organisationId}`,
            ),
          );
        const after = key(known);
        for (const before of key(known.slice(0, -1))) expect(after).toContain(before);
      }),
    );
  });
});

describe('changesOf', () => {
  const found = conflictEdges(
    facts({ memberships: [member('ana', 'lab', 'MENTOR'), member('ana', 'hub', 'MENTOR')] }),
    NOW,
  );
  const [hub, lab] = found as [(typeof found)[0], (typeof found)[0]];

  it('opens what is new, ends what is gone, and leaves what is pinned', () => {
    const gone = { ...hub, organisationId: 'gone', isPinned: false };
    const pinned = { ...hub, organisationId: 'pinned', isPinned: true };
    expect(changesOf([{ ...lab, isPinned: false }, gone, pinned], found)).toEqual({
      opened: [hub],
      ended: [gone],
    });
  });

  it('changes nothing a second time', () => {
    const kept = found.map((one) => ({ ...one, isPinned: false }));
    expect(changesOf(kept, found)).toEqual({ opened: [], ended: [] });
  });
});
