import type { ResultOf } from '#web/api/graphql.ts';
import type { Locale } from '#web/i18n/locales.ts';
import type { decisionDocument } from './evaluation.documents.ts';

/** Everything that follows from the scores of a challenge: proposals, letters, appeals, records. */
export type DecisionParts = ResultOf<typeof decisionDocument>;

export const questionOf = (challengeId: string, locale: Locale) => ({
  challengeId,
  language: locale.toUpperCase() as 'HE' | 'AR' | 'EN',
});
