/** What became of a suggestion. */
export enum FeedbackKind {
  SHOWN = 'SHOWN',
  VIEWED = 'VIEWED',
  INVITED = 'INVITED',
  APPLIED = 'APPLIED',
  SHORTLISTED = 'SHORTLISTED',
  DISMISSED = 'DISMISSED',
  RESTORED = 'RESTORED',
}

/** For whom the suggestions were, and what they were. */
export enum MatchDirection {
  CHALLENGE_TO_STARTUP = 'CHALLENGE_TO_STARTUP',
  CHALLENGE_TO_SOLUTION = 'CHALLENGE_TO_SOLUTION',
  STARTUP_TO_CHALLENGE = 'STARTUP_TO_CHALLENGE',
}

/** Why somebody does not want to see a suggestion again. */
export enum DismissReason {
  NOT_RELEVANT = 'NOT_RELEVANT',
  KNOWN_ALREADY = 'KNOWN_ALREADY',
  NOT_READY = 'NOT_READY',
  WRONG_PLACE = 'WRONG_PLACE',
  TOO_LARGE = 'TOO_LARGE',
  OTHER = 'OTHER',
}
