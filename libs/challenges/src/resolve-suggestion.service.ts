import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { mayStillEdit } from './challenge.machine.js';
import { ChallengeActs, requirePerson, requireVersion } from './challenge-acts.js';
import { columnsOf, contentOf } from './challenge-content.js';
import { checkShape } from './challenge-content.rules.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { HelpDesk } from './help-desk.js';
import type { Suggestion } from './suggestion.entity.js';
import { suggestionMachine } from './suggestion.machine.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { sameText, textAt, withText } from './suggestion.rules.js';

/** What a ministry makes of suggestions. */
@Injectable()
export class ResolveSuggestionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: ChallengeActs,
    private readonly parts: ChallengePartsRepository,
    private readonly suggestions: SuggestionRepository,
    private readonly desk: HelpDesk,
  ) {}

  /**
   * Writes the text into the draft. Whoever wrote it is an author from then on, as is whoever accepts it: neither may
   * approve the challenge. @throws RuleError `edit.conflict`, `suggestion.text_changed`, `suggestion.wrong_state`.
   */
  accept(
    actor: Actor,
    id: string,
    expectedVersion: number,
  ): Promise<{ readonly suggestion: Suggestion; readonly challenge: Challenge }> {
    return this.transactions.run(async (tx) => {
      const { suggestion, challenge } = await this.take(tx, actor, id);
      unwrap(mayStillEdit(challenge.state));
      requireVersion(challenge, expectedVersion);
      const before = await this.parts.allOf(tx, challenge.id);
      const content = contentOf(challenge, before);
      const { fieldPath, proposed, basedOn } = suggestion;
      const current = textAt(content, fieldPath);
      const isCurrent = current.ok && sameText(current.value, basedOn);
      const state = unwrap(suggestionMachine.transition(suggestion.state, 'accept', { isCurrent }));
      const accepted = unwrap(withText(content, fieldPath, proposed));
      requireNone(checkShape(accepted));
      await this.parts.replaceAll(tx, challenge.id, accepted, before);
      const authorIds = [...new Set([...challenge.authorIds, requirePerson(actor), suggestion.authorId])];
      const saved = await this.acts.save(tx, challenge, { ...columnsOf(accepted), authorIds });
      const after = { suggestionId: id, [fieldPath]: proposed };
      await this.acts.record(tx, actor, 'challenge.update', challenge.id, {
        before: { [fieldPath]: basedOn },
        after,
      });
      return { suggestion: await this.resolve(tx, actor, suggestion, state, null), challenge: saved };
    });
  }

  /** The reason is for the intermediary. */
  decline(actor: Actor, id: string, reason: string): Promise<Suggestion> {
    return this.transactions.run(async (tx) => {
      const { suggestion } = await this.take(tx, actor, id);
      const state = unwrap(suggestionMachine.transition(suggestion.state, 'decline', { isCurrent: true }));
      return this.resolve(tx, actor, suggestion, state, reason);
    });
  }

  /** @throws RuleError `input.unknown_id`; `access.forbidden` for whoever sees the draft but does not write it. */
  private async take(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ readonly suggestion: Suggestion; readonly challenge: Challenge }> {
    const known = await this.suggestions.find(tx, id);
    if (!known) throw RuleError.of('input.unknown_id', ['id']);
    const challenge = await this.acts.take(tx, actor, 'resolveSuggestion', known.challengeId);
    // Read again under the lock of the challenge, behind which everything about its suggestions waits.
    const suggestion = await this.suggestions.find(tx, id);
    if (!suggestion) throw RuleError.of('input.unknown_id', ['id']);
    return { suggestion, challenge };
  }

  private async resolve(
    tx: Tx,
    actor: Actor,
    suggestion: Suggestion,
    state: Suggestion['state'],
    declineReason: string | null,
  ): Promise<Suggestion> {
    const resolvedBy = requirePerson(actor);
    const resolved: Suggestion = {
      ...suggestion,
      state,
      declineReason,
      resolvedBy,
      resolvedAt: await databaseNow(tx),
    };
    await this.suggestions.saveState(tx, resolved);
    const act = state === 'ACCEPTED' ? 'suggestion.accept' : 'suggestion.decline';
    const target = { type: 'suggestion', id: suggestion.id };
    await this.desk.record(tx, actor, act, target, { after: { state }, reason: declineReason });
    return resolved;
  }
}
