import { graphql } from '#web/api/graphql.ts';

/** Everybody who may review, a slice of it. */
export const reviewersDocument = graphql(`
  query EverybodyWhoReviews($first: Int!, $after: String) {
    reviewers(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        openReviews
        capacity
        expertise
        person {
          id
          displayName
        }
      }
    }
  }
`);

/** People of an organisation, to whom a part could be given, a slice of them. */
export const membersDocument = graphql(`
  query EverybodyIn($organisationId: ID!, $first: Int!, $after: String) {
    members(organisationId: $organisationId, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        role
        person {
          id
          displayName
        }
      }
    }
  }
`);

/** Organisations of a kind, a slice of them. */
export const organisationsDocument = graphql(`
  query EveryOrganisation($kind: OrganisationKind!, $first: Int!, $after: String) {
    organisations(kind: $kind, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name {
          he
          ar
          en
        }
      }
    }
  }
`);
