import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '#libs/kernel';
import { standingsOf } from '#libs/review';
import { type DecisionRecordFile, missingParts } from './record.rules.js';
import { recompute } from './record-recomputation.js';

const criteria = [
  {
    id: 'fit',
    name: { en: 'Fit' },
    weight: 60,
    scaleMin: 0,
    scaleMax: 5,
    scaleStep: 1,
    kind: 'SCORED' as const,
    threshold: null,
  },
  {
    id: 'team',
    name: { en: 'Team' },
    weight: 40,
    scaleMin: 0,
    scaleMax: 5,
    scaleStep: 1,
    kind: 'SCORED' as const,
    threshold: null,
  },
];
const rules = { awards: 1, minimumPassingScore: 40, reviewersPerSubmission: 2 };

/** A record of a decision by the rules, on scores by submission and reviewer: [fit, team] each. */
function recordOf(
  scores: Readonly<Record<string, readonly (readonly [number, number])[]>>,
): DecisionRecordFile {
  const reviews = Object.entries(scores).flatMap(([submissionId, marks]) =>
    marks.map(([fit, team], index) => ({
      assignmentId: `${submissionId}${index}`,
      submissionId,
      reviewerId: `r${index}`,
      scores: [
        { criterionId: 'fit', score: fit, rationale: 'Why.' },
        { criterionId: 'team', score: team, rationale: 'Why.' },
      ],
    })),
  );
  const basis = { scoreBasis: 'RAW' as const, anchors: [] };
  const submissionIds = Object.keys(scores);
  const given = { criteria, submissionIds, reviews, agreed: [], rules, ...basis };
  const { ranking, calibration } = standingsOf(given);
  const best = ranking.find(({ isPassing }) => isPassing);
  const because = ({ submissionId }: { submissionId: string }) => ({
    submissionId,
    reason: 'By its scores.',
  });
  const record = {
    format: 1 as const,
    challenge: { id: 'c', number: 'C-1', title: { en: 'Leaks' } },
    decision: {
      id: 'd',
      round: 1,
      decidedAt: '2027-01-01T00:00:00.000Z',
      tieReason: 'By lot.',
      standstillUntil: null,
      appealUntil: null,
      awards: best ? [because(best)] : [],
      rejections: ranking.filter((row) => row !== best).map(because),
    },
    ...{ rules, criteria, reviews, ranking, calibration, ...basis },
    submissions: Object.keys(scores).map((id) => ({ id, title: id, startup: { en: id } })),
    ...{
      consensus: [],
      meetings: [],
      assignments: [],
      reviewers: [],
      plans: [],
      conflicts: [],
      votes: [],
      appeals: [],
    },
  };
  // As it comes out of a file.
  const file = { digest: digestOf(record), record };
  return JSON.parse(JSON.stringify(file)) as DecisionRecordFile;
}

const A_RECORD = {
  a: [[5, 4] as const, [4, 4] as const],
  b: [[3, 3] as const, [4, 2] as const],
  c: [[1, 1] as const, [0, 2] as const],
};

/** The record with one score changed, and the digest of whoever changed it if they think of it. */
function edited(
  file: DecisionRecordFile,
  review: number,
  score: number,
  isSealed: boolean,
): DecisionRecordFile {
  const record = structuredClone(file.record) as unknown as { reviews: { scores: { score: number }[] }[] };
  record.reviews[review]!.scores[0]!.score = score;
  return {
    record: record as unknown as DecisionRecordFile['record'],
    digest: isSealed ? digestOf(record) : file.digest,
  };
}

describe('recompute', () => {
  it('agrees with what follows from the scores', () =>
    expect(recompute(recordOf(A_RECORD))).toEqual({
      agrees: true,
      checks: { digest: true, ranking: true, selection: true, calibration: true },
      differences: [],
    }));

  it('disagrees after one score is edited, and says about what', () => {
    const { agrees, checks, differences } = recompute(edited(recordOf(A_RECORD), 0, 4, false));
    expect(agrees).toBe(false);
    expect(checks).toEqual({ digest: false, ranking: false, selection: true, calibration: false });
    const ranked = differences.filter(({ of }) => of === 'ranking');
    expect(ranked.filter(({ what }) => what !== 'calibrated')).toEqual([
      { of: 'ranking', submissionId: 'a', what: 'score', recorded: '86', recomputed: '80' },
      { of: 'ranking', submissionId: 'a', what: 'mean of criterion fit', recorded: '4.5', recomputed: '4' },
    ]);
    // A reviewer who is measured anew moves the others too.
    expect(
      ranked.filter(({ what }) => what === 'calibrated').map(({ submissionId }) => submissionId),
    ).toEqual(['a', 'b', 'c']);
  });

  it('disagrees also where the digest was made anew', () => {
    const { checks } = recompute(edited(recordOf(A_RECORD), 0, 4, true));
    expect(checks).toMatchObject({ digest: true, ranking: false });
  });

  it('says when the award no longer follows', () => {
    const { differences } = recompute(edited(recordOf(A_RECORD), 2, 5, true));
    expect(recompute(edited(recordOf(A_RECORD), 0, 0, true)).differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          of: 'selection',
          submissionId: 'a',
          recomputed: 'decision.not_by_ranking',
        }),
      ]),
    );
    expect(differences.some(({ of }) => of === 'selection')).toBe(false);
  });

  it('sees a reason that was changed by its digest alone', () => {
    const file = recordOf(A_RECORD);
    const record = { ...file.record, decision: { ...file.record.decision, tieReason: 'We like it.' } };
    expect(recompute({ ...file, record }).checks).toEqual({
      digest: false,
      ranking: true,
      selection: true,
      calibration: true,
    });
  });

  it('counts with what the panel agreed on', () => {
    const file = recordOf(A_RECORD);
    const consensus = [{ submissionId: 'a', criterionId: 'fit', score: 0, reason: 'Not shown.' }];
    const { checks, differences } = recompute({ ...file, record: { ...file.record, consensus } });
    expect(checks).toMatchObject({ ranking: false, selection: false });
    expect(differences).toContainEqual(
      expect.objectContaining({ of: 'ranking', submissionId: 'a', what: 'score', recomputed: '32' }),
    );
  });

  it('sees a score that is missing', () => {
    const file = recordOf(A_RECORD);
    const [first, ...rest] = file.record.reviews;
    const reviews = [{ ...first!, scores: first!.scores.slice(1) }, ...rest];
    const { differences } = recompute({ ...file, record: { ...file.record, reviews } });
    expect(differences).toContainEqual(
      expect.objectContaining({ of: 'ranking', recomputed: 'a score is missing' }),
    );
  });

  it('agrees with every decision by the rules, and with none of which a score is another', () => {
    const mark = fc.integer({ min: 0, max: 5 });
    const marks = fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.record({ a: marks, b: marks, c: marks }), fc.nat(), (scores, choice) => {
        const file = recordOf(scores);
        expect(recompute(file).agrees).toBe(true);
        const review = choice % file.record.reviews.length;
        const score = file.record.reviews[review]!.scores[0]!.score;
        for (const isSealed of [true, false])
          expect(recompute(edited(file, review, (score + 1) % 6, isSealed)).checks.ranking).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

describe('missingParts', () => {
  it.each([
    ['a record', recordOf(A_RECORD), []],
    ['nothing', null, ['record', 'digest']],
    ['a list', [], ['digest', 'record']],
    [
      'another format',
      { ...recordOf(A_RECORD), record: { ...recordOf(A_RECORD).record, format: 2 } },
      ['record.format'],
    ],
    [
      'a part of one',
      { digest: 'x', record: { format: 1, challenge: {}, rules: { awards: 1 }, criteria: [] } },
      [
        'record.decision',
        'record.submissions',
        'record.reviews',
        'record.anchors',
        'record.consensus',
        'record.ranking',
        'record.votes',
      ],
    ],
  ])('of %s', (_, file, expected) => expect(missingParts(file)).toEqual(expected));
});
