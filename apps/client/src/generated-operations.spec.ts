import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GENERATED, generateClient, generateFromCheckout } from '../../../scripts/generate-client.mjs';

describe('the generated operations', () => {
  it('fit the committed schema; after a wanted change run "node scripts/generate-client.mjs"', () => {
    expect(readFileSync(GENERATED, 'utf8')).toBe(generateFromCheckout());
  });
});

const SDL = `
scalar DateTime
"A colour."
enum Colour { RED GREEN }
interface Problem { code: String! }
type Small implements Problem { code: String! }
type Tiny implements Problem { code: String! }
type Big implements Problem { code: String! "How big." size: Int! }
"A thing."
type Thing { id: ID! "Its colour." colour: Colour names: [String!]! grid: [[Float]] madeAt: DateTime! parent: Thing }
input ThingInput { id: ID! colours: [Colour!] inner: InnerInput! }
input InnerInput { "Rank." rank: Int = 1 }
input KeyedInput { idempotencyKey: ID! }
type ThingPayload { thing: Thing errors: [Problem!]! }
type Query { "One thing." thing(id: ID!): Thing things(first: Int! = 20): [Thing!]! }
type Mutation { "Makes it." make(input: ThingInput!): ThingPayload! submit(input: KeyedInput!): ThingPayload! }
`;
const PROBLEM = 'fragment Problem on Problem { __typename code ... on Big { size } }';
const THING = 'fragment Thing on Thing { id colour names grid madeAt }';
const code = (...operations: string[]) => generateClient(SDL, operations);
const compact = (text: string) => text.replace(/\/\*\*[^*]*\*\//g, '').replace(/\s+/g, ' ');

describe('the generator', () => {
  it('writes what a query takes and answers', () => {
    const text = code(THING, 'query Thing($id: ID!) { thing(id: $id) { ...Thing parent { id } } }');
    expect(compact(text)).toContain(
      `export type Thing = { readonly id: string; readonly colour: Colour | null; readonly names: readonly string[];` +
        ' readonly grid: readonly (readonly (number | null)[] | null)[] | null; readonly madeAt: string; };',
    );
    expect(compact(text)).toContain('export interface ThingVariables { readonly id: string; }');
    expect(compact(text)).toContain(
      'export interface ThingData { readonly thing: Thing & { readonly parent: { readonly id: string; } | null; } | null; }',
    );
    expect(text).toContain(`/** A colour. */\nexport type Colour = 'RED' | 'GREEN';`);
    expect(text).toContain(
      "thing(variables: ThingVariables, options?: CallOptions): Promise<ThingData['thing']>",
    );
    expect(text).toContain('fragment Thing on Thing {');
  });

  it('asks for no variables that all have a default', () => {
    const text = code('query Things($first: Int! = 5) { things(first: $first) { id } }');
    expect(text).toContain('things(variables: ThingsVariables = {}, options?: CallOptions)');
    expect(text).toContain('readonly first?: number;');
  });

  it('writes inputs, those inside them, and which of them may be left out', () => {
    const text = code('mutation Make($input: ThingInput!) { make(input: $input) { thing { id } } }');
    expect(compact(text)).toContain(
      'export interface ThingInput { readonly id: string; readonly colours?: readonly Colour[] | null; readonly inner: InnerInput; }',
    );
    expect(compact(text)).toContain('export interface InnerInput { readonly rank?: number | null; }');
    expect(text).toContain('/** Makes it. */\n  make(input: ThingInput, options?: CallOptions)');
  });

  it('tells the types of an interface apart by their name, and joins those that answer the same', () => {
    const text = code(
      PROBLEM,
      'mutation Make($input: ThingInput!) { make(input: $input) { errors { ...Problem } } }',
    );
    expect(compact(text)).toContain(
      `export type Problem = | { readonly __typename: 'Big'; readonly code: string; readonly size: number; }` +
        ` | { readonly __typename: 'Small' | 'Tiny'; readonly code: string; }`,
    );
    expect(text).toContain('readonly errors: readonly Problem[];');
  });

  it('knows what may be sent twice', () => {
    const text = code(
      'query Thing($id: ID!) { thing(id: $id) { id } }',
      'mutation Submit($input: KeyedInput!) { submit(input: $input) { thing { id } } }',
      'mutation Make($input: ThingInput!) { make(input: $input) { thing { id } } }',
      '# May be repeated: it is the same thing.\nmutation Again($input: ThingInput!) { make(input: $input) { thing { id } } }',
    );
    const repeats = [
      ...text.matchAll(/name: '(\w+)',\n {2}field: '\w+',\n {2}repeat: '([\w-]+)',\n {2}keyed: (\w+)/g),
    ];
    expect(repeats.map(([, ...facts]) => facts)).toEqual([
      ['Again', 'always', 'false'],
      ['Make', 'unless-it-ran', 'false'],
      ['Submit', 'always', 'true'],
      ['Thing', 'always', 'false'],
    ]);
    expect(text).toContain('submit(input: Keyless<KeyedInput>');
    expect(text).toContain('/** Makes it. */\n  again(');
  });

  it('takes the words above an operation before those of the schema', () => {
    const text = code('# The best things.\nquery Things { things { id } }');
    expect(text).toContain('/** The best things. */\n  things(options?: CallOptions)');
  });

  it.each([
    ['a field that is not there', 'query A { thing(id: 1) { wings } }', 'Cannot query field "wings"'],
    ['a variable of the wrong type', 'query A($id: Int!) { thing(id: $id) { id } }', 'used in position'],
    ['no name', '{ things { id } }', 'has no name'],
    ['two root fields', 'query A { things { id } thing(id: 1) { id } }', 'exactly one root field'],
    ['an alias', 'query A { all: things { id } }', 'exactly one root field'],
  ])('refuses an operation with %s', (_, operation, words) => expect(() => code(operation)).toThrow(words));
});
