import type { Exit, ProgrammeModel, Stage } from './generated/programme-model.js';
import { type Fact, factOf, sourcingOf } from './model-facts.rules.js';
import { lengthOf, paymentsOf } from './model-figures.rules.js';
import type { Phrase } from './model-phrase.js';

/** What models are compared by, in the order in which they are shown. */
export const COMPARED = [
  'operator',
  'jurisdiction',
  'challengeDefinition',
  'problemDefinition',
  'funnel',
  'selection',
  'length',
  'money',
  'intellectualProperty',
  'equity',
  'exits',
  'legalBasis',
] as const;

export type ComparedAspect = (typeof COMPARED)[number];

/** A legal basis, as far as it is named. */
export interface NamedBasis {
  readonly id: string;
  readonly name: ProgrammeModel['name'];
}

export interface ComparisonRow {
  readonly aspect: ComparedAspect;
  /** One cell for each model, in the order of the models; a cell without facts: the model does not say. */
  readonly cells: readonly (readonly Fact[])[];
}

/** The models side by side. Each fact says where it comes from: nothing unsourced passes for a fact. */
export const compareModels = (
  models: readonly ProgrammeModel[],
  legalBases: readonly NamedBasis[],
): ComparisonRow[] =>
  COMPARED.map((aspect) => ({
    aspect,
    cells: models.map((model) => READINGS[aspect](model, legalBases)),
  }));

type Reading = (model: ProgrammeModel, legalBases: readonly NamedBasis[]) => Fact[];

const READINGS: Readonly<Record<ComparedAspect, Reading>> = {
  operator: operatorFacts,
  jurisdiction: (model) => [factOf(model, 'jurisdiction', model.jurisdiction, model.jurisdiction)],
  challengeDefinition: (model) => {
    const { definedBy } = model.challengeDefinition;
    return [factOf(model, 'challengeDefinition/definedBy', definedBy, { term: `definedBy.${definedBy}` })];
  },
  problemDefinition: problemFacts,
  funnel: funnelFacts,
  selection: (model) => model.stages.flatMap((stage) => selectionFact(model, stage)),
  length: lengthFacts,
  money: moneyFacts,
  intellectualProperty: (model) => {
    const { foreground, buyerRights } = model.intellectualProperty;
    const path = 'intellectualProperty';
    return [
      factOf(model, `${path}/foreground`, foreground, { term: `foreground.${foreground}` }),
      ...(buyerRights ? [factOf(model, `${path}/buyerRights`, buyerRights, { text: buyerRights })] : []),
    ];
  },
  equity: equityFacts,
  exits: (model) => model.exits.map((exit) => exitFact(model, exit)),
  legalBasis: (model, legalBases) => model.exits.flatMap((exit) => basisFact(model, exit, legalBases)),
};

function operatorFacts(model: ProgrammeModel): Fact[] {
  const { operatorType, parties } = model;
  const body = model.bodies.find(({ id }) => id === parties.operator);
  return [
    ...(operatorType
      ? [factOf(model, 'operatorType', operatorType, { term: `operatorType.${operatorType}` })]
      : []),
    ...(body ? [factOf(model, `bodies/${body.id}/name`, body.name, { text: body.name })] : []),
  ];
}

function problemFacts(model: ProgrammeModel): Fact[] {
  const methods = model.challengeDefinition.methods ?? [];
  return [
    ...methods.map((method, index) =>
      factOf(model, `challengeDefinition/methods/${index}`, method, { text: method }),
    ),
    ...model.stages.flatMap((stage) => {
      const facts: Fact[] = [];
      const params = { name: { text: stage.name } };
      if (stage.funnel === 'challenges' && stage.gate)
        facts.push(
          factOf(model, `stages/${stage.id}/gate/select`, stage.gate.select, {
            code: 'model_comparison.challenges_compete',
            params,
          }),
        );
      if (stage.reframing && stage.reframing.materialChange !== 'refused')
        facts.push(
          factOf(model, `stages/${stage.id}/reframing`, stage.reframing, {
            code: 'model_comparison.reframed',
            params,
          }),
        );
      return facts;
    }),
  ];
}

function funnelFacts(model: ProgrammeModel): Fact[] {
  return model.stages.flatMap((stage) => {
    const { admits, id, name, funnel } = stage;
    if (!admits) return [];
    const params = {
      name: { text: name },
      count: { count: admits },
      per: { term: `per.${admits.per}` },
    };
    const code = funnel === 'teams' ? 'model_comparison.admits_teams' : 'model_comparison.admits_challenges';
    return [factOf(model, `stages/${id}/admits`, admits, { code, params })];
  });
}

function selectionFact(model: ProgrammeModel, { id, name, gate }: Stage): Fact[] {
  if (!gate) return [];
  const { rule, max } = gate.select;
  const anonymity = gate.anonymity ?? 'none';
  const weights = (gate.criteria ?? []).flatMap(({ name: criterion, weight }) =>
    weight === undefined
      ? []
      : [
          {
            code: 'model_comparison.weighted',
            params: { name: { text: criterion }, weight: { percent: { typical: weight } } },
          },
        ],
  );
  const parts: Phrase[] = [
    { term: `gateMode.${gate.mode}` },
    { list: gate.decidedBy.map((party) => ({ term: `party.${party}` })) },
    max === undefined
      ? { term: `selectRule.${rule}` }
      : { code: 'model_comparison.selected', params: { rule: { term: `selectRule.${rule}` }, max } },
    ...(anonymity === 'none' ? [] : [{ term: `anonymity.${anonymity}` }]),
    ...weights,
  ];
  const shown = { decidedBy: gate.decidedBy, mode: gate.mode, select: { rule, max } };
  return [
    factOf(
      model,
      `stages/${id}/gate`,
      { ...shown, ...(weights.length > 0 && { criteria: gate.criteria }) },
      {
        code: 'model_comparison.gate',
        params: { name: { text: name }, parts: { series: parts } },
      },
    ),
  ];
}

function lengthFacts(model: ProgrammeModel): Fact[] {
  const { weeks, paths, unstated } = lengthOf(model);
  const least = paths.map((path) => sourcingOf(model, path, durationAt(model, path)));
  const weakest = least.find(({ confidence }) => confidence === 'generalKnowledge') ?? least[0];
  const missing = unstated.map(({ name }) => ({ text: name }));
  return [
    ...(weakest ? [{ ...weakest, path: 'stages', value: { weeks } }] : []),
    ...(missing.length > 0
      ? [
          factOf(model, 'stages', model.format, {
            code: 'model_comparison.length_unstated',
            params: { names: { list: missing } },
          }),
        ]
      : []),
  ];
}

const durationAt = (model: ProgrammeModel, path: string): unknown =>
  model.stages.find(({ id }) => path === `stages/${id}/durationWeeks`)?.durationWeeks;

function moneyFacts(model: ProgrammeModel): Fact[] {
  const fees = model.stages.flatMap((stage) =>
    (stage.money ?? []).flatMap((money, index) =>
      money.payer === 'team' || money.kind === 'entryFee'
        ? [{ stage, money, path: `stages/${stage.id}/money/${index}` }]
        : [],
    ),
  );
  return [...paymentsOf(model), ...fees].map(({ stage, money, path }) => {
    const { kind, per, currency, amount, shareOfCostPercent } = money;
    const figures: Phrase[] = [
      { term: `moneyKind.${kind}` },
      amount && currency ? { money: amount, currency } : { term: 'answer.notStated' },
      { term: `per.${per}` },
      ...(shareOfCostPercent
        ? [{ code: 'model_comparison.share_of_cost', params: { share: { percent: shareOfCostPercent } } }]
        : []),
    ];
    const shown = { kind, per, amount, currency, shareOfCostPercent };
    return factOf(model, path, withoutNothing(shown), {
      code: 'model_comparison.gate',
      params: { name: { text: stage.name }, parts: { series: figures } },
    });
  });
}

const withoutNothing = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

function equityFacts(model: ProgrammeModel): Fact[] {
  const { taken, percent, instrument } = model.equity;
  return [
    factOf(model, 'equity/taken', taken, { term: taken ? 'equity.taken' : 'equity.notTaken' }),
    ...(percent ? [factOf(model, 'equity/percent', percent, { percent })] : []),
    ...(instrument ? [factOf(model, 'equity/instrument', instrument, { text: instrument })] : []),
  ];
}

function exitFact(model: ProgrammeModel, { id, kind, guaranteed = false }: Exit): Fact {
  const term = { term: `exitKind.${kind}` };
  const words: Phrase = guaranteed ? { code: 'model_comparison.guaranteed', params: { exit: term } } : term;
  return factOf(model, `exits/${id}`, { kind, ...(guaranteed && { guaranteed }) }, words);
}

function basisFact(
  model: ProgrammeModel,
  { id, legalBasis }: Exit,
  legalBases: readonly NamedBasis[],
): Fact[] {
  if (!legalBasis) return [];
  const basis = legalBases.find((candidate) => candidate.id === legalBasis);
  return [factOf(model, `exits/${id}/legalBasis`, legalBasis, basis ? { text: basis.name } : legalBasis)];
}
