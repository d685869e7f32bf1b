import { graphql } from '#web/api/graphql.ts';
import { writtenFragment } from './review-task.documents.ts';

export const bidItemsDocument = graphql(
  `
    query BidItems($challengeId: ID!) {
      challenge(id: $challengeId) {
        id
        number
        title {
          he
          ar
          en
        }
      }
      bidItems(challengeId: $challengeId, first: 100) {
        nodes {
          alias
          bid
          submission {
            title
            summary
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
);

export const placeBidDocument = graphql(`
  mutation PlaceBid($input: PlaceBidInput!) {
    placeBid(input: $input) {
      item {
        alias
        bid
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const pairToCompareDocument = graphql(
  `
    query PairToCompare($challengeId: ID!) {
      challenge(id: $challengeId) {
        id
        number
        title {
          he
          ar
          en
        }
      }
      pairToCompare(challengeId: $challengeId) {
        firstAlias
        secondAlias
        first {
          ...WrittenSubmission
        }
        second {
          ...WrittenSubmission
        }
      }
    }
  `,
  [writtenFragment],
);

export const compareSubmissionsDocument = graphql(`
  mutation CompareSubmissions($input: CompareSubmissionsInput!) {
    compareSubmissions(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
