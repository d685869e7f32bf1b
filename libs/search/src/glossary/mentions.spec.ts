import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_CONCEPTS } from './glossary.js';
import { Mentions } from './mentions.js';

const mentions = new Mentions(BUILT_IN_CONCEPTS);
const SUBJECTS = ['water', 'public transport', 'בריאות', 'education'];

describe('what a text mentions', () => {
  it.each([
    ['Leak detection in the water network of a city', ['water']],
    ['איתור נזילות ברשתות המים של העיר', ['water']],
    ['كشف التسرب في شبكات المياه', ['water']],
    ['Timetables for public transport in the north', ['public transport']],
    ['The public gave its transport away', []],
    ['Queues in health services', ['בריאות']],
    ['מערכת לניהול תורים', []],
    ['Water for schools: education about public transport', ['water', 'public transport', 'education']],
    ['', []],
  ])('%s: %j', async (text, expected) => {
    const mentioned = await mentions.of(SUBJECTS);
    expect(mentioned(text).sort()).toEqual(expected.sort());
  });

  it('finds nothing where nothing is asked for, and no subject without words', async () => {
    expect((await mentions.of([]))('water')).toEqual([]);
    expect((await mentions.of(['💧', '', 'the']))('the 💧')).toEqual([]);
  });

  it('gives each subject once, whatever stands around its name', async () => {
    const around = fc.stringMatching(/^[a-z ]{0,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SUBJECTS), around, around, async (subject, before, after) => {
        const text = `${before}. ${subject}, ${subject} ${after}`;
        const mentioned = await mentions.of([subject, subject]);
        expect(mentioned(text)).toEqual([subject]);
      }),
    );
  });
});
