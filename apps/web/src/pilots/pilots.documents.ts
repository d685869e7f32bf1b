import { graphql } from '#web/api/graphql.ts';

export const pilotHeadFragment = graphql(`
  fragment PilotHead on Pilot {
    id
    state
    version
    round
    site
    startsOn
    endsOn
    endedAt
    attainment
    isChairedByViewer
    terminationReason
    challenge {
      id
      number
      title { he ar en }
      programme { id managers { id } }
    }
    ministry { id name { he ar en } }
    startup { id name { he ar en } }
  }
`);

export const pilotsDocument = graphql(
  `
    query Pilots($after: String) {
      pilots(first: 50, after: $after) {
        totalCount
        nodes {
          id
          state
          ...PilotHead
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [pilotHeadFragment],
);

export const planDocument = graphql(
  `
    query PilotPlanPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        plan { number users dataAccess risks reportEveryDays ministryAgreedAt vendorAgreedAt }
        planVersions { number agreedAt reason }
        suspensions { id reason suspendedAt resumedAt resumedReason }
        milestones { id title dueOn successCriteria payment { amount currency } }
        kpis {
          id
          name { he ar en }
          unit
          baseline
          target
          direction
          dueOn
          source
          method
          measurer { id name { he ar en } }
        }
      }
    }
  `,
  [pilotHeadFragment],
);

export const milestonesDocument = graphql(
  `
    query PilotMilestonesPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        milestones {
          id
          title
          dueOn
          state
          successCriteria
          payment { amount currency }
          evidence { id text link fileId submittedAt verdict verdictReason judgedAt }
          paymentRequests {
            id
            state
            money { amount currency }
            note
            requestedAt
            settledAt
            settledReason
          }
        }
      }
    }
  `,
  [pilotHeadFragment],
);

export const figuresDocument = graphql(
  `
    query PilotFiguresPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        kpis {
          id
          name { he ar en }
          unit
          baseline
          target
          direction
          dueOn
          source
          method
          measured
          attainment
          measurer { id name { he ar en } }
          measurements {
            id
            value
            measuredOn
            note
            round
            recordedAt
            verification { note verifiedAt verifiedBy { id displayName } }
          }
        }
      }
    }
  `,
  [pilotHeadFragment],
);

export const reportsDocument = graphql(
  `
    query PilotReportsPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        reports { id number dueOn done problems nextSteps submittedAt }
        lessons { id kind text recordedAt }
      }
    }
  `,
  [pilotHeadFragment],
);

export const changesDocument = graphql(
  `
    query PilotChangesPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        plan { users risks dataAccess }
        kpis { id name { he ar en } target unit }
        milestones { id title dueOn }
        changeRequests {
          id
          side
          state
          reason
          changes
          proposedAt
          settledAt
          settledReason
          planNumber
        }
      }
    }
  `,
  [pilotHeadFragment],
);

export const reviewDocument = graphql(
  `
    query PilotReviewPage($id: ID!) {
      pilot(id: $id) {
        id
        ...PilotHead
        caseStudy { id publishedAt startup { id } }
        kpis { id name { he ar en } unit target measured attainment }
        reviewers {
          reviewerId
          isChair
          removedAt
          reviewedRounds
          person { id displayName }
        }
        reviews {
          number
          round
          phase
          isOwn
          judgements { criterion score rationale }
          scores { kpiId score rationale }
        }
        consensuses { round phase score minutes agreedAt items { subject score mean reason } }
        midterms { round openedAt concludedAt conclusion score attainment }
        decisions {
          id
          round
          outcome
          score
          attainment
          consensus
          combined
          reasons
          decidedAt
          exitKind
          previousEndsOn
          newEndsOn
          results { kpiId value attainment score }
        }
        followUp {
          id
          dueOn
          untilOn
          answers { side answeredAt isUsed isTrading hasContract note }
        }
      }
      pilotStanding(pilotId: $id) {
        round
        phase
        attainment
        judgement
        consensus
        combined
        reviewCount
        calibrated { raw calibrated low high isSound }
        results { kpiId value attainment score }
      }
      pilotRubric { criteria min max step attainmentWeight }
      pilotExits(pilotId: $id) { id kind legalBasis }
    }
  `,
  [pilotHeadFragment],
);

/** For those who decide alone: the API refuses it to everybody else. */
export const proposalsDocument = graphql(`
  query PilotProposals($id: ID!) {
    pilotDecisionProposals(pilotId: $id) {
      id
      outcome
      reasons
      exitId
      newEndsOn
      state
      proposedAt
      proposedBy { displayName }
    }
  }
`);
