import type { ProgrammeModel } from '#libs/models';
import type { GateCriterion, GateScore } from './gate-scores.scoring.js';
import type { CandidateNote, ClockRef, RunActor, RunState } from './run-state.js';
import type { Instant } from './stage-clocks.rules.js';

export interface ActFacts {
  /** When the act takes effect: a clock's own instant, however late its job ran. */
  readonly at: Instant;
  readonly by: RunActor;
}

export interface Application {
  readonly teamId: string;
  readonly challengeId: string | null;
  readonly groupId: string;
  readonly framing: number | null;
  /** Money that it asks for, in the currency of the model's budgets; absent when it does not say. */
  readonly ask?: number;
  /** The batch for which it was handed in, 1 first; absent: the one that is open. */
  readonly batch?: number;
}

export type RunAct =
  | {
      readonly kind: 'start';
      readonly plan: RunState['plan'];
      readonly terms: RunState['terms'];
    }
  | { readonly kind: 'stop'; readonly how: 'completed' | 'cancelled'; readonly reason: string | null }
  | { readonly kind: 'ring'; readonly clock: ClockRef }
  | {
      readonly kind: 'reschedule';
      readonly stageId: string;
      readonly opensAt: Instant;
      readonly closesAt: Instant;
      readonly reason: string;
    }
  | { readonly kind: 'freeze' | 'resume'; readonly on: string; readonly reason: string }
  | { readonly kind: 'close'; readonly stage: string; readonly reason: string }
  | { readonly kind: 'joinChallenge'; readonly challengeId: string; readonly framing: number }
  | { readonly kind: 'publishChallenge'; readonly challengeId: string; readonly framing: number }
  | { readonly kind: 'closeWindow'; readonly challengeId: string }
  | {
      readonly kind: 'endChallenge';
      readonly challengeId: string;
      readonly how: 'withdrawn' | 'cancelled';
      readonly reason: string;
    }
  | {
      readonly kind: 'takeIn';
      readonly stage: string;
      readonly applications: readonly Application[];
      readonly isComplete: boolean;
    }
  | {
      readonly kind: 'reframe';
      readonly challengeId: string;
      readonly framing: number;
      readonly isMaterial: boolean;
    }
  | { readonly kind: 'skip'; readonly teamId: string; readonly stageId: string }
  | { readonly kind: 'withdraw' | 'disqualify'; readonly teamId: string; readonly reason: string }
  | { readonly kind: 'takeExit'; readonly teamId: string; readonly exitId: string }
  | {
      readonly kind: 'migrate';
      /** The model by which the run goes on. */
      readonly model: ProgrammeModel;
      readonly plan: RunState['plan'];
      readonly reason: string;
    }
  | GateAct;

export type GateAct =
  | {
      readonly kind: 'prepare';
      readonly gate: string;
      /** Of the challenge, where the model has none of its own. */
      readonly criteria: readonly GateCriterion[] | null;
      readonly scores: readonly GateScore[];
      readonly notes: readonly CandidateNote[];
    }
  | {
      readonly kind: 'propose';
      readonly gate: string;
      readonly precedence: readonly string[];
      /** Only where people choose, or take fewer than the rule would. */
      readonly selected: readonly string[] | null;
      readonly reason: string;
    }
  | ({ readonly kind: 'approve'; readonly gate: string } & EffectDates)
  | { readonly kind: 'return'; readonly gate: string; readonly reason: string }
  | ({
      readonly kind: 'recordReviewed';
      readonly gate: string;
      readonly criteria: readonly GateCriterion[];
      readonly scores: readonly GateScore[];
      readonly selected: readonly string[];
      readonly reason: string;
      /** Who proposed what the one who acts releases; absent in logs from before a release needed two people. */
      readonly proposedBy?: Omit<RunActor, 'teamIds'>;
    } & EffectDates)
  | { readonly kind: 'appeal'; readonly gate: string; readonly teamId: string; readonly reason: string }
  | {
      readonly kind: 'resolveAppeal';
      readonly gate: string;
      readonly teamId: string;
      readonly isUpheld: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'promote';
      readonly gate: string;
      readonly candidateId: string;
      readonly reason: string;
    };

/** When a decision takes effect; on the working calendar, never sooner than the days of the model. */
export interface EffectDates {
  readonly standstillUntil: Instant | null;
  readonly appealUntil: Instant | null;
}

/** The act of a kind. */
export type ActOf<K extends RunAct['kind']> = Extract<RunAct, { kind: K }>;
