import cookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import {
  AccessModule,
  type Actor,
  Allow,
  anonymousActor,
  type CarriesIdentification,
  Public,
} from '#libs/access';
import { Config } from '#libs/config';
import { PlatformModule } from '#libs/platform';
import { type ClonedDatabase, cloneDatabase } from '../../support/database.js';
import { GraphqlClient } from '../../support/graphql-client.js';

@Resolver()
class ForgottenResolver {
  @Query(() => String, { description: 'Nobody said who may ask this.' })
  forgotten(): string {
    return 'secret';
  }

  @Allow('forgotten.undeclared')
  @Query(() => String, { description: 'Its action was never declared.' })
  undeclared(): string {
    return 'secret';
  }

  @Public()
  @Query(() => String, { description: 'For everybody.' })
  open(): string {
    return 'open';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'secret';
  }

  @Public()
  @Get('open')
  open(): string {
    return 'open';
  }
}

@Module({ providers: [ForgottenResolver] })
class ForgottenModule {}

const administrator: Actor = {
  ...anonymousActor('en', 'c1'),
  kind: 'person',
  personId: '00000000-0000-4000-8000-000000000001',
  memberships: [{ organisationId: 'o1', organisationKind: 'OPERATOR', role: 'PLATFORM_ADMINISTRATOR' }],
};

describe('an operation that does not say who may use it', () => {
  let database: ClonedDatabase;
  let graphql: NestFastifyApplication;
  let http: NestFastifyApplication;

  beforeAll(async () => {
    database = await cloneDatabase();
    const config = Config.fromEnvironment({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
    });
    const platform = await Test.createTestingModule({
      imports: [PlatformModule.forRoot({ config }), ForgottenModule],
    }).compile();
    graphql = platform.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await graphql.register(cookie as never);
    await graphql.listen(0, '127.0.0.1');
    const routes = await Test.createTestingModule({
      imports: [AccessModule],
      controllers: [ForgottenController],
    }).compile();
    http = routes.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    http
      .getHttpAdapter()
      .getInstance()
      .addHook('preHandler', async (request: FastifyRequest & CarriesIdentification) => {
        request.identified = { actor: administrator };
      });
    await http.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await http?.close();
    await graphql?.close();
    await database?.drop();
  });

  it.each(['forgotten', 'undeclared'])('is refused in GraphQL: %s', async (field) => {
    const { errors, data } = await new GraphqlClient(await graphql.getUrl()).send(`{ ${field} }`);
    expect([errors?.[0]?.extensions.code, data]).toEqual(['FORBIDDEN', null]);
  });

  it('is refused over plain HTTP, to an administrator too', async () => {
    const response = await fetch(`${await http.getUrl()}/forgotten`);
    expect(response.ok).toBe(false);
    expect(await response.text()).not.toContain('secret');
  });

  it('is served when it says that it is for everybody', async () => {
    expect(await new GraphqlClient(await graphql.getUrl()).ask('{ open }')).toEqual({ open: 'open' });
    expect(await (await fetch(`${await http.getUrl()}/forgotten/open`)).text()).toBe('open');
  });
});
