/** Words of the API that pages offer for choice, in the order in which they are offered. */
export const OPERATOR_KINDS = [
  'GOVERNMENT',
  'PUBLIC_PRIVATE',
  'NON_PROFIT',
  'BUSINESS',
  'MULTINATIONAL',
  'SUPRANATIONAL',
] as const;

export const EXIT_KINDS = [
  'DIRECT_CONTRACT',
  'NEGOTIATED_FOLLOW_ON',
  'CALL_OFF_FROM_PARTNERSHIP',
  'FRAMEWORK',
  'SEPARATE_TENDER',
  'PILOT_AGREEMENT',
  'GRANT',
  'PRIZE',
  'INVESTMENT',
  'NONE',
] as const;

export const PROBLEM_KNOWLEDGE = ['OPEN', 'VAGUE', 'KNOWN', 'SPECIFIED'] as const;
export const PURCHASE_NEEDS = ['REQUIRED', 'WISHED', 'NONE'] as const;
export const RIGHTS_KEEPERS = ['BUYER', 'SUPPLIER'] as const;
export const RISK_APPETITES = ['LOW', 'MEDIUM', 'HIGH'] as const;

export const PROGRAMME_TONES = { DRAFT: 'warn', OPEN: 'good', COMPLETED: 'info', CANCELLED: 'bad' } as const;

/** States of a challenge in which scores are there to look at. */
export const JUDGED: readonly string[] = ['IN_EVALUATION', 'DECIDED', 'ARCHIVED'];

export const CHALLENGE_TONES: Readonly<Record<string, 'info' | 'good' | 'warn' | 'bad' | undefined>> = {
  CHANGES_REQUESTED: 'warn',
  IN_REVIEW: 'warn',
  PUBLISHED: 'good',
  CLOSED: 'warn',
  IN_EVALUATION: 'info',
  DECIDED: 'good',
  CANCELLED: 'bad',
};
