import { skeletonsOf } from './skeleton.rules.js';

/** Who must not be recognised. Everything is as people wrote it, in any script. */
export interface TeamIdentity {
  /** Names of the organisation, in every language in which it has one. */
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  /** Hosts of its sites and of its mail, `leaks.example`. */
  readonly domains: readonly string[];
}

export type TraceKind = 'ORGANISATION' | 'PERSON' | 'EMAIL' | 'DOMAIN';

/** A passage that tells who wrote a text. Places count UTF-16 units from 0; `end` is the first after it. */
export interface Trace {
  readonly kind: TraceKind;
  readonly start: number;
  readonly end: number;
}

/** What stands in the place of a hidden passage: the same for every passage, so that its length tells nothing. */
export const HIDDEN = '[…]';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly script: Script;
}

type Script = 'he' | 'ar' | 'other';

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const ADDRESS = /(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?:\/[^\s<>"')\]]*)?/giu;
// Marks of Hebrew and Arabic vowels belong to the word that they stand in.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;

/** Forms of a company that any company has: they tell nothing of who it is. */
const LEGAL_FORMS = new Set(
  ['ltd', 'limited', 'inc', 'llc', 'gmbh', 'corp', 'corporation', 'company', 'co', 'plc', 'sa', 'bv', 'the']
    .concat(['בעמ', 'חברה', 'חברת', 'שותפות', 'עמותה', 'חלצ'])
    .concat(['شركة', 'مم', 'ذمم', 'المحدودة', 'محدودة', 'جمعية']),
);

/** What Hebrew and Arabic write as one word with the word that follows. */
const PARTICLES: Readonly<Record<Script, RegExp>> = {
  he: /^ו?(?:כש|לכש|מש|ש)?[בלמכ]?ה?/u,
  ar: /^[وف]?[بلك]?(?:ال)?/u,
  other: /^/u,
};

/** Consonants that a single word needs before it counts as the same name in another script. */
const LEAST_SKELETON = 3;
/** Letters that a family name needs before it counts alone. */
const LEAST_FAMILY_NAME = 3;

/**
 * Passages of a text from which its author could be recognised: names of the organisation and of its people, also
 * inflected by a particle, run together, or written by ear in Hebrew, Arabic or Latin letters; every mail address; and
 * the domains of the team. Ordered by place, none inside another. It errs on the side of too many: what it finds is
 * hidden until a person says that it may be shown.
 */
export function findTraces(text: string, identity: TeamIdentity): Trace[] {
  const words = wordsIn(text);
  const names = [
    ...identity.organisations.map((name) => ({ kind: 'ORGANISATION' as const, words: distinctive(name) })),
    ...identity.people.flatMap((name) => {
      const whole = wordsIn(name);
      const family = whole.at(-1);
      const alone = whole.length > 1 && family && family.form.length >= LEAST_FAMILY_NAME ? [[family]] : [];
      return [whole, ...alone].map((own) => ({ kind: 'PERSON' as const, words: own }));
    }),
  ].filter((name) => name.words.length > 0);
  return merged([
    ...matchesOf(text, MAIL).map((place) => ({ kind: 'EMAIL' as const, ...place })),
    ...matchesOf(text, ADDRESS)
      .filter(({ start, end }) => isOwnDomain(text.slice(start, end), identity))
      .map((place) => ({ kind: 'DOMAIN' as const, ...place })),
    ...names.flatMap(({ kind, words: name }) =>
      occurrences(words, name).map((place) => ({ kind, ...place })),
    ),
  ]);
}

/** The text with the passages hidden. Places are of the text as it is given; they may overlap. */
export function hidePassages(
  text: string,
  passages: readonly { readonly start: number; readonly end: number }[],
): string {
  let [shown, from] = ['', 0];
  for (const { start, end } of merged(passages.map((own) => ({ ...own, kind: 'PERSON' as const })))) {
    shown += text.slice(from, start) + HIDDEN;
    from = end;
  }
  return shown + text.slice(from);
}

const matchesOf = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** A passage that touches or overlaps another becomes one with it. */
function merged(traces: readonly Trace[]): Trace[] {
  const result: Trace[] = [];
  for (const trace of [...traces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && trace.start < last.end) result.splice(-1, 1, { ...last, end: Math.max(last.end, trace.end) });
    else result.push(trace);
  }
  return result;
}

/** As the same letters are always written: no vowel marks, no final forms, one alef, lower case. */
const normalised = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/[ךםןףץ]/gu, (letter) => ({ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' })[letter] ?? letter)
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');

const scriptOf = (form: string): Script =>
  /\p{Script=Hebrew}/u.test(form) ? 'he' : /\p{Script=Arabic}/u.test(form) ? 'ar' : 'other';

function wordsIn(text: string): Word[] {
  // Gershayim inside a Hebrew acronym belong to it: בע"מ.
  const glued = text.replace(/(?<=\p{Script=Hebrew})["״'׳](?=\p{Script=Hebrew})/gu, '\u0640');
  return matchesOf(glued, WORD).map(({ start, end }) => {
    const form = normalised(glued.slice(start, end));
    return { start, end, form, script: scriptOf(form) };
  });
}

function distinctive(name: string): Word[] {
  const words = wordsIn(name);
  // Of an abbreviation with points only its letters are left.
  const kept = words.filter(({ form }) => form.length > 1 && !LEGAL_FORMS.has(form));
  return kept.length > 0 ? kept : words;
}

/** Every place at which the name stands: word by word, or several of its words run together. */
function occurrences(words: readonly Word[], name: readonly Word[]): { start: number; end: number }[] {
  const whole = name.map(({ form }) => form).join('');
  const asOne: Word = { start: 0, end: 0, form: whole, script: scriptOf(whole) };
  return words.flatMap((first, at) => {
    const span = words.slice(at, at + name.length);
    const isInRow =
      span.length === name.length &&
      name.every((own, index) => isSameName(span[index]!, own, index === 0, name.length));
    if (isInRow) return [{ start: first.start, end: span.at(-1)!.end }];
    // "LeakFinders" for "Leak Finders".
    return name.length > 1 && isSameName(first, asOne, true, 1)
      ? [{ start: first.start, end: first.end }]
      : [];
  });
}

/** @param isFirst a particle can only stand before the whole name. @param length words of the name */
function isSameName(word: Word, name: Word, isFirst: boolean, length: number): boolean {
  if (word.form === name.form) return true;
  const bare = isFirst ? stripped(word) : [word.form];
  if (word.script === name.script) return bare.includes(name.form);
  const wanted = skeletonsOf(name.form);
  return bare.some((form) =>
    [...skeletonsOf(form)].some(
      (skeleton) => skeleton.length >= (length > 1 ? 1 : LEAST_SKELETON) && wanted.has(skeleton),
    ),
  );
}

/** The word with and without what is written together with it. */
function stripped({ form, script }: Word): string[] {
  const particle = PARTICLES[script].exec(form)?.[0] ?? '';
  return [...new Set([form, ...Array.from(particle, (_, at) => form.slice(at + 1))])].filter(
    (own) => own.length > 1,
  );
}

function isOwnDomain(address: string, { domains, organisations }: TeamIdentity): boolean {
  const host = address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .split('/')[0]!;
  if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return true;
  // The name itself, run together or with hyphens, under whatever ending.
  const labels = host.split('.').map((label) => normalised(label.replaceAll('-', '')));
  return organisations.some((name) => {
    const whole = distinctive(name)
      .map(({ form }) => form)
      .join('');
    return whole.length >= LEAST_SKELETON && labels.includes(whole);
  });
}
