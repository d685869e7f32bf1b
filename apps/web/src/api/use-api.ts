import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useState } from 'react';
import type { Api, Operation } from './api.ts';
import { RequestFault } from './faults.ts';

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('No API around this component.');
  return api;
}

/** The answer to a query; pages preload it in `load`, so nothing flickers. */
export function useAsk<Result, Variables>(
  document: Operation<Result, Variables>,
  variables: Variables,
): Result {
  return useSuspenseQuery(useApi().options(document, variables)).data;
}

/** What the server found wrong with an input; `path` leads to the field. */
export interface InputIssue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

export interface Act<Result, Variables> {
  /** Resolves to the answer, or to undefined when the input was refused: then `issues` says why. */
  readonly run: (variables: Variables) => Promise<Result | undefined>;
  readonly pending: boolean;
  readonly issues: readonly InputIssue[];
  readonly clear: () => void;
}

/**
 * A mutation with its refusals. Nothing is shown before the server has said yes; afterwards every page that is on screen
 * is asked again.
 */
export function useAct<Result, Variables>(document: Operation<Result, Variables>): Act<Result, Variables> {
  const api = useApi();
  const [pending, setPending] = useState(false);
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const clear = useCallback(() => setIssues([]), []);
  const run = useCallback(
    async (variables: Variables) => {
      setPending(true);
      try {
        const result = await api.request(document, variables);
        const found = issuesOf(result);
        setIssues(found);
        if (found.length > 0) return undefined;
        await api.cache.invalidateQueries();
        return result;
      } catch (fault) {
        if (!(fault instanceof RequestFault)) throw fault;
        setIssues([{ code: fault.kind, message: fault.message, path: null }]);
        return undefined;
      } finally {
        setPending(false);
      }
    },
    [api, document],
  );
  return { run, pending, issues, clear };
}

/** Every mutation answers with one payload, and every payload has `errors`. */
export function issuesOf(result: unknown): readonly InputIssue[] {
  return Object.values(result as Record<string, { errors?: InputIssue[] } | null>).flatMap(
    (payload) => payload?.errors ?? [],
  );
}
