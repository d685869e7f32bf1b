import { graphql } from '#web/api/graphql.ts';

export const startupDeskDocument = graphql(`
  query StartupDesk($organisationId: ID!) {
    mySubmissions(first: 50) {
      nodes {
        id
        state
        title
        hasUnsubmittedChanges
        organisation {
          id
        }
        challenge {
          id
          number
          closesAt
          isOpen
          title {
            he
            ar
            en
          }
        }
      }
    }
    invitationsToStartup(organisationId: $organisationId, first: 50) {
      nodes {
        id
        state
        invitedAt
        challenge {
          id
          number
          closesAt
          isOpen
          title {
            he
            ar
            en
          }
        }
        inviter {
          id
          name {
            he
            ar
            en
          }
        }
      }
    }
    ownPassport(organisationId: $organisationId) {
      id
    }
  }
`);

const deskChallengeFragment = graphql(`
  fragment DeskChallenge on Challenge @_unmask {
    id
    number
    closesAt
    title {
      he
      ar
      en
    }
  }
`);

export const ministryDeskDocument = graphql(
  `
  query MinistryDesk {
    drafts: ownChallenges(first: 20, filter: { state: DRAFT }) {
      nodes {
        ...DeskChallenge
      }
    }
    returned: ownChallenges(first: 20, filter: { state: CHANGES_REQUESTED }) {
      nodes {
        ...DeskChallenge
      }
    }
    waiting: ownChallenges(first: 20, filter: { state: IN_REVIEW }) {
      nodes {
        ...DeskChallenge
      }
    }
    open: ownChallenges(first: 20, filter: { state: PUBLISHED }) {
      nodes {
        ...DeskChallenge
        openInquiries
      }
    }
    evaluated: ownChallenges(first: 20, filter: { state: IN_EVALUATION }) {
      nodes {
        ...DeskChallenge
      }
    }
  }
`,
  [deskChallengeFragment],
);

export const proposalsDocument = graphql(`
  query DeskProposals($challengeId: ID!) {
    decisionProposals(challengeId: $challengeId) {
      id
      state
    }
  }
`);

/** In which programmes the person was named to judge. */
export const partsDeskDocument = graphql(`
  query PartsDesk {
    viewer {
      id
      parts {
        role
        programme {
          id
          state
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

export const reviewerDeskDocument = graphql(`
  query ReviewerDesk {
    reviewWorkload {
      open
      completed
      minutesLeft
      nextDueAt
    }
    reviewRequests {
      kind
      closesAt
      answered
      total
      challenge {
        id
        number
        title {
          he
          ar
          en
        }
      }
    }
    ownReviewerInvitations(first: 20) {
      nodes {
        id
        state
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
  }
`);

export const managerDeskDocument = graphql(
  `
  query ManagerDesk {
    approved: ownChallenges(first: 20, filter: { state: APPROVED }) {
      nodes {
        ...DeskChallenge
        programme {
          id
        }
      }
    }
    closed: ownChallenges(first: 20, filter: { state: CLOSED }) {
      nodes {
        ...DeskChallenge
        programme {
          id
        }
      }
    }
    evaluated: ownChallenges(first: 20, filter: { state: IN_EVALUATION }) {
      nodes {
        ...DeskChallenge
        programme {
          id
        }
      }
    }
    inReview: ownChallenges(first: 1, filter: { state: IN_REVIEW }) {
      totalCount
    }
    published: ownChallenges(first: 1, filter: { state: PUBLISHED }) {
      totalCount
    }
    decided: ownChallenges(first: 1, filter: { state: DECIDED }) {
      totalCount
    }
  }
`,
  [deskChallengeFragment],
);

export const intermediaryDeskDocument = graphql(`
  query IntermediaryDesk {
    helpedChallenges(first: 20) {
      nodes {
        id
        number
        title {
          he
          ar
          en
        }
      }
    }
  }
`);

export const administratorDeskDocument = graphql(`
  query AdministratorDesk {
    deadLetters {
      id
    }
  }
`);

export const pilotsDeskDocument = graphql(`
  query PilotsDesk {
    pilots(first: 20) {
      nodes {
        id
        state
        endsOn
        milestones {
          id
          title
          dueOn
          state
        }
        challenge {
          id
          number
          title {
            he
            ar
            en
          }
        }
      }
    }
  }
`);
