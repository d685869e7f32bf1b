import { fileAnswer, graphqlAnswer } from './answers.js';
import { Operations } from './generated/operations.js';
import { type ClientSettings, Http } from './http.js';
import type { CallOptions, Operation, Send } from './operation.js';

export { correlationIdOf } from './answers.js';
export { EtgarFault, type Refusal, UserErrorsError } from './errors.js';
export type * from './generated/operations.js';
export type { ClientSettings } from './http.js';
export type { CallOptions } from './operation.js';
export { type Done, everyNode, must } from './results.js';

/** A file to upload for an organisation of yours. */
export interface Upload {
  readonly organisationId: string;
  /** With its extension. */
  readonly name: string;
  /** Media type, `application/pdf`. */
  readonly type: string;
  readonly content: Uint8Array | Blob;
}

/** What the platform keeps of a file; answers refer to its id. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * A start-up's way to Etgar: every operation is a method with typed variables and results. Mutations answer a payload
 * whose `errors` say why nothing was changed ({@link must} turns them into an exception); faults are thrown as
 * `EtgarFault`. What fails in passing is sent again, with the same idempotency key.
 */
export class EtgarClient extends Operations {
  protected readonly send: Send;
  private readonly http: Http;

  constructor(settings: ClientSettings) {
    super();
    this.http = new Http(settings);
    this.send = (operation, variables, options) => this.run(operation, variables, options);
  }

  /**
   * Uploads one file of at most 25 MB.
   * @throws UserErrorsError with `files.*` codes when it is refused.
   */
  upload({ organisationId, name, type, content }: Upload, options?: CallOptions): Promise<UploadedFile> {
    const form = () => {
      const data = new FormData();
      data.append('organisationId', organisationId);
      data.append('file', new File([content as Uint8Array<ArrayBuffer> | Blob], name, { type }));
      return data;
    };
    // The same bytes twice are two files and one of them is never used: no harm.
    return this.http.post('/files', form, 'always', fileAnswer<UploadedFile>, options);
  }

  private run<D extends object>(
    { name, field, keyed, repeat, text }: Operation<D>,
    variables: object,
    options?: CallOptions,
  ): Promise<D[keyof D]> {
    const body = JSON.stringify({
      operationName: name,
      query: text,
      variables: keyed ? withKey(variables) : variables,
    });
    return this.http.post('/graphql', () => body, repeat, graphqlAnswer<D[keyof D]>(field), options);
  }
}

/** One key for all attempts of a call. */
function withKey(variables: object): object {
  const { input } = variables as { input: object };
  return { ...variables, input: { idempotencyKey: crypto.randomUUID(), ...input } };
}
