import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALES } from '#libs/i18n';
import { aModel } from '../../../test/support/models.js';
import { exchangeRates } from './exchange-rates.js';
import type { ProgrammeModel } from './generated/programme-model.js';
import { legalBases } from './legal-bases.js';
import { adviseModels } from './model-advice.rules.js';
import type { Situation } from './model-situation.js';
import { say } from './model-words.js';
import { houseModel, studiedModels } from './shipped-models.js';

const knowledge = { legalBases: legalBases(), rates: exchangeRates() };
const library = [...studiedModels(), houseModel()];
const advise = (situation: Situation, models: readonly ProgrammeModel[] = library) =>
  adviseModels(models, situation, knowledge);

interface Stated {
  readonly who: string;
  readonly situation: Situation;
  /** Ids of the models that must come first, in this order. */
  readonly first: readonly string[];
  /** Codes of reasons that must speak for the first one, without their prefix. */
  readonly because: readonly string[];
  /** A model that must have lost points for a reason. */
  readonly against: readonly [id: string, code: string];
}

const ILS = 'ILS';
const stated: readonly Stated[] = [
  {
    who: 'an Israeli ministry that feels a need, cannot say the problem yet, and must be able to buy',
    situation: {
      jurisdiction: 'IL',
      problem: 'vague',
      purchase: 'required',
      budget: { amount: 600_000, currency: ILS },
      weeks: 40,
      risk: 'low',
      teams: 30,
      equity: 'unacceptable',
    },
    first: ['civtech-scotland'],
    because: ['buys_without_tender', 'defining_suits', 'reframing', 'several_try', 'basis_other'],
    against: ['techstars-corporate', 'takes_equity'],
  },
  {
    who: 'an Israeli ministry with a clear problem, NIS 450,000 and seven months',
    situation: {
      jurisdiction: 'IL',
      problem: 'known',
      purchase: 'wished',
      budget: { amount: 450_000, currency: ILS },
      weeks: 30,
      risk: 'low',
      teams: 20,
      equity: 'unacceptable',
      legalBases: ['il-challenge-tender', 'il-tenders-law'],
    },
    first: ['il-challenge-arena', 'civtech-scotland'],
    because: ['same_law', 'basis_available', 'within_budget', 'in_time'],
    against: ['eu-pcp', 'too_long'],
  },
  {
    who: 'the Innovation Authority, which grants money for research and buys nothing',
    situation: {
      jurisdiction: 'IL',
      problem: 'open',
      purchase: 'none',
      budget: { amount: 1_500_000, currency: ILS },
      weeks: 120,
      risk: 'high',
      teams: 40,
      rights: 'supplier',
      legalBases: ['il-innovation-law'],
    },
    first: ['il-memshal-tech'],
    because: ['basis_available', 'teams_share_cost', 'no_purchase_needed', 'rights_suit'],
    against: ['civtech-scotland', 'basis_missing'],
  },
  {
    who: 'five European hospitals for whom no product exists, with six million and three years',
    situation: {
      jurisdiction: 'FR',
      problem: 'known',
      purchase: 'required',
      budget: { amount: 6_000_000, currency: 'EUR' },
      weeks: 180,
      risk: 'high',
      teams: 25,
      buyers: 5,
      rights: 'supplier',
    },
    first: ['eu-pcp', 'govtech-lab-luxembourg'],
    because: ['joint_buyers', 'union_law', 'develops_new', 'in_time', 'buys_by_tender'],
    against: ['civtech-scotland', 'one_buyer'],
  },
  {
    who: 'a Polish ministry that knows what it needs and may contract the winner of a design contest',
    situation: {
      jurisdiction: 'PL',
      problem: 'specified',
      purchase: 'required',
      budget: { amount: 800_000, currency: 'PLN' },
      weeks: 40,
      risk: 'medium',
      teams: 40,
      legalBases: ['eu-design-contest'],
    },
    first: ['govtech-polska'],
    because: ['buys_without_tender', 'same_law', 'basis_available', 'defining_suits'],
    against: ['start-up-chile', 'no_challenge'],
  },
  {
    who: 'a ministry of Luxembourg with an innovation partnership',
    situation: {
      jurisdiction: 'LU',
      problem: 'known',
      purchase: 'required',
      budget: { amount: 300_000, currency: 'EUR' },
      weeks: 52,
      risk: 'low',
      teams: 15,
      legalBases: ['eu-innovation-partnership'],
    },
    first: ['govtech-lab-luxembourg'],
    because: ['buys_without_tender', 'same_law', 'basis_available', 'several_try'],
    against: ['civtech-scotland', 'exit_not_open'],
  },
  {
    who: 'a city with six small problems and hardly any money',
    situation: {
      jurisdiction: 'US',
      problem: 'vague',
      purchase: 'wished',
      budget: { amount: 50_000, currency: 'USD' },
      weeks: 40,
      challenges: 6,
      teams: 200,
      equity: 'unacceptable',
      legalBases: ['us-municipal-rfp'],
    },
    first: ['stir'],
    because: ['same_law', 'basis_available', 'pays_nothing', 'asks_first', 'real_choice'],
    against: ['civtech-scotland', 'above_budget'],
  },
  {
    who: 'an Israeli municipality that wants start-ups to settle, through a non-profit',
    situation: {
      jurisdiction: 'IL',
      problem: 'open',
      purchase: 'none',
      weeks: 52,
      risk: 'high',
      teams: 500,
      equity: 'unacceptable',
      operators: ['nonProfit'],
    },
    first: ['masschallenge-il'],
    because: ['same_law', 'operator_suits', 'no_challenge_needed', 'takes_no_equity', 'real_choice'],
    against: ['techstars-corporate', 'takes_equity'],
  },
  {
    who: 'a British security agency with a multinational partner',
    situation: {
      jurisdiction: 'GB',
      problem: 'open',
      purchase: 'none',
      budget: { amount: 250_000, currency: 'GBP' },
      weeks: 50,
      risk: 'high',
      teams: 60,
      equity: 'unacceptable',
      operators: ['multinational'],
    },
    first: ['gchq-wayra'],
    because: ['operator_suits', 'same_law', 'within_budget', 'takes_no_equity'],
    against: ['civtech-scotland', 'operator_does_not_suit'],
  },
  {
    who: 'an air force that lets a multinational invest in start-ups',
    situation: {
      jurisdiction: 'US',
      problem: 'open',
      purchase: 'none',
      weeks: 30,
      risk: 'high',
      teams: 300,
      equity: 'acceptable',
      operators: ['multinational'],
    },
    first: ['techstars-corporate'],
    because: ['operator_suits', 'in_time', 'no_purchase_needed', 'real_choice'],
    against: ['us-sbir', 'too_long'],
  },
  {
    who: 'an agency that pays for results only, and lets everybody try',
    situation: {
      jurisdiction: 'US',
      problem: 'specified',
      purchase: 'none',
      budget: { amount: 500_000, currency: 'USD' },
      weeks: 60,
      risk: 'low',
      teams: 100,
      legalBases: ['us-prize-competition'],
    },
    first: ['us-challenge-prize'],
    because: ['pays_for_results', 'same_law', 'basis_available', 'no_purchase_needed', 'defining_suits'],
    against: ['govtech-lab-luxembourg', 'basis_missing'],
  },
  {
    who: 'a British department that pays for research first and tenders afterwards',
    situation: {
      jurisdiction: 'GB',
      problem: 'known',
      purchase: 'wished',
      budget: { amount: 1_500_000, currency: 'GBP' },
      weeks: 90,
      risk: 'high',
      teams: 40,
      rights: 'supplier',
      legalBases: ['uk-research-exemption', 'uk-competitive-tender'],
    },
    first: ['uk-govtech-catalyst-sbri'],
    because: ['same_law', 'basis_available', 'within_budget', 'develops_new', 'buys_by_tender'],
    against: ['civtech-scotland', 'exit_not_open'],
  },
  {
    who: 'a Scottish public body with a way to adoption',
    situation: {
      jurisdiction: 'GB',
      problem: 'vague',
      purchase: 'required',
      budget: { amount: 300_000, currency: 'GBP' },
      weeks: 52,
      risk: 'low',
      teams: 40,
      equity: 'unacceptable',
      legalBases: ['scotland-multistage-procurement'],
    },
    first: ['civtech-scotland'],
    because: ['same_law', 'basis_available', 'buys_without_tender', 'reframing'],
    against: ['uk-govtech-catalyst-sbri', 'basis_missing'],
  },
  {
    who: 'a Spanish city that wants a business or a non-profit to help it say what it needs',
    situation: {
      jurisdiction: 'ES',
      problem: 'vague',
      purchase: 'wished',
      weeks: 40,
      teams: 50,
      operators: ['business', 'nonProfit'],
      risk: 'medium',
      legalBases: ['local-procurement-law'],
    },
    first: ['citymart-problem-procurement', 'stir'],
    because: ['defining_suits', 'operator_suits', 'basis_available', 'asks_first'],
    against: ['bind-govtech', 'operator_does_not_suit'],
  },
  {
    who: 'a ministry of economy that wants to grow start-ups of any kind',
    situation: {
      jurisdiction: 'CL',
      problem: 'open',
      purchase: 'none',
      budget: { amount: 2_000_000_000, currency: 'CLP' },
      weeks: 40,
      risk: 'high',
      teams: 1_000,
      equity: 'unacceptable',
    },
    first: ['start-up-chile', 'masschallenge-il'],
    because: ['same_law', 'no_challenge_needed', 'within_budget', 'takes_no_equity', 'basis_available'],
    against: ['techstars-corporate', 'takes_equity'],
  },
];

describe('fifteen stated situations', () => {
  it('are fifteen', () => expect(stated).toHaveLength(15));

  it.each(stated)('$who', ({ situation, first, because, against: [loser, why] }) => {
    const ranked = advise(situation);
    expect(ranked.slice(0, first.length).map(({ model }) => model.id)).toEqual(first);
    const [best] = ranked;
    const speaksFor = best?.reasons.filter(({ points }) => points > 0).map(({ words }) => words.code);
    expect(speaksFor).toEqual(expect.arrayContaining(because.map((code) => `model_advice.${code}`)));
    const lost = ranked.find(({ model }) => model.id === loser)?.reasons;
    expect(lost?.find(({ words }) => words.code === `model_advice.${why}`)?.points).toBeLessThan(0);
  });

  it.each(LOCALES)('are explained in %s, every reason with its figures', (locale) => {
    for (const { situation } of stated)
      for (const { reasons } of advise(situation))
        for (const { words } of reasons)
          expect(say(words, locale)).not.toMatch(/\{\w+\}|undefined|NaN|model_advice|\w+Kind\./);
  });
});

describe('adviseModels', () => {
  const model = fc.constantFrom(...library);
  const situation: fc.Arbitrary<Situation> = fc.record(
    {
      jurisdiction: fc.constantFrom('IL', 'EU', 'FR', 'GB', 'US', 'CL', 'SG'),
      legalBases: fc.subarray(legalBases().map(({ id }) => id)),
      budget: fc.record({
        amount: fc.integer({ min: 0, max: 5_000_000 }),
        currency: fc.constantFrom('ILS', 'EUR', 'USD'),
      }),
      weeks: fc.integer({ min: 1, max: 300 }),
      problem: fc.constantFrom('open', 'vague', 'known', 'specified'),
      purchase: fc.constantFrom('required', 'wished', 'none'),
      risk: fc.constantFrom('low', 'medium', 'high'),
      teams: fc.integer({ min: 1, max: 1_000 }),
      challenges: fc.integer({ min: 1, max: 20 }),
      buyers: fc.integer({ min: 1, max: 8 }),
      equity: fc.constantFrom('unacceptable', 'acceptable'),
      rights: fc.constantFrom('buyer', 'supplier'),
    },
    { requiredKeys: ['jurisdiction'] },
  );
  const pointsFor = (topic: string, stated: Situation, of: ProgrammeModel): number =>
    advise(stated, [of])[0]!
      .reasons.filter((reason) => reason.topic === topic)
      .reduce((sum, { points }) => sum + points, 0);

  it('has reasons that add up to the score', () => {
    fc.assert(
      fc.property(situation, (stated) => {
        for (const { score, reasons } of advise(stated))
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the models, and breaks ties by id', () => {
    const order = fc.shuffledSubarray(library, { minLength: library.length });
    fc.assert(
      fc.property(situation, order, (stated, shuffled) => {
        const ranked = advise(stated);
        expect(advise(stated, shuffled)).toEqual(ranked);
        for (const [index, { score, model: one }] of ranked.slice(1).entries()) {
          const before = ranked[index]!;
          expect(before.score > score || (before.score === score && before.model.id < one.id)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never takes points off a model because there is more money', () => {
    const amounts = fc.tuple(fc.integer({ max: 9_000_000, min: 0 }), fc.integer({ max: 9_000_000, min: 0 }));
    fc.assert(
      fc.property(
        situation,
        model,
        amounts,
        fc.constantFrom('ILS', 'EUR', 'GBP'),
        (stated, one, two, currency) => {
          const [less, more] = [...two].sort((a, b) => a - b) as [number, number];
          const points = (amount: number) =>
            pointsFor('budget', { ...stated, budget: { amount, currency } }, one);
          expect(points(more)).toBeGreaterThanOrEqual(points(less));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never takes points off a model because there is more time, or another legal basis', () => {
    fc.assert(
      fc.property(
        situation,
        model,
        fc.nat(200),
        fc.constantFrom(...legalBases()),
        (stated, one, extra, basis) => {
          const weeks = stated.weeks ?? 20;
          expect(pointsFor('time', { ...stated, weeks: weeks + extra }, one)).toBeGreaterThanOrEqual(
            pointsFor('time', { ...stated, weeks }, one),
          );
          const bases = stated.legalBases ?? [];
          const [fewer, wider] = [
            { ...stated, legalBases: bases },
            { ...stated, legalBases: [...bases, basis.id] },
          ];
          const both = (of: Situation) => pointsFor('law', of, one) + pointsFor('purchase', of, one);
          expect(both(wider)).toBeGreaterThanOrEqual(both(fewer));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('weighs a value without a source half, and says so', () => {
    const sourced = aModel();
    const [entry] = sourced.provenance;
    const assumed = aModel({ provenance: [{ ...entry!, confidence: 'generalKnowledge' }] });
    const stated = { jurisdiction: 'IL', problem: 'specified', purchase: 'none', weeks: 30 } as const;
    const [full] = advise(stated, [sourced]);
    const [half] = advise(stated, [assumed]);
    expect(full!.score).toBeGreaterThan(0);
    expect(half!.score).toBe(full!.score / 2);
    expect(full!.reasons.every(({ confidence }) => confidence === 'sourced')).toBe(true);
    expect(half!.reasons.every(({ confidence }) => confidence === 'generalKnowledge')).toBe(true);
  });

  it('has nothing to say of what a ministry leaves out', () => {
    const topics = advise({ jurisdiction: 'SG' }).flatMap(({ reasons }) => reasons.map(({ topic }) => topic));
    expect([...new Set(topics)].sort()).toEqual(['buyers', 'law']);
  });
});
