import { describe, expect, it } from '@jest/globals';
import { unwrap } from '#libs/kernel';
import { solveJob } from './job.assignment.js';
import { jobOf, recordOf } from './plan.assignment.js';
import { type PlanFacts, type PlanSettings, plainSettings, withForbidden } from './plan-input.assignment.js';
import { prepare } from './problem.assignment.js';

const SETTINGS: PlanSettings = plainSettings;

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

function plan(known: PlanFacts, settings = SETTINGS) {
  const given = withForbidden(known, settings);
  const job = jobOf(given, settings);
  const { explain, ...outcome } = solveJob(unwrap(prepare(job.problem)), job);
  const explanations = given.submissionIds.flatMap((_, submission) =>
    given.reviewers.map((__, reviewer) => explain({ submission, reviewer })),
  );
  return recordOf(given, settings, outcome, explanations);
}

const pairsOf = ({ pairs }: ReturnType<typeof plan>) =>
  pairs.map(({ submissionId, reviewerId, origin }) => `${submissionId}${reviewerId} ${origin}`);

describe('a plan', () => {
  it('has the greatest total, and says why not', () => {
    const record = plan(facts());
    expect(pairsOf(record)).toEqual(['ay PROPOSED', 'bx PROPOSED', 'cz PROPOSED']);
    expect(record.figures).toMatchObject({
      total: 1.6,
      bound: 1.6,
      isOptimal: true,
      minSubmission: 0.3,
      price: null,
    });
    const why = record.explanations.find((one) => one.submissionId === 'a' && one.reviewerId === 'x');
    expect(why).toMatchObject({ reason: 'BETTER_FOR_OTHERS', affinity: 0.9, exclusion: null });
  });

  it('never pairs what is excluded, and says which rule excludes it', () => {
    const record = plan(facts({ excluded: [{ submissionId: 'b', reviewerId: 'x', why: 'CONFLICT' }] }));
    expect(pairsOf(record)).not.toContain('bx PROPOSED');
    const why = record.explanations.find((one) => one.submissionId === 'b' && one.reviewerId === 'x');
    expect(why).toMatchObject({ reason: 'NOT_POSSIBLE', exclusion: 'CONFLICT', affinity: null });
  });

  it('leaves pairs in place that a better fit would move', () => {
    const standing = [
      { submissionId: 'a', reviewerId: 'z', isMovable: true },
      { submissionId: 'b', reviewerId: 'y', isMovable: true },
    ];
    const record = plan(facts({ standing }));
    expect(pairsOf(record)).toEqual(['az KEPT', 'by KEPT', 'cx PROPOSED']);
    expect(record.moved).toEqual([]);
    expect(record.figures.total).toBeCloseTo(0.6, 9);
  });

  it('moves one pair, and only one, where a gap cannot be filled otherwise', () => {
    // The only reviewer whom c can have sits on a; a can also have y.
    const excluded = ['y', 'z'].map((reviewerId) => ({
      submissionId: 'c',
      reviewerId,
      why: 'CONFLICT' as const,
    }));
    const standing = [
      { submissionId: 'a', reviewerId: 'x', isMovable: true },
      { submissionId: 'b', reviewerId: 'z', isMovable: true },
    ];
    const record = plan(facts({ excluded, standing }));
    expect(pairsOf(record)).toEqual(['ay PROPOSED', 'bz KEPT', 'cx PROPOSED']);
    expect(record.moved).toEqual([{ submissionId: 'a', reviewerId: 'x' }]);
  });

  it('never moves a review that was begun, and tells what cannot be filled then', () => {
    const excluded = ['y', 'z'].map((reviewerId) => ({
      submissionId: 'c',
      reviewerId,
      why: 'CONFLICT' as const,
    }));
    const standing = [{ submissionId: 'a', reviewerId: 'x', isMovable: false }];
    const record = plan(facts({ excluded, standing }));
    expect(record.pairs).toContainEqual({ submissionId: 'a', reviewerId: 'x', origin: 'KEPT' });
    expect(record.unfilled).toEqual([{ submissionId: 'c', missing: 1 }]);
    expect(record.clash).toMatchObject({ kind: 'DEMAND', submissionIds: ['c'], needed: 1, available: 0 });
  });

  it.each(['FAIR', 'LOTTERY'] as const)('keeps what stands in the mode %s, and tells the price', (mode) => {
    const standing = [{ submissionId: 'a', reviewerId: 'z', isMovable: true }];
    const record = plan(facts({ standing }), { ...SETTINGS, mode });
    expect(record.pairs).toContainEqual({ submissionId: 'a', reviewerId: 'z', origin: 'KEPT' });
    expect(record.figures.price).toBeGreaterThanOrEqual(0);
    expect(record.unfilled).toEqual([]);
  });
});
