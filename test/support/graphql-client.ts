/** What a mutation answers, as far as tests look at it. */
export interface UserError {
  readonly __typename?: string;
  readonly code: string;
  readonly message: string;
  readonly path: string[] | null;
}

export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly headers: Headers;
}

/** A signed-in (or anonymous) person's way to the API, over real HTTP. */
export class GraphqlClient {
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  with(headers: Readonly<Record<string, string>>): GraphqlClient {
    return new GraphqlClient(this.url, { ...this.headers, ...headers });
  }

  async send<T = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<GraphqlAnswer<T>, 'data' | 'errors'>;
    return {
      status: response.status,
      data: body.data ?? null,
      errors: body.errors,
      headers: response.headers,
    };
  }

  /** The data of an operation that must not fault. */
  async ask<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
    return answer.data;
  }

  /**
   * Runs a mutation with one `input` and returns its payload. `select` is the selection beside `errors`.
   * @example await officer.mutate('submitChallengeForReview', { id, expectedVersion }, 'challenge { id state }')
   */
  async mutate<T = Record<string, never>>(
    name: string,
    input: Record<string, unknown>,
    select = '',
  ): Promise<T & { errors: UserError[] }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} errors { __typename code message path } } }`;
    const data = await this.ask<Record<string, T & { errors: UserError[] }>>(query, { input });
    const payload = data[name];
    if (!payload) throw new Error(`${name} answered nothing`);
    return payload;
  }

  /** As {@link mutate}, for a mutation that must succeed. */
  async done<T = Record<string, never>>(
    name: string,
    input: Record<string, unknown>,
    select = '',
  ): Promise<T> {
    const { errors, ...payload } = await this.mutate<T>(name, input, select);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors, null, 2)}`);
    return payload as T;
  }

  /** Codes of the errors of a mutation that must be refused. */
  async refused(name: string, input: Record<string, unknown>): Promise<string[]> {
    const { errors } = await this.mutate(name, input);
    if (errors.length === 0) throw new Error(`${name} was not refused`);
    return errors.map((error) => error.code);
  }
}
