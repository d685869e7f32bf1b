export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: string[] | null;
}

/** One person with one GraphQL client of their own, over HTTP. */
export class DemoPerson {
  private secret = '';
  private credentials: Readonly<Record<string, string>> = {};

  constructor(
    readonly name: string,
    private readonly url: string,
  ) {}

  /** Signs in and makes a token with every scope: a session would end long before the story does. */
  async signIn(email: string, password: string): Promise<void> {
    const response = await this.post(
      'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } errors { message } } }',
      { input: { email, password } },
    );
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${this.name} could not sign in: ${await response.text()}`);
    this.credentials = { cookie };
    const { tokenScopes } = await this.ask<{ tokenScopes: string[] }>('query Scopes { tokenScopes }');
    const token = { name: 'demonstration', scopes: tokenScopes, validForDays: 366 };
    const { secret } = await this.act<{ secret: string }>('createApiToken', token, 'secret');
    this.secret = secret;
    this.credentials = { authorization: `Bearer ${secret}` };
  }

  /** The API token. */
  get token(): string {
    return this.secret;
  }

  /** The data of a query. */
  async ask<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const response = await this.post(query, variables);
    const body = (await response.json()) as { data: T | null; errors?: { message: string }[] };
    if (body.errors || !body.data)
      throw new Error(`${this.name}: ${body.errors?.map((error) => error.message).join('; ')}`);
    return body.data;
  }

  /** A mutation that must succeed; returns its payload. */
  async act<T>(mutation: string, input: Record<string, unknown>, selection: string): Promise<T> {
    const { errors, ...payload } = await this.send<T & { errors: UserError[] }>(mutation, input, selection);
    if (errors.length > 0)
      throw new Error(
        `${this.name}, ${mutation}: ${errors.map((e) => `${e.path?.join('.') ?? ''} ${e.message}`).join('; ')}`,
      );
    return payload as T;
  }

  /** A mutation that must be refused; returns why. */
  async tryInVain(mutation: string, input: Record<string, unknown>): Promise<UserError[]> {
    const { errors } = await this.send<{ errors: UserError[] }>(mutation, input, '');
    if (errors.length === 0) throw new Error(`${this.name}: ${mutation} was not refused`);
    return errors;
  }

  private async send<T>(mutation: string, input: Record<string, unknown>, selection: string): Promise<T> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ${type.replace(/Input$/, '')}($input: ${type}!) {
      ${mutation}(input: $input) { ${selection} errors { code message path } }
    }`;
    const data = await this.ask<Record<string, T>>(query, { input });
    return data[mutation] as T;
  }

  private post(query: string, variables?: Record<string, unknown>): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...this.credentials },
      body: JSON.stringify({ query, variables }),
    });
  }
}
