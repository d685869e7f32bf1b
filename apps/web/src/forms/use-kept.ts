import { useCallback, useEffect, useState } from 'react';
import { dropCopy, keepCopy, type LocalCopy, readCopy } from './local-copy.ts';

interface Kept<Value> {
  /** A copy that this browser kept from before; to be offered, not imposed. */
  readonly kept: LocalCopy<Value> | undefined;
  readonly forget: () => void;
}

/**
 * Keeps what is typed in the browser, for forms that are saved by a button.
 * @param saved what the server has; nothing is kept while it is the same
 */
export function useKept<Value>(key: string, value: Value, saved: Value): Kept<Value> {
  const [kept, setKept] = useState<LocalCopy<Value>>();
  const savedText = JSON.stringify(saved);
  const text = JSON.stringify(value);
  const [first] = useState(savedText);
  useEffect(() => {
    const copy = readCopy<Value>(key);
    if (copy && JSON.stringify(copy.value) !== first) setKept(copy);
  }, [key, first]);
  useEffect(() => {
    if (text !== savedText) keepCopy(key, JSON.parse(text));
  }, [key, text, savedText]);
  const forget = useCallback(() => {
    dropCopy(key);
    setKept(undefined);
  }, [key]);
  return { kept, forget };
}
