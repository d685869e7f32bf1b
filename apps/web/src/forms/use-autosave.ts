import { useCallback, useEffect, useRef, useState } from 'react';
import { dropCopy, keepCopy, type LocalCopy, readCopy } from './local-copy.ts';

const PAUSE_MS = 1_500;
/** Who types without a pause is saved all the same. */
const LONGEST_MS = 4_000;
const RETRY_MS = 5_000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

interface AutosaveOptions<Value> {
  /** Names what is written: `submission.<id>`. */
  readonly key: string;
  readonly value: Value;
  /** What the server has. */
  readonly saved: Value;
  /** @returns whether the server took it */
  readonly save: (value: Value) => Promise<boolean>;
}

export interface Autosave<Value> {
  readonly state: SaveState;
  /** A copy that this browser kept and the server never got; to be offered, not imposed. */
  readonly kept: LocalCopy<Value> | undefined;
  readonly forget: () => void;
  /** Saves at once, before leaving a page. */
  readonly flush: () => Promise<boolean>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves what is typed: in the browser with each change, on the server when the hands rest for a second and a half, after
 * four seconds at the latest, when the page is left, and again every five seconds while the server does not answer.
 */
export function useAutosave<Value>({ key, value, saved, save }: AutosaveOptions<Value>): Autosave<Value> {
  const [state, setState] = useState<SaveState>('saved');
  // Counted, since a refusal that comes at once leaves the state as it was, and must be followed by another try too.
  const [failures, setFailures] = useState(0);
  const [kept, setKept] = useState<LocalCopy<Value>>();
  const latest = useRef({ value, save, accepted: saved, unsavedSince: 0 });
  latest.current.value = value;
  latest.current.save = save;
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  useEffect(() => {
    const copy = readCopy<Value>(key);
    if (copy && !same(copy.value, latest.current.accepted)) setKept(copy);
  }, [key]);

  const saveOnce = useCallback(async () => {
    const sent = latest.current.value;
    if (same(sent, latest.current.accepted)) return true;
    setState('saving');
    latest.current.unsavedSince = 0;
    const taken = await latest.current.save(sent).catch(() => false);
    if (!taken) {
      setState('failed');
      setFailures((count) => count + 1);
      return false;
    }
    latest.current.accepted = sent;
    const isCurrent = same(latest.current.value, sent);
    if (isCurrent) dropCopy(key);
    setState(isCurrent ? 'saved' : 'waiting');
    return true;
  }, [key]);

  // One after the other: each save names the version that the one before it led to.
  const flush = useCallback(() => {
    running.current = running.current.then(saveOnce);
    return running.current;
  }, [saveOnce]);

  const text = JSON.stringify(value);
  useEffect(() => {
    const { current } = latest;
    if (same(current.value, current.accepted)) {
      // Undone before it was saved.
      if (current.unsavedSince > 0) {
        dropCopy(key);
        setState('saved');
      }
      current.unsavedSince = 0;
      return;
    }
    keepCopy(key, current.value);
    setState('waiting');
    current.unsavedSince ||= Date.now();
    const longest = current.unsavedSince + LONGEST_MS - Date.now();
    const timer = setTimeout(flush, Math.max(0, Math.min(PAUSE_MS, longest)));
    return () => clearTimeout(timer);
  }, [text, key, flush]);

  useEffect(() => {
    if (state !== 'failed' || failures === 0) return;
    const timer = setTimeout(flush, RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, failures, flush]);

  useEffect(() => () => void flush(), [flush]);

  const forget = useCallback(() => {
    dropCopy(key);
    setKept(undefined);
  }, [key]);
  return { state, kept, forget, flush };
}
