import { type APIRequestContext, request } from 'playwright-core';

/** Of everybody in the story, and of those who join it in tests. */
const PASSWORD = 'etgar-story-2027';

/** All tests come from one address, and only so many may try in a minute. */
const TRIES = 10;
const PAUSE_MS = 7_000;

/** A person at the API, signed in once. */
export class Caller {
  private constructor(private readonly http: APIRequestContext) {}

  static async signIn(url: string, email: string): Promise<Caller> {
    const caller = new Caller(await request.newContext({ baseURL: url }));
    for (let tries = 1; ; tries++) {
      const problem = await caller.tried('signIn', { email, password: PASSWORD });
      if (!problem) return caller;
      if (!problem.includes('_limited') || tries === TRIES) throw new Error(`${email}: ${problem}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** Somebody new, by the link of an invitation. */
  static async join(url: string, token: string, email: string, displayName: string): Promise<Caller> {
    const stranger = new Caller(await request.newContext({ baseURL: url }));
    await stranger.done('acceptInvitation', {
      token,
      newcomer: { displayName, locale: 'EN', password: PASSWORD },
    });
    await stranger.leave();
    return Caller.signIn(url, email);
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.http.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as { data: Data | null; errors?: unknown };
    if (!data || errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** A mutation that has to succeed. */
  async done<Payload>(name: string, input: object, fields = ''): Promise<Payload> {
    const payload = await this.act<Payload>(name, input, fields);
    if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
    return payload;
  }

  /** @returns what speaks against it; null when it was done. */
  private async tried(name: string, input: object): Promise<string | null> {
    const { errors } = await this.act(name, input, '');
    return errors.length > 0 ? JSON.stringify(errors) : null;
  }

  private async act<Payload>(
    name: string,
    input: object,
    fields: string,
  ): Promise<Payload & { errors: unknown[] }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message path } } }`;
    const { [name]: payload } = await this.ask<Record<string, Payload & { errors: unknown[] }>>(query, {
      input,
    });
    if (!payload) throw new Error(name);
    return payload;
  }

  leave = (): Promise<void> => this.http.dispose();
}
