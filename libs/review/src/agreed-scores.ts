import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { AgreedScore } from './consensus.scoring.js';

type Reader = (challengeId: string, tx?: Tx) => Promise<readonly AgreedScore[]>;

/** Where the ranking hears what panels agreed on. Who keeps their meetings registers; until then there is nothing. */
@Injectable()
export class AgreedScores {
  private reader: Reader = async () => [];

  register(reader: Reader): void {
    this.reader = reader;
  }

  of(challengeId: string, tx?: Tx): Promise<readonly AgreedScore[]> {
    return this.reader(challengeId, tx);
  }
}
