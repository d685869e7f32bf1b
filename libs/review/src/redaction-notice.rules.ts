import type { Passage } from './passage.rules.js';
import { findTraces, type TeamIdentity } from './redaction.rules.js';

/** What was found in a submission from which its author could be recognised: each wording once, as it was written. */
export interface RedactionNotice {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  /** Names of files that tell it. What stands in the files is not looked at. */
  readonly files: readonly string[];
}

const SEPARATORS = /[_.\-–]+/gu;

/** As people read the name of a file: without its ending, its words apart. */
const wordsOf = (fileName: string): string =>
  fileName.replace(/\.[a-z0-9]{1,5}$/iu, '').replace(SEPARATORS, ' ');

/** @returns null when nothing was found that is hidden or tells something in the name of a file */
export function noticeOf(
  passages: readonly Passage[],
  fileNames: readonly string[],
  identity: TeamIdentity,
): RedactionNotice | null {
  const found = passages.filter(({ isHidden, kind }) => isHidden && kind !== 'CHOSEN');
  const of = (kind: Passage['kind']) =>
    distinct(found.filter((own) => own.kind === kind).map(({ text }) => text));
  const files = distinct(fileNames.filter((name) => findTraces(wordsOf(name), identity).length > 0));
  if (found.length === 0 && files.length === 0) return null;
  return {
    organisations: of('ORGANISATION'),
    people: of('PERSON'),
    emails: of('EMAIL'),
    domains: of('DOMAIN'),
    files,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
