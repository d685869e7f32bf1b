import type { Passage } from './passage.rules.js';
import { findTraces, type TeamIdentity } from './redaction.rules.js';

/** What was found in a submission from which its author could be recognised: each wording once, as it was written. */
export interface RedactionNotice {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  /** Files whose name tells it. */
  readonly files: readonly string[];
  /** Files in whose text or properties it stands, as far as these can be read. */
  readonly contents: readonly string[];
}

const SEPARATORS = /[_.\-–]+/gu;

/** Longer than any word or address. What goes on without a blank is no text, and to look through it takes its square. */
const ENDLESS = /\S{200,}/gu;

/** As people read the name of a file: without its ending, its words apart. */
const wordsOf = (fileName: string): string =>
  fileName.replace(/\.[a-z0-9]{1,5}$/iu, '').replace(SEPARATORS, ' ');

/** A file that was handed in, with the words that could be read in it. */
export interface ReadFile {
  readonly name: string;
  readonly words: string;
}

/** @returns null when nothing was found that is hidden, or tells something in the name of a file or within it */
export function noticeOf(
  passages: readonly Passage[],
  handedIn: readonly ReadFile[],
  identity: TeamIdentity,
): RedactionNotice | null {
  const found = passages.filter(({ isHidden, kind }) => isHidden && kind !== 'CHOSEN');
  const of = (kind: Passage['kind']) =>
    distinct(found.filter((own) => own.kind === kind).map(({ text }) => text));
  const tells = (text: string): boolean => findTraces(text, identity).length > 0;
  const files = distinct(handedIn.map(({ name }) => name).filter((name) => tells(wordsOf(name))));
  const contents = distinct(
    handedIn.filter(({ words }) => tells(words.replace(ENDLESS, ' '))).map(({ name }) => name),
  );
  if (found.length + files.length + contents.length === 0) return null;
  return {
    organisations: of('ORGANISATION'),
    people: of('PERSON'),
    emails: of('EMAIL'),
    domains: of('DOMAIN'),
    files,
    contents,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
