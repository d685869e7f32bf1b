import { describe, expect, it } from '@jest/globals';
import { analyseFields } from '../scoring/analysed-field.js';
import { TextAnalyser } from '../text/analyser.js';
import { CandidateCorpus } from './candidate-corpus.js';
import { CorpusCounter } from './corpus-statistics.js';
import { questionsOf } from './questions.js';

const analyser = new TextAnalyser();
const fieldsOf = (fields: Record<string, string>) => analyseFields(fields, new Map([['title', 2]]), analyser);

/** Words without an ending that a stemmer would cut, each less rare than the one before it. */
const WORDS = Array.from({ length: 26 }, (_, place) => `q${String.fromCharCode(97 + place)}zk`);
const counter = new CorpusCounter(WORDS.length);
for (const place of WORDS.keys()) counter.add(fieldsOf({ text: WORDS.slice(place).join(' ') }));
const corpus = new CandidateCorpus(counter.statistics(), undefined);

const asked = (fields: Record<string, string>, wanted = 100) =>
  questionsOf(fieldsOf(fields), corpus, wanted).map((question) => ({
    words: 'words' in question ? question.words : [],
    limit: question.limit,
  }));

describe('questionsOf', () => {
  it('asks for the most telling words, ten at a time, and takes most from the first', () => {
    expect(asked({ text: WORDS.join(' ') })).toEqual([
      { words: WORDS.slice(0, 10), limit: 80 },
      { words: WORDS.slice(10, 20), limit: 50 },
    ]);
  });

  it('asks for the words of the title besides', () => {
    const questions = asked({ title: WORDS.slice(22, 24).join(' '), text: WORDS.slice(0, 20).join(' ') });
    expect(questions.at(-1)).toEqual({ words: WORDS.slice(22, 24), limit: 50 });
    expect(questions).toHaveLength(3);
  });

  it('asks once what is said by title and text alike', () => {
    expect(asked({ title: WORDS.slice(0, 3).join(' ') })).toEqual([{ words: WORDS.slice(0, 3), limit: 80 }]);
  });

  it('asks for words that no document had, in the case that one has come', () => {
    expect(asked({ text: 'qazk zeppelin' })).toEqual([
      { words: ['qazk'], limit: 80 },
      { words: ['zeppelin'], limit: 50 },
    ]);
  });

  it('asks for as many as are wanted when that is more than a list is made of', () => {
    expect(asked({ text: 'qazk' }, 500)).toEqual([{ words: ['qazk'], limit: 500 }]);
  });

  it('asks nothing for a text that says nothing', () => {
    for (const text of ['', 'the of and', '🙂']) expect(asked({ text })).toEqual([]);
  });
});
