/** The rows of the checklist by which a challenge is coached. */
export enum CoachCheck {
  TITLE = 'TITLE',
  PROBLEM = 'PROBLEM',
  EVIDENCE = 'EVIDENCE',
  AFFECTED_USERS = 'AFFECTED_USERS',
  ROOT_CAUSE = 'ROOT_CAUSE',
  WHY_NOW = 'WHY_NOW',
  ATTEMPTS = 'ATTEMPTS',
  OUTCOME = 'OUTCOME',
  KPIS = 'KPIS',
  CONSTRAINTS = 'CONSTRAINTS',
  DATA = 'DATA',
  TEST_SITE = 'TEST_SITE',
  PEOPLE = 'PEOPLE',
  BUDGET = 'BUDGET',
  EXIT = 'EXIT',
  ALSO_BENEFIT = 'ALSO_BENEFIT',
  CRITERIA = 'CRITERIA',
  INTELLECTUAL_PROPERTY = 'INTELLECTUAL_PROPERTY',
  TIMELINE = 'TIMELINE',
  INDEX_LINK = 'INDEX_LINK',
  IMPACT = 'IMPACT',
}

/** How much a finding of the coach weighs. */
export enum CoachSeverity {
  BLOCKER = 'BLOCKER',
  ADVICE = 'ADVICE',
}
