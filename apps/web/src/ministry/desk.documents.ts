import { graphql } from '#web/api/graphql.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

export const questionDeskDocument = graphql(
  `
    query QuestionDesk($id: ID!) {
      challenge(id: $id) {
        id
        questionsCloseAt
        ...ChallengeHead
      }
    }
  `,
  [challengeHeadFragment],
);

export const inquiriesDocument = graphql(`
  query QuestionsOfChallenge($id: ID!, $first: Int!, $after: String) {
    challenge(id: $id) {
      id
      inquiries(first: $first, after: $after) {
        nodes {
          id
          state
          question
          language
          askedAt
          resolvedAt
          declineReason
          answer { he ar en }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const answerQuestionDocument = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      errors { code message path }
    }
  }
`);

export const declineQuestionDocument = graphql(`
  mutation DeclineQuestion($input: DeclineQuestionInput!) {
    declineQuestion(input: $input) {
      errors { code message path }
    }
  }
`);

export const matchFragment = graphql(`
  fragment StartupMatch on Match {
    position
    score
    isFirstTimeSupplier
    isSmallFirm
    token
    organisation { id country name { he ar en } }
    reasons {
      feature
      contribution
      tags
      languages
      countries
      references
      adopted
      terms { term language contribution }
      trl { min max }
    }
  }
`);

export const matchesDocument = graphql(
  `
    query ChallengeStartups($id: ID!) {
      challenge(id: $id) {
        id
        ...ChallengeHead
      }
      challengeMatches(challengeId: $id, kind: STARTUP, byScoreAlone: false, first: 12) {
        position
        organisation { id }
        ...StartupMatch
      }
      challengeInvitations(challengeId: $id, first: 100) {
        totalCount
        nodes {
          id
          state
          invitedAt
          seenAt
          answeredAt
          appliedAt
          declineReason
          declineNote
          organisation { id name { he ar en } }
          inviter { id name { he ar en } }
        }
      }
    }
  `,
  [challengeHeadFragment, matchFragment],
);

export const inviteDocument = graphql(`
  mutation InviteToChallenge($input: InviteToChallengeInput!) {
    inviteToChallenge(input: $input) {
      errors { code message path }
    }
  }
`);

export const decisionDocument = graphql(
  `
    query ChallengeDecision($id: ID!) {
      challenge(id: $id) {
        id
        ...ChallengeHead
      }
      decisionProposals(challengeId: $id) {
        id
        state
        proposedAt
        proposedBy { id displayName }
        settledAt
        settledBy { id displayName }
        returnReason
        tieReason
        awards { submissionId reason submission { id title organisation { id name { he ar en } } } }
        rejections { submissionId reason submission { id title organisation { id name { he ar en } } } }
      }
    }
  `,
  [challengeHeadFragment],
);

export const releaseDecisionsDocument = graphql(`
  mutation ReleaseDecisions($input: ReleaseDecisionsInput!) {
    releaseDecisions(input: $input) {
      errors { code message path }
    }
  }
`);

export const returnDecisionDocument = graphql(`
  mutation ReturnDecision($input: ReturnDecisionInput!) {
    returnDecision(input: $input) {
      errors { code message path }
    }
  }
`);
