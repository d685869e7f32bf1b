import { useSuspenseQuery } from '@tanstack/react-query';
import type { Api, Operation } from './api.ts';
import { useApi } from './use-api.ts';

/** How many rows the API gives at once. */
const PAGE = 100;

interface Slice<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How a list is asked for, and under which key it is kept. */
export interface WholeList<Row> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<readonly Row[]>;
}

interface Bounds {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * A list that a page needs whole, as the submissions of one challenge, asked for slice by slice.
 * @param name of the list, its key in the cache
 * @param sliceOf the list in an answer; nothing where it is not for this visitor
 */
export function wholeList<Result, Variables extends Bounds, Row>(
  api: Api,
  name: string,
  document: Operation<Result, Variables>,
  variables: Omit<Variables, keyof Bounds>,
  sliceOf: (answer: Result) => Slice<Row> | null | undefined,
): WholeList<Row> {
  return {
    queryKey: [name, variables],
    queryFn: async () => {
      const rows: Row[] = [];
      for (let after: string | null = null; ; ) {
        const answer: Result = await api.request(document, { ...variables, first: PAGE, after } as never);
        const slice = sliceOf(answer);
        rows.push(...(slice?.nodes ?? []));
        if (!slice?.pageInfo.hasNextPage) return rows;
        after = slice.pageInfo.endCursor;
      }
    },
  };
}

/** Before the page appears: the list that {@link useWhole} shows. */
export const askWhole = <Row>(api: Api, list: WholeList<Row>): Promise<readonly Row[]> =>
  api.cache.ensureQueryData({ ...list, revalidateIfStale: true });

/** The whole list; pages preload it in `load`, so nothing flickers. */
export const useWhole = <Row>(listOf: (api: Api) => WholeList<Row>): readonly Row[] =>
  useSuspenseQuery(listOf(useApi())).data;
