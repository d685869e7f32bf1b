import type { Locale } from './locale.js';
import type { Message, MessageParams } from './message.js';
import { messages } from './messages/index.js';

export const isTranslated = (code: string): boolean => Object.hasOwn(messages, code);

/** The message of a code. An unknown code is its own message: a test keeps that from happening. */
export function translate(code: string, locale: Locale, params: MessageParams = {}): string {
  const message = (messages as Readonly<Record<string, Message>>)[code];
  if (!message) return code;
  return message[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in params ? String(params[name]) : placeholder,
  );
}
