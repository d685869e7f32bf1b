import { IdempotencyRecord } from './idempotency.entity.js';
import { Receipt } from './receipt.entity.js';
import { SubmissionRow } from './submission.entity.js';

export { AskCurrencies } from './ask-currencies.js';
export { SubmissionLoaders } from './graphql/submission.loaders.js';
export { SubmissionAnswerType, SubmissionStateEnum, SubmissionType } from './graphql/submission.type.js';
export { SubmissionDecided, SubmissionReceived, SubmissionWithdrawn } from './submission.events.js';
export type { SubmissionState } from './submission.machine.js';
export type { Answer, SubmissionContent, TeamMember } from './submission.rules.js';
export type { Submission } from './submission.view.js';
export { SubmissionDraftsService } from './submission-drafts.service.js';
export { SubmissionsModule } from './submissions.module.js';
export { SubmissionsService } from './submissions.service.js';
export { SubmitSubmissionService } from './submit-submission.service.js';

export const submissionsEntities = [SubmissionRow, Receipt, IdempotencyRecord];
