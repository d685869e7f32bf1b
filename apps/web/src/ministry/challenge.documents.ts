import { graphql } from '#web/api/graphql.ts';
import { coachingFragment, draftFragment, suggestionFragment } from './draft.documents.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

/** What a challenge says, for those who approve and publish it. */
export const approvalDocument = graphql(
  `
    query ChallengeApproval($id: ID!) {
      challenge(id: $id) {
        id
        ...ChallengeHead
        ...DraftContent
        coaching {
          ...Coaching
        }
      }
    }
  `,
  [challengeHeadFragment, draftFragment, coachingFragment],
);

export const submitForReviewDocument = graphql(`
  mutation SubmitChallengeForReview($input: SubmitChallengeForReviewInput!) {
    submitChallengeForReview(input: $input) {
      errors { code message path }
    }
  }
`);

export const approveChallengeDocument = graphql(`
  mutation ApproveChallenge($input: ApproveChallengeInput!) {
    approveChallenge(input: $input) {
      errors { code message path }
    }
  }
`);

export const requestChangesDocument = graphql(`
  mutation RequestChallengeChanges($input: RequestChallengeChangesInput!) {
    requestChallengeChanges(input: $input) {
      errors { code message path }
    }
  }
`);

export const publishChallengeDocument = graphql(`
  mutation PublishChallenge($input: PublishChallengeInput!) {
    publishChallenge(input: $input) {
      errors { code message path }
    }
  }
`);

export const cancelChallengeDocument = graphql(`
  mutation CancelChallenge($input: CancelChallengeInput!) {
    cancelChallenge(input: $input) {
      errors { code message path }
    }
  }
`);

export const versionsDocument = graphql(
  `
    query ChallengeVersions($id: ID!) {
      challenge(id: $id) {
        id
        ...ChallengeHead
        ...DraftContent
        versions {
          id
          contentVersion
          publishedAt
          reason
          changes { path before after }
        }
      }
    }
  `,
  [challengeHeadFragment, draftFragment],
);

export const amendChallengeDocument = graphql(`
  mutation AmendChallenge($input: AmendChallengeInput!) {
    amendChallenge(input: $input) {
      errors { code message path }
    }
  }
`);

export const helpDocument = graphql(
  `
    query ChallengeHelp($id: ID!) {
      challenge(id: $id) {
        id
        ...ChallengeHead
        helpers {
          id
          assignedAt
          endedAt
          endReason
          organisation { id name { he ar en } }
        }
        coDefinitionSessions {
          id
          heldOn
          notes
          recordedAt
          attendees { name affiliation }
          organisation { id name { he ar en } }
        }
        contributions {
          organisation { id name { he ar en } }
          sessionsHeld
          startupsInvited
          suggestionsMade
          suggestionsAccepted
          suggestionsDeclined
        }
        suggestions(first: 100) {
          totalCount
          nodes {
            id
            state
            fieldPath
            ...SuggestionShown
          }
        }
      }
    }
  `,
  [challengeHeadFragment, suggestionFragment],
);

export const assignHelperDocument = graphql(`
  mutation AssignHelper($input: AssignHelperInput!) {
    assignHelper(input: $input) {
      errors { code message path }
    }
  }
`);

export const endHelperDocument = graphql(`
  mutation EndHelper($input: EndHelperInput!) {
    endHelper(input: $input) {
      errors { code message path }
    }
  }
`);

export const recordSessionDocument = graphql(`
  mutation RecordCoDefinitionSession($input: RecordCoDefinitionSessionInput!) {
    recordCoDefinitionSession(input: $input) {
      errors { code message path }
    }
  }
`);
