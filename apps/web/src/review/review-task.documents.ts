import { graphql } from '#web/api/graphql.ts';

export const criterionFragment = graphql(`
  fragment RubricCriterion on ChallengeCriterion {
    id
    kind
    weight
    scaleMin
    scaleMax
    scaleStep
    minimumRationale
    name {
      he
      ar
      en
    }
    description {
      he
      ar
      en
    }
    anchors {
      score
      description {
        he
        ar
        en
      }
    }
  }
`);

export const answersFragment = graphql(`
  fragment DocumentAnswer on BlindAnswer {
    prompt {
      he
      ar
      en
    }
    text
    number
    hasFile
    choices {
      he
      ar
      en
    }
  }
`);

export const writtenFragment = graphql(
  `
    fragment WrittenSubmission on BlindSubmission {
      title
      summary
      answers {
        ...DocumentAnswer
      }
    }
  `,
  [answersFragment],
);

export const reviewTaskDocument = graphql(
  `
    query ReviewTask($alias: ID!) {
      reviewTask(alias: $alias) {
        alias
        state
        version
        completedAt
        scores {
          criterionId
          score
          rationale
        }
        versions {
          version
          reason
        }
        round {
          dueAt
          minutesPerReview
          blindness
        }
        submission {
          ...WrittenSubmission
        }
        openSubmission {
          organisation {
            he
            ar
            en
          }
          team {
            name
            role
          }
        }
        challenge {
          id
          number
          zone
          title {
            he
            ar
            en
          }
          problem {
            he
            ar
            en
          }
          desiredOutcome {
            he
            ar
            en
          }
          constraints {
            he
            ar
            en
          }
          criteria {
            id
            ...RubricCriterion
          }
          programme {
            id
            rules {
              minimumRationale
            }
          }
        }
      }
    }
  `,
  [criterionFragment, writtenFragment],
);

/** What is there for those who gave their own review; asked for only then. */
export const peersDocument = graphql(`
  query ReviewPeers($alias: ID!) {
    peerReviews(alias: $alias) {
      number
      scores {
        criterionId
        score
        rationale
      }
    }
    namedPeerReviews(alias: $alias) {
      number
      reviewer
    }
    reviewMessages(alias: $alias) {
      number
      text
    }
  }
`);

export const saveReviewDraftDocument = graphql(`
  mutation SaveReviewDraft($input: SaveReviewDraftInput!) {
    saveReviewDraft(input: $input) {
      task {
        alias
        state
        version
        scores {
          criterionId
          score
          rationale
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const submitReviewDocument = graphql(`
  mutation SubmitReview($input: SubmitReviewInput!) {
    submitReview(input: $input) {
      task {
        alias
        state
        version
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const reviseReviewDocument = graphql(`
  mutation ReviseReview($input: ReviseReviewInput!) {
    reviseReview(input: $input) {
      task {
        alias
        state
        version
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const postReviewMessageDocument = graphql(`
  mutation PostReviewMessage($input: PostReviewMessageInput!) {
    postReviewMessage(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const declineAssignmentDocument = graphql(`
  mutation DeclineAssignment($input: DeclineAssignmentInput!) {
    declineAssignment(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const recuseReviewerDocument = graphql(`
  mutation RecuseReviewer($input: RecuseReviewerInput!) {
    recuseReviewer(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
