import { graphql } from '#web/api/graphql.ts';

/** A text that people wrote, in every language that it has. */
export const wordsFragment = graphql(`
  fragment Words on LocalizedText @_unmask {
    he
    ar
    en
  }
`);

export const challengeCardFragment = graphql(
  `
    fragment ChallengeCard on Challenge {
      id
      number
      kind
      opensAt
      closesAt
      zone
      isOpen
      state
      tags
      title {
        ...Words
      }
      desiredOutcome {
        ...Words
      }
      budget {
        amount
        currency
      }
      ministry {
        id
        name {
          ...Words
        }
      }
    }
  `,
  [wordsFragment],
);

/** The front door: what is open, what is being decided or was, and who runs it. */
export const homeDocument = graphql(
  `
    query HomePage {
      open: challenges(first: 12, filter: { state: PUBLISHED }, order: CLOSING_SOON) {
        nodes {
          id
          ...ChallengeCard
        }
        totalCount
      }
      all: challenges(first: 12, order: NEWEST) {
        nodes {
          id
          state
          ...ChallengeCard
        }
      }
      programmes(first: 6) {
        nodes {
          id
          code
          state
          name {
            ...Words
          }
          summary {
            ...Words
          }
          operator {
            id
            name {
              ...Words
            }
          }
        }
      }
    }
  `,
  [challengeCardFragment, wordsFragment],
);

export const challengesDocument = graphql(
  `
    query ChallengesPage($first: Int!, $after: String, $filter: ChallengeFilter, $order: ChallengeOrder!) {
      challenges(first: $first, after: $after, filter: $filter, order: $order) {
        nodes {
          id
          ...ChallengeCard
        }
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [challengeCardFragment],
);

export const resultsDocument = graphql(
  `
    query ResultsPage($after: String) {
      decided: challenges(first: 24, after: $after, filter: { state: DECIDED }, order: NEWEST) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...ChallengeCard
        }
      }
      evaluated: challenges(first: 24, filter: { state: IN_EVALUATION }, order: NEWEST) {
        nodes {
          id
          ...ChallengeCard
        }
      }
    }
  `,
  [challengeCardFragment],
);

export const accessibilityContactDocument = graphql(`
  query AccessibilityContact {
    accessibilityContact {
      name
      email
    }
  }
`);

export const caseStudyFragment = graphql(
  `
    fragment PublicCaseStudy on CaseStudy {
      id
      outcome
      startsOn
      endsOn
      publishedAt
      challenge {
        id
        number
        title {
          ...Words
        }
      }
      ministry {
        id
        name {
          ...Words
        }
      }
      startup {
        id
        name {
          ...Words
        }
      }
      kpis {
        unit
        baseline
        target
        result
        name {
          ...Words
        }
      }
      lessons {
        kind
        text
      }
    }
  `,
  [wordsFragment],
);

export const caseStudiesDocument = graphql(
  `
    query CaseStudies($first: Int!, $after: String, $challengeId: ID) {
      caseStudies(first: $first, after: $after, challengeId: $challengeId) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...PublicCaseStudy
        }
      }
    }
  `,
  [caseStudyFragment],
);
