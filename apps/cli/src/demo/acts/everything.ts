import type { EtgarClient } from '#client';
import type { DemoStage } from '../demo-stage.js';
import type { Narrator } from '../narrator.js';
import { playCall } from './call.js';
import { playChallenge } from './challenge.js';
import { playEvaluation } from './evaluation.js';
import { playMatching } from './matching.js';
import { playPilot } from './pilot.js';

/** What earlier acts leave for later ones. */
export interface DemoState {
  challengeId?: string;
  awardedSubmissionId?: string;
  awardedStartup?: string;
}

export interface Play {
  readonly stage: DemoStage;
  readonly narrator: Narrator;
  readonly state: DemoState;
  /** The clients of the start-ups, by the story's keys. */
  readonly clients: Map<string, EtgarClient>;
  /** Their submissions. */
  readonly submissions: Map<string, string>;
}

export async function playEverything(play: Play): Promise<void> {
  await playChallenge(play);
  await playMatching(play);
  await playCall(play);
  await playEvaluation(play);
  await playPilot(play);
}
