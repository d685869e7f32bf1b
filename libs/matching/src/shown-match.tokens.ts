import { Injectable } from '@nestjs/common';
import { RuleError } from '#libs/kernel';
import type { FeedbackEvent } from './feedback-event.entity.js';
import { SignedTokens } from './signed-tokens.js';

/** A suggestion as it was served to one viewer. */
export type ShownMatch = Pick<
  FeedbackEvent,
  'challengeId' | 'organisationId' | 'solutionId' | 'weightsId' | 'contributions'
> & {
  readonly viewerId: string;
  readonly listId: string;
  readonly direction: NonNullable<FeedbackEvent['direction']>;
  readonly position: number;
  readonly score: number;
};

/**
 * What was served travels with the suggestion, signed, and comes back with the feedback: reading a list writes nothing,
 * and nobody can invent a place or a score, or speak of what was never shown to them.
 */
@Injectable()
export class ShownMatchTokens {
  constructor(private readonly tokens: SignedTokens) {}

  of(shown: ShownMatch): string {
    return this.tokens.sign('feedback', JSON.stringify(shown));
  }

  /** @throws RuleError `matching.match_unknown` unless the token was made here for the viewer. */
  read(token: string, viewerId: string | null, path: readonly string[]): ShownMatch {
    const content = this.tokens.open('feedback', token);
    const shown = content === undefined ? undefined : (JSON.parse(content) as ShownMatch);
    if (!shown || shown.viewerId !== viewerId) throw RuleError.of('matching.match_unknown', path);
    return shown;
  }
}
