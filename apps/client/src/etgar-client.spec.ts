import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { correlationIdOf, EtgarClient, EtgarFault, everyNode, must, UserErrorsError } from './index.js';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Step = (response: ServerResponse, request: IncomingMessage) => void;

/** A platform that answers what the test says, one step per request; the last step stays. */
let steps: Step[];
let seen: Seen[];
let server: Server;
let url: string;

beforeEach(async () => {
  steps = [];
  seen = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('latin1')) body += chunk;
    seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    const step = steps.length > 1 ? steps.shift() : steps[0];
    step?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-correlation-id': 'c-1', ...headers });
    response.end(JSON.stringify(body));
  };
const text =
  (status: number, headers: Record<string, string> = {}): Step =>
  (response) =>
    response.writeHead(status, headers).end('<h1>gateway</h1>');
const hangUp: Step = (_, request) => request.socket.destroy();
const silence: Step = () => undefined;
const fault = (code: string, more: object = {}) =>
  json({ data: null, errors: [{ message: 'No.', extensions: { code, ...more } }] });

const client = (settings: Partial<ConstructorParameters<typeof EtgarClient>[0]> = {}) =>
  new EtgarClient({ url, token: 'etgar_token_x', backoffMs: 1, ...settings });

const VIEWER = { id: '1', displayName: 'Noa', email: 'noa@example.org', locale: 'HE', memberships: [] };
const viewer = json({ data: { viewer: VIEWER } });
const receipt = json({ data: { submitSubmission: { submission: {}, receipt: { id: 'r' }, errors: [] } } });
const SUBMIT = { id: 's', expectedVersion: 3 };
const keys = () => seen.map(({ body }) => JSON.parse(body).variables.input.idempotencyKey);
const refusal = async (work: Promise<unknown>): Promise<EtgarFault> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EtgarFault)) throw new Error(`no fault but ${String(error)}`);
  return error;
};

describe('a call', () => {
  it('sends the token, the language, the operation by name, and answers its one field', async () => {
    steps = [viewer];
    const answer = await client({ url: `${url}/`, locale: 'he' }).viewer();
    expect(answer).toEqual(VIEWER);
    expect(answer && correlationIdOf(answer)).toBe('c-1');
    const [request] = seen;
    expect(request).toMatchObject({ method: 'POST', path: '/graphql' });
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer etgar_token_x',
      'accept-language': 'he',
    });
    const body = JSON.parse(request?.body ?? '');
    expect(body).toMatchObject({ operationName: 'Viewer', variables: {} });
    expect(body.query).toContain('query Viewer {');
  });

  it('sends no token when there is none', async () => {
    steps = [json({ data: { viewer: null } })];
    expect(await client({ token: undefined }).viewer()).toBeNull();
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it('uses the given fetch', async () => {
    const asked: unknown[] = [];
    const given: typeof fetch = async (address) => {
      asked.push(address);
      return Response.json({ data: { viewer: null } });
    };
    await new EtgarClient({ url: 'https://etgar.example', fetch: given }).viewer();
    expect(asked).toEqual(['https://etgar.example/graphql']);
  });

  it('follows no redirect, which could carry the token elsewhere', async () => {
    steps = [text(302, { location: 'http://127.0.0.1:1/graphql' })];
    expect((await refusal(client({ retries: 0 }).viewer())).code).toBe('NETWORK');
  });
});

describe('a submit', () => {
  it.each<[string, Step]>([
    ['a broken connection', hangUp],
    ['502', text(502)],
    ['503', text(503)],
    ['504', text(504)],
    ['PostgreSQL gone', fault('UNAVAILABLE')],
    ['429', text(429, { 'retry-after': '0' })],
    ['a limit said by GraphQL', fault('RATE_LIMITED')],
  ])('is repeated with the same key after %s', async (_, trouble) => {
    steps = [trouble, trouble, receipt];
    const { receipt: got } = must(await client().submitSubmission(SUBMIT));
    expect(got.id).toBe('r');
    expect(seen).toHaveLength(3);
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys()).size).toBe(1);
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
  });

  it('is repeated when no answer comes in time', async () => {
    steps = [silence, receipt];
    must(await client().submitSubmission(SUBMIT, { timeoutMs: 1_000 }));
    expect(new Set(keys()).size).toBe(1);
    expect(seen).toHaveLength(2);
  });

  it('takes another key for another act, and the one that the caller has kept', async () => {
    steps = [receipt];
    const etgar = client();
    await etgar.submitSubmission(SUBMIT);
    await etgar.submitSubmission(SUBMIT);
    await etgar.submitSubmission({ ...SUBMIT, idempotencyKey: 'kept-from-before' });
    expect(new Set(keys()).size).toBe(3);
    expect(keys()[2]).toBe('kept-from-before');
  });

  it('is given up after the retries, and says that nobody knows what became of it', async () => {
    steps = [hangUp];
    const error = await refusal(client({ retries: 2 }).submitSubmission(SUBMIT));
    expect(error).toMatchObject({ code: 'NETWORK', attempts: 3, outcome: 'unknown' });
    expect(error.message).toContain('no answer');
    expect(seen).toHaveLength(3);
  });

  it('waits at least as long as the server asks', async () => {
    steps = [text(429, { 'retry-after': '1' }), receipt];
    const begin = Date.now();
    await client().submitSubmission(SUBMIT);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(990);
  });

  it('ends at once when the caller gives up, also while it waits', async () => {
    const reason = new Error('the user left');
    for (const step of [silence, text(429, { 'retry-after': '15' })]) {
      steps = [step];
      const controller = new AbortController();
      const call = client().submitSubmission(SUBMIT, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 50);
      const error = await call.catch((thrown: Error) => thrown);
      expect(error === reason || (error as Error).name === 'AbortError').toBe(true);
    }
    expect(seen).toHaveLength(2);
  });
});

describe('a mutation without a key', () => {
  const input = { id: 's', reason: 'changed our mind' };
  const done = json({ data: { withdrawSubmission: { submission: {}, errors: [] } } });

  it.each<[string, Step]>([
    ['a broken connection', hangUp],
    ['502', text(502)],
    ['PostgreSQL gone', fault('UNAVAILABLE')],
  ])('is not repeated after %s: it may have run', async (_, trouble) => {
    steps = [trouble, done];
    const error = await refusal(client().withdrawSubmission(input));
    expect(error).toMatchObject({ attempts: 1, outcome: 'unknown' });
    expect(seen).toHaveLength(1);
  });

  it('is repeated when it surely did not run', async () => {
    steps = [text(429), done];
    must(await client().withdrawSubmission(input));
    expect(seen).toHaveLength(2);
    await new Promise((resolve) => server.close(resolve));
    const nowhere = await refusal(client({ retries: 2 }).withdrawSubmission(input));
    expect(nowhere).toMatchObject({ code: 'NETWORK', attempts: 3, outcome: 'nothing' });
  });

  it('is repeated when a second time changes nothing', async () => {
    steps = [hangUp, json({ data: { startSubmission: { submission: { id: 's' }, errors: [] } } })];
    expect(must(await client().startSubmission({ challengeId: 'c' })).submission.id).toBe('s');
    expect(seen).toHaveLength(2);
  });
});

describe('a fault', () => {
  it('is thrown with its codes and its number, and not repeated', async () => {
    steps = [fault('FORBIDDEN', { messageCode: 'access.scope_missing', correlationId: 'c-9' })];
    expect(await refusal(client().viewer())).toMatchObject({
      name: 'EtgarFault',
      message: 'No.',
      code: 'FORBIDDEN',
      messageCode: 'access.scope_missing',
      correlationId: 'c-9',
      attempts: 1,
      outcome: 'nothing',
    });
    expect(seen).toHaveLength(1);
  });

  it('lists what is wrong with the arguments of a query', async () => {
    const errors = [{ code: 'input.range', message: 'Too many.', path: ['first'] }];
    steps = [fault('BAD_USER_INPUT', { errors })];
    expect((await refusal(client().openChallenges({ first: 1_000 }))).refusals).toEqual(errors);
  });

  it.each([
    ['a page of something else', text(200), 'HTTP_200'],
    ['JSON of something else', json({ hello: 'world' }), 'HTTP_200'],
    ['null', json(null), 'HTTP_200'],
    ['a broken server', text(500), 'HTTP_500'],
    ['a door in front of the platform', text(401), 'UNAUTHENTICATED'],
    [
      'a body that is too large',
      json({ errors: [{ message: 'Large.', extensions: { code: 'TOO_LARGE' } }] }, 413),
      'TOO_LARGE',
    ],
  ])('is made of %s', async (_, step, code) => {
    steps = [step];
    expect((await refusal(client().viewer())).code).toBe(code);
    expect(seen).toHaveLength(1);
  });
});

describe('refusals', () => {
  const errors = [
    {
      __typename: 'InputError',
      code: 'input.required',
      message: 'Please fill this in.',
      path: ['answers', 'q1', 'text'],
    },
    { __typename: 'InputError', code: 'input.length', message: 'Too long.', path: ['title'] },
    { __typename: 'WindowClosedError', code: 'challenge.window_closed', message: 'Closed.', path: null },
  ];

  it('stand in the payload, every one', async () => {
    steps = [json({ data: { submitSubmission: { submission: null, receipt: null, errors } } })];
    expect((await client().submitSubmission(SUBMIT)).errors).toEqual(errors);
    expect(seen).toHaveLength(1);
  });

  it('become an exception when the act has to succeed, findable by their path', async () => {
    steps = [json({ data: { submitSubmission: { submission: null, receipt: null, errors } } })];
    const payload = await client().submitSubmission(SUBMIT);
    const error = (() => {
      try {
        must(payload);
      } catch (thrown) {
        return thrown as UserErrorsError;
      }
      throw new Error('nothing was thrown');
    })();
    expect(error).toBeInstanceOf(UserErrorsError);
    expect(error.correlationId).toBe('c-1');
    expect(error.at('answers').map(({ code }) => code)).toEqual(['input.required']);
    expect(error.at('answers', 'q2')).toEqual([]);
    expect(error.at()).toHaveLength(3);
    expect(error.message).toContain('answers.q1.text: Please fill this in. [input.required]');
  });
});

describe('upload', () => {
  const file = {
    organisationId: 'o',
    name: 'תוכנית.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.7'),
  };
  const kept = { id: 'f', name: file.name, mediaType: file.type, size: 8, sha256: 'abc' };

  it('sends a form whose field comes before the file, again if need be', async () => {
    steps = [hangUp, json(kept, 201)];
    expect(await client().upload(file)).toEqual(kept);
    expect(seen.map(({ path }) => path)).toEqual(['/files', '/files']);
    const body = Buffer.from(seen[1]?.body ?? '', 'latin1').toString('utf8');
    expect(seen[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body.indexOf('organisationId')).toBeLessThan(body.indexOf('filename="תוכנית.pdf"'));
    expect(body).toContain('%PDF-1.7');
  });

  it('says why a file was refused', async () => {
    const errors = [{ code: 'files.too_large', message: 'The file is larger than 25 MB.', path: ['file'] }];
    steps = [json({ errors }, 413)];
    const error = await client()
      .upload(file)
      .catch((thrown: UserErrorsError) => thrown);
    expect(error).toBeInstanceOf(UserErrorsError);
    expect(error).toMatchObject({ errors });
  });

  it('faults without the scope', async () => {
    steps = [json({ errors: [{ code: 'access.scope_missing', message: 'No scope.' }] }, 403)];
    expect(await refusal(client().upload(file))).toMatchObject({
      code: 'FORBIDDEN',
      messageCode: 'access.scope_missing',
    });
  });
});

describe('everyNode', () => {
  it('walks through all pages', async () => {
    const page = (ids: string[], endCursor: string | null): Step =>
      json({
        data: {
          mySubmissions: {
            nodes: ids.map((id) => ({ id })),
            pageInfo: { hasNextPage: endCursor !== null, endCursor },
          },
        },
      });
    steps = [page(['a', 'b'], 'next'), page(['c'], null)];
    const etgar = client();
    const ids: string[] = [];
    for await (const { id } of everyNode((after) => etgar.mySubmissions({ first: 2, after }))) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(seen.map(({ body }) => JSON.parse(body).variables)).toEqual([
      { first: 2, after: null },
      { first: 2, after: 'next' },
    ]);
  });
});
