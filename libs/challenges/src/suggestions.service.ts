import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import type { LocalizedText } from '#libs/i18n';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { requirePerson } from './challenge-acts.js';
import { contentOf } from './challenge-content.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { mayWithdraw } from './help.policy.js';
import { HelpDesk, requireUnpublished } from './help-desk.js';
import type { Suggestion } from './suggestion.entity.js';
import { suggestionMachine } from './suggestion.machine.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { checkSuggestion, textAt } from './suggestion.rules.js';

export interface NewSuggestion {
  readonly challengeId: string;
  /** The intermediary in whose name; null when the actor works for one only. */
  readonly organisationId: string | null;
  readonly fieldPath: string;
  /** Languages that are not named stay. */
  readonly text: LocalizedText;
  /** First word of the thread; null for none. */
  readonly comment: string | null;
}

/** What intermediaries suggest, and the threads about it. What becomes of it is the ministry's: `ResolveSuggestionService`. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly parts: ChallengePartsRepository,
    private readonly suggestions: SuggestionRepository,
    private readonly desk: HelpDesk,
  ) {}

  /** @throws RuleError `helper.not_assigned`, `suggestion.unknown_field`, `suggestion.nothing_new`. */
  suggest(actor: Actor, given: NewSuggestion): Promise<Suggestion> {
    return this.transactions.run(async (tx) => {
      const seat = await this.desk.asHelper(tx, actor, given.challengeId, given.organisationId);
      requireUnpublished(seat.challenge, 'suggest');
      const content = contentOf(seat.challenge, await this.parts.allOf(tx, given.challengeId));
      requireNone(checkSuggestion(content, given.fieldPath, given.text));
      const suggestion: Suggestion = {
        id: newId(),
        challengeId: given.challengeId,
        organisationId: seat.organisationId,
        authorId: requirePerson(actor),
        fieldPath: given.fieldPath,
        basedOn: unwrap(textAt(content, given.fieldPath)),
        proposed: { ...given.text },
        state: suggestionMachine.initial,
        declineReason: null,
        createdAt: await databaseNow(tx),
        resolvedAt: null,
        resolvedBy: null,
      };
      await this.suggestions.insert(tx, suggestion);
      if (given.comment) await this.write(tx, actor, suggestion, given.comment);
      const { fieldPath, proposed } = suggestion;
      await this.desk.record(tx, actor, 'suggestion.make', target(suggestion), {
        after: { fieldPath, proposed },
      });
      return suggestion;
    });
  }

  /** A remark of the ministry, of the programme, or of the intermediary whose suggestion it is. */
  comment(actor: Actor, id: string, text: string): Promise<Suggestion> {
    return this.transactions.run(async (tx) => {
      const { suggestion } = await this.take(tx, actor, id);
      await this.write(tx, actor, suggestion, text);
      await this.desk.record(tx, actor, 'suggestion.comment', target(suggestion), {});
      return suggestion;
    });
  }

  /** By whoever made it. */
  withdraw(actor: Actor, id: string): Promise<Suggestion> {
    return this.transactions.run(async (tx) => {
      const { suggestion } = await this.take(tx, actor, id);
      unwrap(mayWithdraw(actor, suggestion));
      const state = unwrap(suggestionMachine.transition(suggestion.state, 'withdraw', { isCurrent: true }));
      const resolvedAt = await databaseNow(tx);
      const withdrawn: Suggestion = { ...suggestion, state, resolvedAt, resolvedBy: actor.personId };
      await this.suggestions.saveState(tx, withdrawn);
      await this.desk.record(tx, actor, 'suggestion.withdraw', target(suggestion), { after: { state } });
      return withdrawn;
    });
  }

  /** The suggestion and its locked challenge. Another intermediary's is unknown, as it is in lists. */
  private async take(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ readonly suggestion: Suggestion; readonly challenge: Challenge }> {
    const known = await this.suggestions.find(tx, id);
    if (!known) throw RuleError.of('input.unknown_id', ['id']);
    const seat = await this.desk.asEither(tx, actor, known.challengeId, 'recordSession').catch(hidden);
    // Read again under the lock of the challenge, behind which everything about its suggestions waits.
    const suggestion = await this.suggestions.find(tx, id);
    const isOther = seat.organisationId !== null && seat.organisationId !== suggestion?.organisationId;
    if (!suggestion || isOther) throw RuleError.of('input.unknown_id', ['id']);
    return { suggestion, challenge: seat.challenge };
  }

  private async write(tx: Tx, actor: Actor, { id }: Suggestion, text: string): Promise<void> {
    const writtenAt = await databaseNow(tx);
    const comment = { id: newId(), suggestionId: id, authorId: requirePerson(actor), text, writtenAt };
    await this.suggestions.insertComment(tx, comment);
  }
}

const target = ({ id }: Suggestion) => ({ type: 'suggestion', id });

/** Whoever may not read a suggestion is not told that there is one. */
function hidden(error: unknown): never {
  if (error instanceof RuleError) throw RuleError.of('input.unknown_id', ['id']);
  throw error;
}
