import type { FastifyReply } from 'fastify';
import { attachment } from './file.rules.js';
import type { OpenedFile } from './files.service.js';

/** Answers with a file: saved, never shown, as nothing that somebody uploaded runs in the origin of the platform. */
export async function sendFile(
  reply: FastifyReply,
  { file, content }: OpenedFile,
  cacheControl: string,
): Promise<void> {
  await reply
    .headers({
      'content-type': file.mediaType.startsWith('text/')
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      'content-length': file.size,
      'content-disposition': attachment(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
    })
    .send(content);
}
