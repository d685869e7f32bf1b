import { playCall } from './call.js';
import { playChallenge } from './challenge.js';
import { playEvaluation } from './evaluation.js';
import { playMatching } from './matching.js';
import { playPilot } from './pilot.js';
import type { Play } from './play.js';

export async function playEverything(play: Play): Promise<void> {
  await playChallenge(play);
  await playMatching(play);
  await playCall(play);
  await playEvaluation(play);
  await playPilot(play);
}
