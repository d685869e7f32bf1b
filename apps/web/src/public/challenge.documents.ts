import { graphql } from '#web/api/graphql.ts';
import { wordsFragment } from './public.documents.ts';

export const criterionFragment = graphql(
  `
    fragment PublicCriterion on ChallengeCriterion {
      id
      kind
      weight
      threshold
      scaleMin
      scaleMax
      name {
        ...Words
      }
      description {
        ...Words
      }
      anchors {
        score
        description {
          ...Words
        }
      }
    }
  `,
  [wordsFragment],
);

export const kpiFragment = graphql(
  `
    fragment PublicKpi on ChallengeKpi {
      id
      unit
      baseline
      target
      dueOn
      source
      name {
        ...Words
      }
    }
  `,
  [wordsFragment],
);

export const formQuestionFragment = graphql(
  `
    fragment FormQuestion on ChallengeQuestion {
      id
      kind
      isRequired
      maxLength
      prompt {
        ...Words
      }
    }
  `,
  [wordsFragment],
);

export const documentFragment = graphql(`
  fragment PublicDocument on ChallengeDocument {
    id
    name
    mediaType
    size
    path
  }
`);

export const versionFragment = graphql(`
  fragment PublicVersion on ChallengeVersion {
    id
    contentVersion
    publishedAt
    reason
    changes {
      path
      before
      after
    }
  }
`);

export const inquiryFragment = graphql(
  `
    fragment PublicInquiry on Inquiry {
      id
      state
      question
      language
      askedAt
      resolvedAt
      declineReason
      isOwn
      answer {
        ...Words
      }
    }
  `,
  [wordsFragment],
);

export const framingFragment = graphql(
  `
    fragment PublicFraming on ChallengeFraming {
      affectedCount
      isFirstAttempt
      intellectualProperty
      vulnerableGroups {
        ...Words
      }
      whyNow {
        ...Words
      }
      marketScan {
        ...Words
      }
      accessibility {
        ...Words
      }
      languages {
        ...Words
      }
      exitLegalBasis {
        ...Words
      }
      scaleUpSource {
        ...Words
      }
      attempts {
        year
        what {
          ...Words
        }
        whyItFailed {
          ...Words
        }
      }
      datasets {
        owner
        availableOn
        sensitivity
        name {
          ...Words
        }
        accessRoute {
          ...Words
        }
      }
      testSite {
        isAgreed
        name {
          ...Words
        }
      }
      timeline {
        questionsCloseOn
        decisionOn
        pilotStartsOn
      }
    }
  `,
  [wordsFragment],
);

export const challengePageDocument = graphql(
  `
    query ChallengePage($number: String!, $after: String) {
      challengeByNumber(number: $number) {
        id
        number
        kind
        state
        isOpen
        isFollowed
        opensAt
        closesAt
        zone
        publishedAt
        questionsCloseAt
        cancellationReason
        originalLanguage
        minimumTrl
        tags
        exitToProcurement
        title {
          ...Words
        }
        problem {
          ...Words
        }
        affectedUsers {
          ...Words
        }
        desiredOutcome {
          ...Words
        }
        constraints {
          ...Words
        }
        dataOffered {
          ...Words
        }
        evidence {
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
        programme {
          id
          code
          name {
            ...Words
          }
        }
        criteria {
          id
          ...PublicCriterion
        }
        kpis {
          id
          ...PublicKpi
        }
        questions {
          id
          ...FormQuestion
        }
        framing {
          ...PublicFraming
        }
        documents {
          id
          ...PublicDocument
        }
        versions {
          id
          contentVersion
          ...PublicVersion
        }
        inquiries(first: 50, after: $after) {
          nodes {
            id
            ...PublicInquiry
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [
    wordsFragment,
    criterionFragment,
    kpiFragment,
    formQuestionFragment,
    framingFragment,
    documentFragment,
    versionFragment,
    inquiryFragment,
  ],
);

export const followDocument = graphql(`
  mutation FollowChallenge($input: FollowChallengeInput!) {
    followChallenge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const unfollowDocument = graphql(`
  mutation UnfollowChallenge($input: UnfollowChallengeInput!) {
    unfollowChallenge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
