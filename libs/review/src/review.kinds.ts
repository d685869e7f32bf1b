/** Why somebody cannot judge an organisation without bias. */
export enum ConflictKind {
  EMPLOYMENT = 'EMPLOYMENT',
  OWNERSHIP = 'OWNERSHIP',
  FAMILY = 'FAMILY',
  FINANCIAL = 'FINANCIAL',
  SUPERVISION = 'SUPERVISION',
  COLLABORATION = 'COLLABORATION',
  SAME_UNIT = 'SAME_UNIT',
  PRIOR_INVOLVEMENT = 'PRIOR_INVOLVEMENT',
  OTHER = 'OTHER',
}

/** How a reviewer came to a submission. */
export enum AssignmentWay {
  BY_HAND = 'BY_HAND',
  AUTOMATIC = 'AUTOMATIC',
}

/** What becomes of the scores of a review. */
export enum ReviewPurpose {
  COUNTED = 'COUNTED',
  SHADOW = 'SHADOW',
  ANCHOR = 'ANCHOR',
}

/** By which scores submissions are ranked. */
export enum ScoreBasis {
  RAW = 'RAW',
  CALIBRATED = 'CALIBRATED',
}
