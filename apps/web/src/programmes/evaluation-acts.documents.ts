import { graphql } from '#web/api/graphql.ts';

export const openEvaluationDocument = graphql(`
  mutation OpenEvaluationOf($input: OpenEvaluationInput!) {
    openEvaluation(input: $input) {
      challenge {
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

export const scheduleReviewsDocument = graphql(`
  mutation ScheduleReviewsOf($input: ScheduleReviewsInput!) {
    scheduleReviews(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const chooseBasisDocument = graphql(`
  mutation ChooseBasisOf($input: ChooseScoreBasisInput!) {
    chooseScoreBasis(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const proposeAssignmentsDocument = graphql(`
  mutation ProposeAssignmentsOf($input: ProposeAssignmentsInput!) {
    proposeAssignments(input: $input) {
      proposal {
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

export const changeProposalDocument = graphql(`
  mutation ChangeProposalOf($input: ChangeAssignmentProposalInput!) {
    changeAssignmentProposal(input: $input) {
      proposal {
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

export const publishProposalDocument = graphql(`
  mutation PublishProposalOf($input: PublishAssignmentProposalInput!) {
    publishAssignmentProposal(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const cancelComputationDocument = graphql(`
  mutation CancelComputationOf($input: CancelAssignmentComputationInput!) {
    cancelAssignmentComputation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const recordMeetingDocument = graphql(`
  mutation RecordMeetingOf($input: RecordPanelMeetingInput!) {
    recordPanelMeeting(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const proposeDecisionDocument = graphql(`
  mutation ProposeDecisionOf($input: ProposeDecisionInput!) {
    proposeDecision(input: $input) {
      proposal {
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

export const releaseDecisionsDocument = graphql(`
  mutation ReleaseDecisionsOf($input: ReleaseDecisionsInput!) {
    releaseDecisions(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const returnDecisionDocument = graphql(`
  mutation ReturnDecisionOf($input: ReturnDecisionInput!) {
    returnDecision(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const ruleOnAppealDocument = graphql(`
  mutation RuleOnAppealOf($input: RuleOnAppealInput!) {
    ruleOnAppeal(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
