import type { Violation } from '#libs/kernel';

/** One number that the simulation assumes where a model is silent, or of which no model speaks. */
export interface ParameterInfo {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'count' | 'share' | 'points' | 'hours' | 'weeks' | 'factor';
  readonly meaning: string;
  /** Why the default is what it is; begins with "Assumption" where no source was found. */
  readonly reason: string;
}

const share = (value: number, meaning: string, reason: string): ParameterInfo => ({
  value,
  min: 0,
  max: 1,
  unit: 'share',
  meaning,
  reason,
});

/** All parameters with their defaults. Scores are points out of 100, whatever scale a gate uses. */
export const SIMULATION_PARAMETERS = {
  applicationsPerChallenge: {
    value: 15,
    min: 0,
    max: 2000,
    unit: 'count',
    meaning: 'Applications to one challenge that has a call of its own, on average',
    reason:
      'Assumption: between the dozen of a narrow challenge and the 51 of a broad one (Challenge Arena, 2026).',
  },
  applicationsPerBusChallenge: {
    value: 30,
    min: 0,
    max: 2000,
    unit: 'count',
    meaning: 'Teams for each challenge of one call for all of them, on average',
    reason: 'Startup in Residence 2014: about 200 applicants for 6 challenges.',
  },
  applicationsPerProgramme: {
    value: 300,
    min: 0,
    max: 20000,
    unit: 'count',
    meaning: 'Applications to a programme without challenges, on average',
    reason: 'Assumption: twice the 150 that MassChallenge Israel took to its second round in 2017.',
  },
  applicationSpread: {
    value: 0.5,
    min: 0,
    max: 3,
    unit: 'factor',
    meaning:
      'How unlike each other calls are: standard deviation of their means over the mean. 0 is pure chance (Poisson)',
    reason: 'Assumption: two challenges in three draw between half and one and a half times the average.',
  },
  proposalsPerChallenge: {
    value: 3,
    min: 1,
    max: 50,
    unit: 'factor',
    meaning: 'Challenges that are proposed for each one that a round has room for, where challenges compete',
    reason: 'Assumption: owners propose three times as many problems as there are places.',
  },
  reopened: share(
    0.5,
    'Applications of a call that is opened once more, over those of its first opening',
    'Assumption: who wanted to apply mostly has.',
  ),
  challenges: {
    value: 5,
    min: 1,
    max: 100,
    unit: 'count',
    meaning: 'Challenges of a round where the model does not say',
    reason: 'GovTech Catalyst picked 5 in a round.',
  },
  furtherAnswers: share(
    0.25,
    'How often a team that answered one challenge of a joint call answers yet another',
    'Assumption.',
  ),
  averageQuality: {
    value: 65,
    min: 0,
    max: 100,
    unit: 'points',
    meaning: 'True quality of an application, on average',
    reason:
      'Assumption: with a bar of 60 % (Horizon Europe: 10 points of 15 is 67 %) about three in five applications are above it.',
  },
  qualitySpread: {
    value: 15,
    min: 0,
    max: 50,
    unit: 'points',
    meaning: 'Standard deviation of true quality',
    reason: 'Assumption: two in three applications lie between 50 and 80 points.',
  },
  reviewerNoise: {
    value: 20,
    min: 0,
    max: 100,
    unit: 'points',
    meaning: 'Standard deviation of what one reviewer sees around the true quality',
    reason:
      'Bornmann, Mutz and Daniel 2010 (PLoS ONE 5(12), e14331): single reviewers agree at an intraclass correlation of 0.34; 15² / (15² + 20²) = 0.36.',
  },
  criterionSpread: {
    value: 10,
    min: 0,
    max: 50,
    unit: 'points',
    meaning:
      'Standard deviation of one criterion around the whole, where a criterion has a threshold of its own',
    reason: 'Assumption.',
  },
  bar: {
    value: 60,
    min: 0,
    max: 100,
    unit: 'points',
    meaning: 'Score that a gate demands when it selects by threshold or discretion and names none',
    reason: 'Horizon Europe asks 3 of 5 in every criterion.',
  },
  takenWithoutCap: share(
    0.2,
    'Share of the candidates that a gate takes which ranks but has no cap',
    'Assumption: one in five.',
  ),
  formalFailure: share(
    0.05,
    'Probability to fail a criterion that is only passed or failed',
    'Assumption: one application in twenty is incomplete or not eligible.',
  ),
  decline: share(
    0.03,
    'Probability that a selected team does not take its place; the reserve list moves up',
    'Assumption.',
  ),
  dropOut: share(
    0.03,
    'Probability that a team leaves during a stage, once it is in it',
    'Assumption; CivTech 2016–22 had 178 teams for 180 places in its Exploration.',
  ),
  skip: share(
    0.3,
    'Probability that a team skips a stage that is optional',
    'Assumption: CivTech says that 70–80 % of its teams get some commercial contract.',
  ),
  earliest: {
    value: 0.9,
    min: 0.1,
    max: 1,
    unit: 'factor',
    meaning: 'Shortest duration over the typical one, where the model gives no shortest',
    reason: 'Assumption. Calls and events are announced and keep their length.',
  },
  latest: {
    value: 1.3,
    min: 1,
    max: 5,
    unit: 'factor',
    meaning: 'Longest duration over the typical one, where the model gives no longest',
    reason: 'Assumption: work is late more often than early.',
  },
  reviewHours: {
    value: 1,
    min: 0.1,
    max: 10,
    unit: 'factor',
    meaning:
      'Multiplies the hours of one reviewer for one candidate: formal check ½, paper 1½, interview 1, pitch ¾, demo 1½, deliverable 3',
    reason:
      'Assumption: reading, scoring and writing reasons; an interview or pitch as long as the studied models give it.',
  },
  hoursPerWeek: {
    value: 6,
    min: 0.5,
    max: 40,
    unit: 'hours',
    meaning: 'Hours in a week that a reviewer has for reviewing',
    reason: 'Assumption: reviewers have another occupation and give one day less the meetings.',
  },
  maximumLoad: {
    value: 15,
    min: 1,
    max: 500,
    unit: 'count',
    meaning:
      'Candidates that one reviewer takes where the model states no load; more candidates mean more reviewers',
    reason: 'Review practice: about 15 each at most.',
  },
  reviewers: {
    value: 3,
    min: 1,
    max: 20,
    unit: 'count',
    meaning: 'Reviewers of each candidate where the model does not say',
    reason: 'Review practice: three at least (H2020: individual reviews by three experts).',
  },
  meetingHours: {
    value: 2,
    min: 0,
    max: 40,
    unit: 'hours',
    meaning: 'Length of the meeting in which a gate is decided, for each of its reviewers and each challenge',
    reason: 'Assumption.',
  },
  decisionWeeks: {
    value: 1,
    min: 0,
    max: 26,
    unit: 'weeks',
    meaning: 'From the last review to the notice of the decision, where the review is not a stage of its own',
    reason: 'Assumption: minutes, signatures, letters.',
  },
  appeal: share(0.03, 'Probability of an appeal after a gate that can be appealed', 'Assumption.'),
  appealWeeks: {
    value: 6,
    min: 0,
    max: 104,
    unit: 'weeks',
    meaning: 'How long an appeal stops the clock',
    reason: 'Assumption.',
  },
  leastOfMaximum: share(
    0.5,
    'Smallest payment over the largest, where the model gives only the largest; the middle is the likeliest',
    'Assumption.',
  ),
  categories: {
    value: 6,
    min: 1,
    max: 200,
    unit: 'count',
    meaning: 'Categories among which applications are spread evenly, for gates that take so many of each',
    reason: 'Assumption.',
  },
} as const satisfies Record<string, ParameterInfo>;

export type SimulationParameters = { readonly [K in keyof typeof SIMULATION_PARAMETERS]: number };

export const DEFAULT_PARAMETERS = Object.fromEntries(
  Object.entries(SIMULATION_PARAMETERS).map(([name, { value }]) => [name, value]),
) as SimulationParameters;

/** Runs at most: bounds memory and time; the bands hardly move beyond. */
export const MAXIMUM_RUNS = 100_000;

/** `simulation.parameter_range` for each number outside its range, `simulation.runs_range` for the runs. */
export function checkSimulation(
  parameters: Partial<SimulationParameters>,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Violation[] {
  const violations = Object.entries(parameters).flatMap(([name, value]): Violation[] => {
    const info: ParameterInfo | undefined = SIMULATION_PARAMETERS[name as keyof SimulationParameters];
    if (!info)
      return [{ code: 'simulation.unknown_parameter', path: ['parameters', name], params: { name } }];
    if (value >= info.min && value <= info.max && (info.unit !== 'count' || isWhole(name, value))) return [];
    return [
      {
        code: 'simulation.parameter_range',
        path: ['parameters', name],
        params: { name, min: info.min, max: info.max },
      },
    ];
  });
  if (!(Number.isInteger(runs) && runs >= 1 && runs <= MAXIMUM_RUNS))
    violations.push({ code: 'simulation.runs_range', path: ['runs'], params: { max: MAXIMUM_RUNS } });
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 4294967295))
    violations.push({ code: 'simulation.seed_range', path: ['seed'] });
  return violations;
}

/** Means may be fractions; numbers of things that there are may not. */
const isWhole = (name: string, value: number): boolean =>
  name.startsWith('applications') || Number.isInteger(value);
