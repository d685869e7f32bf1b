import { useEffect, useRef, useState } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useApi } from '#web/api/use-api.ts';
import { coachDocument, coachingFragment } from '../draft.documents.ts';
import type { CoachingRead } from './coaching.tsx';
import type { Draft } from './draft.types.ts';
import { inputOf } from './draft-input.ts';

const PAUSE_MS = 900;

/**
 * What the coach says about the text as it stands on the screen, saved or not: asked anew when the hands rest. What it said
 * last stays until then; a question that was overtaken is not heard.
 */
export function useCoach(
  id: string,
  draft: Draft,
  first: FragmentOf<typeof coachingFragment> | null,
): CoachingRead | null {
  const api = useApi();
  const [coaching, setCoaching] = useState(() => readFragment(coachingFragment, first));
  const text = JSON.stringify(draft);
  const asked = useRef(text);
  useEffect(() => {
    if (asked.current === text) return;
    const timer = setTimeout(async () => {
      asked.current = text;
      const input = { ...inputOf(JSON.parse(text) as Draft), id };
      const answer = await api.request(coachDocument, { input }).catch(() => null);
      if (answer && asked.current === text)
        setCoaching(readFragment(coachingFragment, answer.coachChallenge));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, id, text]);
  return coaching;
}
