import type { PartyRole } from '#libs/models';
import type { GateCriterion, GateScore, LevellingRecord } from './gate-scores.scoring.js';
import type { Selection } from './gate-selection.rules.js';
import type { ClockName, Clocks, Instant } from './stage-clocks.rules.js';

/**
 * Where a running programme stands: plain data, so that it can be stored, compared, and made again by replaying its
 * acts. Instants are epoch milliseconds.
 */
export interface RunState {
  readonly status: 'planned' | 'running' | 'completed' | 'cancelled';
  /** When it last moved. */
  readonly at: Instant;
  /** How many acts have led here. */
  readonly acts: number;
  /** By stage of the model. */
  readonly plan: Readonly<Record<string, PlannedWindow>>;
  /** What this programme lays down in place of its model, by stage. */
  readonly terms: Readonly<Record<string, GateTermsChange>>;
  readonly challenges: Readonly<Record<string, ChallengeRun>>;
  readonly teams: Readonly<Record<string, TeamRun>>;
  /** By {@link StageRun} key: `stage`, `stage/challenge` or `stage/team`, as its scope says. */
  readonly stages: Readonly<Record<string, StageRun>>;
  /** As `stages`; one that selects over all challenges together has the key of its stage. */
  readonly gates: Readonly<Record<string, GateRun>>;
}

export interface PlannedWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly graceUntil: Instant | null;
  readonly answersUntil: Instant | null;
  /** Closings of batches before the last, in order of time. */
  readonly cutoffs: readonly Instant[];
}

export interface GateTermsChange {
  readonly max?: number;
  readonly threshold?: number | null;
  /** Of the standstill and of the appeal window, which run together. */
  readonly standstillDays?: number;
}

/** The place of a challenge or a team in one stage. */
export interface Place {
  /** Key of the stage instance. */
  readonly at: string;
  readonly outcome: 'in' | 'passed' | 'notSelected' | 'reserve' | 'skipped' | 'left';
  /** Batch of the instance in which it came. */
  readonly batch: number;
}

export interface ChallengeRun {
  /** `ended`: nothing more can happen to any of its teams. */
  readonly status: 'active' | 'notSelected' | 'withdrawn' | 'cancelled' | 'ended';
  readonly isPublished: boolean;
  readonly isWindowClosed: boolean;
  /** Version of its text. */
  readonly framing: number;
  readonly places: Readonly<Record<string, Place>>;
}

/** One application: a submission to one challenge, or an application to a programme without challenges. */
export interface TeamRun {
  readonly challengeId: string | null;
  /** The start-up behind it. */
  readonly groupId: string;
  /** Version of the challenge that it answered; null without one. */
  readonly framing: number | null;
  /** Money that it asks for, in the currency of the model's budgets; absent when it did not say. */
  readonly ask?: number;
  /** `finished`: through all its stages; it may still leave by an exit. */
  readonly status: 'active' | 'notSelected' | 'withdrawn' | 'disqualified' | 'finished' | 'exited';
  readonly places: Readonly<Record<string, Place>>;
  /** The exit by which it left. */
  readonly exitId: string | null;
}

export interface StageRun {
  readonly stageId: string;
  /** The challenge or the team whose clock it is; null for the programme's. */
  readonly subjectId: string | null;
  readonly state: 'open' | 'closed' | 'ended' | 'cancelled';
  readonly openedAt: Instant;
  /** Counts cut-offs, and openings anew. */
  readonly batch: number;
  /** Whether applications were taken in: true where none are awaited. */
  readonly isTakenIn: boolean;
  readonly clocks: Clocks;
}

/** What a gate rests on, as it was when it was prepared. */
export interface GateBasis {
  readonly candidateIds: readonly string[];
  readonly criteria: readonly GateCriterion[];
  readonly scores: readonly GateScore[];
  readonly notes: readonly CandidateNote[];
  /** Where the model makes strict and lenient reviewers comparable. */
  readonly levelling?: LevellingRecord;
}

/** What is known of a candidate besides its scores. */
export interface CandidateNote {
  readonly candidateId: string;
  readonly preference?: number | null;
  readonly ask?: number | null;
  readonly category?: string | null;
}

export interface GateDecision {
  readonly selected: readonly string[];
  readonly reserve: readonly { readonly id: string; readonly rank: number }[];
  readonly reason: string;
  /** How equals were put into an order, and why. */
  readonly precedence: readonly string[];
  readonly proposedBy: string | null;
  readonly approvals: readonly Omit<RunActor, 'teamIds'>[];
}

export interface GateRun {
  readonly stageId: string;
  readonly subjectId: string | null;
  /** `standstill`: decided and told, not yet in effect. `settled`: in effect; the next batch begins anew. */
  readonly state: 'waiting' | 'prepared' | 'proposed' | 'standstill' | 'settled';
  /** Counts preparations, and so whatever is judged anew. */
  readonly round: number;
  /** Its intake was opened once more because too few passed; that is done once. */
  readonly isReopened: boolean;
  readonly basis: GateBasis | null;
  readonly selection: Selection | null;
  readonly decision: GateDecision | null;
  readonly decidedAt: Instant | null;
  /** Places that a withdrawal left open and nobody took yet. */
  readonly vacancies: readonly string[];
  readonly appeals: readonly { readonly teamId: string; readonly isOpen: boolean }[];
  readonly clocks: Clocks;
}

export type ActorRole = PartyRole | 'team' | 'system';

/** Who acts, as far as the run is concerned. */
export interface RunActor {
  readonly personId: string | null;
  readonly roles: readonly ActorRole[];
  /** Teams for which the person speaks. */
  readonly teamIds: readonly string[];
  /** Challenges whose owner the person speaks for; null: of all. */
  readonly challengeIds: readonly string[] | null;
}

/** A clock of a run: what it stands on, and which. `opens` stands on a stage of the plan. */
export interface ClockRef {
  readonly on: string;
  readonly name: ClockName;
  readonly at: Instant;
}

export type EffectKind =
  | 'runStarted'
  | 'runStopped'
  | 'migrated'
  | 'rescheduled'
  | 'stageOpened'
  | 'stageClosed'
  | 'stageEnded'
  | 'stageCancelled'
  | 'stageReopened'
  | 'batchClosed'
  | 'answersDue'
  | 'graceEnded'
  | 'frozen'
  | 'resumed'
  | 'entered'
  | 'passed'
  | 'notSelected'
  | 'reserved'
  | 'promoted'
  | 'skipped'
  | 'left'
  | 'finished'
  | 'out'
  | 'exitOpened'
  | 'exited'
  | 'challengeJoined'
  | 'challengePublished'
  | 'challengeEnded'
  | 'reframed'
  | 'questionsReopened'
  | 'windowReopened'
  | 'gatePrepared'
  | 'decisionProposed'
  | 'decisionApproved'
  | 'decisionReturned'
  | 'gateDecided'
  | 'gateSettled'
  | 'appealMade'
  | 'appealResolved';

/** One transition of one object. The key is the same however often the act is tried, and never used twice in a run. */
export interface Effect {
  readonly kind: EffectKind;
  readonly key: string;
  /** Stage, stage instance or gate; null for the run. */
  readonly on: string | null;
  /** Challenge or team; null when it is about the stage. */
  readonly subjectId: string | null;
}
