import {
  type Exit,
  type Gate,
  legalBases,
  type Money,
  type Phrase,
  type ProgrammeModel,
  type Range,
  type Stage,
  sayInAll,
  sourcingOf,
  type Text,
} from '#libs/models';
import type {
  ModelExitType,
  ModelGateType,
  ModelMoneyType,
  ModelOutlineType,
  ModelStageType,
} from './graphql/model-parts.types.js';
import type {
  ModelFlagType,
  ModelNumberType,
  ModelRangeType,
  ModelTermType,
  ModelTextType,
} from './graphql/model-values.types.js';

/** A model as the API shows it: no value leaves without its confidence and its source. */
export function outlineOf(model: ProgrammeModel): ModelOutlineType {
  return new ModelView(model).outline();
}

class ModelView {
  constructor(private readonly model: ProgrammeModel) {}

  outline(): ModelOutlineType {
    const { model } = this;
    const { challengeDefinition, intellectualProperty, equity, parties } = model;
    const operator = model.bodies.find(({ id }) => id === parties.operator);
    const methods = challengeDefinition.methods ?? [];
    return {
      operatorType: this.maybe(model.operatorType, (value) =>
        this.term('operatorType', 'operatorType', value),
      ),
      operator: this.text(`bodies/${parties.operator}/name`, operator?.name ?? sayInAll(parties.operator)),
      jurisdiction: this.term('jurisdiction', 'jurisdiction', model.jurisdiction),
      definedBy: this.term('challengeDefinition/definedBy', 'definedBy', challengeDefinition.definedBy),
      methods: methods.map((text, index) => this.text(`challengeDefinition/methods/${index}`, text)),
      challenges: this.maybe(model.challenges, (range) => this.range('challenges', range, { count: range })),
      stages: model.stages.map((stage) => this.stage(stage)),
      exits: model.exits.map((exit) => this.exit(exit)),
      intellectualProperty: this.term(
        'intellectualProperty/foreground',
        'foreground',
        intellectualProperty.foreground,
      ),
      buyerRights: this.maybe(intellectualProperty.buyerRights, (text) =>
        this.text('intellectualProperty/buyerRights', text),
      ),
      equity: this.flag('equity/taken', equity.taken),
      equityPercent: this.maybe(equity.percent, (percent) =>
        this.range('equity/percent', percent, { percent }),
      ),
      adaptations: model.adaptations ?? [],
    };
  }

  private stage(stage: Stage): ModelStageType {
    const path = `stages/${stage.id}`;
    const { id, name, kind, funnel, scope, intake } = stage;
    return {
      id,
      name,
      kind: this.term(`${path}/kind`, 'stageKind', kind),
      funnel: this.term(`${path}/funnel`, 'funnel', funnel),
      scope: this.term(`${path}/scope`, 'scope', scope),
      after: stage.after.map((edge, index) => ({
        stageId: edge.stage,
        on: this.term(`${path}/after/${index}`, 'edgeOn', edge.on ?? 'passed'),
      })),
      optional: this.maybe(stage.optional, (value) => this.flag(`${path}/optional`, value)),
      durationWeeks: this.maybe(stage.durationWeeks, (weeks) =>
        this.range(`${path}/durationWeeks`, weeks, { weeks }),
      ),
      admits: this.maybe(stage.admits, (cap) => {
        const { per, ...count } = cap;
        const words = { code: 'model_diff.per', params: { count: { count }, per: { term: `per.${per}` } } };
        return {
          ...this.range(`${path}/admits`, count, words),
          ...sourcingOf(this.model, `${path}/admits`, cap),
        };
      }),
      intake: this.maybe(intake, ({ mode }) => this.term(`${path}/intake/mode`, 'intakeMode', mode)),
      bundle: this.maybe(intake, ({ bundle }) => this.term(`${path}/intake/bundle`, 'bundle', bundle)),
      money: (stage.money ?? []).map((money, index) => this.money(`${path}/money/${index}`, money)),
      deliverables: (stage.deliverables ?? []).map((item) =>
        this.text(`${path}/deliverables/${item.id}/name`, item.name),
      ),
      mentoring: (stage.mentoring ?? []).map((text, index) => this.text(`${path}/mentoring/${index}`, text)),
      gate: this.maybe(stage.gate, (gate) => this.gate(`${path}/gate`, gate)),
    };
  }

  private money(
    path: string,
    { kind, per, payer, amount, currency, shareOfCostPercent }: Money,
  ): ModelMoneyType {
    return {
      kind: this.term(`${path}/kind`, 'moneyKind', kind),
      per: this.term(`${path}/per`, 'per', per),
      payer: this.term(`${path}/payer`, 'party', payer),
      amount: this.maybe(amount, (money) =>
        this.range(`${path}/amount`, money, currency ? { money, currency } : { count: money }),
      ),
      currency: currency ?? null,
      shareOfCostPercent: this.maybe(shareOfCostPercent, (percent) =>
        this.range(`${path}/shareOfCostPercent`, percent, { percent }),
      ),
    };
  }

  private gate(path: string, gate: Gate): ModelGateType {
    const { select } = gate;
    const number = (field: string, value: number | undefined) =>
      this.maybe(value, (found) => this.number(`${path}/${field}`, found));
    return {
      mode: this.term(`${path}/mode`, 'gateMode', gate.mode),
      decidedBy: gate.decidedBy.map((party, index) =>
        this.term(`${path}/decidedBy/${index}`, 'party', party),
      ),
      anonymity: this.maybe(gate.anonymity, (value) => this.term(`${path}/anonymity`, 'anonymity', value)),
      criteria: (gate.criteria ?? []).map(({ id, name, kind, weight }) => ({
        id,
        name: this.text(`${path}/criteria/${id}/name`, name),
        kind: this.term(`${path}/criteria/${id}/kind`, 'criterionKind', kind),
        weight: number(`criteria/${id}/weight`, weight),
      })),
      rule: this.term(`${path}/select/rule`, 'selectRule', select.rule),
      per: this.term(`${path}/select/per`, 'per', select.per),
      max: number('select/max', select.max),
      threshold: number('threshold', gate.threshold),
      reviewersPerSubmission: number('reviewers/perSubmission', gate.reviewers?.perSubmission),
      standstillDays: number('standstillDays', gate.standstillDays),
    };
  }

  private exit({ id, kind, from, legalBasis, guaranteed, condition }: Exit): ModelExitType {
    const path = `exits/${id}`;
    return {
      id,
      kind: this.term(`${path}/kind`, 'exitKind', kind),
      stageIds: from,
      legalBasis: this.maybe(legalBasis, (basis) => {
        const name = legalBases().find((known) => known.id === basis)?.name;
        return this.text(`${path}/legalBasis`, name ?? sayInAll(basis));
      }),
      guaranteed: this.maybe(guaranteed, (value) => this.flag(`${path}/guaranteed`, value)),
      condition: this.maybe(condition, (text) => this.text(`${path}/condition`, text)),
    };
  }

  private maybe<T, R>(value: T | undefined, show: (value: T) => R): R | null {
    return value === undefined ? null : show(value);
  }

  private term(path: string, list: string, value: string): ModelTermType {
    return { ...sourcingOf(this.model, path, value), value, label: sayInAll({ term: `${list}.${value}` }) };
  }

  private text(path: string, value: Text): ModelTextType {
    return { ...sourcingOf(this.model, path, value), value };
  }

  private flag(path: string, value: boolean): ModelFlagType {
    return { ...sourcingOf(this.model, path, value), isTrue: value };
  }

  private number(path: string, value: number): ModelNumberType {
    return { ...sourcingOf(this.model, path, value), value };
  }

  private range(path: string, range: Range, words: Phrase): ModelRangeType {
    const { min = null, typical = null, max = null } = range;
    return { ...sourcingOf(this.model, path, range), min, typical, max, label: sayInAll(words) };
  }
}
