import { useSearchParams } from 'react-router';

/** Which part of a long list the address names, and where the next one is. */
export function useCursor(): { after: string | null; nextPage: (cursor: string | null) => string } {
  const [search] = useSearchParams();
  return {
    after: search.get('after'),
    nextPage: (cursor) => `?after=${encodeURIComponent(cursor ?? '')}`,
  };
}
