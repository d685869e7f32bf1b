import { expect } from '@jest/globals';
import { documentOf, type Question } from './every-question.js';
import type { GraphqlClient } from './graphql-client.js';

/** What both worlds say to the same calls of a field. */
export interface Answer {
  readonly field: string;
  readonly calls: readonly string[];
  readonly one: string;
  readonly other: string;
}

/** So many questions can be under way at a time where none of them changes anything. */
export const AT_ONCE = 4;

/** Two servers that are asked the same by the same people. */
export class TwoWorlds {
  constructor(private readonly urls: readonly [string, string]) {}

  /**
   * The answers of both to all calls, as many in one document as the limits of the API take. No answer is a fault, and
   * no call stays without an answer of its own because another one failed.
   */
  async answersTo(
    client: GraphqlClient,
    questions: readonly Question[],
    atOnce: number = AT_ONCE,
  ): Promise<Answer[]> {
    const answers: Answer[] = [];
    const waiting = questions.flatMap(({ selections, ...rest }) =>
      selections.map((selection) => ({ ...rest, selection })),
    );
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { field, kind, calls, selection } = next;
        for (const part of await this.parts(client, kind, calls, selection)) answers.push({ field, ...part });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    for (const { field, calls, one } of answers)
      expect([field, calls, /TOO_COMPLEX|VALIDATION_FAILED|PARSE_FAILED|INTERNAL/.exec(one)]).toEqual([
        field,
        calls,
        null,
      ]);
    return answers;
  }

  /** The same way, with whatever stands in its answer. */
  async get(client: GraphqlClient, path: string): Promise<readonly [string, string]> {
    return this.both((url) => fetch(`${url}${path}`, { headers: client.headers, redirect: 'manual' }));
  }

  private async parts(
    client: GraphqlClient,
    kind: Question['kind'],
    calls: readonly string[],
    selection: string,
  ): Promise<Omit<Answer, 'field'>[]> {
    if (calls.length === 0) return [];
    const [one, other] = await this.both((url) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...client.headers },
        body: JSON.stringify({ query: documentOf(kind, calls, selection) }),
      }),
    );
    const again: Omit<Answer, 'field'>[] = [];
    const left = calls.length === 1 ? [] : unansweredOf(kind, calls, [one, other]);
    for (const part of left) again.push(...(await this.parts(client, kind, part, selection)));
    return left.length > 0 && kind === 'query' ? again : [{ calls, one, other }, ...again];
  }

  private async both(ask: (url: string) => Promise<Response>): Promise<readonly [string, string]> {
    const [one, other] = this.urls;
    return Promise.all([told(await ask(one)), told(await ask(other))]);
  }
}

/** Calls of a document that have to be sent once more, and which of them together. */
function unansweredOf(
  kind: Question['kind'],
  calls: readonly string[],
  answers: readonly string[],
): (readonly string[])[] {
  const half = calls.length / 2;
  if (answers.some((answer) => /TOO_COMPLEX|GRAPHQL_(PARSE|VALIDATION)_FAILED/.test(answer)))
    return [calls.slice(0, half), calls.slice(half)];
  if (answers.every((answer) => bodyOf(answer).data != null)) return [];
  // Queries run side by side: only the error that came first is told, and nothing of the others.
  if (kind === 'query') return calls.map((call) => [call]);
  // Mutations run one after the other, and those behind the one that failed never did.
  const failed = Math.min(...answers.filter((answer) => bodyOf(answer).data == null).map(placeOfError));
  return failed + 1 < calls.length ? [calls.slice(failed + 1)] : [];
}

/** The place in its document of the call that failed. */
function placeOfError(answer: string): number {
  const { errors = [] } = JSON.parse(bodyText(answer)) as { errors?: string[] };
  const { path } = JSON.parse(errors[0] ?? '{}') as { path?: string[] };
  if (!path?.[0]) throw new Error(`nobody says what failed: ${answer}`);
  return Number(path[0].slice(1));
}

/** Status, headers and body, but for what belongs to the moment. */
async function told(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !['date', 'x-correlation-id'].includes(name));
  const body = (await response.text()).replace(/"correlationId":"[^"]*"/g, '"correlationId":""');
  return JSON.stringify([response.status, headers, inOneOrder(body)]);
}

/** Fields of a query run side by side, and their errors are listed as they arrive: that is no part of the answer. */
function inOneOrder(body: string): string {
  if (!body.startsWith('{"errors":[')) return body;
  const { errors, ...rest } = JSON.parse(body) as { errors: unknown[] };
  return JSON.stringify({ errors: errors.map((error) => JSON.stringify(error)).sort(), ...rest });
}

const bodyText = (answer: string): string => (JSON.parse(answer) as [number, unknown, string])[2];

/** The body of a GraphQL answer; of errors only that they are there. */
export const bodyOf = (answer: string): { data?: Record<string, unknown> | null } =>
  JSON.parse(bodyText(answer)) as ReturnType<typeof bodyOf>;

export const differing = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ one, other }) => one !== other);

/** Calls that were answered with something, by their field. */
export function answeredCalls(answers: readonly Answer[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { field, calls, one } of answers) {
    const data = bodyOf(one).data ?? {};
    const own = found.get(field) ?? [];
    own.push(...calls.filter((_, at) => isSomething(data[`a${at}`])));
    found.set(field, own);
  }
  return found;
}

/** Whether there is anything in it: an empty list or page is nothing. */
function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return value !== null && value !== undefined;
  const { nodes, edges, totalCount } = value as Record<string, unknown>;
  const rows = nodes ?? edges;
  return Array.isArray(rows) ? rows.length > 0 : totalCount === undefined || totalCount !== 0;
}
