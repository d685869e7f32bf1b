import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GOOD } from '../../../test/support/good-challenges.js';
import type { ChallengeContent } from './challenge-content.rules.js';
import { diffContent } from './challenge-diff.rules.js';
import { checkSuggestion, sameText, textAt, withText } from './suggestion.rules.js';

const { opensAt, closesAt, ...texts } = GOOD.en;
const content: ChallengeContent = {
  ...texts,
  opensAt: opensAt as Date,
  closesAt: closesAt as Date,
  zone: 'Asia/Jerusalem',
  documents: [],
};

const PATHS = ['title', 'problem', 'framing.whyNow', 'kpis.0.name', 'criteria.1.description'];

describe('a suggested text', () => {
  it.each(PATHS)('finds its place: %s', (path) => {
    const changed = withText(content, path, { en: 'New words.', he: 'מילים חדשות.' });
    if (!changed.ok) throw new Error(path);
    expect(textAt(changed.value, path)).toEqual({
      ok: true,
      value: { en: 'New words.', he: 'מילים חדשות.' },
    });
    expect(diffContent(content, changed.value).map((change) => change.path)).toEqual([
      `${path}.en`,
      `${path}.he`,
    ]);
  });

  it.each([
    '',
    'budget',
    'originalLanguage',
    'kpis',
    'kpis.0',
    'kpis.9.name',
    'kpis.0.unit',
    'criteria.x.name',
    'framing.people',
    'framing.people.0.name',
    'framing.timeline',
    'questions.0.prompt',
    '__proto__',
    'framing.__proto__',
    'kpis.0.__proto__',
    'title.en',
  ])('has no place at %j', (path) => {
    const refused = { ok: false, error: [{ code: 'suggestion.unknown_field', path: ['fieldPath'] }] };
    expect(textAt(content, path)).toEqual(refused);
    expect(withText(content, path, { en: 'x' })).toEqual(refused);
  });

  it('leaves the other languages, and the content that it came from', () => {
    const before = JSON.stringify(content);
    const changed = withText(content, 'title', { he: 'כותרת' });
    expect(changed.ok && changed.value.title).toEqual({ ...content.title, he: 'כותרת' });
    expect(JSON.stringify(content)).toBe(before);
  });

  it('says something new and fits', () => {
    expect(checkSuggestion(content, 'title', { en: 'Shorter?' })).toEqual([]);
    expect(checkSuggestion(content, 'title', {})).toEqual([{ code: 'input.required', path: ['text'] }]);
    expect(checkSuggestion(content, 'title', { ...content.title })).toEqual([
      { code: 'suggestion.nothing_new', path: ['text'] },
    ]);
    expect(checkSuggestion(content, 'kpis.0.name', { en: 'x'.repeat(201) })).toEqual([
      { code: 'input.length', path: ['text', 'en'], params: { min: 0, max: 200 } },
    ]);
    expect(checkSuggestion(content, 'budget', { en: 'x' })).toEqual([
      { code: 'suggestion.unknown_field', path: ['fieldPath'] },
    ]);
  });

  it('is the same text as itself, and an empty language is none', () => {
    const text = fc.record({ he: fc.string(), ar: fc.string(), en: fc.string() }, { requiredKeys: [] });
    fc.assert(fc.property(text, (some) => sameText(some, { ...some, he: some.he ?? '' })));
    expect(sameText({ en: 'a' }, { en: 'b' })).toBe(false);
  });
});
