import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type Actor, isMemberOf } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { isId, newId, RuleError, requireNone, tidyLine } from '#libs/kernel';
import { contentKindOf } from './content-kind.js';
import { checkContent, checkDeclared, type Declared, MAX_FILE_BYTES, mediaTypeOf } from './file.rules.js';
import { FileReaders } from './file-readers.js';
import { FileStore, type StagedFile } from './file-store.js';
import { wordsIn } from './file-text.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFileRepository } from './stored-file.repository.js';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly content: NodeJS.ReadableStream;
}

/** Files of organisations: taking in, linking to what they belong to, handing out. */
@Injectable()
export class FilesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: StoredFileRepository,
    private readonly content: FileStore,
    private readonly readers: FileReaders,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes a file in and keeps it.
   * @throws RuleError `access.forbidden` when the actor is no member of the organisation; a `files.*` code when the
   *   name, the declared type or the bytes are refused.
   */
  async store(
    actor: Actor,
    organisationId: string,
    upload: Declared & { readonly content: AsyncIterable<Uint8Array> },
  ): Promise<StoredFile> {
    return this.keep(actor, organisationId, upload, await this.stage(actor, organisationId, upload));
  }

  /** The first half of {@link store}: all that can be refused without looking at the bytes is refused here. */
  async stage(
    actor: Actor,
    organisationId: string,
    upload: Declared & { readonly content: AsyncIterable<Uint8Array> },
  ): Promise<StagedFile> {
    if (actor.kind !== 'system' && !isMemberOf(actor, organisationId))
      throw RuleError.of('access.forbidden', ['organisationId']);
    requireNone(checkDeclared(upload));
    return this.content.stage(upload.content, MAX_FILE_BYTES);
  }

  /** The second half of {@link store}. Whatever happens, the staged bytes are gone afterwards. */
  async keep(
    actor: Actor,
    organisationId: string,
    declared: Declared,
    staged: StagedFile,
  ): Promise<StoredFile> {
    try {
      requireNone(checkContent(declared.name, staged.size, await contentKindOf(staged.path, staged.size)));
      // The bytes first: a row must never promise what is not there.
      await this.content.keep(staged);
      return await this.transactions.run((tx) =>
        this.insert(tx, actor, organisationId, declared.name, staged),
      );
    } finally {
      await this.content.discard(staged);
    }
  }

  discard(staged: StagedFile): Promise<void> {
    return this.content.discard(staged);
  }

  /**
   * The file, if it belongs to the organisation, or to one of several, and the actor is a member of its owner. Call it
   * before a file's id is stored anywhere: otherwise the id of a stranger's file would open it.
   * @throws RuleError `input.unknown_id`.
   */
  async requireOwned(
    tx: Tx,
    actor: Actor,
    fileId: string,
    owners: string | readonly string[],
    path: readonly string[] = ['fileId'],
  ): Promise<StoredFile> {
    const file = isId(fileId) ? await this.files.findIn(tx, fileId) : null;
    const isMember = file && (actor.kind === 'system' || isMemberOf(actor, file.organisationId));
    if (!file || !isMember || ![owners].flat().includes(file.organisationId))
      throw RuleError.of('input.unknown_id', path);
    return file;
  }

  /** Makes the file readable for whoever may read the subject; see {@link FileReaders}. Twice is as good as once. */
  async link(tx: Tx, fileId: string, subject: { readonly type: string; readonly id: string }): Promise<void> {
    const linkedAt = await databaseNow(tx);
    await this.files.link(tx, { fileId, subjectType: subject.type, subjectId: subject.id, linkedAt });
  }

  /** Names, types and sizes of several files; unknown ids are left out. Asks nobody's leave. */
  describe(fileIds: readonly string[]): Promise<StoredFile[]> {
    return this.files.findByIds(fileIds.filter(isId));
  }

  /** The file with its bytes, or null when there is none. Asks nobody's leave: see {@link openFor}. */
  async open(fileId: string): Promise<OpenedFile | null> {
    const file = await this.find(fileId);
    return file && { file, content: await this.content.open(file.sha256) };
  }

  /** Words that can be read in a file and in its properties; empty where there are none. Asks nobody's leave. */
  async wordsOf(fileId: string): Promise<string> {
    const opened = await this.open(fileId);
    return opened ? wordsIn(opened.file.mediaType, await buffer(opened.content)) : '';
  }

  /** As {@link open}, and null as well when the actor may not read it. */
  async openFor(actor: Actor, fileId: string): Promise<OpenedFile | null> {
    const file = await this.find(fileId);
    if (!file || !(await this.mayRead(actor, file))) return null;
    return { file, content: await this.content.open(file.sha256) };
  }

  private async find(fileId: string): Promise<StoredFile | null> {
    return isId(fileId) ? this.files.find(fileId) : null;
  }

  private async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    if (isMemberOf(actor, file.organisationId)) return true;
    for (const { subjectType, subjectId } of await this.files.linksOf(file.id))
      if (await this.readers.mayRead(actor, subjectType, subjectId, file.id)) return true;
    return false;
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    organisationId: string,
    name: string,
    { size, sha256 }: StagedFile,
  ): Promise<StoredFile> {
    const file: StoredFile = {
      id: newId(),
      name: tidyLine(name),
      mediaType: mediaTypeOf(name),
      size,
      sha256,
      organisationId,
      uploadedBy: actor.personId,
      uploadedAt: await databaseNow(tx),
    };
    await this.files.insert(tx, file);
    const { id, mediaType } = file;
    // Without the name: it may belong to a sealed submission, and auditors read this before the opening.
    await this.audit.record(tx, {
      actor,
      act: 'file.upload',
      target: { type: 'file', id },
      after: { organisationId, mediaType, size, sha256 },
    });
    return file;
  }
}
