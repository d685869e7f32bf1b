import { newId } from '#libs/kernel';
import { modelMachine } from './model.machine.js';
import type { ModelVersion } from './model-version.entity.js';

type Content = Pick<ModelVersion, 'modelId' | 'number' | 'content' | 'hash' | 'changeNote'>;

/** A version that was just begun. @param authorId null when it ships with the platform. */
export const draftOf = (content: Content, authorId: string | null, now: Date): ModelVersion => ({
  ...content,
  id: newId(),
  state: modelMachine.initial,
  revision: 1,
  createdAt: now,
  createdBy: authorId,
  editorIds: authorId === null ? [] : [authorId],
  submittedAt: null,
  submittedBy: null,
  approvedAt: null,
  approvedBy: null,
  retiredAt: null,
  retiredBy: null,
  retirementReason: null,
});
