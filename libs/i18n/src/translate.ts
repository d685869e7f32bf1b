import type { Locale } from './locale.js';
import type { Message, MessageParams } from './message.js';
import { messages } from './messages/index.js';
import { terms } from './terms.js';

/** Parameters whose value is a name in the code, shown as a word of the reader's language. */
const NAMES = new Set(['state', 'act', 'stage', 'kind', 'role', 'part', 'other', 'payer', 'money']);

/** Parameters whose value is the code of a message that stands inside this one. Never filled from what people write. */
const SENTENCES = new Set(['expected']);

export const isTranslated = (code: string): boolean => Object.hasOwn(messages, code);

/** The message of a code. An unknown code is its own message: a test keeps that from happening. */
export function translate(code: string, locale: Locale, params: MessageParams = {}): string {
  const message = (messages as Readonly<Record<string, Message>>)[code];
  if (!message) return code;
  return message[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    if (SENTENCES.has(name)) return translate(String(value), locale, { ...params, [name]: '' });
    return (NAMES.has(name) ? terms[value]?.[locale] : undefined) ?? String(value);
  });
}
