import type { EtgarClient } from '#client';
import type { DemoStage } from '../demo-stage.js';
import type { Narrator } from '../narrator.js';

/** What earlier acts leave for later ones. */
export interface DemoState {
  challengeId?: string;
  awardedSubmissionId?: string;
  awardedStartup?: string;
}

export interface Play {
  readonly stage: DemoStage;
  readonly programmeId: string;
  readonly narrator: Narrator;
  readonly state: DemoState;
  /** The clients of the start-ups, by the story's keys. */
  readonly clients: Map<string, EtgarClient>;
  /** Their submissions. */
  readonly submissions: Map<string, string>;
}
