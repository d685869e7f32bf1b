import { graphql } from '#web/api/graphql.ts';

export const challengeCardFragment = graphql(`
  fragment ChallengeCard on Challenge {
    id
    number
    closesAt
    zone
    isOpen
    state
    tags
    title {
      he
      ar
      en
    }
    desiredOutcome {
      he
      ar
      en
    }
    budget {
      amount
      currency
    }
    ministry {
      id
      name {
        he
        ar
        en
      }
    }
  }
`);

export const openChallengesDocument = graphql(
  `
    query OpenChallengesPage($first: Int!, $after: String) {
      challenges(first: $first, after: $after, filter: { state: PUBLISHED }, order: CLOSING_SOON) {
        nodes {
          id
          ...ChallengeCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [challengeCardFragment],
);
