import { useRef, useState } from 'react';
import { RequestFault } from '#web/api/faults.ts';
import { type InputIssue, useApi } from '#web/api/use-api.ts';
import { type Autosave, useAutosave } from '#web/forms/use-autosave.ts';
import { draftDocument, saveDraftDocument } from './apply.documents.ts';
import type { Draft, DraftChange } from './draft.ts';
import { useDraft } from './use-application.ts';

interface DraftPartOptions<Value> {
  readonly id: string;
  /** Names the part: `about`, `q1`. */
  readonly part: string;
  readonly read: (draft: Draft) => Value;
  readonly change: (value: Value) => DraftChange;
}

export interface DraftPart<Value> extends Autosave<Value> {
  readonly draft: Draft;
  readonly value: Value;
  readonly setValue: (value: Value) => void;
  /** What somebody else made of the same part meanwhile. */
  readonly theirs: Value | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Why the server did not take what was saved last. */
  readonly refusals: readonly InputIssue[];
  /** The same, of a save that ended just now. */
  readonly lastRefusals: () => readonly InputIssue[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isConflict = (issues: readonly InputIssue[]) => issues.some(({ code }) => code === 'edit.conflict');

/**
 * A part of a draft that saves itself. When another window or a colleague has changed the draft meanwhile, what is typed
 * here is laid over it, unless both changed this very part: then a person decides, and both texts are still there.
 */
export function useDraftPart<Value>({ id, part, read, change }: DraftPartOptions<Value>): DraftPart<Value> {
  const api = useApi();
  const draft = useDraft(id);
  const [value, setValue] = useState(() => read(draft));
  const [saved] = useState(value);
  const [theirs, setTheirs] = useState<Value>();
  const [refusals, setRefusals] = useState<readonly InputIssue[]>([]);
  const known = useRef({ version: draft.version, value, isDisputed: false, refusals });

  const remember = async (submission: Draft) => {
    const { queryKey } = api.options(draftDocument, { id });
    // A question that was asked before the save may be answered after it, with what the draft was then.
    await api.cache.cancelQueries({ queryKey });
    api.cache.setQueryData(queryKey, { submission });
    known.current.version = submission.version;
  };
  const send = async (sent: Value) => {
    const input = { id, expectedVersion: known.current.version, ...change(sent) };
    return (await api.request(saveDraftDocument, { input })).saveSubmissionDraft;
  };
  /** @returns whether both have changed this part */
  const meet = async (sent: Value): Promise<boolean> => {
    const { submission } = await api.request(draftDocument, { id });
    if (!submission) throw new RequestFault('missing', '');
    await remember(submission);
    const other = read(submission);
    if (same(other, known.current.value) || same(other, sent)) return false;
    known.current.isDisputed = true;
    setTheirs(other);
    return true;
  };
  const save = async (sent: Value): Promise<boolean> => {
    if (known.current.isDisputed) return false;
    let payload = await send(sent);
    if (isConflict(payload.errors)) {
      if (await meet(sent)) return false;
      payload = await send(sent);
    }
    known.current.refusals = payload.errors;
    setRefusals(payload.errors);
    if (payload.errors.length > 0 || !payload.submission) return false;
    await remember(payload.submission);
    known.current.value = read(payload.submission);
    return true;
  };
  const autosave = useAutosave({ key: `submission.${id}.${part}`, value, saved, save });
  const settle = () => {
    if (theirs !== undefined) known.current.value = theirs;
    known.current.isDisputed = false;
    setTheirs(undefined);
  };
  return {
    ...autosave,
    draft,
    value,
    setValue,
    theirs,
    keepMine: () => {
      settle();
      void autosave.flush();
    },
    takeTheirs: () => {
      if (theirs !== undefined) setValue(theirs);
      settle();
    },
    refusals,
    lastRefusals: () => known.current.refusals,
  };
}
