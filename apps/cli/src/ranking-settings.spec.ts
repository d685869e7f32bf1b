import { describe, expect, it } from '@jest/globals';
import { readRankingSettings } from './ranking-settings.js';

describe('readRankingSettings', () => {
  it.each([
    ['', { weights: {} }],
    ['phrases=0', { weights: { PHRASES: 0 } }],
    [' terms = 1 , letters=.3, k1=0.9,b=0.4 ', { k1: 0.9, b: 0.4, weights: { TERMS: 1, LETTERS: 0.3 } }],
  ])('reads "%s"', (text, settings) => {
    expect(readRankingSettings(text)).toEqual(settings);
  });

  it.each([
    ['words=1', '"words" is no setting'],
    ['terms', '"terms" needs a number'],
    ['terms=many', '"terms" needs a number'],
    ['terms=-1', '"terms" needs a number'],
    ['b=2', '"b" is from 0 to 1'],
  ])('refuses "%s"', (text, message) => {
    expect(() => readRankingSettings(text)).toThrow(message);
  });
});
