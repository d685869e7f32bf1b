import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';

/** Whether the actor may read a file that is linked to the subject: most rules ask only who reads the subject. */
export type FileReader = (actor: Actor, subjectId: string, fileId: string) => Promise<boolean>;

/**
 * Who, besides the members of the owner, may read a file. Contexts that link files register the rule of their
 * subject when the application starts; a subject without a rule opens nothing.
 */
@Injectable()
export class FileReaders {
  private readonly readers = new Map<string, FileReader>();

  /** @param subjectType the `type` that the context passes to `FilesService.link`. */
  register(subjectType: string, reader: FileReader): void {
    if (this.readers.has(subjectType)) throw new Error(`files of "${subjectType}" have two rules`);
    this.readers.set(subjectType, reader);
  }

  async mayRead(actor: Actor, subjectType: string, subjectId: string, fileId: string): Promise<boolean> {
    return (await this.readers.get(subjectType)?.(actor, subjectId, fileId)) ?? false;
  }
}
