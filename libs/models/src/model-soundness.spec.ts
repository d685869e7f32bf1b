import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTranslated, LOCALES, translate } from '#libs/i18n';
import type { Gate, ProgrammeModel, Stage } from './generated/programme-model.js';
import { legalBases } from './legal-bases.js';
import { MODEL_RULES, type ModelFinding, RULE_TITLES } from './model-finding.rules.js';
import { parseModel } from './model-parsing.js';
import { checkModel, isSound } from './model-soundness.rules.js';
import { houseModel, shippedModel, studiedModels } from './shipped-models.js';

const HOUSE = 'etgar-call-evaluation-pilot';

/** A model that ships, to be spoiled; whatever is planted has a source, so that nothing else is found. */
function sound(id: string): ProgrammeModel {
  const model = structuredClone(shippedModel(id)!);
  model.provenance = [{ paths: [''], source: 'planted', confidence: 'generalKnowledge' }];
  return model;
}

const stage = (model: ProgrammeModel, id: string): Stage => model.stages.find((one) => one.id === id)!;
const gate = (model: ProgrammeModel, id: string): Gate => stage(model, id).gate!;
const told = (findings: readonly ModelFinding[]): string[] =>
  findings.map(({ code, stage: id }) => `${code.replace('model.', '')}${id ? ` @${id}` : ''}`);

const everBetter: Gate = {
  decidedBy: ['owner'],
  mode: 'paper',
  select: { rule: 'discretion', per: 'challenge' },
};
const extra = (id: string, more: Partial<Stage>): Stage => ({
  id,
  kind: 'pilot',
  name: { he: 'שלב', ar: 'مرحلة', en: 'Stage' },
  funnel: 'teams',
  scope: 'perChallenge',
  after: [],
  ...more,
});

/** The base, what is planted in it, and everything that must then be found. */
type Planted = [base: string, plant: (model: ProgrammeModel) => unknown, found: string[]];

const planted: Record<string, Planted[]> = {
  names: [
    [HOUSE, (m) => m.exits.push({ ...m.exits[0]! }), ['id_twice']],
    [HOUSE, (m) => m.bodies.push({ ...m.bodies[0]! }), ['id_twice']],
    [
      HOUSE,
      (m) => gate(m, 'evaluation').criteria!.push({ ...gate(m, 'evaluation').criteria![3]!, weight: 0 }),
      ['id_twice @evaluation'],
    ],
    [HOUSE, (m) => stage(m, 'pilot').after.push({ stage: 'evaluation' }), ['id_twice @pilot']],
    [HOUSE, (m) => Object.assign(m.parties, { mentor: 'nobody' }), ['unknown_name']],
    [HOUSE, (m) => m.exits[0]!.from.push('moon'), ['unknown_name']],
    [HOUSE, (m) => stage(m, 'pilot').after.push({ stage: 'moon' }), ['unknown_name @pilot']],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation'), { appeal: { days: 5, body: 'court' }, standstillDays: 10 }),
      ['unknown_name @evaluation'],
    ],
    [
      'eu-pcp',
      (m) => Object.assign(stage(m, 'design').money![0]!.tranches![1]!, { on: 'deliverable:moon' }),
      ['unknown_name @design'],
    ],
    [HOUSE, (m) => Object.assign(m, { jurisdiction: 'QQ' }), ['unknown_country']],
  ],
  graph: [
    [HOUSE, (m) => stage(m, 'evaluation').after.push({ stage: 'pilot' }), ['cycle @evaluation']],
    [HOUSE, (m) => stage(m, 'call').after.push({ stage: 'call' }), ['cycle @call', 'intake_inside @call']],
    [
      HOUSE,
      (m) => {
        for (let n = 0; n < 16; n++)
          m.stages.push(extra(`side-${n}`, { after: [{ stage: 'call' }], gate: everBetter }));
        m.stages.push(
          extra('end', {
            join: 'any',
            after: Array.from({ length: 16 }, (_, n) => ({ stage: `side-${n}` })),
          }),
        );
      },
      ['too_wide'],
    ],
    [
      HOUSE,
      (m) => {
        for (const one of m.stages) one.funnel = 'challenges';
        delete stage(m, 'call').intake;
      },
      ['no_teams', 'challenge_stranded @pilot', 'exit_of_challenges @pilot'],
    ],
    [
      'eu-pcp',
      (m) => stage(m, 'market-consultation').after.push({ stage: 'field-validation' }),
      ['cycle @market-consultation', 'challenges_after_teams @market-consultation'],
    ],
    [
      HOUSE,
      (m) => stage(m, 'evaluation').after.push({ stage: 'call', on: 'notSelected' }),
      ['id_twice @evaluation', 'edge_never @evaluation'],
    ],
    [
      HOUSE,
      (m) => delete stage(m, 'call').intake,
      [
        'no_way_in @call',
        'no_challenge_to_count_by @call',
        'no_challenge_to_count_by @evaluation',
        'no_challenge_to_count_by @evaluation',
        'no_challenge_to_count_by @pilot',
        'no_challenge_to_count_by @pilot',
      ],
    ],
    [
      HOUSE,
      (m) => Object.assign(stage(m, 'pilot'), { intake: { mode: 'rolling', bundle: 'perChallenge' } }),
      ['intake_inside @pilot'],
    ],
    [
      HOUSE,
      (m) => m.stages.push(extra('island', { after: [{ stage: 'call', on: 'notSelected' }] })),
      ['edge_never @island', 'unreachable @island'],
    ],
    [
      HOUSE,
      (m) => {
        m.stages.push(extra('consolation', { after: [{ stage: 'evaluation', on: 'notSelected' }] }));
        m.stages.push(extra('both', { after: [{ stage: 'consolation' }, { stage: 'pilot' }] }));
        m.exits.push({ id: 'bye', kind: 'none', from: ['consolation'] });
      },
      ['join_never @both'],
    ],
  ],
  wayOut: [
    [HOUSE, (m) => Object.assign(m.exits[0]!, { from: ['call'] }), []],
    [
      HOUSE,
      (m) => m.stages.push(extra('consolation', { after: [{ stage: 'evaluation', on: 'notSelected' }] })),
      ['dead_end @consolation'],
    ],
    [
      'civtech-scotland',
      (m) => {
        for (const exit of m.exits) exit.from = ['pre-commercial'];
      },
      ['optional_strands @pre-commercial'],
    ],
    [
      HOUSE,
      (m) => {
        m.stages.push(extra('need', { funnel: 'challenges', gate: everBetter }));
        stage(m, 'call').after.push({ stage: 'need', on: 'notSelected' });
      },
      ['challenge_stranded @need'],
    ],
    [HOUSE, (m) => Object.assign(m, { exits: [{ id: 'late', kind: 'none', from: ['evaluation'] }] }), []],
    [
      'eu-pcp',
      (m) => {
        Object.assign(gate(m, 'design').select, { min: 6, max: 6 });
        Object.assign(stage(m, 'prototype').admits!, { max: 6 });
      },
      ['never_filled @design', 'selects_more_than_there_are @design'],
    ],
    [
      'eu-pcp',
      (m) => {
        Object.assign(gate(m, 'design').select, { min: 6, max: 6 });
        gate(m, 'design').underfilled = 'reopen';
      },
      ['reopens_forever @design', 'selects_more_than_there_are @design', 'cap_exceeded @prototype'],
    ],
    [
      HOUSE,
      (m) => {
        m.stages.push(
          extra('need', {
            funnel: 'challenges',
            scope: 'perProgramme',
            gate: { ...everBetter, underfilled: 'reopen' },
          }),
        );
        stage(m, 'call').after.push({ stage: 'need' });
      },
      ['nothing_to_reopen @need'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(stage(m, 'exploration'), { reframing: { materialChange: 'reopensWindow' } }),
      ['nothing_to_reopen @exploration'],
    ],
    [HOUSE, (m) => delete m.exits[0]!.guaranteed, ['exit_uncertain']],
  ],
  caps: [
    [HOUSE, (m) => Object.assign(m, { challenges: { min: 3, max: 2 } }), ['range_upside_down']],
    [HOUSE, (m) => Object.assign(m, { challenges: { max: 0 } }), ['cap_zero']],
    [HOUSE, (m) => Object.assign(gate(m, 'evaluation').select, { max: 0 }), ['cap_zero @evaluation']],
    [HOUSE, (m) => Object.assign(gate(m, 'evaluation').select, { max: 2 }), ['cap_exceeded @pilot']],
    [
      // Per programme against per challenge: six challenges with one winner each are more than five.
      HOUSE,
      (m) => Object.assign(stage(m, 'pilot'), { admits: { max: 5, per: 'programme' } }),
      ['cap_exceeded @pilot'],
    ],
    [HOUSE, (m) => Object.assign(stage(m, 'pilot'), { admits: { max: 6, per: 'programme' } }), []],
    [
      HOUSE,
      (m) => {
        Object.assign(stage(m, 'pilot'), { admits: { max: 6, per: 'programme' } });
        delete m.challenges;
      },
      ['cap_needs_challenges @pilot'],
    ],
    [
      // A cap holds along the path, also through a stage that says nothing.
      HOUSE,
      (m) => {
        Object.assign(gate(m, 'evaluation').select, { max: 2 });
        m.stages.push(extra('between', { after: [{ stage: 'evaluation' }] }));
        stage(m, 'pilot').after = [{ stage: 'between' }];
      },
      ['cap_exceeded @pilot'],
    ],
    [
      HOUSE,
      (m) =>
        Object.assign(gate(m, 'evaluation'), { select: { rule: 'allAboveThreshold', per: 'challenge' } }),
      ['cap_unlimited @pilot'],
    ],
    [
      HOUSE,
      (m) => Object.assign(stage(m, 'pilot'), { admits: { min: 2, max: 3, per: 'challenge' } }),
      ['cap_starved @pilot'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(gate(m, 'exploration').select, { max: 2 }),
      ['two_winners @exploration', 'cap_exceeded @accelerator'],
    ],
    [
      'civtech-scotland',
      (m) => {
        Object.assign(gate(m, 'interview').select, { max: 7 });
        Object.assign(stage(m, 'exploration').admits!, { max: 7 });
      },
      ['selects_more_than_there_are @interview'],
    ],
    [
      'uk-govtech-catalyst-sbri',
      (m) => {
        delete gate(m, 'prototype').select.max;
        gate(m, 'prototype').reserve = 1;
      },
      ['reserve_of_no_list @prototype'],
    ],
    [
      'public-govstart',
      (m) => Object.assign(stage(m, 'growth').admits!, { per: 'challenge' }),
      ['no_challenge_to_count_by @growth'],
    ],
    [
      'stir',
      (m) =>
        Object.assign(stage(m, 'joint-call').intake!, { maxApplicationsPerTeam: 1, maxSelectionsPerTeam: 2 }),
      ['more_selections_than_applications @joint-call'],
    ],
  ],
  scoring: [
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation').criteria![0]!, { weight: 31 }),
      ['weights_sum @evaluation'],
    ],
    [HOUSE, (m) => delete gate(m, 'evaluation').criteria![0]!.weight, ['weights_in_part @evaluation']],
    [
      HOUSE,
      (m) => gate(m, 'evaluation').criteria!.push({ id: 'law', name: m.name, kind: 'passFail', weight: 10 }),
      ['weight_without_score @evaluation'],
    ],
    [HOUSE, (m) => delete gate(m, 'evaluation').scale, ['scale_missing @evaluation']],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation'), { scale: { min: 5, max: 0, step: 1 } }),
      ['scale_senseless @evaluation'],
    ],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation'), { scale: { min: 0, max: 5, step: 2 } }),
      ['scale_senseless @evaluation'],
    ],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation').criteria![0]!, { threshold: 6 }),
      ['bar_outside_scale @evaluation'],
    ],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation'), { threshold: 101 }),
      ['bar_outside_scale @evaluation'],
    ],
    [HOUSE, (m) => delete gate(m, 'evaluation').threshold, ['bar_missing @evaluation']],
    [
      HOUSE,
      (m) => delete gate(m, 'evaluation').select.max,
      ['cap_unlimited @pilot', 'select_incomplete @evaluation'],
    ],
    [HOUSE, (m) => Object.assign(gate(m, 'evaluation'), { criteria: [] }), ['nothing_to_score @evaluation']],
    [
      'us-sbir',
      (m) => Object.assign(gate(m, 'phase-1').select, { rule: 'topN', max: 4 }),
      ['compares_the_lonely @phase-1'],
    ],
    [
      'govtech-polska',
      (m) => Object.assign(gate(m, 'concept'), { mode: 'pitch' }),
      ['hidden_in_person @concept'],
    ],
  ],
  reviewers: [
    [HOUSE, (m) => delete gate(m, 'evaluation').reviewers, ['no_reviewers @evaluation']],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation'), { reviewers: { perSubmission: 0 } }),
      ['no_reviewers @evaluation'],
    ],
    [
      'eu-pcp',
      (m) => Object.assign(gate(m, 'tender'), { reviewers: { perSubmission: 3, external: 4 } }),
      ['too_many_external @tender'],
    ],
    [
      'eu-pcp',
      (m) => Object.assign(gate(m, 'tender'), { reviewers: { perSubmission: 3, pool: 2 } }),
      ['pool_too_small @tender'],
    ],
    [
      'masschallenge-il',
      (m) =>
        Object.assign(gate(m, 'round-2'), { reviewers: { perSubmission: 5, pool: 49, maximumLoad: 15 } }),
      ['overload @round-2'],
    ],
    [
      'masschallenge-il',
      (m) =>
        Object.assign(gate(m, 'round-2'), { reviewers: { perSubmission: 5, pool: 50, maximumLoad: 15 } }),
      [],
    ],
    [
      HOUSE,
      (m) => {
        Object.assign(gate(m, 'evaluation'), { normalise: 'meanSdRescale' });
        Object.assign(gate(m, 'evaluation').reviewers!, { maximumLoad: 4 });
      },
      ['too_few_to_rescale @evaluation'],
    ],
    [
      HOUSE,
      (m) => Object.assign(gate(m, 'evaluation').reviewers!, { maximumLoad: 0 }),
      ['cap_zero @evaluation'],
    ],
  ],
  money: [
    ['imda-oip', (m) => Object.assign(m.envelope!, { currency: 'XQQ' }), ['unknown_currency']],
    [
      'imda-oip',
      (m) => Object.assign(stage(m, 'prototype').money![0]!, { currency: 'USD' }),
      ['currencies_differ @prototype'],
    ],
    [
      'civtech-scotland',
      (m) => delete stage(m, 'exploration').money![0]!.currency,
      ['currency_missing @exploration'],
    ],
    [
      'start-up-chile',
      (m) => Object.assign(stage(m, 'build').money![0]!, { shareOfCostPercent: { max: 120 } }),
      ['share_over_whole @build'],
    ],
    [
      'masschallenge-il',
      (m) => Object.assign(stage(m, 'round-1').money![0]!, { payer: 'operator' }),
      ['wrong_payer @round-1'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(stage(m, 'exploration').money![0]!.tranches![0]!, { percent: 90 }),
      ['tranches_sum @exploration'],
    ],
    [
      'stir',
      (m) => stage(m, 'scoping').money!.push({ kind: 'grant', per: 'team', payer: 'owner' }),
      ['no_team_to_pay @scoping'],
    ],
    [
      // Ten challenges, three teams each, 5,000 for each team.
      'civtech-scotland',
      (m) => Object.assign(stage(m, 'exploration').money![0]!, { cap: { amount: 149_999, currency: 'GBP' } }),
      ['money_over_cap @exploration'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(stage(m, 'exploration').money![0]!, { cap: { amount: 150_000, currency: 'GBP' } }),
      [],
    ],
    [
      'civtech-scotland',
      (m) => {
        delete m.challenges;
        Object.assign(stage(m, 'exploration').money![0]!, { cap: { amount: 150_000, currency: 'GBP' } });
      },
      ['money_unlimited @exploration'],
    ],
    [
      'us-sbir',
      (m) => Object.assign(gate(m, 'solicitation').select.budget!, { amount: 49_999 }),
      ['budget_for_nobody @solicitation'],
    ],
    ['imda-oip', (m) => Object.assign(m.envelope!, { amount: 89_999 }), ['envelope_exceeded']],
    ['imda-oip', (m) => delete m.challenges, ['envelope_unlimited']],
    [
      'us-sbir',
      (m) => Object.assign(m, { envelope: { amount: 11_000_000, currency: 'USD' } }),
      ['envelope_unlimited'],
    ],
    [
      'techstars-corporate',
      (m) => Object.assign(m, { equity: { taken: false } }),
      ['equity_denied @accelerator'],
    ],
  ],
  dates: [
    [HOUSE, (m) => delete stage(m, 'call').durationWeeks, ['window_without_length @call']],
    [
      HOUSE,
      (m) => Object.assign(stage(m, 'call'), { durationWeeks: { max: 0 } }),
      ['closed_before_it_opens @call'],
    ],
    [HOUSE, (m) => Object.assign(stage(m, 'call').intake!, { cutoffWeeks: [4] }), ['cutoffs_and_mode @call']],
    [
      'us-sbir',
      (m) => delete stage(m, 'solicitation').intake!.cutoffWeeks,
      ['cutoffs_and_mode @solicitation'],
    ],
    [
      'us-sbir',
      (m) => Object.assign(stage(m, 'solicitation').intake!, { cutoffWeeks: [17, 53] }),
      ['cutoff_outside @solicitation'],
    ],
    [
      'us-sbir',
      (m) => Object.assign(stage(m, 'solicitation').intake!, { cutoffWeeks: [17, 17] }),
      ['cutoffs_out_of_order @solicitation'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(stage(m, 'call').intake!, { answersDaysBefore: 36 }),
      ['answers_before_questions @call'],
    ],
    [HOUSE, (m) => Object.assign(stage(m, 'call').intake!, { graceMinutes: 10 }), ['grace_not_given @call']],
    [
      'eu-pcp',
      (m) => Object.assign(stage(m, 'design').deliverables![0]!, { dueWeek: 27 }),
      ['due_after_end @design'],
    ],
    [
      HOUSE,
      (m) =>
        Object.assign(gate(m, 'evaluation'), { appeal: { days: 10, body: 'mentors' }, standstillDays: 9 }),
      ['appeal_after_standstill @evaluation'],
    ],
    [
      HOUSE,
      (m) => Object.assign(stage(m, 'call'), { durationWeeks: { min: 9, typical: 8 } }),
      ['range_upside_down @call'],
    ],
  ],
  roles: [
    [HOUSE, (m) => delete m.parties.owner, ['part_not_filled @evaluation']],
    [
      // A private runner decides, even beside the owner.
      'gchq-wayra',
      (m) => gate(m, 'application').decidedBy.push('operator'),
      ['runner_decides @application', 'helper_judges @application'],
    ],
    [
      // … and hidden behind another part.
      'public-govstart',
      (m) => Object.assign(m.parties, { panel: 'public' }),
      ['runner_decides @application', 'helper_judges @application', 'jury_not_independent'],
    ],
    [
      'civtech-scotland',
      (m) => Object.assign(gate(m, 'call'), { decidedBy: ['operator'] }),
      ['runner_decides @call'],
    ],
    [
      'citymart-problem-procurement',
      (m) => gate(m, 'call').decidedBy.push('operator'),
      ['runner_decides @call', 'helper_judges @call'],
    ],
    [HOUSE, (m) => gate(m, 'evaluation').advisedBy!.push('mentor'), ['helper_heard @evaluation']],
    [
      HOUSE,
      (m) =>
        Object.assign(gate(m, 'evaluation'), { appeal: { days: 5, body: 'ministry' }, standstillDays: 10 }),
      ['appeal_to_decider @evaluation'],
    ],
    ['eu-pcp', (m) => Object.assign(m.parties, { panel: 'buyers' }), ['jury_not_independent']],
  ],
  exits: [
    [
      'eu-pcp',
      (m) => m.exits[1]!.from.push('market-consultation'),
      ['exit_of_challenges @market-consultation'],
    ],
    ['eu-pcp', (m) => delete m.exits[0]!.noAdvantage, ['advantage']],
    ['eu-pcp', (m) => Object.assign(m.exits[0]!, { guaranteed: true }), ['tender_promised']],
    [HOUSE, (m) => Object.assign(m.exits[0]!, { noAdvantage: true }), ['advantage_of_nothing']],
    ['eu-pcp', (m) => delete m.exits[0]!.legalBasis, ['basis_missing']],
    [HOUSE, (m) => Object.assign(m.exits[0]!, { legalBasis: 'handshake' }), ['basis_unknown']],
    ['stir', (m) => Object.assign(m, { jurisdiction: 'FR' }), ['basis_elsewhere']],
    ['govtech-polska', (m) => Object.assign(m.exits[0]!, { kind: 'framework' }), ['basis_forbids']],
    [
      'govtech-polska',
      (m) => {
        Object.assign(gate(m, 'concept'), { decidedBy: ['owner'] });
      },
      ['law_decider @concept'],
    ],
    ['govtech-polska', (m) => delete gate(m, 'prototype').anonymity, ['law_hidden @prototype']],
    [
      'us-challenge-prize',
      (m) => {
        delete stage(m, 'submission').gate;
        delete stage(m, 'demonstration').gate;
        delete stage(m, 'demonstration').admits;
      },
      ['law_competition'],
    ],
    [
      'citymart-problem-procurement',
      (m) => {
        delete gate(m, 'call').criteria;
      },
      ['law_criteria', 'law_criteria'],
    ],
    [
      'govtech-lab-luxembourg',
      (m) => Object.assign(gate(m, 'application'), { standstillDays: 9 }),
      ['law_standstill @application'],
    ],
    [
      'govtech-lab-luxembourg',
      (m) => {
        Object.assign(gate(m, 'application').select, { min: 2 });
        Object.assign(stage(m, 'proof-of-concept').admits!, { min: 2 });
      },
      ['law_start @application'],
    ],
    [
      'eu-pcp',
      (m) => {
        Object.assign(stage(m, 'field-validation').admits!, { min: 1 });
        Object.assign(gate(m, 'prototype').select, { min: 1 });
      },
      ['law_last_phase @field-validation'],
    ],
    ['us-sbir', (m) => delete stage(m, 'phase-1').money, ['law_paid_phases']],
    [
      'govtech-lab-luxembourg',
      (m) => {
        delete stage(m, 'proof-of-concept').deliverables;
        delete stage(m, 'proof-of-concept').money![0]!.tranches;
      },
      ['law_targets @proof-of-concept'],
    ],
    [
      'us-challenge-prize',
      (m) => Object.assign(m.intellectualProperty, { foreground: 'buyer' }),
      ['law_rights'],
    ],
  ],
  provenance: [
    [HOUSE, (m) => m.provenance.push({ ...m.provenance[0]!, paths: [''] }), ['source_twice']],
    [
      HOUSE,
      (m) => {
        const rest = Object.keys(m).filter((field) => field !== 'equity');
        m.provenance[0]!.paths = rest.filter((field) => !/^(format|id|name|summary|provenance)$/.test(field));
      },
      ['source_missing'],
    ],
    [HOUSE, (m) => m.provenance[0]!.paths.push('stages/pilot/colour'), ['source_of_nothing @pilot']],
  ],
};

/** The codes of findings in the file of the checker and in every file of rules that it imports. */
function saidByTheRules(): string[] {
  const files = new Set(['model-soundness.rules.ts']);
  const codes = new Set<string>();
  for (const file of files) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    for (const match of text.matchAll(/from '\.\/([\w-]+\.rules)\.js'/g)) files.add(`${match[1]}.ts`);
    for (const match of text.matchAll(/'model\.(\w+)'/g)) codes.add(match[1] ?? '');
  }
  return [...codes].filter((code) => !/^(mend|rule)_/.test(code));
}

const cases = Object.entries(planted).flatMap(([rule, list]) =>
  list.map(([base, plant, found], place) => ({
    name: `${rule} ${place + 1} in ${base}`,
    rule,
    base,
    plant,
    found,
  })),
);

describe('a fault planted in a sound model', () => {
  it.each(cases)('is found, and nothing else: $name', ({ base, plant, found }) => {
    const model = sound(base);
    plant(model);
    expect(parseModel(model).ok).toBe(true);
    expect(told(checkModel(model, legalBases())).sort()).toEqual([...found].sort());
  });

  it('is planted for everything that the checker can say', () => {
    const codes = saidByTheRules();
    expect(codes.length).toBeGreaterThan(80);
    const found = new Set(cases.flatMap((one) => one.found.map((text) => text.replace(/ @.*/, ''))));
    expect(codes.filter((code) => !found.has(code))).toEqual([]);
  });

  it.each(cases)('is told in every language, with all its words filled in: $name', ({ base, plant }) => {
    const model = sound(base);
    plant(model);
    for (const { code, mend, params, rule } of checkModel(model, legalBases()))
      for (const locale of LOCALES)
        for (const message of [code, mend, RULE_TITLES[rule]]) {
          expect(isTranslated(message)).toBe(true);
          expect(translate(message, locale, params)).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object/);
        }
  });
});

describe('the models that ship', () => {
  it('are twenty, and the one of the house', () => {
    expect(studiedModels()).toHaveLength(20);
    expect(studiedModels().map(({ id }) => id)).not.toContain(houseModel().id);
  });

  it.each([...studiedModels(), houseModel()])('$id is sound, and no advice is needed', (model) => {
    expect(told(checkModel(model, legalBases()))).toEqual([]);
  });
});

describe('checkModel', () => {
  it('tells everything at once, rule by rule', () => {
    const model = sound('eu-pcp');
    Object.assign(gate(model, 'tender').criteria![0]!, { weight: 70 });
    delete model.exits[0]!.noAdvantage;
    Object.assign(model.parties, { panel: 'lead-procurer' });
    const findings = checkModel(model, legalBases());
    expect(told(findings)).toEqual([
      'weights_sum @tender',
      'runner_decides @tender',
      'runner_decides @design',
      'runner_decides @prototype',
      'jury_not_independent',
      'advantage',
    ]);
    const order = findings.map(({ rule }) => MODEL_RULES.indexOf(rule));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(isSound(findings)).toBe(false);
  });

  it('counts advice as sound', () => {
    const model = sound(HOUSE);
    delete model.exits[0]!.guaranteed;
    const findings = checkModel(model, legalBases());
    expect(findings.map(({ severity }) => severity)).toEqual(['advice']);
    expect(isSound(findings)).toBe(true);
  });

  it('has an answer, in whole sentences, to whatever the schema lets in', () => {
    const models = [...studiedModels(), houseModel()];
    let changes = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { minLength: 4, maxLength: 12 }),
        (model, cuts) => {
          let changed = model;
          for (const [place, graft] of cuts) {
            const next = structuredClone(changed);
            changeAt(next, place, graft, models);
            if (!parseModel(next).ok) continue;
            changed = next;
            changes += 1;
          }
          for (const { code, mend, params } of checkModel(changed, legalBases()))
            expect(`${translate(code, 'en', params)} ${translate(mend, 'en', params)}`).not.toMatch(
              /\{\w+\}|undefined|NaN|Infinity|\[object/,
            );
        },
      ),
      { numRuns: 80 },
    );
    expect(changes).toBeGreaterThan(200);
  });

  it('changes nothing', () => {
    for (const model of studiedModels()) {
      const before = structuredClone(model);
      checkModel(model, legalBases());
      expect(model).toEqual(before);
    }
  });
});

type Place = [holder: Record<string, unknown>, key: string];

/** Every place of a model that holds a value, but for the words. */
function placesOf(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, inner]): Place[] => [
    [holder as Record<string, unknown>, key],
    ...(typeof inner === 'object' && inner !== null && !('he' in inner) ? placesOf(inner) : []),
  ]);
}

/** Takes out what is at a place, or grafts what stands under the same name somewhere else; numbers may also be 0. */
function changeAt(
  model: ProgrammeModel,
  place: number,
  graft: number | null,
  models: readonly ProgrammeModel[],
): void {
  const places = placesOf(model).filter(([, key]) => key !== 'provenance');
  const [holder, key] = places[place % places.length]!;
  if (graft === null) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return;
  }
  const same = placesOf(models[graft % models.length]!).filter(([, name]) => name === key);
  const donor = same[graft % Math.max(1, same.length)];
  holder[key] =
    typeof holder[key] === 'number' && graft % 3 === 0 ? 0 : structuredClone(donor?.[0][key] ?? holder[key]);
}

describe('the legal bases', () => {
  const used = new Set(
    studiedModels().flatMap(({ exits }) => exits.flatMap(({ legalBasis }) => legalBasis ?? [])),
  );

  it.each(legalBases())(
    '$id says what it is in three languages, where it holds and where it is written',
    (basis) => {
      for (const text of [basis.name, basis.demands])
        expect([text.he, text.ar, text.en].every((words) => words.trim().length > 0)).toBe(true);
      expect(basis.jurisdictions.length).toBeGreaterThan(0);
      expect(basis.exitKinds.length).toBeGreaterThan(0);
      expect(['sourced', 'generalKnowledge']).toContain(basis.confidence);
      expect(basis.source).not.toBe('');
    },
  );

  it('have ids of their own and serve the studied models', () => {
    const ids = legalBases().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
