import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { type Gate, houseModel, type ProgrammeModel, type Stage, studiedModels } from '#libs/models';
import { type SimulationResult, type StageResult, simulate } from './simulation.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';

const name = { he: 'א', ar: 'ا', en: 'a' };
const aModel = (stages: Stage[], more: Partial<ProgrammeModel> = {}): ProgrammeModel => ({
  format: 1,
  id: 'sample',
  name,
  summary: name,
  jurisdiction: 'INT',
  bodies: [{ id: 'lab', kind: 'agency', name }],
  parties: { operator: 'lab' },
  challengeDefinition: { definedBy: 'owner' },
  challenges: { typical: 4 },
  stages,
  exits: [{ id: 'out', kind: 'pilotAgreement', from: [stages.at(-1)?.id ?? ''] }],
  intellectualProperty: { foreground: 'supplier' },
  equity: { taken: false },
  provenance: [{ paths: [''], source: 'invented', confidence: 'generalKnowledge' }],
  ...more,
});
const call = (gate?: Partial<Gate>, more: Partial<Stage> = {}): Stage => ({
  id: 'call',
  kind: 'openCall',
  name,
  funnel: 'teams',
  scope: 'perChallenge',
  after: [],
  durationWeeks: { typical: 5 },
  intake: { mode: 'cohort', bundle: 'perChallenge' },
  ...(gate ? { gate: aGate(gate) } : {}),
  ...more,
});
const aGate = (more: Partial<Gate>): Gate => ({
  decidedBy: ['owner'],
  mode: 'paper',
  reviewers: { perSubmission: 4 },
  select: { rule: 'singleWinner', per: 'challenge' },
  ...more,
});
const work = (id: string, after: string[], more: Partial<Stage> = {}): Stage => ({
  id,
  kind: 'pilot',
  name,
  funnel: 'teams',
  scope: 'perChallenge',
  after: after.map((stage) => ({ stage })),
  durationWeeks: { typical: 10 },
  ...more,
});

/** Nothing happens but what a test asks for: applications are pure chance, nobody errs, leaves or is late. */
const QUIET: Partial<SimulationParameters> = {
  applicationSpread: 0,
  reviewerNoise: 0,
  formalFailure: 0,
  decline: 0,
  dropOut: 0,
  skip: 0,
  appeal: 0,
  earliest: 1,
  latest: 1,
};
const RUNS = 10_000;
const run = (
  model: ProgrammeModel,
  parameters: Partial<SimulationParameters> = {},
  runs = RUNS,
): SimulationResult => unwrap(simulate(model, { ...QUIET, ...parameters }, { runs, seed: 2027 }));
const stageOf = (result: SimulationResult, id: string): StageResult => {
  const found = result.stages.find(({ stageId }) => stageId === id);
  if (!found) throw new Error(`no stage ${id}`);
  return found;
};

/** Within four standard errors: a right simulation fails once in sixteen thousand comparisons. */
const near = (found: number, expected: number, deviation: number, runs = RUNS) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(runs) + 1e-9);
const nearShare = (found: number, expected: number, runs = RUNS) =>
  near(found, expected, Math.sqrt(expected * (1 - expected)), runs);

const poisson = (mean: number, k: number): number => {
  let p = Math.exp(-mean);
  for (let n = 1; n <= k; n++) p *= mean / n;
  return p;
};
/** The expectation of f(X) for a Poisson X. */
const expectPoisson = (mean: number, f: (k: number) => number): number =>
  Array.from({ length: 400 }, (_, k) => poisson(mean, k) * f(k)).reduce((sum, each) => sum + each, 0);
const normalDensity = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
/** Trapezium rule: its error is far below the standard errors here. */
const integrate = (f: (x: number) => number, from: number, to: number, steps = 4000): number => {
  const width = (to - from) / steps;
  let sum = (f(from) + f(to)) / 2;
  for (let n = 1; n < steps; n++) sum += f(from + n * width);
  return sum * width;
};
const normalBelow = (x: number) => 0.5 + Math.sign(x) * integrate(normalDensity, 0, Math.abs(x), 400);

describe('the funnel against closed forms', () => {
  it('a single winner exists wherever anybody applied', () => {
    const result = run(aModel([call({})]), { applicationsPerChallenge: 2 });
    const stage = stageOf(result, 'call');
    const empty = Math.exp(-2);
    near(stage.entered.mean, 8, Math.sqrt(8));
    near(stage.passed.mean, 4 * (1 - empty), Math.sqrt(4 * empty * (1 - empty)));
    nearShare(stage.gate?.emptyProbability ?? -1, empty, 4 * RUNS);
    nearShare(stage.gate?.anyEmptyProbability ?? -1, 1 - (1 - empty) ** 4);
    nearShare(stage.gate?.underfilledProbability ?? -1, empty, 4 * RUNS);
  });

  it('top N takes the smaller of N and a Poisson number, for each challenge', () => {
    const stage = stageOf(
      run(aModel([call({ select: { rule: 'topN', per: 'challenge', max: 6 } })]), {
        applicationsPerChallenge: 5,
      }),
      'call',
    );
    near(stage.passed.mean, 4 * expectPoisson(5, (k) => Math.min(k, 6)), 2 * 6);
    nearShare(
      stage.gate?.underfilledProbability ?? -1,
      expectPoisson(5, (k) => (k < 6 ? 1 : 0)),
      4 * RUNS,
    );
  });

  it('top N of the programme takes from all challenges together', () => {
    const stage = stageOf(
      run(aModel([call({ select: { rule: 'topN', per: 'programme', max: 10 } })]), {
        applicationsPerChallenge: 3,
      }),
      'call',
    );
    near(
      stage.passed.mean,
      expectPoisson(12, (k) => Math.min(k, 10)),
      5,
    );
  });

  it('a threshold thins: the share above it, with the errors of the reviewers', () => {
    const stage = stageOf(
      run(aModel([call({ threshold: 70, select: { rule: 'allAboveThreshold', per: 'challenge' } })]), {
        applicationsPerChallenge: 10,
        averageQuality: 65,
        qualitySpread: 15,
        reviewerNoise: 20,
      }),
      'call',
    );
    // Four reviewers: 20 / √4.
    const expected = 40 * (1 - normalBelow((70 - 65) / Math.hypot(15, 10)));
    near(stage.passed.mean, expected, Math.sqrt(expected));
  });

  it('who leaves is gone: a chain of thinnings', () => {
    const result = run(aModel([call(), work('one', ['call']), work('two', ['one'])]), {
      applicationsPerChallenge: 10,
      dropOut: 0.2,
    });
    for (const [id, share] of [
      ['one', 0.8],
      ['two', 0.64],
    ] as const)
      near(stageOf(result, id).passed.mean, 40 * share, Math.sqrt(40 * share));
    near(result.atExit.mean, 40 * 0.64, Math.sqrt(40 * 0.64));
  });

  it('spread calls have the mean and the empty calls of a negative binomial', () => {
    const stage = stageOf(
      run(aModel([call({})]), { applicationsPerChallenge: 3, applicationSpread: 1 }),
      'call',
    );
    near(stage.entered.mean, 12, Math.sqrt(4 * (3 + 9)));
    // Shape 1: geometric, P(0) = 1 / (1 + 3).
    nearShare(stage.gate?.emptyProbability ?? -1, 1 / 4, 4 * RUNS);
  });

  it('declined places go to the reserve list, as long as it is', () => {
    const passed = (reserve: number) =>
      stageOf(
        run(aModel([call({ reserve }), work('pilot', ['call'])], { challenges: { typical: 1 } }), {
          applicationsPerChallenge: 2,
          decline: 0.3,
        }),
        'call',
      ).passed.mean;
    const filled = (most: number) => expectPoisson(2, (k) => 1 - 0.3 ** Math.min(k, most));
    nearShare(passed(0), filled(1));
    nearShare(passed(1), filled(2));
    nearShare(passed(2), filled(3));
  });

  it('spends a budget from the best downwards', () => {
    const model = aModel(
      [
        call({
          threshold: 0,
          select: {
            rule: 'thresholdUntilBudget',
            per: 'programme',
            budget: { amount: 700, currency: 'EUR' },
          },
        }),
        work('pilot', ['call'], {
          money: [
            { kind: 'grant', per: 'team', currency: 'EUR', amount: { typical: 100 }, payer: 'operator' },
          ],
        }),
      ],
      { envelope: { amount: 650, currency: 'EUR' } },
    );
    const result = run(model, { applicationsPerChallenge: 2, averageQuality: 80 });
    const expected = expectPoisson(8, (k) => Math.min(k, 7));
    near(stageOf(result, 'call').passed.mean, expected, 3);
    near(result.money[0]?.amount.mean ?? -1, 100 * expected, 300);
    nearShare(
      result.overEnvelopeProbability ?? -1,
      expectPoisson(8, (k) => (k >= 7 ? 1 : 0)),
    );
  });

  it('a portfolio takes so many of each category: occupied boxes', () => {
    const stage = stageOf(
      run(aModel([call({ select: { rule: 'portfolio', per: 'programme', max: 99, perCategory: 1 } })]), {
        applicationsPerChallenge: 2,
        categories: 6,
      }),
      'call',
    );
    near(stage.passed.mean, 6 * (1 - Math.exp(-8 / 6)), 1.3);
  });

  it('gives a team one place of a bundle, and the other challenge to the next team', () => {
    const model = aModel(
      [
        call(
          {},
          { scope: 'perProgramme', intake: { mode: 'cohort', bundle: 'bus', maxSelectionsPerTeam: 1 } },
        ),
      ],
      { challenges: { typical: 2 } },
    );
    const stage = stageOf(run(model, { applicationsPerBusChallenge: 1, furtherAnswers: 1 }), 'call');
    // Every team answers both challenges: as many are chosen as there are teams, two at most.
    near(stage.entered.mean, 4, Math.sqrt(8));
    near(
      stage.passed.mean,
      expectPoisson(2, (k) => Math.min(k, 2)),
      1,
    );
  });

  it('ends a challenge that too few pass, or opens its call once more', () => {
    const terms = { rule: 'topN', per: 'challenge', max: 5, min: 3 } as const;
    const cancelled = run(aModel([call({ select: terms, underfilled: 'cancel' })]), {
      applicationsPerChallenge: 3,
    });
    near(
      stageOf(cancelled, 'call').passed.mean,
      4 * expectPoisson(3, (k) => (k < 3 ? 0 : Math.min(k, 5))),
      2 * 5,
    );
    const reopened = run(
      aModel([call({ select: { rule: 'singleWinner', per: 'challenge', min: 1 }, underfilled: 'reopen' })]),
      { applicationsPerChallenge: 1, reopened: 0.5 },
    );
    nearShare(stageOf(reopened, 'call').gate?.emptyProbability ?? -1, Math.exp(-1.5), 4 * RUNS);
  });

  it('lets challenges compete before teams do', () => {
    const model = aModel(
      [
        {
          ...work('proposals', []),
          kind: 'challengeCall',
          funnel: 'challenges',
          scope: 'perProgramme',
          gate: aGate({ select: { rule: 'topN', per: 'programme', max: 3 } }),
        },
        call({}, { after: [{ stage: 'proposals' }] }),
      ],
      { challenges: { typical: 3 } },
    );
    const result = run(model, { proposalsPerChallenge: 1, applicationsPerChallenge: 50 });
    // A round has one proposal at least.
    const chosen = expectPoisson(3, (k) => Math.min(Math.max(k, 1), 3));
    near(stageOf(result, 'proposals').passed.mean, chosen, 1);
    near(stageOf(result, 'call').passed.mean, chosen, 1);
  });

  it('who loses may go another way, and who skips a stage is past it', () => {
    const model = aModel([
      call({ select: { rule: 'topN', per: 'challenge', max: 2 } }),
      { ...work('second-chance', []), after: [{ stage: 'call', on: 'notSelected' }] },
      work('course', ['call'], { optional: true }),
      work('pilot', ['course']),
    ]);
    const result = run(model, { applicationsPerChallenge: 4, skip: 0.25 });
    const chosen = 4 * expectPoisson(4, (k) => Math.min(k, 2));
    near(stageOf(result, 'second-chance').entered.mean, 16 - chosen, 5);
    near(stageOf(result, 'course').entered.mean, chosen * 0.75, 3);
    near(stageOf(result, 'pilot').entered.mean, chosen, 2);
  });
});

describe('quality against order statistics', () => {
  /** The mean of the best of a Poisson number of standard normal draws, given that there is one. */
  const bestOf = (mean: number): number => {
    const nobody = Math.exp(-mean);
    const below = (x: number) => (Math.exp(-mean * (1 - normalBelow(x))) - nobody) / (1 - nobody);
    return integrate((x) => 1 - below(x), 0, 8, 800) - integrate(below, -8, 0, 800);
  };

  it('the winner is as good as the best of all, when reviewers do not err', () => {
    const stage = stageOf(
      run(aModel([call({})]), { applicationsPerChallenge: 8, averageQuality: 65, qualitySpread: 15 }),
      'call',
    );
    near(stage.averageQuality, 65 + 15 * bestOf(8), 10, 4 * RUNS);
  });

  it('errors of reviewers cost the correlation of what they see with what is true', () => {
    const stage = stageOf(
      run(aModel([call({})]), {
        applicationsPerChallenge: 8,
        averageQuality: 65,
        qualitySpread: 15,
        reviewerNoise: 40,
      }),
      'call',
    );
    const correlation = 15 / Math.hypot(15, 40 / Math.sqrt(4));
    near(stage.averageQuality, 65 + 15 * correlation * bestOf(8), 14, 4 * RUNS);
  });
});

describe('time against closed forms', () => {
  const fixed = (weeks: number) => ({ durationWeeks: { min: weeks, typical: weeks, max: weeks } });
  const wide = { durationWeeks: { min: 4, typical: 6, max: 14 } };
  const one = { challenges: { typical: 1 } };
  const many = { applicationsPerChallenge: 30 };

  it('stages in a row take the sum of their triangular means', () => {
    const result = run(
      aModel([call(undefined, fixed(5)), work('one', ['call'], wide), work('two', ['one'], wide)], one),
      many,
    );
    near(result.weeks.mean, 5 + 8 + 8, Math.sqrt((2 * (16 + 36 + 196 - 24 - 56 - 84)) / 18));
    expect(result.criticalPath).toEqual(['call', 'one', 'two']);
  });

  it('a join waits for the later of two, each of which is critical half of the time', () => {
    const result = run(
      aModel(
        [
          call(undefined, fixed(5)),
          work('a', ['call'], wide),
          work('b', ['call'], wide),
          work('end', ['a', 'b'], fixed(1)),
        ],
        one,
      ),
      many,
    );
    const below = (x: number) => (x < 6 ? (x - 4) ** 2 / 20 : 1 - (14 - x) ** 2 / 80);
    const later = 4 + integrate((x) => 1 - below(x) ** 2, 4, 14);
    near(result.weeks.mean, 6 + later, 2.2);
    const [a, b] = [stageOf(result, 'a').criticalProbability, stageOf(result, 'b').criticalProbability];
    nearShare(a, 0.5);
    expect(a + b).toBeCloseTo(1, 10);
    expect(stageOf(result, 'end').criticalProbability).toBe(1);
  });

  it('with any, a stage begins after the earlier', () => {
    const stages = [
      call(undefined, fixed(5)),
      work('a', ['call'], fixed(3)),
      work('b', ['call'], fixed(9)),
      work('end', ['a', 'b'], { ...fixed(1), join: 'any' }),
    ];
    const result = run(aModel(stages, one), many, 200);
    expect(stageOf(result, 'end').startsAtWeek).toEqual({ mean: 8, p10: 8, p50: 8, p90: 8 });
    // The programme still ends with the longer way.
    expect(result.weeks.p90).toBe(14);
    expect(result.criticalPath).toEqual(['call', 'b']);
  });

  it('a review takes as long as its reviewers need for the load, and then stands still', () => {
    const model = aModel(
      [
        call({
          reviewers: { perSubmission: 3, pool: 9, maximumLoad: 10 },
          standstillDays: 14,
          appeal: { days: 7, body: 'lab' },
        }),
      ],
      one,
    );
    const result = run(model, { applicationsPerChallenge: 24, hoursPerWeek: 6, decisionWeeks: 1 });
    // 24 papers × 3 × 1½ hours by nine people with six hours a week; one week to decide; two of standstill.
    near(result.weeks.mean, 5 + (24 * 3 * 1.5) / (9 * 6) + 1 + 2, (Math.sqrt(24) * 4.5) / 54);
    near(result.reviewerHours.mean, 24 * 4.5 + 3 * 2, Math.sqrt(24) * 4.5);
    const appealed = run(model, {
      applicationsPerChallenge: 24,
      hoursPerWeek: 6,
      appeal: 0.5,
      appealWeeks: 8,
    });
    near(appealed.weeks.mean - result.weeks.mean, 4, 4.2);
  });

  it('a programme stage waits for the slowest challenge', () => {
    const result = run(
      aModel(
        [
          call(undefined, fixed(5)),
          work('pilot', ['call'], wide),
          work('gala', ['pilot'], { ...fixed(1), scope: 'perProgramme' }),
        ],
        { challenges: { typical: 3 } },
      ),
      many,
    );
    const below = (x: number) => (x < 6 ? (x - 4) ** 2 / 20 : 1 - (14 - x) ** 2 / 80);
    near(stageOf(result, 'gala').startsAtWeek.mean, 5 + 4 + integrate((x) => 1 - below(x) ** 3, 4, 14), 2.2);
  });
});

describe('money against closed forms', () => {
  const paid = (money: Stage['money'], parameters: Partial<SimulationParameters> = {}) =>
    run(aModel([call(), work('pilot', ['call'], { money })]), { applicationsPerChallenge: 5, ...parameters });
  const grant = { kind: 'grant', currency: 'ILS', payer: 'operator' } as const;

  it('is paid to each team, each challenge, or once', () => {
    const team = paid([{ ...grant, per: 'team', amount: { min: 100, typical: 200, max: 600 } }]);
    near(team.money[0]?.amount.mean ?? -1, 20 * 300, Math.sqrt(20 * (300 ** 2 + 140000 / 12)));
    const challenge = paid([{ ...grant, per: 'challenge', amount: { typical: 1000 } }]);
    near(challenge.money[0]?.amount.mean ?? -1, 4000 * (1 - Math.exp(-5)), 170);
    expect(paid([{ ...grant, per: 'programme', amount: { typical: 7 } }]).money[0]?.amount.p10).toBe(7);
  });

  it('stops at its cap, and with who leaves', () => {
    const capped = paid([
      { ...grant, per: 'team', amount: { typical: 100 }, cap: { amount: 1500, currency: 'ILS' } },
    ]);
    near(capped.money[0]?.amount.mean ?? -1, 100 * expectPoisson(20, (k) => Math.min(k, 15)), 200);
    const tranches = [
      { on: 'start', percent: 30 },
      { on: 'end', percent: 70 },
    ];
    const left = paid([{ ...grant, per: 'team', amount: { typical: 100 }, tranches }], { dropOut: 0.5 });
    near(left.money[0]?.amount.mean ?? -1, 20 * 65, 350);
  });

  it('is kept apart by kind and currency, and says what it does not know', () => {
    const result = paid([
      { ...grant, per: 'team', amount: { typical: 1 } },
      { ...grant, per: 'team', currency: 'EUR', amount: { max: 10 } },
      { ...grant, kind: 'prize', per: 'team' },
    ]);
    expect(result.money.map(({ kind, currency }) => `${kind} ${currency}`)).toEqual([
      'grant ILS',
      'grant EUR',
    ]);
    expect(result.assumptions).toEqual([
      { stageId: 'pilot', kind: 'amountFromMaximum' },
      { stageId: 'pilot', kind: 'amountUnknown' },
    ]);
  });
});

describe('every simulation', () => {
  const aStage = fc.record({
    before: fc.array(fc.nat(), { maxLength: 2 }),
    join: fc.constantFrom('all' as const, 'any' as const),
    scope: fc.constantFrom('perChallenge' as const, 'perProgramme' as const, 'perTeam' as const),
    isOptional: fc.boolean(),
    weeks: fc.record({
      min: fc.nat(5),
      typical: fc.integer({ min: 5, max: 9 }),
      max: fc.integer({ min: 9, max: 20 }),
    }),
    gate: fc.option(
      fc.record({
        rule: fc.constantFrom<Gate['select']['rule']>(
          'topN',
          'thresholdThenTopN',
          'allAboveThreshold',
          'portfolio',
          'discretion',
          'singleWinner',
          'thresholdUntilBudget',
        ),
        per: fc.constantFrom('challenge' as const, 'programme' as const),
        max: fc.integer({ min: 1, max: 8 }),
        reserve: fc.nat(2),
        underfilled: fc.constantFrom('goOn' as const, 'cancel' as const, 'reopen' as const),
      }),
    ),
  });
  const aRandomModel = fc
    .record({
      bundle: fc.constantFrom('perChallenge' as const, 'bus' as const, 'programme' as const),
      challenges: fc.integer({ min: 1, max: 5 }),
      stages: fc.array(aStage, { minLength: 1, maxLength: 6 }),
    })
    .map(({ bundle, challenges, stages }) =>
      aModel(
        stages.map(({ before, join, scope, isOptional, weeks, gate }, index) => {
          const { rule, per, max, reserve, underfilled } = gate ?? {};
          const shared = {
            join,
            scope,
            optional: isOptional,
            durationWeeks: weeks,
            ...(rule && per
              ? {
                  gate: aGate({
                    select: { rule, per, max, min: Math.min(2, max ?? 1), perCategory: 2 },
                    reserve,
                    underfilled,
                  }),
                }
              : {}),
          };
          return index === 0
            ? call(undefined, {
                ...shared,
                optional: false,
                intake: { mode: 'cohort', bundle, maxSelectionsPerTeam: 2 },
              })
            : work(
                `s${index}`,
                [
                  ...new Set(
                    before
                      .map((n) => (n % index === 0 ? 'call' : `s${n % index}`))
                      .concat(before.length ? [] : ['call']),
                  ),
                ],
                shared,
              );
        }),
        { challenges: { typical: challenges } },
      ),
    );
  const smallRun = (model: ProgrammeModel, seed: number) =>
    unwrap(simulate(model, { applicationsPerProgramme: 40 }, { runs: 60, seed }));

  it('narrows: nobody passes who did not enter, nobody enters a stage who did not pass the one before', () => {
    fc.assert(
      fc.property(aRandomModel, fc.nat(), (model, seed) => {
        const result = smallRun(model, seed);
        for (const stage of result.stages) {
          expect(stage.passed.mean).toBeLessThanOrEqual(stage.entered.mean);
          expect(stage.passed.p90).toBeLessThanOrEqual(stage.entered.p90);
        }
        for (const { id, after, join } of model.stages) {
          const before = after.map(({ stage }) => stageOf(result, stage));
          // An optional stage may be skipped: those who passed it and those who did not need it are in what follows.
          if (before.some(({ stageId }) => model.stages.find((each) => each.id === stageId)?.optional))
            continue;
          const most = before.map(({ passed }) => passed.mean);
          const bound = join === 'any' ? most.reduce((sum, each) => sum + each, 0) : Math.min(...most);
          if (before.length > 0) expect(stageOf(result, id).entered.mean).toBeLessThanOrEqual(bound + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has bands in order, probabilities between 0 and 1, and stages that end after they begin', () => {
    fc.assert(
      fc.property(aRandomModel, fc.nat(), (model, seed) => {
        const result = smallRun(model, seed);
        const bands = [
          result.weeks,
          result.reviewerHours,
          result.atExit,
          ...result.stages.flatMap(({ entered, passed, weeks, startsAtWeek, endsAtWeek }) => [
            entered,
            passed,
            weeks,
            startsAtWeek,
            endsAtWeek,
          ]),
        ];
        for (const { mean, p10, p50, p90 } of bands) {
          expect(p10 <= p50 && p50 <= p90 && mean >= 0).toBe(true);
          expect([mean, p10, p50, p90].every(Number.isFinite)).toBe(true);
        }
        for (const {
          gate,
          criticalProbability,
          reachedProbability,
          startsAtWeek,
          endsAtWeek,
        } of result.stages) {
          const shares = [
            criticalProbability,
            reachedProbability,
            gate?.emptyProbability ?? 0,
            gate?.anyEmptyProbability ?? 0,
            gate?.underfilledProbability ?? 0,
          ];
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(startsAtWeek.mean).toBeLessThanOrEqual(endsAtWeek.mean);
          // Percentiles of a stage are those of the runs that came so far.
          if (reachedProbability === 1) expect(endsAtWeek.p90).toBeLessThanOrEqual(result.weeks.p90);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed, and a longer one begins with a shorter one', () => {
    fc.assert(
      fc.property(aRandomModel, fc.nat(), (model, seed) => {
        expect(smallRun(model, seed)).toEqual(smallRun(model, seed));
      }),
      { numRuns: 20 },
    );
    const model = aModel([call({})]);
    expect(run(model, {}, 500)).toEqual(run(model, {}, 500));
    expect(unwrap(simulate(model, {}, { runs: 500, seed: 1 }))).not.toEqual(
      unwrap(simulate(model, {}, { runs: 500, seed: 2 })),
    );
  });

  it('more applicants never make an empty gate likelier, and better reviewers never choose worse', () => {
    const model = aModel([call({ threshold: 60 })]);
    const empty = [1, 2, 4, 8].map(
      (applicationsPerChallenge) =>
        stageOf(run(model, { applicationsPerChallenge }), 'call').gate?.emptyProbability ?? 0,
    );
    expect([...empty].sort((a, b) => b - a)).toEqual(empty);
    const quality = [60, 30, 15, 0].map(
      (reviewerNoise) => stageOf(run(model, { reviewerNoise }), 'call').averageQuality,
    );
    expect([...quality].sort((a, b) => a - b)).toEqual(quality);
  });
});

describe('simulate refuses', () => {
  const model = aModel([call({})]);
  it.each<[Partial<SimulationParameters>, { runs: number; seed: number }, string[]]>([
    [{}, { runs: 0, seed: 1 }, ['simulation.runs_range']],
    [{}, { runs: 100_001, seed: 1 }, ['simulation.runs_range']],
    [{}, { runs: 10.5, seed: -1 }, ['simulation.runs_range', 'simulation.seed_range']],
    [
      { dropOut: 1.2, reviewers: 2.5 },
      { runs: 10, seed: 1 },
      ['simulation.parameter_range', 'simulation.parameter_range'],
    ],
    [{ dropOut: Number.NaN }, { runs: 10, seed: 1 }, ['simulation.parameter_range']],
    [{ luck: 1 } as Partial<SimulationParameters>, { runs: 10, seed: 1 }, ['simulation.unknown_parameter']],
  ])('%j, %j: %j', (parameters, settings, codes) => {
    const result = simulate(model, parameters, settings);
    expect(!result.ok && result.error.map(({ code }) => code)).toEqual(codes);
  });

  it('a graph that has a cycle', () => {
    const result = simulate(aModel([work('a', ['b']), work('b', ['a'])]), {}, { runs: 1, seed: 1 });
    expect(!result.ok && result.error).toEqual([
      { code: 'programme_plan.cyclic', path: ['stages'], params: { stages: 'a, b' } },
    ]);
  });
});

describe('the models that ship', () => {
  it.each([...studiedModels(), houseModel()].map((model) => [model.id, model] as const))(
    '%s runs to an end',
    (_, model) => {
      const result = unwrap(simulate(model, {}, { runs: 300, seed: 1 }));
      expect(result.stages).toHaveLength(model.stages.length);
      expect(result.stages.every(({ reachedProbability }) => reachedProbability > 0.5)).toBe(true);
      expect(result.weeks.p10).toBeGreaterThan(0);
      expect(result.criticalPath.length).toBeGreaterThan(0);
    },
  );
});
