import { describe, expect, it } from '@jest/globals';
import { checkRuling } from './appeal.policy.js';

describe('checkRuling', () => {
  const involved = { panel: ['r1', 'r2'], deciders: ['proposer', 'releaser', null] };
  it.each([
    ['somebody who had no part in it', 'judge', []],
    ['a reviewer', 'r2', ['appeal.not_independent']],
    ['who proposed the decision', 'proposer', ['appeal.not_independent']],
    ['who released it', 'releaser', ['appeal.not_independent']],
    ['nobody', null, ['access.unauthenticated']],
  ])('%s', (_, personId, codes) =>
    expect(checkRuling({ personId }, involved).map(({ code }) => code)).toEqual(codes),
  );
});
