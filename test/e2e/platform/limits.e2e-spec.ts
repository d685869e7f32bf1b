import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { LIMITS } from '#libs/graphql';
import { exampleOperations } from '#libs/platform';
import { TestApp } from '../../support/test-app.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

describe('limits of the endpoint', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });

  afterAll(() => app.stop());

  const post = async (
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; answer: Answer }> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as Answer };
  };
  const codesOf = ({ errors }: Answer): unknown[] => (errors ?? []).map((error) => error.extensions?.code);
  const nested = (levels: number): string =>
    levels === 0 ? '__typename' : `... on Query { ${nested(levels - 1)} }`;
  const aliases = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;

  it.each([
    ['30 levels', `{ ${nested(30)} }`],
    ['one level too many', `{ ${nested(LIMITS.depth)} }`],
    ['1,000 aliases', aliases(1_000)],
    ['one alias too many', aliases(LIMITS.aliases + 1)],
    ['a flood of tokens', `{ ${'__typename '.repeat(LIMITS.tokens)} }`],
    ['a flood of directives', `{ __typename ${'@a '.repeat(LIMITS.directives + 1)} }`],
    ['a page of pages', '{ apiTokens(first: 100000) { nodes { id name hint } } }'],
  ])('refuses %s with TOO_COMPLEX and a sentence', async (_, query) => {
    const { status, answer } = await post({ query });
    expect(status).toBe(400);
    expect(codesOf(answer)).toContain('TOO_COMPLEX');
    expect(answer.errors?.map((error) => error.message)).toContain(
      'The request is too complex. Ask for less at a time.',
    );
    expect(answer.data).toBeUndefined();
  });

  it('answers what just fits', async () => {
    for (const query of [aliases(LIMITS.aliases), `{ ${nested(LIMITS.depth - 1)} }`]) {
      const { status, answer } = await post({ query });
      expect([status, answer.errors]).toEqual([200, undefined]);
    }
  });

  it('refuses lists of operations', async () => {
    const { status, answer } = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(status).toBe(400);
    expect(answer.data).toBeUndefined();
  });

  it('answers nothing that another site could send by itself', async () => {
    const byAddress = await fetch(`${app.url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    const asForm = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    for (const response of [byAddress, asForm]) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('"Query"');
    }
  });

  it('shows its schema, but not in circles', async () => {
    const { status, answer } = await post({ query: getIntrospectionQuery() });
    expect([status, answer.errors]).toEqual([200, undefined]);
    const circles = (levels: number): string =>
      levels === 0 ? 'name' : `fields { type { ${circles(levels - 1)} } }`;
    const refused = await post({ query: `{ __schema { types { ${circles(8)} } } }` });
    expect(refused.status).toBe(400);
    expect(refused.answer.data).toBeUndefined();
  });

  it.each([
    ['en', 'The request is larger than 1 MB.'],
    ['he', 'הבקשה גדולה מ-1 MB.'],
    ['ar', 'الطلب أكبر من 1 MB.'],
  ])('refuses a body of 2 MB in the language of the reader: %s', async (language, sentence) => {
    const body = { query: '{ __typename }', variables: { text: 'x'.repeat(2 * 2 ** 20) } };
    const { status, answer } = await post(body, { 'accept-language': language });
    expect(status).toBe(413);
    expect(answer.errors?.[0]?.message).toContain(sentence);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'TOO_LARGE', messageCode: 'fault.too_large' });
  });

  it('refuses what is not JSON, and what is not GraphQL', async () => {
    for (const body of [
      '{',
      '[]',
      '"text"',
      'null',
      '{}',
      '{"query": 7}',
      '{"query": "{"}',
      '{"query": "{ nothing }"}',
    ]) {
      const { status, answer } = await post(body);
      expect(status).toBe(400);
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.[0]?.extensions?.code).toMatch(/^(BAD_REQUEST|GRAPHQL_\w+)$/);
      expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js:\d+/);
    }
  });

  it('refuses a page of more than a hundred rows, with the field and the range', async () => {
    const { answer } = await post({ query: '{ programmes(first: 101) { nodes { id } } }' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      messageCode: 'input.range',
      errors: [{ code: 'input.range', path: ['first'], message: 'Please give a number from 1 to 100.' }],
    });
  });

  describe('GraphiQL', () => {
    it('is served from here and asks no other host for anything', async () => {
      const response = await fetch(`${app.url}/graphiql`);
      const page = await response.text();
      expect(response.status).toBe(200);
      const loaded = page.match(
        /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=["'](?:https?:)?\/\/[^"']*/gi,
      );
      expect(loaded ?? []).toEqual([]);
      expect(page.match(/@import\s+(?:url\()?["']?https?:/gi) ?? []).toEqual([]);
      expect(page.match(/url\(["']?(?:https?:)?\/\//gi) ?? []).toEqual([]);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'self'`);
      expect(policy).toContain(`connect-src 'self'`);
      expect(policy).not.toMatch(/https?:|\*/);
    });

    const names = parse(exampleOperations).definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition' ? [definition.name?.value ?? ''] : [],
    );

    it.each(names)('shows an example that the server takes: %s', async (operationName) => {
      const { answer } = await post({ query: exampleOperations, operationName });
      // Without variables and without a sign-in: only that may be missing.
      const complaints = (answer.errors ?? []).filter(
        ({ message, extensions }) =>
          !/Variable "\$\w+" of required type/.test(message) && extensions?.code !== 'UNAUTHENTICATED',
      );
      expect(complaints).toEqual([]);
    });
  });
});

describe('an error that nobody expected', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
    await app.query('alter table programmes.programme rename to no_longer_there');
    await app.query('alter table identity.person rename to no_longer_there_either');
  });

  afterAll(() => app.stop());

  it.each([
    ['a query', '{ programmes { nodes { id } } }'],
    [
      'a mutation',
      'mutation { signIn(input: { email: "a@example.org", password: "a long password" }) { errors { code } } }',
    ],
  ])('says in %s nothing of the inside, and a number to quote', async (_, query) => {
    const answer = await app.anonymous.send(query);
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL', messageCode: 'fault.internal' });
    const correlationId = answer.headers.get('x-correlation-id') ?? 'none';
    expect(error?.extensions.correlationId).toBe(correlationId);
    expect(error?.message).toContain(correlationId);
    expect(JSON.stringify(answer)).not.toMatch(
      /\brelation\b|no_longer|select|identity\.|programmes\.programme|\.js:\d+|stack/i,
    );
  });
});
