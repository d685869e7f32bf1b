import { payload } from '#libs/graphql';
import { ChallengeType } from './challenge.type.js';
import { ChallengeHelperType, CoDefinitionSessionType, SuggestionType } from './help.types.js';

const helper = { type: () => ChallengeHelperType, description: 'The help.' };
const suggestion = { type: () => SuggestionType, description: 'The suggestion.' };
const challenge = { type: () => ChallengeType, description: 'The challenge with the new text.' };

export const AssignHelperPayload = payload('AssignHelperPayload', { helper });
export const EndHelperPayload = payload('EndHelperPayload', { helper });
export const SuggestTextPayload = payload('SuggestTextPayload', { suggestion });
export const CommentOnSuggestionPayload = payload('CommentOnSuggestionPayload', { suggestion });
export const AcceptSuggestionPayload = payload('AcceptSuggestionPayload', { suggestion, challenge });
export const DeclineSuggestionPayload = payload('DeclineSuggestionPayload', { suggestion });
export const WithdrawSuggestionPayload = payload('WithdrawSuggestionPayload', { suggestion });
export const RecordCoDefinitionSessionPayload = payload('RecordCoDefinitionSessionPayload', {
  session: { type: () => CoDefinitionSessionType, description: 'The session.' },
});
