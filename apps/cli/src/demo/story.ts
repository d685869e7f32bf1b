import type { INestApplicationContext } from '@nestjs/common';
import type { DemoCast, DemoStage } from './demo-stage.js';
import type { Narrator } from './narrator.js';

/** A programme that the demonstration can play. */
export interface Story {
  /** Its first line. */
  readonly title: string;
  /** Its first morning. */
  readonly begins: Date;
  readonly zone: string;
  /** Creates what is there before the first step. */
  readonly prepare: (app: INestApplicationContext) => Promise<PreparedStory>;
}

export interface PreparedStory {
  readonly cast: DemoCast;
  readonly play: (stage: DemoStage, narrator: Narrator) => Promise<void>;
}
