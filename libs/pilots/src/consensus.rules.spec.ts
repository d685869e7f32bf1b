import { describe, expect, it } from '@jest/globals';
import { type ConsensusItem, checkConsensus, consensusScore } from './consensus.rules.js';

const means = new Map([
  ['k1', 3.5],
  ['SCALING', 2.25],
]);
const item = (subject: string, score: number, reason = ''): ConsensusItem => ({ subject, score, reason });
const codes = (...items: ConsensusItem[]) =>
  checkConsensus(means, items).map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('checkConsensus', () => {
  it.each<[string, ConsensusItem[], string[]]>([
    ['the means themselves', [item('k1', 3.5), item('SCALING', 2)], []],
    ['the other half step beside a mean', [item('k1', 3.5), item('SCALING', 2.5)], []],
    ['a change with its reason', [item('k1', 5, 'The last night was not counted.'), item('SCALING', 2)], []],
    [
      'a change without',
      [item('k1', 4), item('SCALING', 2)],
      ['pilot.consensus_reason_missing items.0.reason'],
    ],
    [
      'a change with a blank one',
      [item('k1', 3, ' '), item('SCALING', 2)],
      ['pilot.consensus_reason_missing items.0.reason'],
    ],
    [
      'a score off the scale',
      [item('k1', 3.3), item('SCALING', 2)],
      ['pilot.score_outside_scale items.0.score'],
    ],
    ['something left out', [item('k1', 3.5)], ['pilot.consensus_incomplete items']],
    [
      'something twice, and unknown',
      [item('k1', 3.5), item('k1', 3.5), item('k9', 1)],
      [
        'pilot.subject_repeated items.1.subject',
        'input.unknown_id items.2.subject',
        'pilot.consensus_incomplete items',
      ],
    ],
  ])('%s', (_, items, expected) => expect(codes(...items)).toEqual(expected));
});

describe('consensusScore', () => {
  it.each([
    [[], null],
    [[item('k1', 4)], 4],
    [[item('k1', 4), item('SCALING', 3)], 3.5],
  ])('%j: %p', (items, expected) => expect(consensusScore(items)).toBe(expected));
});
