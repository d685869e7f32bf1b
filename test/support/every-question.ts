import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { selectionsOf } from './everything-of.js';

/** What is put into the arguments. */
export interface Words {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Everything that one field can be asked, made from the schema alone: a new field is asked by itself. */
export interface Question {
  readonly field: string;
  readonly kind: 'query' | 'mutation';
  /** `field(arguments)`, with every word in everything that takes one. */
  readonly calls: readonly string[];
  /** What is read of each answer, in parts. */
  readonly selections: readonly string[];
}

/** More than the stories have, and little enough for the limits of the API, which count every row that could come. */
const LIST_LENGTH = 10;
const SCALARS: Readonly<Record<string, string>> = {
  Int: '5',
  Float: '1',
  Boolean: 'true',
  JSON: '{}',
  DateTime: '"2030-01-01T00:00:00Z"',
  Date: '"2030-01-01"',
};

/**
 * Questions to every field of a root type. @param depth how far below each answer is read
 * @param isAsked which calls are asked again; all when it is left out
 */
export function questionsOf(
  schema: GraphQLSchema,
  words: Words,
  depth: number,
  isAsked: (call: string) => boolean = () => true,
): Question[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.map((field) => ({
    field: field.name,
    kind: 'query',
    calls: callsOf(field, words).filter(isAsked),
    selections: readings(schema, field, depth),
  }));
}

/** Every mutation with every word, answering with its errors alone: what it creates has ids of its own. */
export function attemptsOf(schema: GraphQLSchema, words: Words): Question[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.map((field) => ({
    field: field.name,
    kind: 'mutation',
    calls: callsOf(field, words),
    selections: [' { errors { __typename code message path } }'],
  }));
}

/** Calls in one document, each under its place: `a0`, `a1`. */
export const documentOf = (kind: Question['kind'], calls: readonly string[], selection: string): string =>
  `${kind} { ${calls.map((call, at) => `a${at}: ${call}${selection}`).join(' ')} }`;

function readings(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [''];
  return isObjectType(type)
    ? selectionsOf(schema, type.name, depth).map((selection) => ` { ${selection} }`)
    : [' { __typename }'];
}

/** The field without what may be left out, and with every word in everything that takes one. */
function callsOf(field: GraphQLField<unknown, unknown>, { ids, texts }: Words): string[] {
  const { args } = field;
  const takesIds = args.some((arg) => takes(arg.type, 'ID'));
  const takesTexts = args.some((arg) => arg.name !== 'after' && takes(arg.type, 'String'));
  const needsWord = args.some(
    (arg) => isRequiredArgument(arg) && (takes(arg.type, 'ID') || takes(arg.type, 'String')),
  );
  const call = (id: string | null, text: string | null): string => {
    const given = args.flatMap((arg) => {
      const value = argumentOf(arg, id, text);
      return value === null ? [] : [`${arg.name}: ${value}`];
    });
    return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  };
  const found = new Set<string>();
  if (!needsWord) found.add(call(null, null));
  if (takesIds) for (const id of ids) found.add(call(id, texts[0] ?? ''));
  if (takesTexts) for (const text of texts) found.add(call(ids[0] ?? '', text));
  return [...found];
}

function takes(type: GraphQLInputType, scalar: string, seen: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (named.name === scalar) return true;
  if (!isInputObjectType(named) || seen.includes(named.name)) return false;
  return Object.values(named.getFields()).some((own) => takes(own.type, scalar, [...seen, named.name]));
}

function argumentOf(arg: GraphQLArgument, id: string | null, text: string | null): string | null {
  if (arg.name === 'after') return null;
  if (arg.name === 'first') return String(LIST_LENGTH);
  return isRequiredArgument(arg) || isWord(arg, id, text) ? literalOf(arg.type, id ?? '', text ?? '') : null;
}

const isWord = (own: GraphQLArgument | GraphQLInputField, id: string | null, text: string | null): boolean =>
  (id !== null && takes(own.type, 'ID')) || (text !== null && takes(own.type, 'String'));

function literalOf(type: GraphQLInputType, id: string, text: string, seen: readonly string[] = []): string {
  if (isNonNullType(type)) return literalOf(type.ofType, id, text, seen);
  if (isListType(type)) return `[${literalOf(type.ofType, id, text, seen)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (!isInputObjectType(type)) {
    if (type.name === 'ID') return JSON.stringify(id);
    return SCALARS[type.name] ?? JSON.stringify(text);
  }
  const fields = Object.values(type.getFields())
    .filter((own) => isRequiredInputField(own) || isWord(own, id, text))
    .filter((own) => isRequiredInputField(own) || !seen.includes(getNamedType(own.type).name))
    .map((own) => `${own.name}: ${literalOf(own.type, id, text, [...seen, type.name])}`);
  return `{ ${fields.join(', ')} }`;
}
