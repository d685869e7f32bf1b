import { expect, it } from '@jest/globals';
import { sourcesOf } from './sources.ts';

const sourced = (source: string) => ({ confidence: 'SOURCED', source });

it('numbers each source once, in the order of reading, however deep it lies', () => {
  const outline = {
    operator: sourced('page 3'),
    stages: [{ gate: { max: sourced('page 7'), rule: sourced('page 3') } }],
  };
  expect(sourcesOf(outline)).toEqual(['page 3', 'page 7']);
});

it('never makes an assumption look as if somebody had written it', () => {
  const assumed = { confidence: 'GENERAL_KNOWLEDGE', source: 'so that the model can be run' };
  expect(sourcesOf({ equity: assumed, empty: sourced('') })).toEqual([]);
});
