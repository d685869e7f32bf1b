import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { solveJob } from './job.assignment.js';
import { jobOf, recordOf } from './plan.assignment.js';
import {
  type PlanFacts,
  type PlanSettings,
  pairKey,
  plainSettings,
  wishViolations,
  withForbidden,
} from './plan-input.assignment.js';
import { prepare } from './problem.assignment.js';

const facts = (change: Partial<PlanFacts> = {}): PlanFacts => ({
  submissionIds: ['a', 'b', 'c'],
  demand: 1,
  reviewers: ['x', 'y', 'z'].map((id) => ({ id, room: 1, institution: null, kinds: [], availability: 1 })),
  expertise: [
    [0.9, 0.5, 0.1],
    [0.8, 0.2, 0.1],
    [0.3, 0.3, 0.3],
  ],
  bids: [],
  excluded: [],
  standing: [],
  ...change,
});
const pair = (text: string) => ({ submissionId: text.charAt(0), reviewerId: text.charAt(1) });
const told = (given: PlanFacts, wishes: Partial<PlanSettings>) =>
  wishViolations(given, { ...plainSettings, ...wishes }).map(
    ({ code, path }) => `${path?.join('.')} ${code}`,
  );

function plan(known: PlanFacts, wishes: Partial<PlanSettings> = {}) {
  const settings = { ...plainSettings, ...wishes };
  const given = withForbidden(known, settings);
  const job = jobOf(given, settings);
  const { explain, ...outcome } = solveJob(unwrap(prepare(job.problem)), job);
  const explanations = given.submissionIds.flatMap((_, submission) =>
    given.reviewers.map((__, reviewer) => explain({ submission, reviewer })),
  );
  return recordOf(given, settings, outcome, explanations);
}
const pairsOf = ({ pairs }: ReturnType<typeof plan>) =>
  pairs.map((own) => `${own.submissionId}${own.reviewerId} ${own.origin}`);

describe('wishViolations', () => {
  it('tells what cannot be, by its place', () => {
    const given = facts({
      excluded: [
        { ...pair('ax'), why: 'CONFLICT' },
        { ...pair('ay'), why: 'ENDED_BEFORE' },
        { ...pair('az'), why: 'BID_NO' },
        { ...pair('bx'), why: 'ABSENT' },
      ],
    });
    const forced = ['ax', 'ay', 'az', 'bx', 'by', 'qx', 'aq'].map(pair);
    expect(told(given, { forced, forbidden: [pair('by'), pair('qy')] })).toEqual([
      'forced.0 review.conflict_of_interest',
      'forced.1 review.pair_not_possible',
      'forced.2 review.pair_bid_no',
      'forced.3 review.reviewer_absent',
      'forced.4 review.pair_forced_and_forbidden',
      'forced.5.submissionId input.unknown_id',
      'forced.6.reviewerId input.unknown_id',
      'forbidden.1.submissionId input.unknown_id',
    ]);
  });

  it('counts what somebody has to do already', () => {
    const standing = [{ ...pair('ax'), isMovable: false }];
    expect(told(facts({ standing }), { forced: [pair('ax')] })).toEqual([]);
    expect(told(facts({ standing }), { forced: [pair('bx')] })).toEqual(['forced.0 review.over_capacity']);
    expect(told(facts(), { forced: [pair('ay'), pair('by')] })).toEqual(['forced.1 review.over_capacity']);
    expect(told(facts({ standing }), { forbidden: [pair('ax')] })).toEqual(['forbidden.0 review.pair_begun']);
  });
});

describe('a plan with wishes', () => {
  it('has what is forced, and the best around it', () => {
    const record = plan(facts(), { forced: [pair('cx')] });
    expect(pairsOf(record)).toEqual(['ay PROPOSED', 'bz PROPOSED', 'cx BY_HAND']);
    expect(record.figures.isOptimal).toBe(true);
  });

  it('has nothing that is forbidden, and gives a review away that was not begun', () => {
    expect(pairsOf(plan(facts(), { forbidden: [pair('ay')] }))).not.toContain('ay PROPOSED');
    const standing = [{ ...pair('ay'), isMovable: true }];
    const record = plan(facts({ standing }), { forbidden: [pair('ay')] });
    expect(record.moved).toEqual([pair('ay')]);
    expect(record.unfilled).toEqual([]);
    const why = record.explanations.find((one) => pairKey(one) === 'a:y');
    expect(why).toMatchObject({ reason: 'NOT_POSSIBLE', exclusion: 'FORBIDDEN', affinity: null });
  });

  it('follows bids between equals, and tells what an affinity is made of', () => {
    const bids = [
      { ...pair('cz'), bid: 'RELUCTANT' as const },
      { ...pair('cx'), bid: 'EAGER' as const },
    ];
    const record = plan(facts({ bids, submissionIds: ['c'], expertise: [[0.3, 0.3, 0.3]] }));
    expect(pairsOf(record)).toEqual(['cx PROPOSED']);
    expect(record.explanations.map(({ bid, affinity }) => [bid, affinity])).toEqual([
      ['EAGER', 0.6],
      [null, 0.3],
      ['RELUCTANT', 0.1],
    ]);
    expect(record.figures.total).toBeCloseTo(0.6, 9);
  });

  it('gives less to whoever is there less', () => {
    const [x, y, z] = facts().reviewers;
    const reviewers = [{ ...x!, availability: 0.2 }, y!, z!];
    const record = plan(facts({ reviewers, submissionIds: ['c'], expertise: [[0.4, 0.3, 0.2]] }));
    expect(pairsOf(record)).toEqual(['cy PROPOSED']);
    expect(record.explanations[0]).toMatchObject({ expertise: 0.4, availability: 0.2, affinity: 0.24 });
  });

  it('has one of each kind that is asked for, and tells when there is none', () => {
    const reviewers = facts().reviewers.map((own) => ({
      ...own,
      room: 3,
      kinds: own.id === 'z' ? ['SENIOR'] : own.id === 'y' ? ['DOMAIN_USER'] : [],
    }));
    const kindMinimums = [
      { kind: 'SENIOR' as const, least: 1 },
      { kind: 'DOMAIN_USER' as const, least: 1 },
    ];
    const record = plan(facts({ reviewers, demand: 2 }), { kindMinimums });
    expect(pairsOf(record).map((text) => text.slice(0, 2))).toEqual(['ay', 'az', 'by', 'bz', 'cy', 'cz']);
    const without = reviewers.map((own) => ({ ...own, kinds: [] }));
    const lacking = plan(facts({ reviewers: without }), { kindMinimums: kindMinimums.slice(0, 1) });
    expect(lacking.clash).toMatchObject({ kind: 'ATTRIBUTE', needed: 1, available: 0 });
  });

  it('never breaks a wish that it was given, whatever else holds', () => {
    const one = fc.record({
      submissionId: fc.constantFrom('a', 'b', 'c'),
      reviewerId: fc.constantFrom('x', 'y', 'z'),
    });
    const level = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(fc.array(one), fc.array(one), fc.array(one), level, (forced, forbidden, no, expertise) => {
        const given = facts({
          expertise,
          demand: 2,
          reviewers: facts().reviewers.map((own) => ({ ...own, room: 2 })),
          excluded: no.map((own) => ({ ...own, why: 'BID_NO' as const })),
        });
        const distinct = [...new Map(forced.map((own) => [pairKey(own), own])).values()];
        const wishes = { forced: distinct, forbidden };
        if (wishViolations(given, { ...plainSettings, ...wishes }).length > 0) return;
        const chosen = new Set(plan(given, wishes).pairs.map(pairKey));
        expect(distinct.map(pairKey).filter((key) => !chosen.has(key))).toEqual([]);
        expect([...forbidden, ...no].map(pairKey).filter((key) => chosen.has(key))).toEqual([]);
      }),
    );
  });
});
