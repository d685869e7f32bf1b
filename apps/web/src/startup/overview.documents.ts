import { graphql } from '#web/api/graphql.ts';

export const matchesDocument = graphql(`
  query StartupMatches($organisationId: ID!) {
    startupMatches(organisationId: $organisationId, first: 6) {
      position
      score
      token
      challenge {
        id
        number
        closesAt
        title {
          he
          ar
          en
        }
        ministry {
          id
          name {
            he
            ar
            en
          }
        }
      }
      reasons {
        feature
        contribution
        tags
        countries
        references
        adopted
        languages
        terms {
          term
          contribution
        }
        trl {
          min
          max
        }
      }
    }
    dismissedMatches(first: 20) {
      nodes {
        id
        direction
        challenge {
          id
          number
          title {
            he
            ar
            en
          }
        }
      }
    }
  }
`);

export const invitationsDocument = graphql(`
  query StartupInvitations($organisationId: ID!) {
    invitationsToStartup(organisationId: $organisationId, first: 100) {
      nodes {
        id
        state
        invitedAt
        inviter {
          id
          name {
            he
            ar
            en
          }
        }
        challenge {
          id
          number
          isOpen
          closesAt
          title {
            he
            ar
            en
          }
        }
      }
    }
    invitationOptOuts(organisationId: $organisationId, first: 100) {
      nodes {
        id
        inviter {
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

export const watchedDocument = graphql(`
  query Watched {
    followedChallenges(first: 100) {
      nodes {
        id
        challenge {
          id
          number
          isOpen
          closesAt
          title {
            he
            ar
            en
          }
        }
      }
    }
    savedSearches(first: 100) {
      nodes {
        id
        name
        query
        tags
        frequency
        hour
        weekday
        zone
        isActive
        version
        ministry {
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

export const sightingDocument = graphql(`
  mutation NoteSighting($input: RecordMatchFeedbackInput!) {
    recordMatchFeedback(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const dismissDocument = graphql(`
  mutation DismissChallenge($input: DismissMatchInput!) {
    dismissMatch(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const restoreDocument = graphql(`
  mutation RestoreChallenge($input: RestoreMatchInput!) {
    restoreMatch(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const acceptDocument = graphql(`
  mutation AcceptCall($input: AcceptChallengeInvitationInput!) {
    acceptChallengeInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const declineDocument = graphql(`
  mutation DeclineCall($input: DeclineChallengeInvitationInput!) {
    declineChallengeInvitation(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const seenDocument = graphql(`
  mutation SeeInvitation($input: MarkChallengeInvitationSeenInput!) {
    markChallengeInvitationSeen(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const optOutDocument = graphql(`
  mutation OptOut($input: OptOutOfInvitationsInput!) {
    optOutOfInvitations(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const endOptOutDocument = graphql(`
  mutation EndOptOut($input: EndInvitationOptOutInput!) {
    endInvitationOptOut(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const stopFollowingDocument = graphql(`
  mutation StopFollowing($input: UnfollowChallengeInput!) {
    unfollowChallenge(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const changeSearchDocument = graphql(`
  mutation ChangeSearch($input: ChangeSavedSearchInput!) {
    changeSavedSearch(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const deleteSearchDocument = graphql(`
  mutation DeleteSearch($input: DeleteSavedSearchInput!) {
    deleteSavedSearch(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
