import { expect, it } from '@jest/globals';
import { piecesOf } from './blind.ts';

const passage = (place: string, passageStart: number, passageEnd: number, isHidden = true) => ({
  place,
  passageStart,
  passageEnd,
  isHidden,
  text: '',
  kind: 'ORGANISATION' as const,
});

it('cuts out what is hidden in this place, and nothing else', () => {
  const passages = [passage('summary', 8, 12), passage('title', 0, 4), passage('summary', 0, 2, false)];
  expect(piecesOf('We, the Acme people', 'summary', passages)).toEqual([
    { text: 'We, the ', isHidden: false },
    { text: 'Acme', isHidden: true },
    { text: ' people', isHidden: false },
  ]);
});

it('shows no letter of passages that overlap or stand at the ends', () => {
  const passages = [passage('title', 3, 8), passage('title', 0, 5)];
  const pieces = piecesOf('AcmeTechs works', 'title', passages);
  expect(pieces.filter(({ isHidden }) => !isHidden).map(({ text }) => text)).toEqual(['s works']);
  expect(pieces.map(({ text }) => text).join('')).toBe('AcmeTechs works');
});

it('leaves a text without passages alone', () => {
  expect(piecesOf('Plain', 'title', [])).toEqual([{ text: 'Plain', isHidden: false }]);
  expect(piecesOf('', 'title', [])).toEqual([]);
});
