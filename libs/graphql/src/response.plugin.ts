import type { ApolloServerPlugin } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { type Locale, translate } from '#libs/i18n';
import { CAUSE } from './faults.js';
import type { RequestContext } from './request-context.js';
import { toUserError } from './user-error.type.js';

interface FaultExtensions {
  readonly code: string;
  readonly messageCode?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly violations?: Parameters<typeof toUserError>[0][];
  readonly [CAUSE]?: unknown;
}

/**
 * The last hook of an operation: translates faults, sets the headers and writes the one log line. Variables and
 * results never reach the log.
 */
export function responsePlugin(): ApolloServerPlugin<RequestContext> {
  const logger = new Logger('graphql');
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, operation, operationName }) {
          if (response.body.kind !== 'single') return;
          const { actor } = contextValue.identified;
          const { singleResult } = response.body;
          const faults = singleResult.errors ?? [];
          const causes = faults
            .map((fault) => (fault.extensions as unknown as FaultExtensions)[CAUSE])
            .filter(Boolean);
          if (faults.length > 0) {
            singleResult.errors = faults.map((fault) => translated(fault, actor.locale, actor.correlationId));
            // The token limit answers 500 of its own accord, and a refusal is not a fault of the server.
            if ((response.http.status ?? 200) >= 500 && causes.length === 0) response.http.status = 400;
          }
          for (const [name, value] of contextValue.responseHeaders) response.http.headers.set(name, value);
          response.http.headers.set('x-correlation-id', actor.correlationId);
          response.http.headers.set('cache-control', 'no-store');
          logger.log({
            operation: operationName ?? operation?.operation ?? 'invalid',
            kind: operation?.operation ?? 'none',
            ms: Math.round(performance.now() - contextValue.startedAt),
            actor: actor.personId ?? actor.kind,
            faults: faults.length > 0 ? faults.map((fault) => fault.extensions?.code) : undefined,
            refused: refusalsIn(singleResult.data),
            correlationId: actor.correlationId,
          });
          for (const cause of causes)
            logger.error({
              correlationId: actor.correlationId,
              error: cause instanceof Error ? cause.stack : String(cause),
            });
        },
      };
    },
  };
}

function translated(
  fault: GraphQLFormattedError,
  locale: Locale,
  correlationId: string,
): GraphQLFormattedError {
  const { code, messageCode, params, violations } = fault.extensions as unknown as FaultExtensions;
  const message = messageCode ? translate(messageCode, locale, { ...params, correlationId }) : fault.message;
  const errors = violations?.map((violation) => {
    const { typeName: _, ...shown } = toUserError(violation, locale);
    return shown;
  });
  return {
    ...fault,
    message,
    extensions: { code, messageCode, correlationId, ...(errors ? { errors } : {}) },
  };
}

/** Codes of the rules that refused a mutation: part of the log line. */
function refusalsIn(data: Record<string, unknown> | null | undefined): string[] | undefined {
  const codes = Object.values(data ?? {}).flatMap((value) => {
    const errors = (value as { errors?: { code?: string }[] } | null)?.errors;
    return Array.isArray(errors) ? errors.map((error) => error.code ?? '?') : [];
  });
  return codes.length > 0 ? codes : undefined;
}
