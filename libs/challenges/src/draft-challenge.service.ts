import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { type CallWindow, callWindowOf } from './call-window.js';
import type { Challenge } from './challenge.entity.js';
import { mayStillEdit } from './challenge.machine.js';
import { mayWriteFor } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeActs, requirePerson, requireVersion } from './challenge-acts.js';
import { columnsOf, contentOf } from './challenge-content.js';
import { type ChallengeContent, checkComplete, checkShape } from './challenge-content.rules.js';
import { diffContent } from './challenge-diff.rules.js';
import { ChallengeDocuments } from './challenge-documents.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import {
  type ChallengeDraft,
  challengeNumber,
  newChallenge,
  type Origin,
  withWindow,
} from './new-challenge.js';
import { wholeRubric } from './rubric.rules.js';

const OPEN_WINDOW = { opensAt: null, closesAt: null, zone: null } as const;

/** What officers of a ministry do until a challenge is reviewed. */
@Injectable()
export class DraftChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
    private readonly programmes: ProgrammesService,
    private readonly acts: ChallengeActs,
    private readonly documents: ChallengeDocuments,
  ) {}

  /** A draft may be unfinished, but nothing in it may be certainly wrong. */
  create(actor: Actor, programmeId: string, ministryId: string, draft: ChallengeDraft): Promise<Challenge> {
    unwrap(mayWriteFor(actor, ministryId));
    return this.transactions.run(async (tx) => {
      const programme = await this.programmes.requireOpen(tx, programmeId);
      const window = await callWindowOf(tx, this.programmes, programme);
      const none = { ministryId, documents: [] };
      const documents = await this.documents.chosen(tx, actor, none, draft.documentIds);
      const content = withWindow(draft, window, documents);
      return this.insert(tx, actor, { programmeId, ministryId, batch: null }, content);
    });
  }

  /**
   * The draft of an open call, inside the transaction of whoever runs the programme and has asked whether the actor may.
   * Its window is that of the stage through which start-ups come in, and of nobody's choosing.
   */
  async createCall(
    tx: Tx,
    actor: Actor,
    origin: { readonly programmeId: string; readonly ministryId: string; readonly batch: number },
    draft: ChallengeDraft,
    window: CallWindow,
  ): Promise<Challenge> {
    await this.programmes.requireOpen(tx, origin.programmeId);
    return this.insert(tx, actor, origin, withWindow({ ...draft, ...OPEN_WINDOW }, window, []));
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    origin: Pick<Origin, 'programmeId' | 'ministryId' | 'batch'>,
    content: ChallengeContent,
  ): Promise<Challenge> {
    requireNone(checkShape(content));
    const now = await databaseNow(tx);
    const year = now.getUTCFullYear();
    const number = challengeNumber(year, await this.challenges.takeNumbers(tx, year, 1));
    const own = { ...origin, number, ownerId: requirePerson(actor), externalId: null };
    const challenge = newChallenge(own, content, now);
    await this.challenges.insert(tx, [challenge]);
    await this.parts.insertAll(tx, [{ id: challenge.id, content }]);
    await this.documents.link(tx, challenge);
    const { programmeId, ministryId, batch } = origin;
    const after = { number, programmeId, ministryId, batch, title: content.title };
    await this.acts.record(tx, actor, 'challenge.create', challenge.id, { after });
    return challenge;
  }

  /** Replaces the whole content. @throws RuleError `edit.conflict` when somebody else saved since it was read. */
  update(actor: Actor, id: string, expectedVersion: number, draft: ChallengeDraft): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'edit', id);
      const before = await this.parts.allOf(tx, id);
      const isCall = challenge.kind === 'OPEN_CALL';
      const documents = await this.documents.chosen(tx, actor, challenge, draft.documentIds);
      const content = withWindow(isCall ? { ...draft, ...OPEN_WINDOW } : draft, challenge, documents);
      requireEditable(challenge, contentOf(challenge, before), content);
      requireVersion(challenge, expectedVersion);
      requireNone(checkShape(content));
      await this.parts.replaceAll(tx, id, content, before);
      const authorIds = [...new Set([...challenge.authorIds, requirePerson(actor)])];
      const saved = await this.acts.save(tx, challenge, { ...columnsOf(content), authorIds });
      await this.documents.link(tx, saved);
      const changes = diffContent(contentOf(challenge, before), content);
      await this.acts.record(tx, actor, 'challenge.update', id, {
        before: Object.fromEntries(changes.map((change) => [change.path, change.before])),
        after: Object.fromEntries(changes.map((change) => [change.path, change.after])),
      });
      return saved;
    });
  }

  /** Asks for approval. @throws RuleError with everything that is missing at once. */
  submitForReview(actor: Actor, id: string, expectedVersion?: number | null): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'submitForReview', id);
      requireVersion(challenge, expectedVersion);
      const moved = await this.acts.move(tx, actor, challenge, 'submitForReview', {});
      const content = contentOf(challenge, await this.parts.allOf(tx, id));
      const now = await databaseNow(tx);
      requireNone([...checkShape(content), ...checkComplete(content, now, challenge.kind)]);
      return moved;
    });
  }
}

/**
 * @throws RuleError `challenge.wrong_state`, and beside it `challenge.rubric_frozen` when the criteria of a published
 *   challenge would change: whoever tries that has to learn of the addendum.
 */
function requireEditable(
  { state, publishedAt }: Challenge,
  before: ChallengeContent,
  after: ChallengeContent,
): void {
  const editable = mayStillEdit(state);
  if (editable.ok) return;
  const wholeCriteria = after.criteria.map((criterion) => ({ ...criterion, ...wholeRubric(criterion) }));
  const isRubric = publishedAt !== null && diffContent(before.criteria, wholeCriteria).length > 0;
  throw new RuleError([
    ...editable.error,
    ...(isRubric ? [{ code: 'challenge.rubric_frozen', path: ['criteria'] }] : []),
  ]);
}
