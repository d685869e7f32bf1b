import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RuleError } from '#libs/kernel';
import { InterviewInvitationsService } from '../interview-invitations.service.js';

/** Interviews for a calendar, `GET /interviews/:id`: the id is that of the own seat. */
@Controller('interviews')
export class InterviewsController {
  constructor(private readonly invitations: InterviewInvitationsService) {}

  @Allow('interview.attend')
  @Get(':id')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.invitations.fileOf(actor, id);
    if (file === null) throw RuleError.of('input.unknown_id', ['id']);
    await reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8; method=REQUEST',
        'content-disposition': 'attachment; filename="interview.ics"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(file);
  }
}
