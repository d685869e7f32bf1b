import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '#web/api/api.ts';
import { readFragment } from '#web/api/graphql.ts';
import { type InputIssue, issuesOf, useApi } from '#web/api/use-api.ts';
import { type Autosave, useAutosave } from '#web/forms/use-autosave.ts';
import { challengeEditorDocument, draftFragment, updateChallengeDocument } from '../draft.documents.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.types.ts';
import { inputOf } from './draft-input.ts';
import { type Clash, merge, withAt } from './merge.ts';

const CONFLICT = 'edit.conflict';

export interface DraftDesk {
  readonly draft: Draft;
  readonly set: (path: string, value: unknown) => void;
  /** Takes another text as a whole: what this browser kept, or what others wrote. */
  readonly replace: (draft: Draft) => void;
  readonly autosave: Autosave<Draft>;
  /** Why the server does not take what is on the screen. */
  readonly issues: readonly InputIssue[];
  /** Where somebody else changed the same thing meanwhile; both wordings are here. */
  readonly clashes: readonly Clash[];
  /** Whether somebody else's changes were joined with these. */
  readonly wasMerged: boolean;
  readonly settle: (clash: Clash, useTheirs: boolean) => void;
  readonly version: number;
}

/**
 * A draft that saves itself. When somebody else has saved meanwhile, both edits are joined; where they changed the same
 * thing, the writer's own text stays on the screen and on the server, and the other is offered beside it.
 */
export function useDraft(id: string, first: { readonly version: number; readonly draft: Draft }): DraftDesk {
  const api = useApi();
  const [draft, setDraft] = useState(first.draft);
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [wasMerged, setMerged] = useState(false);
  const [version, setVersion] = useState(first.version);
  const known = useRef({ version: first.version, base: first.draft });

  const join = useCallback(
    async (mine: Draft) => {
      const { challenge } = await api.request(challengeEditorDocument, { id });
      if (!challenge) return;
      const theirs = draftOf(readFragment(draftFragment, challenge));
      const merged = merge(known.current.base, mine, theirs);
      known.current = { version: challenge.version, base: theirs };
      setVersion(challenge.version);
      setClashes((before) => [...before, ...merged.clashes]);
      setMerged(true);
      setDraft((now) => merge(mine, now, merged.value).value);
    },
    [api, id],
  );

  const save = useCallback(
    async (value: Draft) => {
      const input = { ...inputOf(value), id, expectedVersion: known.current.version };
      const answer = await api.request(updateChallengeDocument, { input });
      const found = issuesOf(answer);
      const isConflict = found.some(({ code }) => code === CONFLICT);
      setIssues(isConflict ? [] : found);
      if (isConflict) await join(value);
      const saved = answer.updateChallenge.challenge;
      if (found.length > 0 || !saved) return false;
      known.current = { version: saved.version, base: value };
      setVersion(saved.version);
      forgetOtherPages(api, id);
      return true;
    },
    [api, id, join],
  );

  const autosave = useAutosave({ key: `challenge.${id}`, value: draft, saved: first.draft, save });
  const { flush } = autosave;

  // A suggestion was accepted, or somebody else wrote and the page was asked again.
  useEffect(() => {
    if (first.version <= known.current.version) return;
    const { base } = known.current;
    known.current = { version: first.version, base: first.draft };
    setVersion(first.version);
    setDraft((now) => merge(base, now, first.draft).value);
  }, [first]);

  // Whoever leaves the page takes nothing unsaved along.
  useEffect(
    () => () => {
      void flush();
      api.cache.removeQueries(api.options(challengeEditorDocument, { id }));
    },
    [api, id, flush],
  );
  return {
    draft,
    set: useCallback((path, value) => setDraft((now) => withAt(now, path, value)), []),
    replace: setDraft,
    autosave,
    issues,
    clashes,
    wasMerged,
    settle: (clash, useTheirs) => {
      if (useTheirs) setDraft((now) => withAt(now, clash.path, clash.theirs));
      setClashes((before) => before.filter((each) => each !== clash));
    },
    version,
  };
}

/** What other pages show of this challenge is old now. */
function forgetOtherPages(api: Api, id: string): void {
  const editor = JSON.stringify(api.options(challengeEditorDocument, { id }).queryKey);
  const isOther = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
    (queryKey[1] as { id?: string } | undefined)?.id === id && JSON.stringify(queryKey) !== editor;
  api.cache.removeQueries({ type: 'inactive', predicate: isOther });
  void api.cache.invalidateQueries({ type: 'active', predicate: isOther });
}
