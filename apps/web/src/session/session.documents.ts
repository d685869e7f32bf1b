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
