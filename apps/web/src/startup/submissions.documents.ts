import { graphql } from '#web/api/graphql.ts';

export const mySubmissionsDocument = graphql(`
  query MySubmissions($after: String) {
    mySubmissions(first: 20, after: $after) {
      nodes {
        id
        state
        title
        submittedAt
        decidedAt
        hasUnsubmittedChanges
        challenge {
          id
          number
          state
          isOpen
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const submissionDocument = graphql(`
  query MySubmission($id: ID!, $language: Language!) {
    submission(id: $id) {
      id
      state
      title
      revision
      version
      contentHash
      submittedAt
      decidedAt
      decisionReason
      withdrawnAt
      withdrawalReason
      hasUnsubmittedChanges
      organisation {
        id
      }
      receipts {
        id
        challengeNumber
        contentVersion
        contentHash
        receivedAt
        revision
        content
      }
      decisionLetters {
        id
        issuedAt
        standstillEndsAt
        appealEndsAt
        text(language: $language) {
          subject
          paragraphs
        }
        scores {
          score
          lowest
          highest
          submissions
          criteria {
            criterionId
            mean
            lowest
            highest
            scaleMin
            scaleMax
            weight
            name {
              he
              ar
              en
            }
          }
        }
        debrief {
          id
          question
          answer
          requestedAt
          dueAt
          answeredAt
        }
        appeal {
          id
          state
          grounds
          reasons
          filedAt
          ruledAt
        }
      }
      challenge {
        id
        number
        state
        isOpen
        opensAt
        closesAt
        zone
        title {
          he
          ar
          en
        }
        inquiries(first: 100) {
          nodes {
            id
            isOwn
            state
            question
            askedAt
            declineReason
            answer {
              he
              ar
              en
            }
          }
        }
        programme {
          id
          name {
            he
            ar
            en
          }
          stages {
            kind
            startsAt
            endsAt
          }
        }
      }
    }
  }
`);

export const runDocument = graphql(`
  query SubmissionRun($programmeId: ID!) {
    programmeRun(programmeId: $programmeId) {
      programmeId
      stages {
        stageId
        funnel
        opensAt
        closesAt
        name {
          he
          ar
          en
        }
      }
      participations {
        submissionId
        status
        places {
          stageId
          outcome
        }
      }
    }
  }
`);

export const withdrawDocument = graphql(`
  mutation WithdrawApplication($input: WithdrawSubmissionInput!) {
    withdrawSubmission(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const askQuestionDocument = graphql(`
  mutation AskAboutChallenge($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const requestDebriefDocument = graphql(`
  mutation RequestDebrief($input: RequestDebriefInput!) {
    requestDebrief(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const fileAppealDocument = graphql(`
  mutation FileAppeal($input: FileAppealInput!) {
    fileAppeal(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
