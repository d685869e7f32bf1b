import type { Locale } from './locale.js';
import { messages } from './messages/index.js';

/** A message in every language of the platform; `{name}` is replaced by the parameter of that name. */
export type Message = Readonly<Record<Locale, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;

export const isTranslated = (code: string): boolean => Object.hasOwn(messages, code);

/** The message of a code. An unknown code is its own message: a test keeps that from happening. */
export function translate(code: string, locale: Locale, params: MessageParams = {}): string {
  const message = (messages as Readonly<Record<string, Message>>)[code];
  if (!message) return code;
  return message[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in params ? String(params[name]) : placeholder,
  );
}
