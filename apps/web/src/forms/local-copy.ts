/** What somebody typed, kept in the browser until the server has it: a dead tab, server or network loses nothing. */
export interface LocalCopy<Value> {
  readonly value: Value;
  /** When it was typed, ISO 8601. */
  readonly keptAt: string;
}

const keyOf = (key: string) => `etgar.copy.${key}`;

export function readCopy<Value>(key: string): LocalCopy<Value> | undefined {
  const text = localStorage.getItem(keyOf(key));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as LocalCopy<Value>;
  } catch {
    // Half a copy, of a browser that died while it wrote, is none.
    return undefined;
  }
}

export function keepCopy<Value>(key: string, value: Value): void {
  const copy: LocalCopy<Value> = { value, keptAt: new Date().toISOString() };
  try {
    localStorage.setItem(keyOf(key), JSON.stringify(copy));
  } catch {
    // Full or forbidden: the server's copy is the one that counts.
  }
}

export const dropCopy = (key: string): void => localStorage.removeItem(keyOf(key));

/** When somebody signs out, nothing of theirs stays for the next person at the machine. */
export function dropAllCopies(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(''))) localStorage.removeItem(key);
}
