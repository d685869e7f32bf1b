import { Controller, Get, HttpCode, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/access';
import { Database } from '#libs/database';

/** For load balancers and people at night. Says nothing that an outsider should not know. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Public()
  @Get('live')
  @HttpCode(HttpStatus.OK)
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: PostgreSQL answers. */
  @Public()
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.database.isReady();
    await reply.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).send({
      status: ready ? 'ok' : 'unavailable',
      checks: { postgresql: ready ? 'ok' : 'unavailable' },
    });
  }
}
