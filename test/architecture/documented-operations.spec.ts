import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { exampleOperations } from '../../libs/platform/src/example-operations.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

const guides = [
  'README.md',
  'apps/client/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The GraphQL blocks of a guide. */
const blocksOf = (text: string): string[] =>
  [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const problemsOf = (operation: string): string[] =>
  validate(schema, parse(operation)).map((error) => error.message);

describe('documented operations', () => {
  const blocks = guides.flatMap((guide) =>
    blocksOf(readFileSync(guide, 'utf8')).map((block) => [guide, block] as const),
  );

  it('are there', () => expect(blocks.length).toBeGreaterThan(10));

  it.each(blocks)('%s is true', (_, block) => expect(problemsOf(block)).toEqual([]));

  it('on /graphiql are true', () => expect(problemsOf(exampleOperations)).toEqual([]));

  it('that ask for what is not there are found', () => {
    expect(problemsOf('query X { challenges { nodes { secret } } }')).toEqual([
      'Cannot query field "secret" on type "Challenge".',
    ]);
  });
});
