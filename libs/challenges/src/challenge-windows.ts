import { Injectable } from '@nestjs/common';
import { databaseNow, type Tx } from '#libs/database';
import { isOpen, RuleError } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import type { ChallengeQuestion } from './challenge-question.entity.js';

/** The one answer to "may something be submitted now". */
export const takesSubmissions = (
  challenge: Pick<Challenge, 'state' | 'opensAt' | 'closesAt'>,
  at: Date,
): boolean => challenge.state === 'PUBLISHED' && isOpen(challenge, at);

/**
 * The one answer to "may something be asked, or answered, now": until the closing instant, and again for as long as a
 * new text of the challenge has opened its questions.
 */
export const takesQuestions = (
  { state, closesAt, questionsUntil }: Pick<Challenge, 'state' | 'closesAt' | 'questionsUntil'>,
  at: Date,
): boolean =>
  state === 'PUBLISHED'
    ? at < closesAt
    : state === 'IN_EVALUATION' && questionsUntil !== null && at < questionsUntil;

/** The instant from which nothing is asked any more. */
export const questionsCloseAt = ({
  closesAt,
  questionsUntil,
}: Pick<Challenge, 'closesAt' | 'questionsUntil'>): Date =>
  questionsUntil !== null && questionsUntil > closesAt ? questionsUntil : closesAt;

/** The door through which submissions ask whether the window is open. */
@Injectable()
export class ChallengeWindows {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
  ) {}

  /**
   * Locks the challenge for sharing, then reads the clock of the database: whoever closes or moves the deadline waits
   * until the transaction ends, and whoever comes after the closing instant is too late.
   * @returns the challenge, the questions of its form, and the instant that was compared.
   * @throws RuleError `input.unknown_id` at `challengeId` when it is unknown or was never published;
   *   `challenge.window_closed` with `opensAt` and `closesAt` in epoch milliseconds.
   */
  async requireOpen(
    tx: Tx,
    challengeId: string,
  ): Promise<{ challenge: Challenge; questions: ChallengeQuestion[]; now: Date }> {
    const challenge = await this.challenges.findForShare(tx, challengeId);
    if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
    const now = await databaseNow(tx);
    if (!takesSubmissions(challenge, now))
      throw RuleError.of('challenge.window_closed', undefined, {
        opensAt: challenge.opensAt.getTime(),
        closesAt: challenge.closesAt.getTime(),
      });
    return { challenge, questions: await this.parts.questionsOf([challengeId], tx), now };
  }
}
