import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { FileReaders, FilesService, type OpenedFile } from '#libs/files';
import type { Challenge } from './challenge.entity.js';
import { documentOwners, PUBLIC_SIGHT } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import { type ChallengeDocument, isAmong } from './challenge-document.rules.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSights } from './challenge-sights.js';

/** Subject under which documents are linked. */
const CHALLENGE_FILES = 'challenges.challenge';

/**
 * Files that a challenge is published with. Before the publication whoever sees the draft reads those that it has at this
 * moment; afterwards everybody reads what was ever published. What was taken out of a draft is published with nothing.
 */
@Injectable()
export class ChallengeDocuments implements OnModuleInit {
  constructor(
    private readonly files: FilesService,
    private readonly readers: FileReaders,
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
    private readonly sights: ChallengeSights,
  ) {}

  onModuleInit(): void {
    this.readers.register(CHALLENGE_FILES, (actor, challengeId, fileId) =>
      this.mayRead(actor, challengeId, fileId),
    );
  }

  /**
   * The documents with these ids, in their order; what the challenge has already stays, whoever sent it.
   * @param ids null leaves the documents as they are.
   * @throws RuleError `input.unknown_id` for a file that is neither the ministry's nor of an operator for which the actor
   *   manages programmes: otherwise a stranger's file would be published with its id.
   */
  async chosen(
    tx: Tx,
    actor: Actor,
    { ministryId, documents }: Pick<Challenge, 'ministryId' | 'documents'>,
    ids: readonly string[] | null | undefined,
  ): Promise<readonly ChallengeDocument[]> {
    if (!ids) return documents;
    const owners = documentOwners(actor, ministryId);
    const chosen: ChallengeDocument[] = [];
    for (const [index, id] of ids.entries()) {
      const path = ['documentIds', String(index)];
      const known = documents.find(({ fileId }) => fileId === id);
      chosen.push(known ?? documentOf(await this.files.requireOwned(tx, actor, id, owners, path)));
    }
    return chosen;
  }

  /** Makes the documents readable for those who may read the challenge. */
  async link(tx: Tx, { id, documents }: Challenge): Promise<void> {
    for (const { fileId } of documents) await this.files.link(tx, fileId, { type: CHALLENGE_FILES, id });
  }

  /** A document as it was published with the challenge of this number, for everybody; null when it never was. */
  async openPublished(number: string, fileId: string): Promise<OpenedFile | null> {
    const challenge = await this.challenges.findVisible(PUBLIC_SIGHT, { number });
    const isPublic = challenge !== null && (await this.parts.wasPublishedWith(challenge.id, fileId));
    return isPublic ? this.files.open(fileId) : null;
  }

  private async mayRead(actor: Actor, challengeId: string, fileId: string): Promise<boolean> {
    const challenge = await this.challenges.findVisible(await this.sights.of(actor), { id: challengeId });
    if (!challenge) return false;
    return isAmong(challenge.documents, fileId) || this.parts.wasPublishedWith(challengeId, fileId);
  }
}

const documentOf = ({
  id,
  name,
  mediaType,
  size,
  sha256,
}: Awaited<ReturnType<FilesService['requireOwned']>>): ChallengeDocument => ({
  fileId: id,
  name,
  mediaType,
  size,
  sha256,
});
