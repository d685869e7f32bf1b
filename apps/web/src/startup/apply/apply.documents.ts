import { graphql } from '#web/api/graphql.ts';

export const applicationDocument = graphql(`
  query Application($number: String!) {
    challengeByNumber(number: $number) {
      id
      number
      kind
      state
      isOpen
      closesAt
      zone
      minimumTrl
      askCurrency
      exitToProcurement
      title {
        he
        ar
        en
      }
      constraints {
        he
        ar
        en
      }
      budget {
        amount
        currency
      }
      ministry {
        id
        name {
          he
          ar
          en
        }
      }
      reviewRound {
        blindness
      }
      submissions(first: 100) {
        nodes {
          id
          state
          organisation {
            id
          }
        }
      }
      questions {
        id
        kind
        isRequired
        maxLength
        minimum
        maximum
        prompt {
          he
          ar
          en
        }
        choices {
          he
          ar
          en
        }
      }
    }
  }
`);

export const draftFragment = graphql(`
  fragment Draft on Submission @_unmask {
    id
    state
    version
    revision
    editedAt
    submittedAt
    hasUnsubmittedChanges
    title
    summary
    ask {
      amount
      currency
    }
    team {
      name
      role
      email
    }
    answers {
      questionId
      text
      number
      choices
      fileId
      file {
        id
        name
        size
      }
    }
    identifyingPassages {
      place
      passageStart
      passageEnd
      text
      kind
      isHidden
    }
    organisation {
      id
      name {
        he
        ar
        en
      }
    }
  }
`);

export const draftDocument = graphql(
  `
    query ApplicationDraft($id: ID!) {
      submission(id: $id) {
        ...Draft
      }
    }
  `,
  [draftFragment],
);

/** What the start-up has written elsewhere already, to be taken over. */
export const reusableDocument = graphql(`
  query Reusable($organisationId: ID!) {
    ownPassport(organisationId: $organisationId) {
      id
      trl
      description {
        he
        ar
        en
      }
      team {
        name
        position
      }
    }
    solutions(first: 20, filter: { organisationId: $organisationId, state: ACTIVE }) {
      nodes {
        id
        title {
          he
          ar
          en
        }
        summary {
          he
          ar
          en
        }
      }
    }
  }
`);

export const startDocument = graphql(`
  mutation StartApplication($input: StartSubmissionInput!) {
    startSubmission(input: $input) {
      submission {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const saveDraftDocument = graphql(
  `
    mutation SaveDraft($input: SaveSubmissionDraftInput!) {
      saveSubmissionDraft(input: $input) {
        submission {
          ...Draft
        }
        errors {
          code
          message
          path
        }
      }
    }
  `,
  [draftFragment],
);

export const submitDocument = graphql(`
  mutation SubmitApplication($input: SubmitSubmissionInput!) {
    submitSubmission(input: $input) {
      receipt {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
