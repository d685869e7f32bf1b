import { defineEvent } from '#libs/events';

export const ModelApproved = defineEvent<{ modelId: string; modelVersionId: string }>(
  'programme_model.approved',
);
export const ModelRetired = defineEvent<{ modelId: string; modelVersionId: string }>(
  'programme_model.retired',
);
