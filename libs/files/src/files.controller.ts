import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessError, type Actor, Allow, CurrentActor } from '#libs/access';
import { RuleError } from '#libs/kernel';
import { FilesService } from './files.service.js';
import { sendFile } from './send-file.js';
import type { StoredFile } from './stored-file.entity.js';
import { readUpload } from './upload.js';

const CSRF_HEADER = 'x-etgar-csrf';

/** Files travel beside GraphQL: `POST /files` and `GET /files/:id`. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Allow('file.upload')
  @Post()
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'size' | 'sha256'>> {
    requireOwnPage(actor, request);
    const { organisationId, declared, staged } = await readUpload(
      request,
      (organisation, file) => this.files.stage(actor, organisation, file),
      (file) => this.files.discard(file),
    );
    const { id, name, mediaType, size, sha256 } = await this.files.keep(
      actor,
      organisationId,
      declared,
      staged,
    );
    return { id, name, mediaType, size, sha256 };
  }

  @Allow('file.read')
  @Get(':id')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.files.openFor(actor, id);
    if (!opened) throw RuleError.of('input.unknown_id', ['id']);
    await sendFile(reply, opened, 'private, no-store');
  }
}

/**
 * A form on another site can send a file with the reader's cookie, but no header of its own (cross-site request
 * forgery). A token is never sent by itself, so it needs no such header.
 */
function requireOwnPage(actor: Actor, request: FastifyRequest): void {
  if (actor.scopes === null && request.headers[CSRF_HEADER] !== '1')
    throw new AccessError('FORBIDDEN', 'files.csrf_header_missing', { header: CSRF_HEADER });
}
