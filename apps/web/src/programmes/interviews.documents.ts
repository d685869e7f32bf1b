import { graphql } from '#web/api/graphql.ts';

/** The rounds of interviews of a challenge, with what is fixed in them. */
export const interviewsDocument = graphql(`
  query InterviewsPage($challengeId: ID!) {
    interviewRounds(challengeId: $challengeId) {
      id
      stageId
      state
      answers
      answersDueAt
      panelSize
      reviewerIds
      submissionIds
      endReason
      rooms {
        name
        place
      }
      interviews {
        id
        startsAt
        endsAt
        room
        state
        reason
        missingInPanel
        submission {
          id
          title
        }
        panel {
          id
          person {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** How the interviews would be held as things stand. */
export const interviewPreviewDocument = graphql(`
  query InterviewPreviewOf($roundId: ID!) {
    interviewPreview(roundId: $roundId) {
      digest
      interviews {
        startsAt
        endsAt
        room
        submissionId
        reviewerIds
      }
      obstacles {
        kind
        needed
        available
        isProven
        submissionIds
      }
    }
  }
`);

export const openInterviewsDocument = graphql(`
  mutation OpenInterviews($input: OpenInterviewRoundInput!) {
    openInterviewRound(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const publishInterviewsDocument = graphql(`
  mutation PublishInterviewsOf($input: PublishInterviewsInput!) {
    publishInterviews(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const moveInterviewDocument = graphql(`
  mutation MoveInterviewTo($input: MoveInterviewInput!) {
    moveInterview(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const cancelInterviewsDocument = graphql(`
  mutation CancelInterviewsOf($input: CancelInterviewsInput!) {
    cancelInterviews(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
