import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CandidateReviewer, planAssignments, type SubmissionToAssign } from './assignment.rules.js';

const submission = (id: string, demand = 1, topics: string[] = []): SubmissionToAssign => ({
  id,
  demand,
  topics,
});
const reviewer = (id: string, more: Partial<CandidateReviewer> = {}): CandidateReviewer => ({
  id,
  expertise: [],
  capacity: 10,
  load: 0,
  excluded: new Set(),
  ...more,
});
const pairs = (...args: Parameters<typeof planAssignments>) =>
  planAssignments(...args).assignments.map((pair) => `${pair.submissionId}-${pair.reviewerId}`);

describe('planAssignments', () => {
  it('gives each submission as many reviewers as it needs, in turn', () =>
    expect(pairs([submission('s1', 2), submission('s2', 1)], [reviewer('a'), reviewer('b')])).toEqual([
      's1-a',
      's2-b',
      's1-b',
    ]));

  it('prefers knowledge of a topic to a small load, and the smaller load among those who know', () => {
    const water = [submission('s1', 1, ['water', 'ai'])];
    const expert = reviewer('x', { expertise: ['water'], load: 3 });
    const wider = reviewer('y', { expertise: ['water', 'ai'], load: 4 });
    expect(pairs(water, [reviewer('a'), wider, expert])).toEqual(['s1-x']);
    expect(pairs(water, [reviewer('a'), wider, { ...expert, load: 4 }])).toEqual(['s1-y']);
  });

  it('serves the submission with the fewest possible reviewers first', () => {
    const reviewers = [reviewer('a', { capacity: 1 }), reviewer('b', { excluded: new Set(['s2']) })];
    expect(pairs([submission('s1'), submission('s2')], reviewers)).toEqual(['s2-a', 's1-b']);
  });

  it('says why: the shared topics and the load at that moment', () =>
    expect(
      planAssignments(
        [submission('s1', 1, ['water', 'leaks', 'ai'])],
        [reviewer('a', { expertise: ['water', 'health', 'ai', 'ai'], load: 2 })],
      ).assignments,
    ).toEqual([{ submissionId: 's1', reviewerId: 'a', sharedTopics: ['ai', 'water'], loadBefore: 2 }]));

  it('reports what nobody could take', () => {
    const conflicted = reviewer('a', { excluded: new Set(['s1']) });
    const full = reviewer('b', { capacity: 2, load: 2 });
    expect(planAssignments([submission('s1', 2), submission('s2', 2)], [conflicted, full])).toEqual({
      assignments: [{ submissionId: 's2', reviewerId: 'a', sharedTopics: [], loadBefore: 0 }],
      unfilled: [
        { submissionId: 's1', missing: 2 },
        { submissionId: 's2', missing: 1 },
      ],
    });
  });

  it('plans nothing for nobody', () => {
    expect(planAssignments([], [reviewer('a')])).toEqual({ assignments: [], unfilled: [] });
    expect(planAssignments([submission('s1')], [])).toEqual({
      assignments: [],
      unfilled: [{ submissionId: 's1', missing: 1 }],
    });
  });
});

describe('planAssignments, for any pool', () => {
  const topics = fc.subarray(['water', 'health', 'forms', 'ai', 'transport']);
  const submissionIds = ['s1', 's2', 's3', 's4', 's5', 's6'];
  const submissions = fc
    .subarray(submissionIds)
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({ id: fc.constant(id), topics, demand: fc.integer({ min: 0, max: 4 }) }),
        ),
      ),
    );
  const reviewers = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          expertise: topics,
          capacity: fc.integer({ min: 0, max: 6 }),
          load: fc.integer({ min: 0, max: 3 }),
          excluded: fc.subarray(submissionIds).map((list) => new Set(list)),
        }),
      ),
    ),
  );

  it('never crosses a conflict, a capacity or a demand, and never plans a pair twice', () => {
    fc.assert(
      fc.property(submissions, reviewers, (wanted, pool) => {
        const { assignments, unfilled } = planAssignments(wanted, pool);
        for (const person of pool) {
          const own = assignments.filter((pair) => pair.reviewerId === person.id);
          expect(own.some((pair) => person.excluded.has(pair.submissionId))).toBe(false);
          if (own.length > 0) expect(person.load + own.length).toBeLessThanOrEqual(person.capacity);
          expect(new Set(own.map((pair) => pair.submissionId)).size).toBe(own.length);
        }
        for (const { id, demand } of wanted) {
          const got = assignments.filter((pair) => pair.submissionId === id).length;
          const missing = unfilled.find((entry) => entry.submissionId === id)?.missing ?? 0;
          expect(got + missing).toBe(demand);
        }
      }),
    );
  });

  it('leaves nothing unfilled that somebody free could still take', () => {
    fc.assert(
      fc.property(submissions, reviewers, (wanted, pool) => {
        const { assignments, unfilled } = planAssignments(wanted, pool);
        for (const { submissionId } of unfilled) {
          const free = pool.filter((person) => {
            const own = assignments.filter((pair) => pair.reviewerId === person.id);
            return (
              person.load + own.length < person.capacity &&
              !person.excluded.has(submissionId) &&
              !own.some((pair) => pair.submissionId === submissionId)
            );
          });
          expect(free).toEqual([]);
        }
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(submissions, reviewers, (wanted, pool) => {
        expect(planAssignments([...wanted].reverse(), [...pool].reverse())).toEqual(
          planAssignments(wanted, pool),
        );
      }),
    );
  });

  it('spreads the work evenly when everybody can take everything', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 4, max: 8 }),
        (count, demand, people) => {
          const wanted = Array.from({ length: count }, (_, index) => submission(`s${index}`, demand));
          const pool = Array.from({ length: people }, (_, index) => reviewer(`r${index}`, { capacity: 99 }));
          const { assignments, unfilled } = planAssignments(wanted, pool);
          expect(unfilled).toEqual([]);
          const loads = pool.map(({ id }) => assignments.filter((pair) => pair.reviewerId === id).length);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(demand);
        },
      ),
    );
  });
});
