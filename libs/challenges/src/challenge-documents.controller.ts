import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/access';
import { sendFile } from '#libs/files';
import { RuleError } from '#libs/kernel';
import { ChallengeDocuments } from './challenge-documents.js';

/** What was published, for everybody; drafts are read at `/files`. */
@Controller('challenges')
export class ChallengeDocumentsController {
  constructor(private readonly documents: ChallengeDocuments) {}

  @Public()
  @Get(':number/documents/:fileId')
  async download(
    @Param('number') number: string,
    @Param('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.documents.openPublished(number, fileId);
    if (!opened) throw RuleError.of('input.unknown_id', ['fileId']);
    // What was published stays published, and its bytes never change.
    await sendFile(reply, opened, 'public, max-age=86400, immutable');
  }
}
