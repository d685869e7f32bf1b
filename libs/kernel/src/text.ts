// U+202A–202E and U+2066–2069 re-order what stands around them: a name can be made to read as another one.
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;
// Besides control characters the half of a surrogate pair: no character at all, and PostgreSQL keeps neither it nor U+0000.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF]/u;

/** Whether the text holds characters that change the reading direction of its surroundings (Unicode TR 36). */
export const hasBidiControls = (text: string): boolean => BIDI_CONTROLS.test(text);

/** Whether the text holds control characters other than tab and line breaks, or broken halves of characters. */
export const hasControls = (text: string): boolean => CONTROLS.test(text);

/** One line, no outer or repeated white space, in Unicode normal form C. */
export const tidyLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
