/** The words that the coach looks for in one language: phrases with commas between them. */
export interface WordLists {
  /** How a title begins that asks a question. */
  readonly questionOpening: string;
  /** Technologies, products and vendors: a problem that names one has chosen its answer already. */
  readonly solution: string;
  /** Phrases that hold a word of `solution` or `delivery` and mean something else. */
  readonly innocent: string;
  /** Next to such a word they say that it is there already, and so a part of the problem. */
  readonly existing: string;
  /** What prescribes how a solution is made. */
  readonly obligation: string;
  /** Verbs of building and buying: what is delivered, not what changes. */
  readonly delivery: string;
  /** Verbs and measures of change. */
  readonly change: string;
  /** Groups of people who may be affected. */
  readonly people: string;
  readonly place: string;
  /** How often, how much of it. */
  readonly frequency: string;
  /** Since when. */
  readonly since: string;
  /** Amounts that are written as words. */
  readonly quantity: string;
  /** What a figure comes from. */
  readonly source: string;
  /** Months and the like; years are found by their digits. */
  readonly date: string;
  /** Groups that a service easily leaves behind. */
  readonly vulnerable: string;
  /** Themes too wide for a pilot. */
  readonly wide: string;
  /** A solution that is missing, told as the problem. */
  readonly absence: string;
  readonly nationwide: string;
  /** What is counted when activity is measured instead of effect. */
  readonly output: string;
  /** What people write when they do not know yet. */
  readonly placeholder: string;
  readonly jargon: string;
}
