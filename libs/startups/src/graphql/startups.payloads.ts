import { payload } from '#libs/graphql';
import { ImportReportType, OwnPassportType, SolutionType } from './startups.types.js';

const solution = { type: () => SolutionType, description: 'The solution.' };

export const SavePassportPayload = payload('SavePassportPayload', {
  passport: { type: () => OwnPassportType, description: 'The passport.' },
});
export const AddSolutionPayload = payload('AddSolutionPayload', { solution });
export const UpdateSolutionPayload = payload('UpdateSolutionPayload', { solution });
export const WithdrawSolutionPayload = payload('WithdrawSolutionPayload', { solution });
export const ImportSolutionsPayload = payload('ImportSolutionsPayload', {
  report: { type: () => ImportReportType, description: 'What became of the rows.' },
});
