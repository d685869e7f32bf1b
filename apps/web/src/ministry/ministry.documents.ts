import { graphql } from '#web/api/graphql.ts';

export const deskChallengeFragment = graphql(`
  fragment MinistryRow on Challenge {
    id
    number
    state
    kind
    originalLanguage
    title {
      he
      ar
      en
    }
    opensAt
    closesAt
    zone
    publishAt
    requestedChanges
    ministry {
      id
      name {
        he
        ar
        en
      }
    }
    coaching {
      score
      blockers
    }
  }
`);

export const ownChallengesDocument = graphql(
  `
    query MinistryChallenges($first: Int!, $after: String) {
      ownChallenges(first: $first, after: $after, order: NEWEST) {
        nodes {
          id
          state
          ...MinistryRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [deskChallengeFragment],
);

export const helpedChallengesDocument = graphql(
  `
    query HelpedChallenges($first: Int!, $after: String) {
      helpedChallenges(first: $first, after: $after, order: NEWEST) {
        nodes {
          id
          state
          ...MinistryRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [deskChallengeFragment],
);

export const openProgrammesDocument = graphql(`
  query ProgrammesForChallenges($first: Int!, $after: String) {
    programmes(first: $first, after: $after, state: OPEN) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        zone
        name {
          he
          ar
          en
        }
        summary {
          he
          ar
          en
        }
      }
    }
  }
`);

export const createChallengeDocument = graphql(`
  mutation CreateChallengeDraft($input: CreateChallengeInput!) {
    createChallenge(input: $input) {
      challenge {
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

/** What stands above every page of a challenge. */
export const challengeHeadFragment = graphql(`
  fragment ChallengeHead on Challenge {
    id
    number
    state
    kind
    version
    contentVersion
    originalLanguage
    title {
      he
      ar
      en
    }
    opensAt
    closesAt
    zone
    publishAt
    publishedAt
    requestedChanges
    cancellationReason
    ministry {
      id
      name {
        he
        ar
        en
      }
    }
    programme {
      id
      name {
        he
        ar
        en
      }
      managers {
        id
      }
    }
  }
`);
