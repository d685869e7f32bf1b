import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema as fromSdl, type GraphQLSchema } from 'graphql';
import { boundedLists } from './bounded-lists.js';
import { committed } from './committed.js';
import { schemaFile } from './generated-files.js';
import { buildSchema, sdlOf } from './schema.js';
import { schemaViolations } from './schema-lint.js';

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildSchema();
  });

  it('is committed; after a wanted change run "npm run schema"', () => {
    expect(sdlOf(schema)).toBe(committed(schemaFile));
  });

  it('follows the conventions of the API', () => {
    expect(schemaViolations(schema, boundedLists)).toEqual([]);
  });
});

/** A small schema in good order; each planted violation changes one piece of it. */
const GOOD = `
  "A thing." type Thing { "Id." id: ID! "When." createdAt: DateTime! "Day." dueOn: Date "Is it." isOpen: Boolean! "Tags." tags: [String!]! "Parts." parts: [Thing!]! }
  "Edge." type ThingEdge { "Thing." node: Thing! "Cursor." cursor: String! }
  "Page." type PageInfo { "More." hasNextPage: Boolean! }
  "Things." type ThingConnection { "Edges." edges: [ThingEdge!]! "Nodes." nodes: [Thing!]! "Page." pageInfo: PageInfo! "Count." totalCount: Int! }
  "State." enum State { "Open." OPEN }
  "Instant." scalar DateTime
  "Day." scalar Date
  "Error." interface UserError { "Code." code: String! }
  "Result." type OpenThingPayload { "Thing." thing: Thing "Errors." errors: [UserError!]! }
  "Input." input OpenThingInput { "Id." id: ID! "Old." old: Int @deprecated(reason: "Use id. Removed after 2027-07-01") }
  type Query { "All." things("How many." first: Int): ThingConnection! "State." state: State! }
  type Mutation { "Opens." openThing("What." input: OpenThingInput!): OpenThingPayload! }
`;
const BOUNDED = { 'Thing.parts': 'ten at most' };
const told = (from: string | RegExp, to: string, bounded: Record<string, string> = BOUNDED): string[] => {
  const changed = GOOD.replace(from, to);
  if (changed === GOOD && from !== '') throw new Error(`nothing was planted: ${from}`);
  return schemaViolations(fromSdl(changed), bounded);
};

describe('a planted violation of the schema', () => {
  it('is not seen in a schema in good order', () => expect(told('', '')).toEqual([]));

  it.each([
    ['a type without description', '"A thing." ', '', 'Thing: has no description'],
    [
      'a field without description',
      '"Id." id: ID! "When."',
      'id: ID! "When."',
      'Thing.id: has no description',
    ],
    ['an argument without description', '"How many." ', '', 'Query.things(first): has no description'],
    ['an enum value without description', '"Open." OPEN', 'OPEN', 'State.OPEN: has no description'],
    [
      'an input field without description',
      '{ "Id." id: ID! "Old."',
      '{ id: ID! "Old."',
      'OpenThingInput.id: has no description',
    ],
    ['a scalar without description', '"Instant." ', '', 'DateTime: has no description'],
    [
      'a deprecation without a date',
      ' Removed after 2027-07-01',
      '',
      'OpenThingInput.old: the reason of @deprecated',
    ],
    [
      'a second argument',
      '("What." input: OpenThingInput!)',
      '("What." input: OpenThingInput! "X." x: Int)',
      'openThing: takes (input: OpenThingInput!, x: Int)',
    ],
    [
      'an optional input',
      'input: OpenThingInput!',
      'input: OpenThingInput',
      'openThing: takes (input: OpenThingInput)',
    ],
    ['no input', '("What." input: OpenThingInput!)', '', 'openThing: takes () instead'],
    [
      'another result',
      ': OpenThingPayload!',
      ': Thing!',
      'openThing: returns Thing! instead of OpenThingPayload',
    ],
    ['errors that may be null', '[UserError!]!', '[UserError!]', 'openThing: its payload lacks errors'],
    [
      'an instant without At',
      'createdAt: DateTime',
      'created: DateTime',
      'Thing.created: a DateTime ends in At',
    ],
    ['a day without On', 'dueOn: Date', 'due: Date', 'Thing.due: a Date ends in On'],
    [
      'an instant as text',
      'createdAt: DateTime!',
      'createdAt: String!',
      'Thing.createdAt: ends in At but is a String',
    ],
    ['a boolean without is', 'isOpen: Boolean', 'open: Boolean', 'Thing.open: a Boolean begins with'],
    [
      'a suffix of TypeScript',
      /\bThingEdge\b/g as unknown as string,
      'ThingEdgeType',
      'ThingEdgeType: a type has no suffix',
    ],
    [
      'a connection without nodes',
      '"Nodes." nodes: [Thing!]! ',
      '',
      'ThingConnection: lacks nodes: [Thing!]!',
    ],
    [
      'a connection without a count',
      ' "Count." totalCount: Int!',
      '',
      'ThingConnection: lacks totalCount: Int!',
    ],
    [
      'a list that may grow',
      '"State." state: State!',
      '"All." all: [Thing!]!',
      'Query.all: a list that may grow',
    ],
  ])('is named: %s', (_, from, to, words) => expect(told(from, to).join('\n')).toContain(words));

  it('is named: a reason for a list that is gone', () =>
    expect(told('', '', { ...BOUNDED, 'Thing.gone': 'old' }).join()).toContain(
      'Thing.gone: named in bounded-lists',
    ));
});
