import { graphql } from '#web/api/graphql.ts';

/** The challenge that is evaluated, and what is settled about the reviewing. */
export const evaluationDocument = graphql(`
  query EvaluationPage($number: String!) {
    challengeByNumber(number: $number) {
      id
      number
      state
      zone
      closesAt
      closedAt
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
      criteria {
        id
        kind
        weight
        scaleMin
        scaleMax
        name {
          he
          ar
          en
        }
      }
      reviewRound {
        basis
        basisReason
        blindness
        dueAt
        minutesPerReview
      }
    }
  }
`);

/** Its submissions, a slice of them. */
export const evaluatedSubmissionsDocument = graphql(`
  query EvaluatedSubmissions($number: String!, $first: Int!, $after: String) {
    challengeByNumber(number: $number) {
      id
      submissions(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          state
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
  }
`);

export const rankingDocument = graphql(`
  query RankingPage($challengeId: ID!) {
    ranking(challengeId: $challengeId) {
      awards
      isCalibrated
      isDecided
      minimumPassingScore
      openReviews
      scoreBasis
      rows {
        submissionId
        rank
        score
        calibrated
        spread
        reviewCount
        isPassing
        isAboveCut
        isAtCut
        failedCriteria
        criterionMeans {
          criterionId
          mean
          spread
        }
      }
      calibration {
        alpha
        isSound
        parts
        shareWithEnough
        nextReviews
        criterionAlphas {
          criterionId
          alpha
          ratings
        }
        leniencies {
          bias
          deviation
          reviews
        }
        variance {
          item
          reviewer
          noise
        }
        rows {
          submissionId
          raw
          calibrated
          low
          high
          rank
          bestRank
          worstRank
          isDisputed
        }
      }
    }
    panelMeetings(challengeId: $challengeId) {
      id
      heldAt
      minutes
      panel
      quorum
      chair {
        id
        person {
          id
          displayName
        }
      }
      present {
        id
      }
      agreed {
        submissionId
        criterionId
        score
        reason
      }
    }
  }
`);

/** Who gave which score, for managers who do not review there themselves. */
export const givenReviewsDocument = graphql(`
  query GivenReviewsPage($challengeId: ID!) {
    givenReviews(challengeId: $challengeId) {
      submissionId
      score
      reviewer {
        id
        person {
          id
          displayName
        }
      }
    }
  }
`);

export const decisionDocument = graphql(`
  query DecisionPage($challengeId: ID!, $language: Language!) {
    decisionProposals(challengeId: $challengeId) {
      id
      state
      proposedAt
      settledAt
      returnReason
      tieReason
      proposedBy {
        id
        displayName
      }
      settledBy {
        id
        displayName
      }
      awards {
        submissionId
        reason
      }
      rejections {
        submissionId
        reason
      }
    }
    decisionLetters(challengeId: $challengeId) {
      id
      issuedAt
      sentAt
      appealEndsAt
      standstillEndsAt
      submission {
        id
        title
        organisation {
          id
          name {
            he
            ar
            en
          }
        }
      }
      text(language: $language) {
        subject
        paragraphs
      }
    }
    appeals(challengeId: $challengeId) {
      id
      state
      filedAt
      grounds
      reasons
      ruledAt
      submissionId
    }
    decisionRecords(challengeId: $challengeId) {
      decisionId
      digest
      madeAt
    }
  }
`);

/** The record as files; asked for when somebody wants it. */
export const decisionRecordDocument = graphql(`
  query DecisionRecordFiles($challengeId: ID!, $language: Language!) {
    decisionRecords(challengeId: $challengeId) {
      decisionId
      json
      html(language: $language)
    }
  }
`);
