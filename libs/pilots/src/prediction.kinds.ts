/** What of a pilot review scores may predict. */
export enum PredictedResult {
  ADOPTED = 'ADOPTED',
  PILOT_SCORE = 'PILOT_SCORE',
  ATTAINMENT = 'ATTAINMENT',
  CONTRACT = 'CONTRACT',
}

/** Which differences count. */
export enum PredictionScope {
  ALL = 'ALL',
  WITHIN_PROGRAMMES = 'WITHIN_PROGRAMMES',
}

export enum PredictionVerdict {
  TOO_FEW = 'TOO_FEW',
  UNCLEAR = 'UNCLEAR',
  POSITIVE = 'POSITIVE',
  NEGATIVE = 'NEGATIVE',
}
