import { graphql } from '#web/api/graphql.ts';

/** Who reviews what, a slice of it. */
export const assignmentsDocument = graphql(`
  query AssignmentsPage($challengeId: ID!, $first: Int!, $after: String) {
    reviewAssignments(challengeId: $challengeId, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        purpose
        way
        sharedTopics
        loadBefore
        assignedAt
        completedAt
        endReason
        submission {
          id
          title
        }
        reviewer {
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

/** Which submissions lack reviewers. */
export const coverageDocument = graphql(`
  query ReviewCoverage($challengeId: ID!) {
    reviewCoverage(challengeId: $challengeId) {
      submissionId
      assigned
      completed
      missing
      required
      suspended
    }
  }
`);

export const proposalDocument = graphql(`
  query AssignmentProposalPage($challengeId: ID!) {
    assignmentProposal(challengeId: $challengeId) {
      id
      state
      mode
      version
      proposedAt
      settledAt
      figures {
        total
        bound
        minSubmission
        isOptimal
        price
      }
      pairs {
        origin
        reviewerId
        submissionId
      }
      moved {
        reviewerId
        submissionId
      }
      unfilled {
        submissionId
        missing
      }
      clash {
        kind
        needed
        available
        excludedPairs
        reviewerIds
        submissionIds
        mends {
          way
          by
        }
      }
    }
  }
`);

export const computationDocument = graphql(`
  query AssignmentComputationNow($challengeId: ID!) {
    assignmentComputation(challengeId: $challengeId) {
      done
      total
      startedAt
    }
  }
`);

export const explanationDocument = graphql(`
  query AssignmentExplanation($challengeId: ID!, $reviewerId: ID!, $submissionId: ID!) {
    assignmentProposal(challengeId: $challengeId) {
      id
      explanation(reviewerId: $reviewerId, submissionId: $submissionId) {
        affinity
        availability
        bid
        exclusion
        expertise
        margin
        price
        reason
        threshold
      }
    }
  }
`);
