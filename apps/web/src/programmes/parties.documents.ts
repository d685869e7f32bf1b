import { graphql } from '#web/api/graphql.ts';

/** Who takes part in running a programme. */
export const partiesDocument = graphql(`
  query ProgrammeParties($programmeId: ID!) {
    programmeParties(programmeId: $programmeId) {
      role
      namedAt
      person {
        id
        displayName
      }
    }
  }
`);

export const namePartyDocument = graphql(`
  mutation NameParty($input: NamePartyInput!) {
    nameParty(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const unnamePartyDocument = graphql(`
  mutation UnnameParty($input: UnnamePartyInput!) {
    unnameParty(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const addManagerDocument = graphql(`
  mutation AddManager($input: AddProgrammeManagerInput!) {
    addProgrammeManager(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const removeManagerDocument = graphql(`
  mutation RemoveManager($input: RemoveProgrammeManagerInput!) {
    removeProgrammeManager(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
