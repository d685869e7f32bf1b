import type { Currency, ProgrammeModel, Range, Text } from './generated/programme-model.js';
import { isText, keyOf } from './model-facts.rules.js';
import type { Phrase, Sentence } from './model-phrase.js';

/** One difference between two versions of a model. */
export interface ModelChange {
  /** As in the model's `provenance`: names of fields, ids in place of positions. */
  readonly path: string;
  readonly words: Sentence;
}

/** A value that stands at a path, with what its words depend on. */
interface Place {
  readonly path: readonly string[];
  /** What it belongs to, from the outside in: "Stage Exploration", "gate". */
  readonly owner: readonly Phrase[];
  readonly currency: Currency | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/** Lists of values that are read as a whole. */
const WHOLE_LISTS = new Set(['decidedBy', 'advisedBy', 'cutoffWeeks', 'paths', 'from']);
/** Objects that are read as a whole: a range is one value. */
const RANGES = new Set(['min', 'typical', 'max', 'per']);

/** What changed from one version to another, in the order of the language; what stayed the same is left out. */
export function diffModels(before: ProgrammeModel, after: ProgrammeModel): ModelChange[] {
  const place: Place = { path: [], owner: [], currency: undefined };
  const plain = ({ format: _format, ...rest }: ProgrammeModel): Node => rest;
  return diffFields(plain(before), plain(after), place);
}

function diffFields(before: Node, after: Node, place: Place): ModelChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const currency = (after.currency ?? before.currency ?? place.currency) as Currency | undefined;
  return fields.flatMap((field) =>
    diffValue(before[field], after[field], field, {
      path: [...place.path, field],
      owner: place.owner,
      currency,
    }),
  );
}

function diffValue(before: unknown, after: unknown, field: string, place: Place): ModelChange[] {
  if (isSame(before, after)) return [];
  const isList = Array.isArray(before ?? after) && !WHOLE_LISTS.has(field);
  if (isList) return diffLists((before ?? []) as unknown[], (after ?? []) as unknown[], field, place);
  const both = [before, after].filter((value) => value !== undefined);
  if (both.length === 2 && both.every(hasParts))
    return diffFields(before as Node, after as Node, {
      ...place,
      owner: [...place.owner, { term: `field.${field}` }],
    });
  return [change(before, after, field, place)];
}

/** Whether a value is compared part by part, rather than as one. */
function hasParts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isText(value)) return false;
  const keys = Object.keys(value);
  const isAmount = keys.length === 2 && 'amount' in value && 'currency' in value;
  return !isAmount && !keys.every((key) => RANGES.has(key));
}

/** Things of a list are known by their id or what else tells them apart; texts by their words. */
function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  field: string,
  place: Place,
): ModelChange[] {
  const old = new Map(before.map((item, index) => [identityOf(item, index), item]));
  const now = new Map(after.map((item, index) => [identityOf(item, index), item]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((identity) => {
    const [was, is] = [old.get(identity), now.get(identity)];
    const here = (item: unknown, index: number): Place => ({
      ...place,
      path: [...place.path, keyOf(item, index)],
    });
    if (was === undefined) return [listChange('model_diff.added', is, field, here(is, after.indexOf(is)))];
    if (is === undefined)
      return [listChange('model_diff.removed', was, field, here(was, before.indexOf(was)))];
    if (!hasParts(is) || isSame(was, is)) return [];
    const inside = { ...here(is, after.indexOf(is)), owner: [...place.owner, nameOf(is, field)] };
    return diffFields(was as Node, is as Node, inside);
  });
}

function identityOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if (isText(item)) return (item as Text).en;
  const { id, stage, source, confidence, on } = item as Node;
  if (typeof id === 'string') return id;
  if (typeof stage === 'string') return stage;
  if (typeof source === 'string') return `${source} ${String(confidence)}`;
  return typeof on === 'string' ? on : String(index);
}

/** "Stage Exploration", "Criterion Price", "Money 2". */
function nameOf(item: unknown, field: string): Phrase {
  const kind = { term: `item.${field}` };
  return { code: 'model_diff.named', params: { kind, name: shortNameOf(item) } };
}

function shortNameOf(item: unknown): Phrase {
  if (typeof item !== 'object' || item === null) return String(item);
  if (isText(item)) return { text: item as Text };
  const { name, id, stage, source, kind, on } = item as Node;
  if (typeof name === 'object' && name !== null && isText(name)) return { text: name as Text };
  if (typeof stage === 'string') return stage;
  if (typeof source === 'string') return source;
  if (typeof kind === 'string' && 'payer' in (item as Node)) return { term: `moneyKind.${kind}` };
  if (typeof kind === 'string' && 'from' in (item as Node)) return { term: `exitKind.${kind}` };
  return String(id ?? on ?? '');
}

const listChange = (code: string, item: unknown, field: string, { path, owner }: Place): ModelChange => ({
  path: path.join('/'),
  words: within(owner, { code, params: { thing: nameOf(item, field) } }),
});

function change(before: unknown, after: unknown, field: string, place: Place): ModelChange {
  const words = (value: unknown): Phrase => wordsOf(value, field, place);
  const name = { term: `field.${field}` };
  const path = place.path.join('/');
  const whole = before ?? after;
  if ((before === undefined || after === undefined) && hasParts(whole)) {
    const code = before === undefined ? 'model_diff.added' : 'model_diff.removed';
    return { path, words: within(place.owner, { code, params: { thing: name } }) };
  }
  const sentence: Sentence =
    before === undefined
      ? { code: 'model_diff.set', params: { field: name, after: words(after) } }
      : after === undefined
        ? { code: 'model_diff.cleared', params: { field: name, before: words(before) } }
        : { code: 'model_diff.changed', params: { field: name, before: words(before), after: words(after) } };
  return { path, words: within(place.owner, sentence) };
}

const within = (owner: readonly Phrase[], sentence: Sentence): Sentence =>
  owner.reduceRight<Sentence>(
    (inner, outer) => ({ code: 'model_diff.within', params: { owner: outer, change: inner } }),
    sentence,
  );

/** Lists of the vocabulary in which the values of a field stand, by the thing that has the field. */
const VOCABULARY: Readonly<Record<string, string>> = {
  'stages/kind': 'stageKind',
  'bodies/kind': 'bodyKind',
  'exits/kind': 'exitKind',
  'money/kind': 'moneyKind',
  'criteria/kind': 'criterionKind',
  'gate/mode': 'gateMode',
  'intake/mode': 'intakeMode',
  'select/rule': 'selectRule',
  'after/on': 'edgeOn',
  'tranches/on': 'trancheOn',
  payer: 'party',
  decidedBy: 'party',
  advisedBy: 'party',
};

function wordsOf(value: unknown, field: string, { path, currency }: Place): Phrase {
  if (typeof value === 'boolean') return { term: value ? 'answer.yes' : 'answer.no' };
  if (typeof value === 'number') return numberWords(value, field);
  if (typeof value === 'string') return { term: `${vocabularyOf(field, path)}.${value}` };
  if (Array.isArray(value))
    return { list: value.map((item) => wordsOf(item, field, { path, currency, owner: [] })) };
  if (typeof value !== 'object' || value === null) return '';
  if (isText(value)) return { text: value as Text };
  if ('currency' in value && 'amount' in value) {
    const { amount, currency: own } = value as { amount: number; currency: string };
    return { money: { typical: amount }, currency: own };
  }
  return rangeWords(value as Range & { per?: string }, field, currency);
}

function rangeWords(
  { per, ...range }: Range & { per?: string },
  field: string,
  currency: Currency | undefined,
): Phrase {
  if (field === 'durationWeeks') return { weeks: range };
  if (field === 'amount' && currency) return { money: range, currency };
  if (/percent$/i.test(field)) return { percent: range };
  const count: Phrase = { count: range };
  return per ? { code: 'model_diff.per', params: { count, per: { term: `per.${per}` } } } : count;
}

function numberWords(value: number, field: string): Phrase {
  if (field === 'weight' || /percent$/i.test(field)) return { percent: { typical: value } };
  return /week/i.test(field) ? { weeks: { typical: value } } : value;
}

function vocabularyOf(field: string, path: readonly string[]): string {
  for (const outer of [...path].reverse()) {
    const found = VOCABULARY[`${outer}/${field}`];
    if (found) return found;
  }
  return VOCABULARY[field] ?? field;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => isSame((a as Node)[key], (b as Node)[key]))
  );
}
