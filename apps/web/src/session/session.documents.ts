import { graphql } from '#web/api/graphql.ts';

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      email
      memberships {
        id
        role
        organisation {
          id
          name {
            he
            ar
            en
          }
        }
      }
    }
  }
`);

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
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

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const accountDocument = graphql(`
  query Account {
    tokenScopes
    apiTokens(first: 100) {
      nodes {
        id
        name
        hint
        scopes
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const createApiTokenDocument = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      errors {
        code
        message
        path
      }
    }
  }
`);

export const revokeApiTokenDocument = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const registerStartupDocument = graphql(`
  mutation RegisterStartup($input: RegisterStartupInput!) {
    registerStartup(input: $input) {
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

export const acceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      invitation {
        id
        email
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
