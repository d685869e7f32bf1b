import type { Api } from '#web/api/api.ts';
import { wholeList } from '#web/api/whole-list.ts';
import { assignmentsDocument } from './assignment.documents.ts';

/** All reviews of a challenge, also those that ended. */
export const assignmentsOf = (api: Api, challengeId: string) =>
  wholeList(
    api,
    'review-assignments',
    assignmentsDocument,
    { challengeId },
    ({ reviewAssignments }) => reviewAssignments,
  );
