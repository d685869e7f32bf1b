/** What a visitor of /graphiql sees first. A test holds every operation against the schema. */
export const exampleOperations = `# Etgar: public problems, and the start-ups that may solve them.
# Press the play button and choose an operation. Everything has a description: press Docs.

# 1. No sign-in is needed for what is published.
query OpenChallenges {
  challenges(first: 5, filter: { state: PUBLISHED }) {
    totalCount
    nodes {
      id
      number
      title { he ar en }
      ministry { name { en } }
      closesAt
      zone
      kpis { name { en } unit baseline target dueOn }
    }
  }
}

# 2. Sign in; the answer sets a cookie. These accounts exist only where the story was told.
mutation SignIn {
  signIn(input: { email: "officer@energy.example", password: "etgar-story-2027" }) {
    viewer { displayName memberships { role organisation { name { en } } } }
    errors { code message path }
  }
}

# 3. Challenges that are yours to see, whatever their state. Copy an id for the next operation.
query MyChallenges {
  challenges(first: 10, order: NEWEST) {
    nodes { id number state title { en } submissions { totalCount } }
  }
}

# 4. Who might have the answer? The contributions of the reasons sum to the score.
#    Variables: { "id": "…" }
query MatchesOfMyChallenge($id: ID!) {
  challengeMatches(challengeId: $id, kind: STARTUP, first: 5) {
    score
    organisation { name { he ar en } }
    reasons { feature contribution tags terms { term language contribution } }
  }
}

# 5. A rule that says no answers with a code, a field and a sentence in your language.
mutation TooEarly($id: ID!) {
  approveChallenge(input: { id: $id }) {
    challenge { state }
    errors { code message path }
  }
}
`;
