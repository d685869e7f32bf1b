import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { FileLink } from './file-link.entity.js';
import { StoredFile } from './stored-file.entity.js';

@Injectable()
export class StoredFileRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, file: StoredFile): Promise<void> {
    await tx.insert(StoredFile, file);
  }

  find(id: string): Promise<StoredFile | null> {
    return this.database.reader.findOneBy(StoredFile, { id });
  }

  findIn(tx: Tx, id: string): Promise<StoredFile | null> {
    return tx.findOneBy(StoredFile, { id });
  }

  findByIds(ids: readonly string[]): Promise<StoredFile[]> {
    return this.database.reader.findBy(StoredFile, { id: In([...ids]) });
  }

  /** Linking the same again changes nothing. */
  async link(tx: Tx, link: FileLink): Promise<void> {
    await tx.createQueryBuilder().insert().into(FileLink).values(link).orIgnore().execute();
  }

  linksOf(fileId: string): Promise<FileLink[]> {
    return this.database.reader.findBy(FileLink, { fileId });
  }
}
