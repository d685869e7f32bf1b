import { graphql } from '#web/api/graphql.ts';

export const compareModelsDocument = graphql(`
  query CompareModelsPage($slugs: [String!]!, $language: Language!) {
    compareProgrammeModels(slugs: $slugs) {
      csv(language: $language)
      versions {
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
      }
      rows {
        aspect
        title {
          he
          ar
          en
        }
        cells {
          facts {
            path
            confidence
            source
            asOf
            value {
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

export const adviseModelsDocument = graphql(`
  query AdviseModelsPage($situation: ModelSituationInput!) {
    adviseProgrammeModels(situation: $situation) {
      score
      reasons {
        code
        path
        points
        confidence
        source
        text {
          he
          ar
          en
        }
      }
      version {
        id
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
        model {
          id
          slug
        }
      }
    }
  }
`);

const bandFragment = graphql(`
  fragment Band on SimulationBand @_unmask {
    mean
    p10
    p50
    p90
  }
`);

export const simulateModelDocument = graphql(
  `
    query SimulateModelPage($input: SimulateProgrammeInput!) {
      simulateProgramme(input: $input) {
        runs
        seed
        criticalPath
        overEnvelopeProbability
        weeks {
          ...Band
        }
        atExit {
          ...Band
        }
        reviewerHours {
          ...Band
        }
        money {
          kind
          currency
          amount {
            ...Band
          }
        }
        assumptions {
          kind
          stageId
        }
        stages {
          stageId
          funnel
          criticalProbability
          reachedProbability
          name {
            he
            ar
            en
          }
          entered {
            ...Band
          }
          passed {
            ...Band
          }
          weeks {
            ...Band
          }
          startsAtWeek {
            ...Band
          }
          endsAtWeek {
            ...Band
          }
          gate {
            emptyProbability
            underfilledProbability
            reviewerHours {
              ...Band
            }
          }
        }
      }
    }
  `,
  [bandFragment],
);

export const deriveModelDocument = graphql(`
  mutation DeriveModel($input: DeriveProgrammeModelInput!) {
    deriveProgrammeModel(input: $input) {
      version {
        id
        model {
          id
          slug
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

export const submitModelDocument = graphql(`
  mutation SubmitModel($input: SubmitProgrammeModelInput!) {
    submitProgrammeModel(input: $input) {
      version {
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

export const approveModelDocument = graphql(`
  mutation ApproveModel($input: ApproveProgrammeModelInput!) {
    approveProgrammeModel(input: $input) {
      version {
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

export const requestModelChangesDocument = graphql(`
  mutation RequestModelChanges($input: RequestProgrammeModelChangesInput!) {
    requestProgrammeModelChanges(input: $input) {
      version {
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
