/** Where a challenge stands. */
export enum ChallengeState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  APPROVED = 'APPROVED',
  PUBLISHED = 'PUBLISHED',
  CLOSED = 'CLOSED',
  IN_EVALUATION = 'IN_EVALUATION',
  DECIDED = 'DECIDED',
  ARCHIVED = 'ARCHIVED',
  CANCELLED = 'CANCELLED',
}

/** What start-ups answer. */
export enum ChallengeKind {
  CHALLENGE = 'CHALLENGE',
  OPEN_CALL = 'OPEN_CALL',
}

/** How a ministry means to buy what a successful pilot has proved. */
export enum ProcurementExit {
  FOLLOW_ON_CONTRACT = 'FOLLOW_ON_CONTRACT',
  TENDER = 'TENDER',
  FRAMEWORK = 'FRAMEWORK',
  EXEMPTION = 'EXEMPTION',
  NONE_PLANNED = 'NONE_PLANNED',
}

/** What kind of answer a question of the form takes. */
export enum QuestionKind {
  TEXT = 'TEXT',
  CHOICE = 'CHOICE',
  NUMBER = 'NUMBER',
  FILE = 'FILE',
}

/** What becomes of the scores by a criterion. */
export enum CriterionKind {
  SCORED = 'SCORED',
  PASS_FAIL = 'PASS_FAIL',
  INFORMATIVE = 'INFORMATIVE',
}

/** Where a public question about a challenge stands. */
export enum InquiryState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  DECLINED = 'DECLINED',
}

/** Orders of the list of challenges. */
export enum ChallengeOrder {
  CLOSING_SOON = 'CLOSING_SOON',
  NEWEST = 'NEWEST',
}

/** Where a suggested wording stands. */
export enum SuggestionState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
