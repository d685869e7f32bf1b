import { queryOptions } from '@tanstack/react-query';
import type { Api, Operation } from './api.ts';

/** How many rows the API gives at once. */
const PAGE = 100;

interface Slice<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
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
) {
  return queryOptions({
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
  });
}
