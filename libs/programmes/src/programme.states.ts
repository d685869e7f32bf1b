/** Where a programme stands. */
export enum ProgrammeState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}

/** What happens in a stage. */
export enum StageKind {
  CALL = 'CALL',
  EVALUATION = 'EVALUATION',
  PILOT = 'PILOT',
}
