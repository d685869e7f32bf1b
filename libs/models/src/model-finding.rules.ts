/** The rules of the checker, in the order in which they are told. */
export const MODEL_RULES = [
  'names',
  'graph',
  'wayOut',
  'caps',
  'scoring',
  'reviewers',
  'money',
  'dates',
  'roles',
  'exits',
  'provenance',
] as const;

export type ModelRule = (typeof MODEL_RULES)[number];

/** Codes of the messages that name the rules. */
export const RULE_TITLES: Readonly<Record<ModelRule, string>> = {
  names: 'model.rule_names',
  graph: 'model.rule_graph',
  wayOut: 'model.rule_way_out',
  caps: 'model.rule_caps',
  scoring: 'model.rule_scoring',
  reviewers: 'model.rule_reviewers',
  money: 'model.rule_money',
  dates: 'model.rule_dates',
  roles: 'model.rule_roles',
  exits: 'model.rule_exits',
  provenance: 'model.rule_provenance',
};

/** Something that speaks against a model. */
export interface ModelFinding {
  readonly rule: ModelRule;
  /** The stage that it is about; none when it is about the whole. */
  readonly stage?: string;
  /** Where it stands: names of fields and ids, divided by slashes. */
  readonly path: string;
  /** An error makes the model unsound; advice does not. */
  readonly severity: 'error' | 'advice';
  /** Code of the message that says what is wrong. */
  readonly code: string;
  /** Code of the message that says what would mend it; takes the same parameters. */
  readonly mend: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A finding as a rule reports it. */
export interface Fault {
  readonly code: string;
  readonly mend: string;
  readonly path: string;
  readonly stage?: string;
  readonly params?: ModelFinding['params'];
  readonly advice?: true;
}

/** Gives the faults of a rule the form in which they are told. */
export const findingsOf = (rule: ModelRule, faults: readonly Fault[]): ModelFinding[] =>
  faults.map(({ code, mend, path, stage, params = {}, advice }) => ({
    rule,
    ...(stage === undefined ? {} : { stage }),
    path,
    severity: advice ? 'advice' : 'error',
    code,
    mend,
    params: { ...(stage === undefined ? {} : { id: stage }), ...params },
  }));
