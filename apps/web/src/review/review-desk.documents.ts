import { graphql } from '#web/api/graphql.ts';

/** Whether somebody may review at all, and what stands on record about them. */
export const ownReviewerDocument = graphql(`
  query OwnReviewer {
    reviewerProfile {
      id
      version
      biography
      expertise
      languages
      capacity
      openReviews
      registerExpiresAt
      absences {
        startsOn
        endsOn
      }
      pastWork {
        title
        text
      }
      conflicts {
        id
        kind
        reason
        startsOn
        endsOn
        endedAt
        organisation {
          id
          name {
            he
            ar
            en
          }
        }
      }
    }
  }
`);

export const reviewQueueDocument = graphql(`
  query ReviewQueue {
    reviewWorkload {
      open
      completed
      minutesLeft
      nextDueAt
    }
    reviewQueue(first: 100) {
      nodes {
        alias
        state
        progress {
          done
          total
        }
        submission {
          title
        }
        round {
          dueAt
          minutesPerReview
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
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const reviewAsksDocument = graphql(`
  query ReviewAsks {
    ownReviewerInvitations(first: 20) {
      nodes {
        id
        state
        message
        invitedAt
        reason
        programme {
          id
          name {
            he
            ar
            en
          }
        }
      }
    }
    reviewRequests {
      kind
      closesAt
      answered
      total
      challenge {
        id
        number
        zone
        title {
          he
          ar
          en
        }
      }
    }
  }
`);

export const declareConflictDocument = graphql(`
  mutation DeclareConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      conflict {
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

export const answerReviewerInvitationDocument = graphql(`
  mutation AnswerReviewerInvitation($input: AnswerReviewerInvitationInput!) {
    answerReviewerInvitation(input: $input) {
      invitation {
        id
        state
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const reviewerTermsDocument = graphql(`
  query ReviewerTerms {
    reviewerTerms {
      version
      text
    }
  }
`);

export const fileInterestRegisterDocument = graphql(`
  mutation FileInterestRegister($input: FileInterestRegisterInput!) {
    fileInterestRegister(input: $input) {
      reviewer {
        id
        registerExpiresAt
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const saveReviewerProfileDocument = graphql(`
  mutation SaveReviewerProfile($input: SaveReviewerProfileInput!) {
    saveReviewerProfile(input: $input) {
      reviewer {
        id
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

export const organisationsNamedDocument = graphql(`
  query OrganisationsNamed($name: String!) {
    organisations(name: $name, first: 8) {
      nodes {
        id
        kind
        name {
          he
          ar
          en
        }
      }
    }
  }
`);
