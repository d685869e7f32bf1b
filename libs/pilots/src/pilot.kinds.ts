/** What becomes of a pilot. */
export enum PilotOutcome {
  ADOPT = 'ADOPT',
  EXTEND = 'EXTEND',
  STOP = 'STOP',
}

export enum PilotStateEnum {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  IN_REVIEW = 'IN_REVIEW',
  DECIDED = 'DECIDED',
  TERMINATED = 'TERMINATED',
}
