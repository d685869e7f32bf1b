import { graphql } from '#web/api/graphql.ts';

export const planPilotDocument = graphql(`
  mutation PlanPilot($input: PlanPilotInput!) {
    planPilot(input: $input) {
      errors { code message path }
    }
  }
`);

export const planMilestonesDocument = graphql(`
  mutation PlanMilestones($input: PlanMilestonesInput!) {
    planMilestones(input: $input) {
      errors { code message path }
    }
  }
`);

export const agreePilotPlanDocument = graphql(`
  mutation AgreePilotPlan($input: AgreePilotPlanInput!) {
    agreePilotPlan(input: $input) {
      errors { code message path }
    }
  }
`);

export const startPilotDocument = graphql(`
  mutation StartPilot($input: StartPilotInput!) {
    startPilot(input: $input) {
      errors { code message path }
    }
  }
`);

export const suspendPilotDocument = graphql(`
  mutation SuspendPilot($input: SuspendPilotInput!) {
    suspendPilot(input: $input) {
      errors { code message path }
    }
  }
`);

export const resumePilotDocument = graphql(`
  mutation ResumePilot($input: ResumePilotInput!) {
    resumePilot(input: $input) {
      errors { code message path }
    }
  }
`);

export const terminatePilotDocument = graphql(`
  mutation TerminatePilot($input: TerminatePilotInput!) {
    terminatePilot(input: $input) {
      errors { code message path }
    }
  }
`);

export const submitMilestoneEvidenceDocument = graphql(`
  mutation SubmitMilestoneEvidence($input: SubmitMilestoneEvidenceInput!) {
    submitMilestoneEvidence(input: $input) {
      errors { code message path }
    }
  }
`);

export const acceptMilestoneDocument = graphql(`
  mutation AcceptMilestone($input: AcceptMilestoneInput!) {
    acceptMilestone(input: $input) {
      errors { code message path }
    }
  }
`);

export const returnMilestoneDocument = graphql(`
  mutation ReturnMilestone($input: ReturnMilestoneInput!) {
    returnMilestone(input: $input) {
      errors { code message path }
    }
  }
`);

export const requestMilestonePaymentDocument = graphql(`
  mutation RequestMilestonePayment($input: RequestMilestonePaymentInput!) {
    requestMilestonePayment(input: $input) {
      errors { code message path }
    }
  }
`);

export const approveMilestonePaymentDocument = graphql(`
  mutation ApproveMilestonePayment($input: ApproveMilestonePaymentInput!) {
    approveMilestonePayment(input: $input) {
      errors { code message path }
    }
  }
`);

export const refuseMilestonePaymentDocument = graphql(`
  mutation RefuseMilestonePayment($input: RefuseMilestonePaymentInput!) {
    refuseMilestonePayment(input: $input) {
      errors { code message path }
    }
  }
`);

export const recordMeasurementDocument = graphql(`
  mutation RecordMeasurement($input: RecordMeasurementInput!) {
    recordMeasurement(input: $input) {
      errors { code message path }
    }
  }
`);

export const verifyMeasurementDocument = graphql(`
  mutation VerifyMeasurement($input: VerifyMeasurementInput!) {
    verifyMeasurement(input: $input) {
      errors { code message path }
    }
  }
`);

export const submitPilotReportDocument = graphql(`
  mutation SubmitPilotReport($input: SubmitPilotReportInput!) {
    submitPilotReport(input: $input) {
      errors { code message path }
    }
  }
`);

export const recordPilotLessonDocument = graphql(`
  mutation RecordPilotLesson($input: RecordPilotLessonInput!) {
    recordPilotLesson(input: $input) {
      errors { code message path }
    }
  }
`);

export const proposePilotChangeDocument = graphql(`
  mutation ProposePilotChange($input: ProposePilotChangeInput!) {
    proposePilotChange(input: $input) {
      errors { code message path }
    }
  }
`);

export const acceptPilotChangeDocument = graphql(`
  mutation AcceptPilotChange($input: AcceptPilotChangeInput!) {
    acceptPilotChange(input: $input) {
      errors { code message path }
    }
  }
`);

export const declinePilotChangeDocument = graphql(`
  mutation DeclinePilotChange($input: DeclinePilotChangeInput!) {
    declinePilotChange(input: $input) {
      errors { code message path }
    }
  }
`);

export const beginPilotMidtermDocument = graphql(`
  mutation BeginPilotMidterm($input: BeginPilotMidtermInput!) {
    beginPilotMidterm(input: $input) {
      errors { code message path }
    }
  }
`);

export const concludePilotMidtermDocument = graphql(`
  mutation ConcludePilotMidterm($input: ConcludePilotMidtermInput!) {
    concludePilotMidterm(input: $input) {
      errors { code message path }
    }
  }
`);

export const beginPilotReviewDocument = graphql(`
  mutation BeginPilotReview($input: BeginPilotReviewInput!) {
    beginPilotReview(input: $input) {
      errors { code message path }
    }
  }
`);

export const assignPilotReviewerDocument = graphql(`
  mutation AssignPilotReviewer($input: AssignPilotReviewerInput!) {
    assignPilotReviewer(input: $input) {
      errors { code message path }
    }
  }
`);

export const removePilotReviewerDocument = graphql(`
  mutation RemovePilotReviewer($input: RemovePilotReviewerInput!) {
    removePilotReviewer(input: $input) {
      errors { code message path }
    }
  }
`);

export const appointPilotChairDocument = graphql(`
  mutation AppointPilotChair($input: AppointPilotChairInput!) {
    appointPilotChair(input: $input) {
      errors { code message path }
    }
  }
`);

export const submitPilotReviewDocument = graphql(`
  mutation SubmitPilotReview($input: SubmitPilotReviewInput!) {
    submitPilotReview(input: $input) {
      errors { code message path }
    }
  }
`);

export const recordPilotConsensusDocument = graphql(`
  mutation RecordPilotConsensus($input: RecordPilotConsensusInput!) {
    recordPilotConsensus(input: $input) {
      errors { code message path }
    }
  }
`);

export const proposePilotDecisionDocument = graphql(`
  mutation ProposePilotDecision($input: ProposePilotDecisionInput!) {
    proposePilotDecision(input: $input) {
      errors { code message path }
    }
  }
`);

export const releasePilotDecisionDocument = graphql(`
  mutation ReleasePilotDecision($input: ReleasePilotDecisionInput!) {
    releasePilotDecision(input: $input) {
      errors { code message path }
    }
  }
`);

export const returnPilotDecisionDocument = graphql(`
  mutation ReturnPilotDecision($input: ReturnPilotDecisionInput!) {
    returnPilotDecision(input: $input) {
      errors { code message path }
    }
  }
`);

export const answerPilotFollowUpDocument = graphql(`
  mutation AnswerPilotFollowUp($input: AnswerPilotFollowUpInput!) {
    answerPilotFollowUp(input: $input) {
      errors { code message path }
    }
  }
`);

export const publishCaseStudyDocument = graphql(`
  mutation PublishCaseStudy($input: PublishCaseStudyInput!) {
    publishCaseStudy(input: $input) {
      errors { code message path }
    }
  }
`);

export const withdrawCaseStudyDocument = graphql(`
  mutation WithdrawCaseStudy($input: WithdrawCaseStudyInput!) {
    withdrawCaseStudy(input: $input) {
      errors { code message path }
    }
  }
`);

export const nameStartupInCaseStudyDocument = graphql(`
  mutation NameStartupInCaseStudy($input: NameStartupInCaseStudyInput!) {
    nameStartupInCaseStudy(input: $input) {
      errors { code message path }
    }
  }
`);
