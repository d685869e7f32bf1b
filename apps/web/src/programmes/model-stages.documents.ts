import { graphql } from '#web/api/graphql.ts';
import {
  flagFragment,
  modelTextFragment,
  numberFragment,
  rangeFragment,
  termFragment,
} from './models.documents.ts';

/** The stages on their own: in one request with everything else they would lie too deep. */
export const modelStagesDocument = graphql(
  `
    query ModelStages($slug: String!) {
      programmeModel(slug: $slug) {
        id
        version {
          id
          outline {
            stages {
              id
              name {
                he
                ar
                en
              }
              kind {
                ...Term
              }
              scope {
                ...Term
              }
              intake {
                ...Term
              }
              optional {
                ...StatedFlag
              }
              admits {
                ...StatedRange
              }
              durationWeeks {
                ...StatedRange
              }
              deliverables {
                ...StatedText
              }
              mentoring {
                ...StatedText
              }
              after {
                stageId
                on {
                  ...Term
                }
              }
              money {
                kind {
                  ...Term
                }
                payer {
                  ...Term
                }
                per {
                  ...Term
                }
                amount {
                  ...StatedRange
                }
              }
              gate {
                rule {
                  ...Term
                }
                mode {
                  ...Term
                }
                per {
                  ...Term
                }
                anonymity {
                  ...Term
                }
                decidedBy {
                  ...Term
                }
                max {
                  ...StatedNumber
                }
                threshold {
                  ...StatedNumber
                }
                reviewersPerSubmission {
                  ...StatedNumber
                }
                standstillDays {
                  ...StatedNumber
                }
                criteria {
                  id
                  name {
                    ...StatedText
                  }
                  weight {
                    ...StatedNumber
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [termFragment, flagFragment, numberFragment, rangeFragment, modelTextFragment],
);
