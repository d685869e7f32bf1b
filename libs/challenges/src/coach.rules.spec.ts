import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTranslated, LOCALES, translate } from '#libs/i18n';
import { GOOD } from '../../../test/support/good-challenges.js';
import { EMPTY_FRAMING } from './challenge-framing.rules.js';
import { blockersOf, coach } from './coach.rules.js';
import type { CoachedContent } from './coach-finding.rules.js';
import { LEXICON } from './coach-lexicon.rules.js';
import { likeness, wordsOf } from './coach-likeness.rules.js';
import { findIn, phrases, sentencesOf, tokensOf } from './coach-text.rules.js';
import { ARABIC } from './coach-words-ar.rules.js';
import { ENGLISH } from './coach-words-en.rules.js';
import { HEBREW } from './coach-words-he.rules.js';

const EMPTY: CoachedContent = {
  originalLanguage: 'he',
  title: {},
  problem: {},
  affectedUsers: {},
  evidence: {},
  desiredOutcome: {},
  constraints: {},
  dataOffered: {},
  budget: null,
  exitToProcurement: null,
  opensAt: null,
  closesAt: null,
  tags: [],
  minimumTrl: null,
  kpis: [],
  criteria: [],
  questions: [],
  framing: EMPTY_FRAMING,
};

/** Words that the coach knows, so that random texts are not only noise to it. */
const KNOWN = [HEBREW, ARABIC, ENGLISH].flatMap((lists) =>
  Object.values(lists).flatMap((list: string) =>
    list
      .split(/[,\n]/u)
      .map((phrase) => phrase.replaceAll('*', '').trim())
      .filter((phrase) => phrase !== ''),
  ),
);

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...KNOWN), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join(' ')),
);
const someLocalized = fc.record({ he: someText, ar: someText, en: someText }, { requiredKeys: [] });
const someContent: fc.Arbitrary<CoachedContent> = fc
  .record({
    base: fc.constantFrom(EMPTY, GOOD.he, GOOD.ar, GOOD.en),
    texts: fc.record(
      {
        title: someLocalized,
        problem: someLocalized,
        affectedUsers: someLocalized,
        evidence: someLocalized,
        desiredOutcome: someLocalized,
        constraints: someLocalized,
        dataOffered: someLocalized,
      },
      { requiredKeys: [] },
    ),
    kpi: fc.record({
      name: someLocalized,
      unit: someText,
      baseline: fc.option(fc.double()),
      target: fc.double(),
      dueOn: fc.oneof(someText, fc.constant('2028-01-01')),
      source: someText,
    }),
    minimumTrl: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map(({ base, texts, kpi, minimumTrl }) => ({ ...base, ...texts, kpis: [...base.kpis, kpi], minimumTrl }));

/** The text of a content at the path of a finding. */
function textAt(content: CoachedContent, path: readonly string[]): string {
  const value = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], content);
  return typeof value === 'string' ? value : '';
}

describe('the coach', () => {
  it('reads any text: a score from 0 to 100, words that stand where it says', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        const { score, checks, findings } = coach(content);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(checks).toHaveLength(21);
        for (const { points } of checks) expect([0, 1, 2]).toContain(points);
        for (const { path, words } of findings)
          for (const { text, start, end } of words) {
            expect(start >= 0 && start < end).toBe(true);
            expect(textAt(content, path).slice(start, end)).toBe(text);
          }
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['problem', { he: "נדרש צ'אטבוט.", ar: 'نريد روبوت محادثة.', en: 'We want a chatbot.' }],
    ['desiredOutcome', { he: 'רכישת תוכנה.', ar: 'شراء برمجيات.', en: 'Purchase of software.' }],
  ] as const)('never thinks better of a %s with a blocker more', (field, sentences) => {
    fc.assert(
      fc.property(someContent, fc.constantFrom(...LOCALES), (content, locale) => {
        const text = `${content[field][locale] ?? ''}\n${sentences[locale]}`;
        const worse = { ...content, [field]: { ...content[field], [locale]: text } };
        expect(blockersOf(coach(worse)).some(({ path }) => path[0] === field)).toBe(true);
        expect(coach(worse).score).toBeLessThanOrEqual(coach(content).score);
      }),
      { numRuns: 40 },
    );
  });

  it.each(LOCALES)('thinks less of a good challenge in %s that loses a part', (locale) => {
    const good = GOOD[locale];
    // No part of the checklist, or said by another part too: the datasets stand in the framing.
    const free = [
      'originalLanguage',
      'dataOffered',
      'opensAt',
      'closesAt',
      'tags',
      'minimumTrl',
      'questions',
    ];
    for (const field of Object.keys(EMPTY).filter((key) => !free.includes(key)) as (keyof CoachedContent)[])
      expect([field, coach({ ...good, [field]: EMPTY[field] }).score]).not.toEqual([field, 100]);
    // What the text says too, and what is empty in a good one.
    const told = ['isFirstAttempt', 'affectedCount', 'vulnerableGroups'];
    for (const field of Object.keys(EMPTY_FRAMING).filter((key) => !told.includes(key))) {
      const framing = { ...good.framing, [field]: EMPTY_FRAMING[field as keyof typeof EMPTY_FRAMING] };
      expect([field, coach({ ...good, framing }).score]).not.toEqual([field, 100]);
    }
  });

  it('gives an empty draft next to nothing, with a blocker for each part that must be there', () => {
    const { score, findings } = coach(EMPTY);
    expect(score).toBe(0);
    expect(blockersOf({ score, findings, checks: [] }).map(({ check }) => check)).toEqual([
      'PROBLEM',
      'EVIDENCE',
      'OUTCOME',
      'KPIS',
      'PEOPLE',
      'PEOPLE',
      'PEOPLE',
      'BUDGET',
      'BUDGET',
      'EXIT',
      'CRITERIA',
      'TIMELINE',
      'TIMELINE',
    ]);
  });

  it('never blocks on style, nor takes a point for it', () => {
    const long = `${'מילה '.repeat(40)}הוליסטית וסינרגית.`;
    const { findings, score } = coach({ ...GOOD.he, dataOffered: { he: long } });
    expect(findings.map(({ code, severity, points }) => [code, severity, points])).toEqual([
      ['coach.jargon', 'ADVICE', 0],
      ['coach.long_sentence', 'ADVICE', 0],
    ]);
    expect(score).toBe(100);
  });

  it('has a hint in every language for everything it finds, filled in', () => {
    const worst = {
      ...GOOD.en,
      title: { en: 'app '.repeat(60) },
      kpis: [],
      criteria: [],
      framing: EMPTY_FRAMING,
    };
    for (const { code, params } of [...coach(EMPTY).findings, ...coach(worst).findings])
      for (const locale of LOCALES) {
        expect(isTranslated(code)).toBe(true);
        expect(translate(code, locale, params)).not.toMatch(/\{\w+\}|^coach\./u);
      }
  });
});

describe('likeness to earlier challenges', () => {
  const he = wordsOf(GOOD.he);

  it('names the number of a twin and costs nothing', () => {
    const { findings, score } = coach(GOOD.he, [{ number: 'CH-2026-007', words: he }]);
    expect(findings.map(({ code, params, severity }) => [code, params, severity])).toEqual([
      ['coach.duplicate', { number: 'CH-2026-007', percent: 100 }, 'ADVICE'],
    ]);
    expect(score).toBe(100);
  });

  it('sees through other inflections and is silent about other problems', () => {
    const reworded = wordsOf({
      title: { he: 'איך מקצרים את זמני ההמתנה של הקשישים בחדר המיון?' },
      problem: { he: 'קשיש שמגיע לחדר מיון בבית חולים בדרום ממתין שבע שעות, וההמתנה התארכה מאז 2021.' },
    });
    const buses = wordsOf({
      title: { en: 'Safer school buses' },
      problem: { en: 'Pupils wait long for a bus.' },
    });
    expect(likeness(he, reworded)).toBeGreaterThan(0.45);
    expect(likeness(he, wordsOf(GOOD.ar))).toBe(0);
    expect(likeness(wordsOf(GOOD.en), buses)).toBeLessThan(0.2);
  });

  it('is symmetric, from 0 to 1, and 1 for the same words unless there are few', () => {
    fc.assert(
      fc.property(someLocalized, someLocalized, (title, problem) => {
        const words = wordsOf({ title, problem });
        const alike = likeness(words, he);
        expect(alike >= 0 && alike <= 1).toBe(true);
        expect(likeness(he, words)).toBe(alike);
        expect(likeness(words, wordsOf({ title: problem, problem: title }))).toBe(words.size < 4 ? 0 : 1);
      }),
    );
  });
});

describe('words in a text', () => {
  const found = (text: string, list: string) =>
    findIn(text, tokensOf(text), phrases(list)).map((word) => word.text);

  it.each([
    ['ובמערכת', 'מערכת', ['ובמערכת']],
    ['כשהמערכת נפלה', 'מערכת', ['כשהמערכת']],
    ['המערכה נמשכת', 'מערכת', []],
    ['אפליקציות', 'אפליקצי*', ['אפליקציות']],
    ['צה״ל וצה"ל', 'צהל', ['צה״ל', 'וצה"ל']],
    ['מַעֲרֶכֶת', 'מערכת', ['מַעֲרֶכֶת']],
    ['ה-AI וגם הAI', 'ai', ['AI', 'AI']],
    ['والتطبيق وبالتطبيق', 'تطبيق', ['والتطبيق', 'وبالتطبيق']],
    ['للمواطنين', 'مواطن*', ['للمواطنين']],
    ['أنظمة', 'انظمة', ['أنظمة']],
    ['Web-based portals', 'web based', ['Web-based']],
    ['must. Use it', 'must use', []],
    ['application of the law', 'app', []],
    ['', 'app', []],
  ])('%s: %s', (text, list, expected) => expect(found(text, list)).toEqual(expected));

  it('takes the longer phrase and never overlaps', () => {
    expect(found('artificial intelligence', 'artificial, artificial intelligence, intelligence')).toEqual([
      'artificial intelligence',
    ]);
  });

  it('cuts sentences where they stand', () => {
    const text = '  One. Two words!\n- three؟ four';
    expect(sentencesOf(text).map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
      'One',
      'Two words',
      '- three',
      'four',
    ]);
  });

  it('has every kind of list in every language', () => {
    for (const kind of Object.keys(LEXICON) as (keyof typeof ENGLISH)[])
      for (const lists of [HEBREW, ARABIC, ENGLISH]) expect(lists[kind].trim()).not.toBe('');
  });
});
