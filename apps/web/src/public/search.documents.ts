import { graphql } from '#web/api/graphql.ts';
import { wordsFragment } from './public.documents.ts';

export const searchHitFragment = graphql(
  `
    fragment SearchHit on SearchResult {
      highlights {
        field
        pieces {
          text
          isMatch
        }
      }
      challenge {
        id
        number
        state
        isOpen
        closesAt
        title {
          ...Words
        }
        ministry {
          id
          name {
            ...Words
          }
        }
      }
      organisation {
        id
        name {
          ...Words
        }
        passport {
          id
          website
          description {
            ...Words
          }
        }
      }
      solution {
        id
        title {
          ...Words
        }
        summary {
          ...Words
        }
      }
    }
  `,
  [wordsFragment],
);

export const searchDocument = graphql(
  `
    query SearchPage($kind: SearchKind!, $text: String, $filter: SearchFilter, $first: Int!, $after: String) {
      search(kind: $kind, text: $text, filter: $filter, first: $first, after: $after) {
        totalCount
        facets {
          name
          values {
            value
            count
          }
        }
        nodes {
          ...SearchHit
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      searchEngine {
        isDegraded
      }
    }
  `,
  [searchHitFragment],
);

export const suggestionsDocument = graphql(`
  query SearchSuggestions($kind: SearchKind!, $text: String!, $filter: SearchFilter) {
    searchSuggestions(kind: $kind, text: $text, filter: $filter, first: 6)
  }
`);

export const saveSearchDocument = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      search {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
