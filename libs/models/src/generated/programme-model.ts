// Made from data/programme-model.schema.json by `npm run programme-model`: change that one.

/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * ISO 4217.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "currency".
 */
export type Currency = string;
/**
 * owner: whose problem it is. operator: runs the programme. funder: pays. procurer: buys. mentor: helps teams, never judges. intermediary: helps to define challenges, never judges. jury, panel: independent people who judge. committee: a body with authority by law.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "partyRole".
 */
export type PartyRole =
  'owner' | 'operator' | 'funder' | 'procurer' | 'mentor' | 'intermediary' | 'jury' | 'panel' | 'committee';

/**
 * A programme model: how challenges and start-ups move from a call to an exit. A programme is run from one version of a model. Times are durations; instants come when a programme is laid out on a calendar.
 */
export interface ProgrammeModel {
  /**
   * Version of this language.
   */
  format: 1;
  id: Id;
  name: Text;
  summary: Text;
  /**
   * ISO 3166-1 alpha-2, EU, or INT. Decides the working calendar and which legal bases exist.
   */
  jurisdiction: string;
  /**
   * What kind of body runs it in practice.
   */
  operatorType?:
    'government' | 'nonProfit' | 'business' | 'multinational' | 'publicPrivate' | 'supranational';
  /**
   * The bodies that take part. One body may play several parts, as far as the parts go together.
   *
   * @minItems 1
   */
  bodies: Body[];
  parties: Parties;
  buyers?: Buyers;
  challengeDefinition: ChallengeDefinition;
  challenges?: Count;
  roundsPerYear?: number;
  envelope?: AmountOfMoney;
  /**
   * @minItems 1
   */
  stages: Stage[];
  /**
   * @minItems 1
   */
  exits: Exit[];
  intellectualProperty: IntellectualProperty;
  equity: Equity;
  /**
   * Where this model departs from the practice it was studied from, and why.
   */
  adaptations?: Text[];
  /**
   * Where the values come from. The entry with the longest matching path counts for a value.
   *
   * @minItems 1
   */
  provenance: Provenance[];
}
/**
 * A text in Hebrew, Arabic and English.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "text".
 */
export interface Text {
  he: string;
  ar: string;
  en: string;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "body".
 */
export interface Body {
  id: Id;
  kind:
    | 'ministry'
    | 'agency'
    | 'municipality'
    | 'procurementBody'
    | 'supranational'
    | 'nonProfit'
    | 'business'
    | 'multinational'
    | 'experts'
    | 'publicPrivate';
  name: Text;
}
/**
 * Which body plays which part. The runner is never the decider, a mentor never judges: see the checker's rule `roles`.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "parties".
 */
export interface Parties {
  owner?: Id;
  operator: Id;
  funder?: Id;
  procurer?: Id;
  mentor?: Id;
  intermediary?: Id;
  jury?: Id;
  panel?: Id;
  committee?: Id;
}
/**
 * Several bodies that buy together. Each adopts for itself.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "buyers".
 */
export interface Buyers {
  count: Count;
  /**
   * One buyer acts for the group.
   */
  hasLead: boolean;
  /**
   * Their votes weigh by their share of the money.
   */
  weighted?: boolean;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "count".
 */
export interface Count {
  min?: number;
  typical?: number;
  max?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "challengeDefinition".
 */
export interface ChallengeDefinition {
  definedBy: 'owner' | 'operator' | 'coCreated' | 'intermediary' | 'none';
  methods?: Text[];
  /**
   * Percentage that the challenge coach must reach before a challenge is approved.
   */
  minimumCoachScore?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "amountOfMoney".
 */
export interface AmountOfMoney {
  amount: number;
  currency: Currency;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "stage".
 */
export interface Stage {
  id: Id;
  kind:
    | 'challengeCall'
    | 'marketConsultation'
    | 'openCall'
    | 'evaluation'
    | 'interview'
    | 'exploration'
    | 'design'
    | 'prototype'
    | 'accelerator'
    | 'residency'
    | 'growthPlan'
    | 'pilot'
    | 'validation'
    | 'demoDay'
    | 'scaleUp'
    | 'procurement';
  name: Text;
  /**
   * What moves through it. Challenges may compete before start-ups do; a stage of teams that comes after one of challenges is opened by each challenge that was selected.
   */
  funnel: 'challenges' | 'teams';
  /**
   * Whose clock it runs on: one for each challenge, one for the whole programme, or one for each team (no competition).
   */
  scope: 'perChallenge' | 'perProgramme' | 'perTeam';
  /**
   * The edges of the graph. Empty: it begins with the programme.
   */
  after: Edge[];
  /**
   * With several edges: wait for all of them, or begin at the first.
   */
  join?: 'all' | 'any';
  /**
   * A team that was let in may skip it without leaving. Skipping a stage without a gate leads on like passing it; skipping one with a gate leads nowhere beyond it. Nobody leaves by an exit of a stage that was skipped.
   */
  optional?: boolean;
  durationWeeks?: Range;
  admits?: Cap;
  intake?: Intake;
  reframing?: Reframing;
  deliverables?: Deliverable[];
  money?: Money[];
  mentoring?: Text[];
  gate?: Gate;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "edge".
 */
export interface Edge {
  stage: Id;
  /**
   * passed: selected at its gate, or through a stage without one. notSelected: lost at its gate. ended: either.
   */
  on?: 'passed' | 'notSelected' | 'ended';
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "range".
 */
export interface Range {
  min?: number;
  typical?: number;
  max?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "cap".
 */
export interface Cap {
  min?: number;
  typical?: number;
  max?: number;
  per: 'challenge' | 'programme';
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "intake".
 */
export interface Intake {
  /**
   * cohort: one window. rolling: always open, each application on its own. cutoffs: always open, judged in batches. onDemand: a window whenever a challenge needs one.
   */
  mode: 'cohort' | 'rolling' | 'cutoffs' | 'onDemand';
  /**
   * perChallenge: one call for each challenge. bus: one call for all challenges together, a team may answer several. programme: no challenge is answered.
   */
  bundle: 'perChallenge' | 'bus' | 'programme';
  /**
   * Weeks after the start at which a batch closes; only with cutoffs.
   *
   * @minItems 1
   */
  cutoffWeeks?: number[];
  /**
   * How long after the close an upload that had begun may still finish.
   */
  graceMinutes?: number;
  /**
   * Questions are answered at least so many days before the close (Directive 2014/24/EU art. 53(2): 6).
   */
  answersDaysBefore?: number;
  maxApplicationsPerTeam?: number;
  /**
   * A team that is chosen for more challenges keeps so many, by its own preference.
   */
  maxSelectionsPerTeam?: number;
  eligibility?: Text[];
}
/**
 * The challenge may be framed anew while the stage runs; submissions stay bound to the version that they answered.
 *
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "reframing".
 */
export interface Reframing {
  /**
   * What follows when the text of the challenge changes in substance during the stage.
   */
  materialChange: 'reopensQuestions' | 'reopensWindow' | 'refused';
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "deliverable".
 */
export interface Deliverable {
  id: Id;
  name: Text;
  /**
   * Weeks after the stage began; the end of the stage when absent.
   */
  dueWeek?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "money".
 */
export interface Money {
  /**
   * membershipFee is paid by owners, entryFee by teams; all others go to teams.
   */
  kind:
    | 'serviceContract'
    | 'grant'
    | 'prize'
    | 'equityInvestment'
    | 'convertible'
    | 'inKind'
    | 'membershipFee'
    | 'entryFee';
  per: 'team' | 'challenge' | 'programme';
  currency?: Currency;
  amount?: Range;
  shareOfCostPercent?: Range;
  payer: 'owner' | 'operator' | 'funder' | 'procurer' | 'team';
  vat?: 'included' | 'excluded' | 'exempt' | 'notStated';
  priceYear?: number;
  cap?: AmountOfMoney;
  /**
   * @minItems 1
   */
  tranches?: Tranche[];
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "tranche".
 */
export interface Tranche {
  /**
   * start, end, or deliverable:<id> of the same stage.
   */
  on: string;
  percent: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "gate".
 */
export interface Gate {
  /**
   * Who decides; several decide together.
   *
   * @minItems 1
   */
  decidedBy: ('owner' | 'operator' | 'funder' | 'procurer' | 'jury' | 'panel' | 'committee')[];
  /**
   * Who is heard and does not decide.
   */
  advisedBy?: PartyRole[];
  mode: 'paper' | 'interview' | 'pitch' | 'demo' | 'deliverableReview' | 'eligibility';
  /**
   * Holds until the decision is sealed; unmasking is an act of its own.
   */
  anonymity?: 'none' | 'applicantsHidden' | 'doubleBlind';
  reviewers?: {
    perSubmission: number;
    /**
     * At least so many of them from outside.
     */
    external?: number;
    /**
     * How many reviewers there are in all.
     */
    pool?: number;
    /**
     * Submissions that one reviewer takes at most.
     */
    maximumLoad?: number;
  };
  scale?: {
    min: number;
    max: number;
    step: number;
  };
  criteria?: Criterion[];
  aggregate?: 'mean' | 'median' | 'trimmedMean' | 'consensus' | 'rankSum';
  normalise?: 'none' | 'meanSdRescale' | 'mixedModel';
  /**
   * Overall score, as a percentage of the scale, below which nobody is selected.
   */
  threshold?: number;
  select: Select;
  /**
   * How many are kept on a reserve list for a withdrawal.
   */
  reserve?: number;
  /**
   * When fewer pass than select.min: go on with those, end the challenge, or open the intake once more. Nobody below the threshold is ever promoted.
   */
  underfilled?: 'goOn' | 'cancel' | 'reopen';
  /**
   * Calendar days between the notice of the decision and its effect (Directive 89/665/EEC art. 2a: 10).
   */
  standstillDays?: number;
  appeal?: {
    days: number;
    body: Id;
  };
  feedback?: 'none' | 'outcome' | 'reasons' | 'reasonsAndScores';
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "criterion".
 */
export interface Criterion {
  id: Id;
  name: Text;
  kind: 'scored' | 'passFail' | 'informative';
  /**
   * Percent, for scored criteria: all or none of a gate's have one, and they sum to 100. None: not published, all alike.
   */
  weight?: number;
  /**
   * On the scale of the gate: below it the whole is not selected.
   */
  threshold?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "select".
 */
export interface Select {
  rule:
    | 'topN'
    | 'thresholdThenTopN'
    | 'thresholdUntilBudget'
    | 'allAboveThreshold'
    | 'portfolio'
    | 'discretion'
    | 'singleWinner';
  per: 'challenge' | 'programme';
  max?: number;
  min?: number;
  budget?: AmountOfMoney;
  /**
   * What portfolio takes at most of one category (the candidate's first tag).
   */
  perCategory?: number;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "exit".
 */
export interface Exit {
  id: Id;
  kind:
    | 'directContract'
    | 'negotiatedFollowOn'
    | 'callOffFromPartnership'
    | 'separateTender'
    | 'framework'
    | 'pilotAgreement'
    | 'prize'
    | 'grant'
    | 'investment'
    | 'none';
  /**
   * Stages of teams; whoever passed one of them may leave by this exit.
   *
   * @minItems 1
   */
  from: Id[];
  legalBasis?: Id;
  guaranteed?: boolean;
  condition?: Text;
  /**
   * For a separate tender: results of all phases are published equally, so that nobody has a head start.
   */
  noAdvantage?: boolean;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "intellectualProperty".
 */
export interface IntellectualProperty {
  foreground: 'supplier' | 'buyer' | 'shared' | 'perContract' | 'transferOnAward' | 'notStated';
  buyerRights?: Text;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "equity".
 */
export interface Equity {
  taken: boolean;
  percent?: Range;
  instrument?: Text;
}
/**
 * This interface was referenced by `ProgrammeModel`'s JSON-Schema
 * via the `definition` "provenance".
 */
export interface Provenance {
  /**
   * Slash-separated names of fields, with ids in place of positions: stages/exploration/durationWeeks. The empty path covers the whole model.
   *
   * @minItems 1
   */
  paths: string[];
  /**
   * Where it is written: a publication, a page, a law.
   */
  source: string;
  /**
   * The year or day for which it holds.
   */
  asOf?: string;
  /**
   * sourced: read in the source named. generalKnowledge: a reasonable assumption, never shown as fact.
   */
  confidence: 'sourced' | 'generalKnowledge';
}
