import { randomUUID } from 'node:crypto';
import type {} from '@fastify/cookie';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, ValidationPipe } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { ActorResolver, anonymousActor, type Identified } from '#libs/access';
import { localeOfHeader } from '#libs/i18n';
import { formatError } from './faults.js';
import { InvalidInputError, violationsOf } from './invalid-input.js';
import { jitPlugin } from './jit.plugin.js';
import { knownDocuments } from './known-documents.js';
import { requestLimits } from './limits.js';
import { PayloadInterceptor } from './payload.interceptor.js';
import { RequestContext } from './request-context.js';
import { responsePlugin } from './response.plugin.js';
import { DateScalar, DateTimeScalar, JsonScalar } from './scalars.js';
import {
  InputErrorType,
  RuleErrorType,
  VersionConflictErrorType,
  WindowClosedErrorType,
} from './user-error.type.js';

export const SESSION_COOKIE = '__Host-etgar_session';

/** Settings that the server and the schema command share. */
export const schemaOptions = {
  orphanedTypes: [InputErrorType, RuleErrorType, VersionConflictErrorType, WindowClosedErrorType],
};

/** Reads the credentials of a request; a failure is kept for the guard, which refuses with it. */
export async function identify(resolver: ActorResolver, request: FastifyRequest): Promise<Identified> {
  const correlationId = randomUUID();
  const acceptLanguage = request.headers['accept-language'];
  try {
    return await resolver.identify({
      authorization: request.headers.authorization,
      sessionToken: request.cookies[SESSION_COOKIE],
      acceptLanguage,
      correlationId,
    });
  } catch (error) {
    const actor = anonymousActor(localeOfHeader(acceptLanguage) ?? 'en', correlationId);
    return { actor, rejected: error as Error };
  }
}

/** The GraphQL endpoint: Apollo Server on Fastify, code first, limits on, batching off, introspection on. */
@Module({})
export class GraphqlApiModule {
  /** @param trusted operations that are known by their SHA-256, so that the portal sends no text */
  static forRoot(trusted: ReadonlyMap<string, string> = new Map()): DynamicModule {
    const limits = requestLimits();
    return {
      module: GraphqlApiModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [ActorResolver],
          useFactory: (resolver: ActorResolver) => ({
            autoSchemaFile: true,
            sortSchema: true,
            graphiql: false,
            playground: false,
            introspection: true,
            csrfPrevention: true,
            persistedQueries: { cache: knownDocuments(trusted) },
            allowBatchedHttpRequests: false,
            includeStacktraceInErrorResponses: false,
            // The tests of the schema introspect it; a server need not at every start.
            buildSchemaOptions: { ...schemaOptions, skipCheck: true },
            parseOptions: limits.parseOptions,
            validationRules: limits.validationRules,
            plugins: [...limits.plugins, jitPlugin(), responsePlugin()],
            formatError,
            context: async (request: FastifyRequest) =>
              new RequestContext(
                await identify(resolver, request),
                request.ip,
                request.headers['user-agent'] ?? '',
                request.cookies[SESSION_COOKIE],
              ),
          }),
        }),
      ],
      providers: [
        DateTimeScalar,
        DateScalar,
        JsonScalar,
        { provide: APP_INTERCEPTOR, useClass: PayloadInterceptor },
        {
          provide: APP_PIPE,
          useFactory: () =>
            new ValidationPipe({
              transform: true,
              whitelist: true,
              exceptionFactory: (errors) => new InvalidInputError(violationsOf(errors)),
            }),
        },
      ],
    };
  }
}
