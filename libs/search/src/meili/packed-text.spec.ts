import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseFields } from '../scoring/analysed-field.js';
import { WINDOW } from '../scoring/window.js';
import { TextAnalyser } from '../text/analyser.js';
import { numberOf } from './hashed-terms.js';
import { packPoint, packText, unpackPoint, unpackText } from './packed-text.js';

const analyser = new TextAnalyser();
const fieldsOf = (fields: Record<string, string>) => analyseFields(fields, new Map([['title', 2]]), analyser);

describe('a packed point', () => {
  it('comes out as it went in, but for what nobody sees', () => {
    const point = Float32Array.from([0.6, -0.8, 0, 1e-6]);
    const unpacked = unpackPoint(packPoint(point), 4)!;
    unpacked.forEach((value, axis) => {
      expect(value).toBeCloseTo(point[axis]!, 4);
    });
  });

  it('is none in another space', () => {
    expect(unpackPoint(packPoint(new Float32Array(4)), 5)).toBeUndefined();
    expect(unpackPoint('', 5)).toBeUndefined();
  });
});

describe('a packed text', () => {
  it('comes out as it went in: terms with their weights, the order of stems, the length', () => {
    const fields = fieldsOf({ title: 'water leaks', text: 'leaks in pipes' });
    const text = unpackText(packText(fields));
    const frequencies = new Map([...text.terms].map((term, place) => [term, text.frequencies[place]]));
    expect(frequencies).toEqual(
      new Map([
        [numberOf('water'), 2],
        [numberOf('leak'), 3],
        [numberOf('pipe'), 1],
      ]),
    );
    const gap = Array.from({ length: WINDOW }, () => -1);
    const [water, leak, pipe] = ['water', 'leak', 'pipe'].map(numberOf);
    expect([...text.sequence]).toEqual([water, leak, ...gap, leak, pipe, ...gap]);
    expect(text.length).toBe(6);
    expect(text.stems).toEqual(['water', 'leak', 'pipe']);
  });

  it('keeps Hebrew and Arabic words with all their forms and groups of letters', () => {
    const fields = fieldsOf({ text: 'נזילות בצינורות العربية' });
    const text = unpackText(packText(fields));
    const keys = fields.flatMap(({ words }) => words.flatMap(({ terms }) => terms.map(({ key }) => key)));
    expect(new Set(text.terms)).toEqual(new Set(keys.map(numberOf)));
    expect(keys.some((key) => key.startsWith('#'))).toBe(true);
  });

  it('survives every text, and its terms ascend', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 60 }),
        (body, title) => {
          const fields = fieldsOf({ title, text: body });
          const text = unpackText(packText(fields));
          expect([...text.terms]).toEqual([...text.terms].sort((left, right) => left - right));
          const words = fields.reduce((sum, field) => sum + field.words.length, 0);
          expect(text.sequence.filter((stem) => stem >= 0)).toHaveLength(words);
          expect(text.length).toBe(fields.reduce((sum, field) => sum + field.weight * field.words.length, 0));
        },
      ),
    );
  });

  it('is refused when it was cut off or names stems that it has not', () => {
    const packed = packText(fieldsOf({ text: 'one two three four' }));
    expect(() => unpackText({ ...packed, terms: packed.terms.slice(0, 4) })).toThrow('cut off');
    expect(() => unpackText({ ...packed, stems: 'one' })).toThrow('names a stem');
  });
});
