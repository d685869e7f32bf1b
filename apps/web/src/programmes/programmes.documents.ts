import { graphql } from '#web/api/graphql.ts';

export const programmesDocument = graphql(`
  query ProgrammesPage($first: Int!, $after: String) {
    managedProgrammes(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        state
        createdAt
        openedAt
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
        stages {
          kind
          startsAt
          endsAt
        }
      }
    }
  }
`);

export const programmeDocument = graphql(`
  query ProgrammePage($id: ID!) {
    programme(id: $id) {
      id
      code
      state
      version
      zone
      openedAt
      modelVersionId
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
      managers {
        id
        displayName
      }
      plan {
        stageId
        opensAt
        closesAt
      }
      rules {
        awards
        reviewersPerSubmission
        minimumPassingScore
        standstillDays
      }
    }
  }
`);

/** Names of the stages in a plan, while nothing runs yet. */
export const planNamesDocument = graphql(`
  query PlanNames($id: ID!) {
    programmeModelVersion(id: $id) {
      id
      name {
        he
        ar
        en
      }
      model {
        id
        slug
      }
      outline {
        stages {
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

export const programmeRunDocument = graphql(`
  query ProgrammeRunPage($programmeId: ID!) {
    programmeRun(programmeId: $programmeId) {
      programmeId
      status
      startedAt
      modelName {
        he
        ar
        en
      }
      legalActs {
        kind
        on
      }
      stages {
        stageId
        kind
        scope
        funnel
        opensAt
        closesAt
        name {
          he
          ar
          en
        }
        instances {
          key
          state
          subjectId
          openedAt
          closesAt
          frozenAt
          frozenReason
          funnel {
            standing
            passed
            notSelected
            reserve
          }
        }
      }
      participations {
        submissionId
        organisationId
        challengeId
        status
        places {
          stageId
          outcome
        }
        submission {
          id
          title
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
  }
`);

/** The challenges of a programme, and what came of each. */
export const programmeChallengesDocument = graphql(`
  query ProgrammeChallenges($programmeId: ID!, $first: Int!, $after: String) {
    ownChallenges(
      first: $first
      after: $after
      filter: { programmeId: $programmeId }
      order: CLOSING_SOON
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        state
        isOpen
        closesAt
        closedAt
        decidedAt
        zone
        title {
          he
          ar
          en
        }
        ministry {
          id
          name {
            he
            ar
            en
          }
        }
        submissions(first: 1) {
          totalCount
        }
      }
    }
  }
`);

/** What was proposed for a challenge, and waits for a second person. */
export const waitingDecisionDocument = graphql(`
  query WaitingDecision($challengeId: ID!) {
    decisionProposals(challengeId: $challengeId) {
      id
      state
      proposedAt
      proposedBy {
        id
        displayName
      }
      awards {
        submissionId
      }
      rejections {
        submissionId
      }
    }
  }
`);

/** How far reviewers of a challenge agree. */
export const agreementDocument = graphql(`
  query ChallengeAgreement($challengeId: ID!) {
    ranking(challengeId: $challengeId) {
      openReviews
      calibration {
        alpha
        isSound
      }
    }
  }
`);
