import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { Locale } from '#web/i18n/locales.ts';
import { faultOf, RequestFault } from './faults.ts';

/** An operation with the types of its answer and of its variables. */
export type Operation<Result, Variables> = TadaDocumentNode<Result, Variables, unknown>;

/** How a request leaves: `fetch` in a browser, a call within the process on the server. */
export type Send = (body: RequestBody, locale: Locale) => Promise<unknown>;

export interface RequestBody {
  readonly query?: string;
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly extensions?: object;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: { code?: string; messageCode?: string } }[];
}

/** What a build leaves of an operation. */
interface TrustedDocument {
  readonly id: string;
  readonly name?: string;
}

/** The GraphQL API as pages see it: asked through a cache, acted on without one. One per visitor. */
export class Api {
  readonly cache = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, fault) => isTransient(fault) && count < 2 },
    },
  });

  /** Asks the visitor to sign in again when a session has ended meanwhile. @returns whether that was done */
  renewSession: (() => Promise<boolean>) | undefined;

  constructor(
    readonly locale: Locale,
    private readonly send: Send,
    /** Under which people reach the portal, `https://etgar.example`; addresses for other programs begin with it. */
    readonly origin: string,
  ) {}

  /** For `useSuspenseQuery`, prefetching and loaders: the same key everywhere. */
  options<Result, Variables>(document: Operation<Result, Variables>, variables: Variables) {
    return queryOptions({
      queryKey: [nameOf(document), variables ?? {}],
      queryFn: () => this.request(document, variables),
    });
  }

  /** The answer from the cache while it is fresh; otherwise asks. @throws RequestFault */
  ask<Result, Variables>(document: Operation<Result, Variables>, variables: Variables): Promise<Result> {
    return this.cache.ensureQueryData({ ...this.options(document, variables), revalidateIfStale: true });
  }

  /** Sends an operation past the cache. @throws RequestFault */
  async request<Result, Variables>(
    document: Operation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    return this.keepingSession(async () => {
      const answer = (await this.send({ ...bodyOf(document), variables }, this.locale)) as Answer;
      if (answer.errors?.length || !answer.data) throw faultOf(answer.errors);
      return answer.data as Result;
    });
  }

  /** Does something once more after the visitor has signed in again; what is on the screen stays. @throws RequestFault */
  async keepingSession<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt();
    } catch (fault) {
      const isLost = fault instanceof RequestFault && fault.kind === 'session';
      if (!isLost || !(await this.renewSession?.())) throw fault;
      return attempt();
    }
  }
}

const isTransient = (fault: unknown) => fault instanceof RequestFault && fault.kind === 'network';

function nameOf(document: unknown): string {
  const trusted = document as TrustedDocument;
  return trusted.id ?? print(document as never);
}

function bodyOf(document: unknown): RequestBody {
  const { id, name } = document as TrustedDocument;
  return id
    ? { operationName: name, extensions: { persistedQuery: { version: 1, sha256Hash: id } } }
    : { query: print(document as never) };
}
