import { graphql } from '#web/api/graphql.ts';

/** The versions of a model with what they say, for those who write it. */
export const modelEditDocument = graphql(`
  query ModelEdit($slug: String!) {
    programmeModel(slug: $slug) {
      id
      slug
      kind
      versions {
        id
        number
        state
        revision
        changeNote
        content
        name {
          he
          ar
          en
        }
      }
    }
  }
`);

export const checkModelDocument = graphql(`
  query CheckModel($content: JSON!) {
    checkProgrammeModel(content: $content) {
      code
      path
      rule
      severity
      stageId
      message {
        he
        ar
        en
      }
      mend {
        he
        ar
        en
      }
    }
  }
`);

export const beginModelVersionDocument = graphql(`
  mutation BeginModelVersion($input: BeginProgrammeModelVersionInput!) {
    beginProgrammeModelVersion(input: $input) {
      version {
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

export const saveModelDraftDocument = graphql(`
  mutation SaveModelDraft($input: SaveProgrammeModelDraftInput!) {
    saveProgrammeModelDraft(input: $input) {
      version {
        id
        revision
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
