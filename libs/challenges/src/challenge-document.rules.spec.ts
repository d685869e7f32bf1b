import { describe, expect, it } from '@jest/globals';
import { type ChallengeDocument, checkDocuments, isAmong } from './challenge-document.rules.js';

const MEGABYTE = 1024 * 1024;

const document = (name: string, changes: Partial<ChallengeDocument> = {}): ChallengeDocument => ({
  fileId: `id of ${name}`,
  name,
  mediaType: 'application/pdf',
  size: MEGABYTE,
  sha256: `digest of ${name}`,
  ...changes,
});

describe('checkDocuments', () => {
  it.each<[string, ChallengeDocument[], string[]]>([
    ['none', [], []],
    ['two that differ', [document('terms.pdf'), document('map.png')], []],
    ['the same file twice', [document('terms.pdf'), document('terms.pdf')], ['challenge.document_repeated']],
    [
      'the same bytes under two names',
      [document('terms.pdf'), document('copy.pdf', { sha256: 'digest of terms.pdf' })],
      ['challenge.document_repeated'],
    ],
    [
      'other bytes under the same name',
      [document('terms.pdf'), document('Terms.PDF')],
      ['challenge.document_repeated'],
    ],
    [
      'exactly 60 MB',
      [document('a.pdf', { size: 20 * MEGABYTE }), document('b.pdf', { size: 40 * MEGABYTE })],
      [],
    ],
    [
      'a byte more',
      [document('a.pdf', { size: 20 * MEGABYTE }), document('b.pdf', { size: 40 * MEGABYTE + 1 })],
      ['challenge.documents_too_large'],
    ],
  ])('%s', (_, documents, codes) => {
    expect(checkDocuments(documents).map(({ code }) => code)).toEqual(codes);
  });

  it('names the one that is repeated, and the field', () => {
    expect(checkDocuments([document('a.pdf'), document('b.pdf'), document('A.pdf')])).toEqual([
      { code: 'challenge.document_repeated', path: ['documentIds'], params: { name: 'A.pdf' } },
    ]);
  });
});

it('isAmong looks for the file, not for its name', () => {
  expect(isAmong([document('a.pdf')], 'id of a.pdf')).toBe(true);
  expect(isAmong([document('a.pdf')], 'a.pdf')).toBe(false);
});
