import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { translate } from '#libs/i18n';
import { parseModel } from './model-parsing.js';
import { houseModel, shippedModel, studiedModels } from './shipped-models.js';

const broken = (change: (model: Record<string, never>) => void): unknown => {
  const model = structuredClone(houseModel()) as unknown as Record<string, never>;
  change(model);
  return model;
};

/** Every complaint about a model, as a reader of English sees it. */
function complaints(json: unknown): string[] {
  const result = parseModel(json);
  if (result.ok) return [];
  return result.error.map(({ code, params }) => translate(code, 'en', params));
}

describe('parseModel', () => {
  it('takes what is right as it is', () => {
    const model = structuredClone(houseModel());
    expect(parseModel(model)).toEqual({ ok: true, value: model });
  });

  it.each<[string, (model: Record<string, never>) => void, string]>([
    ['a missing field', (m) => delete m.exits, 'exits: this field must be given.'],
    [
      'a field of a stage, by the id of the stage',
      (m) => Object.assign(m.stages![1]!, { kind: 'lottery' }),
      'stages/evaluation/kind: must be one of challengeCall, marketConsultation, openCall,',
    ],
    [
      'an unknown field',
      (m) => Object.assign(m.stages![2]!, { colour: 'red' }),
      'stages/pilot/colour: the language of models has no such field here',
    ],
    ['another format', (m) => Object.assign(m, { format: 2 }), 'format: must be 1.'],
    [
      'a number as text',
      (m) => Object.assign(m, { roundsPerYear: 'two' }),
      'roundsPerYear: must be a number.',
    ],
    [
      'a fraction',
      (m) => Object.assign(m, { challenges: { max: 1.5 } }),
      'challenges/max: must be a whole number.',
    ],
    [
      'less than nothing',
      (m) => Object.assign(m, { challenges: { max: -1 } }),
      'challenges/max: must be 0 or more.',
    ],
    ['no rounds', (m) => Object.assign(m, { roundsPerYear: 0 }), 'roundsPerYear: must be more than 0.'],
    ['no stages', (m) => Object.assign(m, { stages: [] }), 'stages: must have at least 1 entry.'],
    ['an empty text', (m) => Object.assign(m.name!, { ar: '' }), 'name/ar: must not be empty.'],
    [
      'an id with capitals',
      (m) => Object.assign(m, { id: 'House Model' }),
      'id: must be a short name of small',
    ],
    [
      'a currency in words',
      (m) => Object.assign(m, { envelope: { amount: 1, currency: 'shekel' } }),
      'envelope/currency: must be a currency in three capital letters',
    ],
    [
      'a country in words',
      (m) => Object.assign(m, { jurisdiction: 'Israel' }),
      'jurisdiction: must be a country',
    ],
    ['a text as list', (m) => Object.assign(m, { bodies: 'all' }), 'bodies: must be a list.'],
    [
      'a yes in words',
      (m) => Object.assign(m.equity!, { taken: 'no' }),
      'equity/taken: must be true or false.',
    ],
  ])('says of %s what is expected', (_, change, message) => {
    const found = complaints(broken(change));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('says everything at once, with the path as in the input', () => {
    const json = broken((m) => {
      delete m.name;
      Object.assign(m.stages![2]!, { scope: 'perMoon' });
    });
    const result = parseModel(json);
    expect(!result.ok && result.error.map(({ code, path }) => [code, path?.join('/')])).toEqual([
      ['model.schema', 'name'],
      ['model.schema', 'stages/2/scope'],
    ]);
  });

  it.each([null, 7, 'a model', []])('refuses %j', (json) =>
    expect(complaints(json)).toEqual(['/: must be an object with fields of its own.']),
  );

  it('reads in Hebrew and Arabic', () => {
    const result = parseModel({ ...houseModel(), format: 2 });
    const said = result.ok ? [] : result.error;
    expect(said.map(({ code, params }) => translate(code, 'he', params))).toEqual(['format: חייב להיות 1.']);
    expect(said.map(({ code, params }) => translate(code, 'ar', params))).toEqual(['format: يجب أن يكون 1.']);
  });
});

describe('the models that ship', () => {
  const files = [...studiedModels(), houseModel()];

  it('are found by id', () => {
    for (const model of files) expect(shippedModel(model.id)).toBe(model);
    expect(shippedModel('atlantis')).toBeUndefined();
  });

  it('stand in files named after them', () => {
    for (const { id } of studiedModels())
      expect(readFileSync(new URL(`../data/models/${id}.json`, import.meta.url), 'utf8')).toContain(
        `"id": "${id}"`,
      );
  });

  it.each(files)('follow the schema: $id', (model) => {
    expect(parseModel(model)).toEqual({ ok: true, value: model });
  });

  it.each(files)('speak three languages: $id', (model) => {
    const texts: Record<string, string>[] = [];
    JSON.stringify(model, (_, value) => {
      if (Object.hasOwn(Object(value), 'he')) texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(10);
    for (const { he, ar, en } of texts) {
      expect(ar).toMatch(/\p{Script=Arabic}/u);
      expect(en).not.toMatch(/\p{Script=Hebrew}|\p{Script=Arabic}/u);
      expect(he).not.toMatch(/\p{Script=Arabic}/u);
    }
  });
});
