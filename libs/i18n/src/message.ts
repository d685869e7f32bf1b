import type { Locale } from './locale.js';

/** A message in every language of the platform; `{name}` is replaced by the parameter of that name. */
export type Message = Readonly<Record<Locale, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;
