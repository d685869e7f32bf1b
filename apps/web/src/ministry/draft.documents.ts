import { graphql } from '#web/api/graphql.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

const framingFragment = graphql(`
  fragment DraftFraming on ChallengeFraming {
    affectedCount
    vulnerableGroups { he ar en }
    rootCauses { cause { he ar en } isConfirmed }
    whyNow { he ar en }
    attempts { what { he ar en } whyItFailed { he ar en } year }
    isFirstAttempt
    marketScan { he ar en }
    testSite { name { he ar en } isAgreed }
    people { role name position hoursPerWeek }
    alsoBenefit { he ar en }
    scaleUpSource { he ar en }
    exitLegalBasis { he ar en }
    intellectualProperty
    indexLinks { measure item }
    accessibility { he ar en }
    languages { he ar en }
    equality { he ar en }
    datasets {
      name { he ar en }
      owner
      sensitivity
      accessRoute { he ar en }
      availableOn
      lawfulBasis { he ar en }
    }
    timeline { questionsCloseOn decisionOn pilotStartsOn }
  }
`);

/** Everything that a ministry writes. */
export const draftFragment = graphql(
  `
    fragment DraftContent on Challenge {
      originalLanguage
      title { he ar en }
      problem { he ar en }
      affectedUsers { he ar en }
      evidence { he ar en }
      desiredOutcome { he ar en }
      constraints { he ar en }
      dataOffered { he ar en }
      budget { amount currency }
      exitToProcurement
      opensAt
      closesAt
      zone
      tags
      minimumTrl
      kpis { name { he ar en } unit baseline target dueOn source }
      criteria {
        name { he ar en }
        description { he ar en }
        kind
        weight
        scaleMin
        scaleMax
        scaleStep
        threshold
        minimumRationale
        anchors { score description { he ar en } }
      }
      questions { kind prompt { he ar en } isRequired maxLength choices { he ar en } minimum maximum }
      framing {
        ...DraftFraming
      }
      documents { id name mediaType size path }
    }
  `,
  [framingFragment],
);

export { framingFragment };

export const coachingFragment = graphql(`
  fragment Coaching on ChallengeCoaching {
    score
    blockers
    checks { check points }
    findings {
      check
      code
      severity
      points
      hint
      path
      twinNumber
      words { text start end }
    }
  }
`);

export const suggestionFragment = graphql(`
  fragment SuggestionShown on Suggestion {
    id
    fieldPath
    state
    createdAt
    resolvedAt
    declineReason
    author { id displayName }
    organisation { id name { he ar en } }
    basedOn { he ar en }
    proposed { he ar en }
    comments { id text writtenAt author { id displayName } }
  }
`);

export const challengeEditorDocument = graphql(
  `
    query ChallengeEditor($id: ID!) {
      challenge(id: $id) {
        id
        state
        version
        ...ChallengeHead
        ...DraftContent
        coaching {
          ...Coaching
        }
        suggestions(first: 100) {
          nodes {
            id
            fieldPath
            ...SuggestionShown
          }
        }
      }
    }
  `,
  [challengeHeadFragment, draftFragment, coachingFragment, suggestionFragment],
);

export const updateChallengeDocument = graphql(`
  mutation SaveChallengeDraft($input: UpdateChallengeInput!) {
    updateChallenge(input: $input) {
      challenge { id version }
      errors { code message path }
    }
  }
`);

export const coachDocument = graphql(
  `
    query CoachDraft($input: CoachChallengeInput!) {
      coachChallenge(input: $input) {
        ...Coaching
      }
    }
  `,
  [coachingFragment],
);

export const similarChallengesDocument = graphql(`
  query SimilarChallenges($id: ID!) {
    similarChallenges(challengeId: $id, first: 3, otherMinistriesOnly: false) {
      position
      likeness
      isPossibleDuplicate
      challenge {
        id
        number
        state
        title { he ar en }
        ministry { id name { he ar en } }
      }
    }
  }
`);

export const suggestTextDocument = graphql(`
  mutation SuggestWording($input: SuggestTextInput!) {
    suggestText(input: $input) {
      errors { code message path }
    }
  }
`);

export const acceptSuggestionDocument = graphql(`
  mutation AcceptWording($input: AcceptSuggestionInput!) {
    acceptSuggestion(input: $input) {
      errors { code message path }
    }
  }
`);

export const declineSuggestionDocument = graphql(`
  mutation DeclineWording($input: DeclineSuggestionInput!) {
    declineSuggestion(input: $input) {
      errors { code message path }
    }
  }
`);

export const withdrawSuggestionDocument = graphql(`
  mutation WithdrawWording($input: WithdrawSuggestionInput!) {
    withdrawSuggestion(input: $input) {
      errors { code message path }
    }
  }
`);

export const commentOnSuggestionDocument = graphql(`
  mutation CommentOnWording($input: CommentOnSuggestionInput!) {
    commentOnSuggestion(input: $input) {
      errors { code message path }
    }
  }
`);
