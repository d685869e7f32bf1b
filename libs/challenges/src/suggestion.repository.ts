import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  type Tx,
} from '#libs/database';
import type { HelpSight } from './help.policy.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionComment } from './suggestion-comment.entity.js';

/** The oldest first: a conversation is read from its beginning. */
const ORDER: readonly KeysetOrder<Suggestion>[] = [
  { expression: 'suggestion.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
  { expression: 'suggestion.id', direction: 'ASC', valueOf: (row) => row.id },
];

/** Suggested wordings and the threads about them. */
@Injectable()
export class SuggestionRepository {
  constructor(private readonly database: Database) {}

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

  /** What the sight shows of one challenge. */
  page(challengeId: string, sight: HelpSight, request: PageRequest): Promise<Page<Suggestion>> {
    const query = this.database.reader
      .createQueryBuilder(Suggestion, 'suggestion')
      .where('suggestion.challenge_id = :challengeId', { challengeId });
    return pageByKeyset(within(query, sight), request, ORDER);
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

function within(query: SelectQueryBuilder<Suggestion>, sight: HelpSight): SelectQueryBuilder<Suggestion> {
  return sight.all
    ? query
    : query.andWhere('suggestion.organisation_id = any(:organisations)', {
        organisations: [...sight.organisationIds],
      });
}
