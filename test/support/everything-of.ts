import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { GraphqlClient } from './graphql-client.js';

/** The schema as the API itself tells it. */
export async function schemaOf(client: GraphqlClient): Promise<GraphQLSchema> {
  return buildClientSchema(await client.ask<IntrospectionQuery>(getIntrospectionQuery()));
}

/** Words of one selection: enough for many fields, few enough for the limits of the API. */
const WORDS = 350;
/** Each brings a `__typename`, which the API counts like an alias. */
const PATHS = 25;

/**
 * Selections that together name every field that can be read below an object type without giving an argument, down to
 * a depth.
 */
export function selectionsOf(schema: GraphQLSchema, typeName: string, depth: number): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  const selections: string[][] = [];
  let words = 0;
  for (const path of pathsBelow(type, depth)) {
    const length = path.split(' ').length;
    const isFull = words + length > WORDS || selections.at(-1)?.length === PATHS;
    if (selections.length === 0 || isFull) {
      selections.push([]);
      words = 0;
    }
    selections.at(-1)?.push(path);
    words += length;
  }
  return selections.map((paths) => paths.join(' '));
}

function pathsBelow(type: GraphQLObjectType, depth: number): string[] {
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map((field) => field.name);
  const deeper = depth > 0 ? fields.flatMap((field) => below(field, depth)) : [];
  return [['__typename', ...leaves].join(' '), ...deeper];
}

function below(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const target = getNamedType(field.type);
  if (isInterfaceType(target)) return [`${field.name} { __typename }`];
  if (!isObjectType(target)) return [];
  return pathsBelow(target, depth - 1).map((selection) => `${field.name} { ${selection} }`);
}

/** Everything that an answer holds: data, errors and headers, with what is hidden in cursors made readable. */
export function textOf(answer: { data: unknown; errors?: unknown; headers: Headers }): string {
  const text = JSON.stringify([answer.data, answer.errors ?? [], [...answer.headers]]);
  const hidden = [...text.matchAll(/"([A-Za-z0-9_-]{8,})"/g)].map(([, word = '']) =>
    Buffer.from(word, 'base64url').toString('utf8'),
  );
  return [text, ...hidden].join('\n');
}
