/** What becomes of a pilot. */
export enum PilotOutcome {
  ADOPT = 'ADOPT',
  EXTEND = 'EXTEND',
  STOP = 'STOP',
}

export enum PilotStateEnum {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  SUSPENDED = 'SUSPENDED',
  IN_MIDTERM = 'IN_MIDTERM',
  IN_REVIEW = 'IN_REVIEW',
  DECIDED = 'DECIDED',
  TERMINATED = 'TERMINATED',
}

/** The two who agree on a pilot. */
export enum PilotSide {
  MINISTRY = 'MINISTRY',
  VENDOR = 'VENDOR',
}

export enum PaymentRequestStateEnum {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

export enum ChangeRequestStateEnum {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

export enum KpiDirection {
  RISE = 'RISE',
  FALL = 'FALL',
  KEEP = 'KEEP',
}

/** Of what people are reminded by mail. */
export enum ReminderKind {
  REPORT_SOON = 'REPORT_SOON',
  REPORT_LATE = 'REPORT_LATE',
  FOLLOW_UP = 'FOLLOW_UP',
  FOLLOW_UP_AGAIN = 'FOLLOW_UP_AGAIN',
}

/** Which review of a round. */
export enum ReviewPhase {
  MIDTERM = 'MIDTERM',
  END = 'END',
}

/** What reviewers judge besides the KPIs. */
export enum PilotCriterion {
  USEFULNESS = 'USEFULNESS',
  OPERATION = 'OPERATION',
  SCALING = 'SCALING',
  PARTNERSHIP = 'PARTNERSHIP',
}

export enum LessonKind {
  WORKED = 'WORKED',
  FAILED = 'FAILED',
  NEXT_TIME = 'NEXT_TIME',
}
