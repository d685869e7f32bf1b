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

/** From where a conflict of interest is known. */
export enum ConflictSource {
  DECLARED = 'DECLARED',
  MEMBERSHIP = 'MEMBERSHIP',
  PAST_EMPLOYMENT = 'PAST_EMPLOYMENT',
  SHARED_ORGANISATION = 'SHARED_ORGANISATION',
  OWNERSHIP = 'OWNERSHIP',
  PAST_AWARD = 'PAST_AWARD',
}

/** Kinds of reviewers of which a plan can ask for some on each submission. */
export enum ReviewerKind {
  SENIOR = 'SENIOR',
  DOMAIN_USER = 'DOMAIN_USER',
}

/** What a reviewer says to a submission before anything is assigned. */
export enum Bid {
  EAGER = 'EAGER',
  WILLING = 'WILLING',
  RELUCTANT = 'RELUCTANT',
  NO = 'NO',
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

/** Who is hidden from whom while submissions are reviewed. */
export enum Blindness {
  OPEN = 'OPEN',
  APPLICANTS_HIDDEN = 'APPLICANTS_HIDDEN',
  DOUBLE_BLIND = 'DOUBLE_BLIND',
}
