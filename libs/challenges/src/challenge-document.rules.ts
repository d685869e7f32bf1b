import type { Violation } from '#libs/kernel';

/** A file that a challenge is published with, and what is known of it: its bytes never change. */
export interface ChallengeDocument {
  readonly fileId: string;
  /** As whoever sent it called it. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Documents of one challenge at most: more than that nobody reads. */
export const MAX_DOCUMENTS = 12;

const MEGABYTE = 1024 * 1024;
/** All documents of one challenge together, in megabytes: start-ups read them on telephones, too. */
const MAX_TOTAL_MEGABYTES = 60;

const PATH = ['documentIds'] as const;

/**
 * What is wrong with the documents together; the files themselves were checked when they came in. The same bytes or the
 * same name twice leave readers wondering which of the two counts.
 */
export function checkDocuments(documents: readonly ChallengeDocument[]): Violation[] {
  const repeated = documents.filter((document, index) =>
    documents.slice(0, index).some((earlier) => isSame(earlier, document)),
  );
  const total = documents.reduce((sum, { size }) => sum + size, 0);
  return [
    ...repeated.map(({ name }) => ({ code: 'challenge.document_repeated', path: PATH, params: { name } })),
    ...(total > MAX_TOTAL_MEGABYTES * MEGABYTE
      ? [{ code: 'challenge.documents_too_large', path: PATH, params: { max: MAX_TOTAL_MEGABYTES } }]
      : []),
  ];
}

const isSame = (a: ChallengeDocument, b: ChallengeDocument): boolean =>
  a.sha256 === b.sha256 || a.name.toLowerCase() === b.name.toLowerCase();

export const isAmong = (documents: readonly ChallengeDocument[], fileId: string): boolean =>
  documents.some((document) => document.fileId === fileId);
