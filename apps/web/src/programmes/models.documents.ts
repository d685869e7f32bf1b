import { graphql } from '#web/api/graphql.ts';

export const modelCardFragment = graphql(`
  fragment ModelCard on ProgrammeModel {
    id
    slug
    kind
    version {
      id
      number
      state
      name {
        he
        ar
        en
      }
      summary {
        he
        ar
        en
      }
      outline {
        jurisdiction {
          label {
            he
            ar
            en
          }
        }
        operatorType {
          label {
            he
            ar
            en
          }
        }
        equity {
          isTrue
          confidence
        }
        stages {
          id
        }
        exits {
          id
          kind {
            value
            label {
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

export const modelsDocument = graphql(
  `
    query ModelsPage($filter: ProgrammeModelFilterInput, $first: Int!) {
      programmeModels(first: $first, filter: $filter) {
        nodes {
          id
          slug
          ...ModelCard
        }
      }
    }
  `,
  [modelCardFragment],
);

/** What stands beside each value of a model: whether a source states it, and which. */
export const termFragment = graphql(`
  fragment Term on ModelTerm @_unmask {
    path
    value
    confidence
    source
    asOf
    label {
      he
      ar
      en
    }
  }
`);

export const modelTextFragment = graphql(`
  fragment StatedText on ModelText @_unmask {
    path
    confidence
    source
    asOf
    value {
      he
      ar
      en
    }
  }
`);

export const rangeFragment = graphql(`
  fragment StatedRange on ModelRange @_unmask {
    path
    confidence
    source
    asOf
    label {
      he
      ar
      en
    }
  }
`);

export const numberFragment = graphql(`
  fragment StatedNumber on ModelNumber @_unmask {
    path
    confidence
    source
    asOf
    value
  }
`);

export const flagFragment = graphql(`
  fragment StatedFlag on ModelFlag @_unmask {
    path
    confidence
    source
    asOf
    isTrue
  }
`);

export const modelDocument = graphql(
  `
    query ModelPage($slug: String!) {
      programmeModel(slug: $slug) {
        id
        slug
        kind
        version {
          id
          number
          state
          name {
            he
            ar
            en
          }
          summary {
            he
            ar
            en
          }
          findings {
            code
            path
            severity
            stageId
            message {
              he
              ar
              en
            }
            mend {
              he
              ar
              en
            }
          }
          outline {
            operator {
              ...StatedText
            }
            operatorType {
              ...Term
            }
            jurisdiction {
              ...Term
            }
            challenges {
              ...StatedRange
            }
            definedBy {
              ...Term
            }
            methods {
              ...StatedText
            }
            intellectualProperty {
              ...Term
            }
            buyerRights {
              ...StatedText
            }
            equity {
              ...StatedFlag
            }
            equityPercent {
              ...StatedRange
            }
            adaptations {
              he
              ar
              en
            }
            exits {
              id
              stageIds
              kind {
                ...Term
              }
              condition {
                ...StatedText
              }
              legalBasis {
                ...StatedText
              }
              guaranteed {
                ...StatedFlag
              }
            }
          }
        }
      }
    }
  `,
  [termFragment, flagFragment, rangeFragment, modelTextFragment],
);

export const modelVersionsDocument = graphql(`
  query ModelVersions($slug: String!) {
    programmeModel(slug: $slug) {
      id
      kind
      versions {
        id
        number
        state
        revision
        changeNote
        createdAt
        approvedAt
        changes {
          path
          words {
            he
            ar
            en
          }
        }
      }
    }
  }
`);
