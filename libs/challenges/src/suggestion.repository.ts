import { Injectable } from '@nestjs/common';
import { Database, type KeysetOrder, type Tx } from '#libs/database';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionComment } from './suggestion-comment.entity.js';
import { WorkPages } from './work-pages.repository.js';

/** The oldest first: a conversation is read from its beginning. */
const ORDER: readonly KeysetOrder<Suggestion>[] = [
  { expression: 'work.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
  { expression: 'work.id', direction: 'ASC', valueOf: (row) => row.id },
];

/** Suggested wordings and the threads about them. */
@Injectable()
export class SuggestionRepository {
  /** As each viewer may see them. */
  readonly pages: WorkPages<Suggestion>;

  constructor(private readonly database: Database) {
    this.pages = new WorkPages(database, Suggestion, ORDER);
  }

  async insert(tx: Tx, suggestion: Suggestion): Promise<void> {
    await tx.insert(Suggestion, suggestion);
  }

  async saveState(tx: Tx, { id, state, declineReason, resolvedAt, resolvedBy }: Suggestion): Promise<void> {
    await tx.update(Suggestion, id, { state, declineReason, resolvedAt, resolvedBy });
  }

  find(tx: Tx, id: string): Promise<Suggestion | null> {
    return tx.findOneBy(Suggestion, { id });
  }

  async insertComment(tx: Tx, comment: SuggestionComment): Promise<void> {
    await tx.insert(SuggestionComment, comment);
  }

  /** Of several suggestions, the oldest first. */
  commentsOf(suggestionIds: readonly string[]): Promise<SuggestionComment[]> {
    return this.database.reader
      .createQueryBuilder(SuggestionComment, 'comment')
      .where('comment.suggestion_id = any(:ids)', { ids: [...suggestionIds] })
      .orderBy('comment.written_at')
      .addOrderBy('comment.id')
      .getMany();
  }
}
