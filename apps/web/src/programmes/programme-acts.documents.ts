import { graphql } from '#web/api/graphql.ts';

export const createProgrammeDocument = graphql(`
  mutation CreateProgramme($input: CreateProgrammeFromModelInput!) {
    createProgrammeFromModel(input: $input) {
      programme {
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

export const adjustPlanDocument = graphql(`
  mutation AdjustPlan($input: AdjustProgrammePlanInput!) {
    adjustProgrammePlan(input: $input) {
      programme {
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

export const openProgrammeDocument = graphql(`
  mutation OpenProgramme($input: OpenProgrammeInput!) {
    openProgramme(input: $input) {
      programme {
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

export const freezeClocksDocument = graphql(`
  mutation FreezeClocks($input: FreezeClocksInput!) {
    freezeClocks(input: $input) {
      run {
        programmeId
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const resumeClocksDocument = graphql(`
  mutation ResumeClocks($input: ResumeClocksInput!) {
    resumeClocks(input: $input) {
      run {
        programmeId
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const rescheduleStageDocument = graphql(`
  mutation RescheduleStage($input: RescheduleStageInput!) {
    rescheduleStage(input: $input) {
      run {
        programmeId
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
