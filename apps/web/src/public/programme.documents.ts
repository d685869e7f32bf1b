import { graphql } from '#web/api/graphql.ts';
import { challengeCardFragment, wordsFragment } from './public.documents.ts';

export const programmePageDocument = graphql(
  `
    query PublicProgrammePage($code: String!) {
      programmeByCode(code: $code) {
        id
        code
        state
        zone
        openedAt
        cancellationReason
        modelVersionId
        name {
          ...Words
        }
        summary {
          ...Words
        }
        operator {
          id
          name {
            ...Words
          }
        }
        stages {
          kind
          startsAt
          endsAt
        }
        rules {
          awards
          reviewersPerSubmission
          minimumPassingScore
          standstillDays
        }
      }
    }
  `,
  [wordsFragment],
);

/** How the programme runs, by the model behind it, and its challenges. */
export const programmePartsDocument = graphql(
  `
    query PublicProgrammeParts($id: ID!, $modelVersionId: ID!, $after: String) {
      programmeRun(programmeId: $id) {
        status
        stages {
          stageId
          kind
          opensAt
          closesAt
          name {
            ...Words
          }
        }
      }
      programmeModelVersion(id: $modelVersionId) {
        id
        name {
          ...Words
        }
        summary {
          ...Words
        }
      }
      challenges(first: 24, after: $after, filter: { programmeId: $id }, order: CLOSING_SOON) {
        nodes {
          id
          ...ChallengeCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [challengeCardFragment, wordsFragment],
);
