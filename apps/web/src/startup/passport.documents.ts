import { graphql } from '#web/api/graphql.ts';

export const passportDocument = graphql(`
  query OwnPassport($organisationId: ID!) {
    ownPassport(organisationId: $organisationId) {
      id
      version
      trl
      foundedYear
      headcount
      website
      region
      sectors
      technologies
      languages
      countries
      description {
        he
        ar
        en
      }
      team {
        name
        position
      }
      references {
        customer
        description
        year
        url
      }
      certificates {
        name
        issuer
        expiresOn
      }
    }
    solutions(first: 50, filter: { organisationId: $organisationId, state: ACTIVE }) {
      nodes {
        id
        version
        trl
        tags
        title {
          he
          ar
          en
        }
        summary {
          he
          ar
          en
        }
        description {
          he
          ar
          en
        }
      }
    }
  }
`);

export const savePassportDocument = graphql(`
  mutation SavePassport($input: SavePassportInput!) {
    savePassport(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const addSolutionDocument = graphql(`
  mutation AddSolution($input: AddSolutionInput!) {
    addSolution(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const updateSolutionDocument = graphql(`
  mutation UpdateSolution($input: UpdateSolutionInput!) {
    updateSolution(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const withdrawSolutionDocument = graphql(`
  mutation WithdrawSolution($input: WithdrawSolutionInput!) {
    withdrawSolution(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
