import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, modelTerm, modelTerms } from '#libs/i18n';

interface SchemaNode {
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../data/programme-model.schema.json', import.meta.url), 'utf8'),
) as SchemaNode;

/** Each field of the language, by the definition that has it. */
function* fieldsIn(node: SchemaNode, owner: string): Generator<readonly [string, string, SchemaNode]> {
  for (const [field, child] of Object.entries(node.properties ?? {})) {
    yield [owner, field, child];
    yield* fieldsIn(child, field);
  }
  if (node.items) yield* fieldsIn(node.items, owner);
  for (const [name, child] of Object.entries(node.$defs ?? {})) yield* fieldsIn(child, name);
}

/** Lists of the vocabulary whose name is not that of their field. */
const LISTS: Readonly<Record<string, string>> = {
  'stage.kind': 'stageKind',
  'body.kind': 'bodyKind',
  'exit.kind': 'exitKind',
  'money.kind': 'moneyKind',
  'criterion.kind': 'criterionKind',
  'gate.mode': 'gateMode',
  'intake.mode': 'intakeMode',
  'select.rule': 'selectRule',
  'edge.on': 'edgeOn',
  payer: 'party',
  decidedBy: 'party',
  advisedBy: 'party',
};
/** Not said one by one: the format, languages inside a text, and sources that are read as they are. */
const UNSAID = new Set(['format', 'he', 'ar', 'en', 'confidence']);

describe('the vocabulary of models', () => {
  const fields = [...fieldsIn(schema, 'model')].filter(([, field]) => !UNSAID.has(field));

  it('has a word for every value that the language allows', () => {
    const missing = fields.flatMap(([owner, field, node]) => {
      const list = LISTS[`${owner}.${field}`] ?? LISTS[field] ?? field;
      return [...(node.enum ?? []), ...(node.items?.enum ?? [])]
        .map((value) => `${list}.${value}`)
        .filter((term) => modelTerm(term, 'en') === undefined);
    });
    expect(fields.some(([, , node]) => node.enum)).toBe(true);
    expect(missing).toEqual([]);
  });

  it('has a word for every field, and for the things in every list', () => {
    const READ_AS_ONE = new Set(['decidedBy', 'advisedBy', 'cutoffWeeks', 'paths', 'from']);
    const terms = fields.map(([, field, node]) =>
      node.type === 'array' && !READ_AS_ONE.has(field) ? `item.${field}` : `field.${field}`,
    );
    expect(terms.filter((term) => modelTerm(term, 'en') === undefined)).toEqual([]);
  });

  it.each(LOCALES)('is written in %s', (locale) => {
    const script = { he: /[\u0590-\u05FF]/, ar: /[\u0600-\u06FF]/, en: /[A-Za-z]/ }[locale];
    const wrong = Object.keys(modelTerms).filter((term) => !script.test(modelTerm(term, locale) ?? ''));
    expect(wrong).toEqual([]);
  });
});
