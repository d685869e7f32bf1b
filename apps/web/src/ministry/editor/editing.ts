import { createContext, use } from 'react';
import type { Locale } from '#web/i18n/locales.ts';
import type { Draft, Text } from './draft.types.ts';

/** What the fields of the editor share. */
export interface Editing {
  readonly draft: Draft;
  /** In whose name files are sent. */
  readonly organisationId: string;
  /** Puts a value at a path of the draft, `framing.whyNow`. */
  readonly set: (path: string, value: unknown) => void;
  /** Languages in sight: the original first. */
  readonly languages: readonly Locale[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('No draft around this field.');
  return editing;
}

/** What stands at a path of records. */
export const valueAt = (draft: Draft, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], draft);

export const textAt = (draft: Draft, path: string): Text => valueAt(draft, path) as Text;
