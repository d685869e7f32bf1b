import { describe, expect, it } from '@jest/globals';
import { analyseFields } from '../scoring/analysed-field.js';
import { inverseDocumentFrequency } from '../scoring/bm25.js';
import { lettersOf } from '../scoring/letters.js';
import { TextAnalyser } from '../text/analyser.js';
import { ArtefactBuilder } from './artefact-builder.js';
import { CandidateCorpus } from './candidate-corpus.js';
import { letterCount, pairCount } from './corpus-statistics.js';
import { numberOf } from './hashed-terms.js';
import { packText, unpackText } from './packed-text.js';
import { ArtefactError, readArtefact, type SearchArtefact, writeArtefact } from './search-artefact.js';

const analyser = new TextAnalyser();
const fieldsOf = (text: string) => analyseFields({ text }, new Map(), analyser);

const TEXTS = [
  'water leak sensor',
  'water pipe repair',
  'school bus safety camera',
  'hospital queue forecast',
  'hospital bed planning',
  'accessible forms for citizens',
  'parking spaces in the city',
  'recycling of city waste',
  'energy use of city buildings',
  'air quality sensor in schools',
  'water leak repair in the city',
];

async function built(): Promise<SearchArtefact> {
  const builder = new ArtefactBuilder(TEXTS.length);
  TEXTS.forEach((text, place) => {
    builder.add(`text-${place}`, 'solution', fieldsOf(text));
  });
  builder.add('other', 'mentor', fieldsOf('water'));
  return builder.finish(new AbortController().signal);
}

describe('the artefact of the search', () => {
  it('counts per kind in how many documents terms, pairs and letters stand', async () => {
    const { statistics } = await built();
    const solutions = statistics.get('solution')!;
    expect([...statistics.keys()]).toEqual(['solution', 'mentor']);
    expect(solutions.documents).toBe(TEXTS.length);
    expect(solutions.terms.of(numberOf('water'))).toBe(3);
    expect(solutions.terms.of(numberOf('absent'))).toBe(0);
    expect(pairCount(solutions, numberOf('water'), numberOf('leak'))).toBe(2);
    expect(pairCount(solutions, numberOf('leak'), numberOf('water'))).toBe(2);
    expect(letterCount(solutions, lettersOf('water')[0]!)).toBe(3);
    expect(statistics.get('mentor')!.terms.of(numberOf('water'))).toBe(1);
  });

  it('is the same after it was written and read', async () => {
    const artefact = await built();
    const read = await readArtefact(await writeArtefact(artefact));
    expect(read).toEqual(artefact);
    const point = (model: SearchArtefact['model']) => [...model!.project(new Map([['water', 1]]))];
    expect(point(read.model)).toEqual(point(artefact.model));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('a snapshot of something else')],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readArtefact(bytes)).rejects.toThrow(ArtefactError);
  });

  it('is refused when it is cut off or was flipped somewhere', async () => {
    const bytes = await writeArtefact(await built());
    await expect(readArtefact(bytes.subarray(0, bytes.length - 20))).rejects.toThrow(ArtefactError);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1]! ^= 0xff;
    await expect(readArtefact(flipped)).rejects.toThrow(ArtefactError);
  });

  it('knows a new word as soon as a candidate says it', async () => {
    const { statistics, model } = await built();
    const text = unpackText(packText(fieldsOf('zeppelin over water')));
    const without = new CandidateCorpus(statistics.get('solution')!, model);
    const corpus = new CandidateCorpus(statistics.get('solution')!, model, [{ id: 'new', text }]);
    expect(without.termNumber('zeppelin')).toBeUndefined();
    expect(corpus.termNumber('zeppelin')).toBe(numberOf('zeppelin'));
    expect(corpus.idf(numberOf('zeppelin'))).toBe(inverseDocumentFrequency(1, TEXTS.length));
    expect(corpus.termNumber('unheard')).toBeUndefined();
  });
});
