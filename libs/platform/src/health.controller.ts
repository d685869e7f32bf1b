import { Controller, Get, HttpCode, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Meilisearch } from 'meilisearch';
import { Public } from '#libs/access';
import { Config } from '#libs/config';
import { Database } from '#libs/database';

const MEILISEARCH_PATIENCE_MS = 2_000;

/** For load balancers and people at night. Says nothing that an outsider should not know. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

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
    const postgresql = (await this.database.isReady()) ? 'ok' : 'unavailable';
    const meilisearch = await this.meilisearch();
    const ready = postgresql === 'ok';
    await reply
      .status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .send({ status: postgresql, checks: { postgresql, ...(meilisearch ? { meilisearch } : {}) } });
  }

  /** Undefined when no server is configured. Its absence is shown and keeps nothing from working. */
  private async meilisearch(): Promise<'ok' | 'unavailable' | undefined> {
    const { MEILI_URL, MEILI_KEY } = this.config.values;
    if (!MEILI_URL) return undefined;
    const client = new Meilisearch({ host: MEILI_URL, apiKey: MEILI_KEY, timeout: MEILISEARCH_PATIENCE_MS });
    return (await client.isHealthy()) ? 'ok' : 'unavailable';
  }
}
