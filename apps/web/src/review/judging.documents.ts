import { graphql } from '#web/api/graphql.ts';
import { writtenFragment } from './review-task.documents.ts';

/** What the model leads to at a gate, whether its candidates are hidden or not. */
const selectionFragment = graphql(`
  fragment JudgedSelection on GateSelection @_unmask {
    selected
    reserve
    choice
    rejected {
      id
      why
    }
    ties {
      kind
      ids
      places
    }
  }
`);

const decisionFragment = graphql(`
  fragment JudgedDecision on RunGateDecision @_unmask {
    selected
    reason
    agreed
  }
`);

/** What a person has to judge at the gates of a programme, and how far their decisions are. */
export const judgingDocument = graphql(
  `
    query JudgingPage($programmeId: ID!) {
      programme(id: $programmeId) {
        id
        zone
        name {
          he
          ar
          en
        }
      }
      programmeRun(programmeId: $programmeId) {
        stages {
          stageId
          name {
            he
            ar
            en
          }
        }
        participations {
          submissionId
          organisation {
            id
            name {
              he
              ar
              en
            }
          }
        }
        blindParticipations {
          alias
          submission {
            title
            ...WrittenSubmission
          }
        }
        toScore {
          key
          stageId
          candidateIds
          criteria {
            id
            kind
            scaleMin
            scaleMax
            scaleStep
            name {
              he
              ar
              en
            }
          }
          ownScores {
            candidateId
            criterionId
            score
          }
        }
        gates {
          key
          stageId
          state
          candidateIds
          decidedAt
          effectiveAt
          selection {
            ...JudgedSelection
          }
          decision {
            ...JudgedDecision
          }
        }
        blindGates {
          key
          stageId
          state
          aliases
          decidedAt
          effectiveAt
          selection {
            ...JudgedSelection
          }
          decision {
            ...JudgedDecision
          }
        }
        legalActs {
          kind
          on
        }
      }
    }
  `,
  [selectionFragment, decisionFragment, writtenFragment],
);

export const scoreGateDocument = graphql(`
  mutation ScoreGate($input: RecordGateScoresInput!) {
    recordGateScores(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const prepareGateDocument = graphql(`
  mutation PrepareGateOf($input: PrepareGateInput!) {
    prepareGate(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const proposeGateDocument = graphql(`
  mutation ProposeGateDecisionOf($input: ProposeGateDecisionInput!) {
    proposeGateDecision(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const approveGateDocument = graphql(`
  mutation ApproveGateDecisionOf($input: ApproveGateDecisionInput!) {
    approveGateDecision(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const returnGateDocument = graphql(`
  mutation ReturnGateDecisionOf($input: ReturnGateDecisionInput!) {
    returnGateDecision(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
