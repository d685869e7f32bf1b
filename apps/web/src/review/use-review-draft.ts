import { useRef, useState } from 'react';
import { type InputIssue, issuesOf, useApi } from '#web/api/use-api.ts';
import { type Autosave, useAutosave } from '#web/forms/use-autosave.ts';
import { reviewQueueDocument } from './review-desk.documents.ts';
import { reviewTaskDocument, saveReviewDraftDocument } from './review-task.documents.ts';
import { type Given, givenOf, type RubricRow, type Task } from './rubric.ts';

export interface ReviewDraft extends Autosave<readonly Given[]> {
  readonly given: readonly Given[];
  readonly change: (criterionId: string, part: Partial<Given>) => void;
  readonly restore: (value: readonly Given[]) => void;
  /** The version that the server has now. */
  readonly version: () => number;
  /** Why the last save was refused. */
  readonly refused: readonly InputIssue[];
}

/**
 * The scores as they are on the screen. They are kept in the browser with each change, and by the server a moment later;
 * a review that is submitted is no draft and is not saved by itself.
 */
export function useReviewDraft(task: Task, rubric: readonly RubricRow[], isDraft: boolean): ReviewDraft {
  const api = useApi();
  const { alias } = task;
  const saved = useRef(givenOf(rubric, task.scores)).current;
  const version = useRef(task.version);
  const [given, setGiven] = useState(saved);
  const [refused, setRefused] = useState<readonly InputIssue[]>([]);

  const save = async (scores: readonly Given[]) => {
    const result = await api.request(saveReviewDraftDocument, {
      input: { alias, expectedVersion: version.current, scores: [...scores] },
    });
    const found = issuesOf(result);
    setRefused(found);
    const kept = result.saveReviewDraft.task;
    if (found.length > 0 || !kept) return false;
    version.current = kept.version;
    api.cache.setQueryData(api.options(reviewTaskDocument, { alias }).queryKey, (known) =>
      known?.reviewTask ? { ...known, reviewTask: { ...known.reviewTask, ...kept } } : known,
    );
    // The queue shows how far each review is; it is asked again when somebody looks at it.
    const { queryKey } = api.options(reviewQueueDocument, {});
    await api.cache.invalidateQueries({ queryKey, refetchType: 'none' });
    return true;
  };
  const autosave = useAutosave({ key: `review.${alias}`, value: isDraft ? given : saved, saved, save });
  return {
    ...autosave,
    given,
    change: (criterionId, part) =>
      setGiven((known) => known.map((own) => (own.criterionId === criterionId ? { ...own, ...part } : own))),
    restore: (value) => {
      setGiven(value);
      autosave.forget();
    },
    version: () => version.current,
    refused,
  };
}
