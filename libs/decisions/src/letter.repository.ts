import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Letter } from './letter.entity.js';

/** Letters are written once; that one was sent is all that is added. */
@Injectable()
export class LetterRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, letters: readonly Letter[]): Promise<void> {
    if (letters.length > 0) await tx.insert(Letter, letters as Letter[]);
  }

  async markSent(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'update decisions.letter set sent_at = platform.clock() where id = $1 and sent_at is null',
      [id],
    );
  }

  find(id: string, tx?: Tx): Promise<Letter | null> {
    return (tx ?? this.database.reader).findOneBy(Letter, { id });
  }

  /** The newest first: an earlier decision may have become void. */
  ofSubmissions(submissionIds: readonly string[]): Promise<Letter[]> {
    return this.database.reader.find(Letter, {
      where: { submissionId: In([...submissionIds]) },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
  }

  ofChallenge(challengeId: string): Promise<Letter[]> {
    return this.database.reader.find(Letter, {
      where: { challengeId },
      order: { issuedAt: 'DESC', submissionId: 'ASC' },
    });
  }
}
