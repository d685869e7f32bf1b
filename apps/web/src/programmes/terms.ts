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
