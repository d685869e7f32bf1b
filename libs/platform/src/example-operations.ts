/** What a visitor of /graphiql sees first. A test runs every one of them against the schema. */
export const exampleOperations = `# Etgar: open challenges of government for start-ups.
# Press the play button and choose an operation. Sign in first for what is not public.

query WhoAmI {
  viewer {
    displayName
    locale
    memberships {
      role
      organisation {
        name { he ar en }
      }
    }
  }
}

mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer { displayName }
    errors { code message path }
  }
}
`;
