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
