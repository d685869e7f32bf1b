import 'reflect-metadata';
import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import assets from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ActorResolver, type CarriesIdentification } from '#libs/access';
import { acceptUploads } from '#libs/files';
import { identify } from '#libs/graphql';
import { PinoLogger } from './pino-logger.js';
import { PlatformModule, type PlatformOptions } from './platform.module.js';

const BODY_LIMIT = 1_048_576;

/** Builds the HTTP application: GraphQL, health, explorer. The caller listens and decides whether jobs run here. */
export async function createApi(options: PlatformOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.values.TRUST_PROXY === 'yes',
  });
  const app = await NestFactory.create<NestFastifyApplication>(PlatformModule.forRoot(options), adapter, {
    logger: new PinoLogger(config),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await app.register(cookie as never);
  await acceptUploads(fastify);
  await app.register(helmet as never, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    hsts: config.isProduction,
  });
  if (options.portal)
    await app.register(assets as never, {
      root: options.portal.assets,
      prefix: '/assets/',
      // Names carry the hash of the content.
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
    });
  fastify.decorateRequest('identified', undefined);
  fastify.addHook('preHandler', async (request: FastifyRequest & CarriesIdentification) => {
    // The GraphQL context identifies by itself; this is for the other routes.
    if (!/^\/(graphql|assets\/)/.test(request.url))
      request.identified = await identify(app.get(ActorResolver), request);
  });
  guardUpgrades(app.getHttpServer() as Server);
  // Subscribers register while the modules start: nothing may be published before.
  await app.init();
  return app;
}

/** Answers of an API are data: whatever a browser makes of them, it runs and loads nothing. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * An upgrade to any path would be left without an error listener, and one TCP reset would end the process.
 * Nothing here speaks WebSocket.
 */
function guardUpgrades(server: Server): void {
  server.prependListener('upgrade', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.destroy();
  });
}
