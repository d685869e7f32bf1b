import { Socket } from 'node:net';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RuleError } from '#libs/kernel';
import { type Declared, MAX_FILE_BYTES } from './file.rules.js';
import type { StagedFile } from './file-store.js';

export interface Upload {
  readonly organisationId: string;
  readonly declared: Declared;
  readonly staged: StagedFile;
}

type Stage = (
  organisationId: string,
  file: Declared & { readonly content: AsyncIterable<Uint8Array> },
) => Promise<StagedFile>;

const LIMITS = {
  files: 1,
  fields: 1,
  parts: 2,
  fileSize: MAX_FILE_BYTES + 1,
  fieldSize: 100,
  headerPairs: 20,
};

const LINGER_MS = 5_000;

/**
 * Lets the server take forms in. Somebody who goes on sending after the answer is listened to for some seconds, so
 * that the answer arrives, and no longer: otherwise a refused upload could go on for ever.
 */
export async function acceptUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart);
  fastify.addHook('onResponse', async ({ raw }) => {
    // A request that the process makes to itself has no connection.
    if (raw.complete || !(raw.socket instanceof Socket)) return;
    setTimeout(() => raw.complete || raw.socket.destroy(), LINGER_MS).unref();
  });
}

/**
 * Reads a form of one field `organisationId` and, after it, one file: so the bytes of a file that is refused are
 * never written.
 * @throws RuleError with a `files.*` code when the form is not of that kind.
 */
export async function readUpload(
  request: FastifyRequest,
  stage: Stage,
  discard: (staged: StagedFile) => Promise<void>,
): Promise<Upload> {
  if (!request.isMultipart()) throw RuleError.of('files.form_invalid');
  let organisationId: string | undefined;
  let upload: Upload | undefined;
  try {
    for await (const part of request.parts({
      limits: LIMITS,
      preservePath: true,
    })) {
      if (part.type === 'field' && part.fieldname === 'organisationId') organisationId = String(part.value);
      if (part.type !== 'file') continue;
      if (!organisationId) throw RuleError.of('files.organisation_first', ['organisationId']);
      const declared = { name: part.filename ?? '', mediaType: part.mimetype };
      const staged = await stage(organisationId, { ...declared, content: part.file });
      upload = { organisationId, declared, staged };
    }
    if (!upload) throw RuleError.of('files.one_file', ['file']);
    return upload;
  } catch (error) {
    if (upload) await discard(upload.staged);
    throw refusalOf(error);
  }
}

/** A form that cannot be read is the sender's mistake; what the disk says is ours. */
function refusalOf(error: unknown): unknown {
  const { code, errno } = error as { code?: string; errno?: number };
  if (error instanceof RuleError || errno !== undefined) return error;
  const tooMany = code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT';
  return tooMany ? RuleError.of('files.one_file', ['file']) : RuleError.of('files.form_invalid');
}
