import { graphql } from '#web/api/graphql.ts';

export const organisationsDocument = graphql(`
  query AdministrationOrganisations($first: Int!, $after: String, $kind: OrganisationKind, $name: String) {
    organisations(first: $first, after: $after, kind: $kind, name: $name) {
      nodes {
        id
        kind
        country
        name {
          he
          ar
          en
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const createOrganisationDocument = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation {
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

export const organisationPeopleDocument = graphql(`
  query OrganisationPeople($id: ID!) {
    organisation(id: $id) {
      id
      kind
      country
      name {
        he
        ar
        en
      }
    }
    members(organisationId: $id, first: 100) {
      nodes {
        id
        role
        startedAt
        person {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    invitations(organisationId: $id, first: 50) {
      nodes {
        id
        email
        role
        state
        expiresAt
      }
    }
  }
`);

export const invitePersonDocument = graphql(`
  mutation AdministrationInvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link
      invitation {
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

export const revokeInvitationDocument = graphql(`
  mutation AdministrationRevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const endMembershipDocument = graphql(`
  mutation AdministrationEndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const deadLettersDocument = graphql(`
  query DeadLetters {
    deadLetters {
      id
      job
      attempts
      createdAt
      failedAt
      lastError
    }
  }
`);

export const retryDeadLetterDocument = graphql(`
  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {
    retryDeadLetter(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const auditEntriesDocument = graphql(`
  query AuditEntries($first: Int!, $after: String, $act: String, $targetId: ID) {
    auditEntries(first: $first, after: $after, act: $act, targetId: $targetId) {
      nodes {
        id
        act
        actorId
        actorKind
        actor {
          id
          displayName
        }
        occurredAt
        targetType
        targetId
        reason
        before
        after
        correlationId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const searchHealthDocument = graphql(`
  query SearchHealth {
    searchEngine {
      engine
      isDegraded
    }
    searchIndex {
      bytes
      documents
      documentsLeftOut
      filledAt
      isBeingRebuilt
      source
    }
  }
`);

export const rebuildSearchIndexDocument = graphql(`
  mutation RebuildSearchIndex($input: RebuildSearchIndexInput!) {
    rebuildSearchIndex(input: $input) {
      searchIndex {
        isBeingRebuilt
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const importOwnershipDocument = graphql(`
  mutation ImportOwnership($input: ImportOwnershipInput!) {
    importOwnership(input: $input) {
      imported {
        companies
        added
        ended
        unchanged
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const reviewersDocument = graphql(`
  query Reviewers($first: Int!, $after: String, $expertise: String) {
    reviewers(first: $first, after: $after, expertise: $expertise) {
      nodes {
        id
        expertise
        languages
        capacity
        openReviews
        kinds
        registerExpiresAt
        person {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
