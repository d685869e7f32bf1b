import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { Traffic } from './rest.js';

export type Locale = 'he' | 'ar' | 'en';

const STORY_PASSWORD = 'etgar-story-2027';

interface VisitOptions {
  readonly locale?: Locale;
  /** E-mail of a persona; without one the visitor is not signed in. */
  readonly as?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A person at a browser, and what went wrong in it meanwhile. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly locale: Locale;
  /**
   * Goes to an address below the language, `challenges/CH-2026-004`, and waits until it stands still. Ids differ from one
   * story to the next: `{programme GOV-2027}` and `{pilot CH-2026-001}` stand for those of what is named.
   */
  readonly go: (path: string) => Promise<void>;
  /** Gives the browser to somebody else, by e-mail, or to a visitor who is not signed in; what it has fetched it keeps. */
  readonly become: (email?: string) => Promise<void>;
  /** Errors of scripts, of the console, and answers with a failure; a test expects none. */
  readonly troubles: string[];
}

/** A browser for the tests of one file. */
export class Portal {
  /** By e-mail: an account may be tried five times a minute only. */
  private readonly sessions = new Map<string, Promise<Cookie[]>>();
  /** Those that were asked for before, with the ids of what they name. */
  private readonly addresses = new Map<string, string>();

  private constructor(
    private readonly browser: Browser,
    /** The server with the story that all browser tests share. */
    readonly url: string,
  ) {}

  /** @param url another server than the shared one */
  static async open(url = process.env.PORTAL_URL ?? ''): Promise<Portal> {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new Portal(browser, url);
  }

  close = (): Promise<void> => this.browser.close();

  async visit({
    locale = 'en',
    as,
    width = 1440,
    height = 900,
    dark = false,
  }: VisitOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale,
    });
    context.setDefaultTimeout(30_000);
    const become = async (email?: string) => {
      await context.clearCookies();
      if (email) await this.signIn(context, email);
    };
    await become(as);
    const page = await context.newPage();
    const traffic = new Traffic(page);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    const go = async (path: string) => {
      const address = await this.addressOf(path, context);
      traffic.forget();
      await page.goto(`/${locale}${address && `/${address}`}`);
      await traffic.ends();
    };
    return { page, context, locale, go, become, troubles };
  }

  /** Asks the API as a persona, to prepare what a test looks at. */
  async ask<Data>(as: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const context = await this.browser.newContext({ baseURL: this.url, locale: 'en' });
    try {
      await this.signIn(context, as);
      return await post<Data>(context, query, variables);
    } finally {
      await context.close();
    }
  }

  /** Things of the story keep their ids. */
  private async addressOf(path: string, context: BrowserContext): Promise<string> {
    const known = this.addresses.get(path) ?? (await withIds(path, (query) => post(context, query, {})));
    this.addresses.set(path, known);
    return known;
  }

  /** Each person signs in once. */
  private async signIn(context: BrowserContext, email: string): Promise<void> {
    const session = this.sessions.get(email) ?? this.openSession(email);
    this.sessions.set(email, session);
    await context.addCookies(await session);
  }

  private async openSession(email: string): Promise<Cookie[]> {
    const query = `mutation($input: SignInInput!) { signIn(input: $input) { errors { code message } } }`;
    const input = { email, password: STORY_PASSWORD };
    const context = await this.browser.newContext({ baseURL: this.url, locale: 'en' });
    try {
      for (let tries = 1; ; tries++) {
        const { signIn } = await post<SignedIn>(context, query, { input });
        const [error] = signIn.errors;
        if (!error) return await context.cookies();
        // All tests come from one address, and only so many may try in a minute.
        if (!error.code.endsWith('_limited') || tries === 10) throw new Error(`${email}: ${error.message}`);
        await new Promise((resolve) => setTimeout(resolve, 7_000));
      }
    } finally {
      await context.close();
    }
  }
}

interface SignedIn {
  readonly signIn: { readonly errors: readonly { readonly code: string; readonly message: string }[] };
}

type Asking = <Data>(query: string) => Promise<Data>;

interface Named {
  readonly id: string;
  readonly challenge: { readonly number: string } | null;
}

const ofChallenge = (rows: readonly Named[], number: string) =>
  rows.find(({ challenge }) => challenge?.number === number)?.id;

/** How the story's own things are found by the name in an address: `{pilot CH-2026-001}`. */
const FINDERS: Readonly<Record<string, (ask: Asking, name: string) => Promise<string | undefined>>> = {
  programme: async (ask, name) => {
    const query = `{ programmeByCode(code: "${name}") { id } }`;
    return (await ask<{ programmeByCode: { id: string } }>(query)).programmeByCode.id;
  },
  pilot: async (ask, name) => {
    const query = '{ pilots(first: 100) { nodes { id challenge { number } } } }';
    return ofChallenge((await ask<{ pilots: { nodes: Named[] } }>(query)).pilots.nodes, name);
  },
  challenge: async (ask, name) => {
    const query = `{ challengeByNumber(number: "${name}") { id } }`;
    return (await ask<{ challengeByNumber: { id: string } }>(query)).challengeByNumber.id;
  },
  submission: async (ask, name) => {
    const query = '{ mySubmissions(first: 100) { nodes { id challenge { number } } } }';
    return ofChallenge((await ask<{ mySubmissions: { nodes: Named[] } }>(query)).mySubmissions.nodes, name);
  },
  task: async (ask, name) => {
    const query = '{ reviewQueue(first: 100) { nodes { id: alias challenge { number } } } }';
    return ofChallenge((await ask<{ reviewQueue: { nodes: Named[] } }>(query)).reviewQueue.nodes, name);
  },
};

/** The address with the ids of what it names in braces. */
async function withIds(path: string, ask: Asking): Promise<string> {
  let address = path;
  for (const [named = '', kind = '', name = ''] of path.matchAll(/\{(\w+) ([^}]+)\}/g))
    address = address.replace(named, (await FINDERS[kind]?.(ask, name)) ?? '');
  return address;
}

async function post<Data>(
  context: BrowserContext,
  query: string,
  variables: Record<string, unknown>,
): Promise<Data> {
  const response = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Data | null; errors?: unknown };
  if (!data || errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  return data;
}
