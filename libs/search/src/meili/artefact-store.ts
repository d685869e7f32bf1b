import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/files';
import { MeiliError } from './meili-connection.js';
import { readArtefact, type SearchArtefact, writeArtefact } from './search-artefact.js';

/** A guard against a file that is none of ours; the artefact of a million documents has a tenth of this. */
const MOST_BYTES = 2 ** 30;

interface Loaded {
  readonly digest: string;
  readonly artefact: Promise<SearchArtefact>;
}

/** The artefact of the moment, read when it is first needed and exchanged whole when there is a newer one. */
@Injectable()
export class ArtefactStore {
  private loaded: Loaded | undefined;

  constructor(private readonly files: FileStore) {}

  /** Keeps an artefact for all processes. @returns its SHA-256. */
  async keep(artefact: SearchArtefact): Promise<string> {
    const bytes = await writeArtefact(artefact);
    const staged = await this.files.stage(onePiece(bytes), MOST_BYTES);
    await this.files.keep(staged);
    return staged.sha256;
  }

  /** @throws MeiliError `INCOMPLETE` when the file is missing or damaged. */
  async load(digest: string): Promise<SearchArtefact> {
    if (this.loaded?.digest === digest) return this.loaded.artefact;
    const loading: Loaded = { digest, artefact: this.read(digest) };
    this.loaded = loading;
    try {
      return await loading.artefact;
    } catch (error) {
      if (this.loaded === loading) this.loaded = undefined;
      throw new MeiliError('INCOMPLETE', `artefact ${digest}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Nobody reads it any more. */
  async forget(digest: string): Promise<void> {
    await this.files.remove(digest);
  }

  private async read(digest: string): Promise<SearchArtefact> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.files.open(digest)) chunks.push(chunk as Buffer);
    return readArtefact(Buffer.concat(chunks));
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
