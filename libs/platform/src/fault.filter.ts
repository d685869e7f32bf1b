import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessError, type CarriesIdentification } from '#libs/access';
import { InvalidInputError } from '#libs/graphql';
import { translate } from '#libs/i18n';
import { RuleError, type Violation } from '#libs/kernel';

type Expected = AccessError | RuleError | InvalidInputError;

/**
 * Expected refusals. GraphQL gets them back and sorts them itself; plain HTTP routes answer in the same words,
 * with a status that fits. Whatever is not listed here is a fault and is logged.
 */
@Catch(AccessError, RuleError, InvalidInputError)
export class FaultFilter implements ExceptionFilter<Expected> {
  catch(error: Expected, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const request = host.switchToHttp().getRequest<FastifyRequest & CarriesIdentification>();
    const locale = request.identified?.actor.locale ?? 'en';
    const violations: readonly Violation[] =
      error instanceof AccessError ? [{ code: error.messageCode, params: error.params }] : error.violations;
    const errors = violations.map(({ code, path, params }) => ({
      code,
      message: translate(code, locale, params),
      path,
    }));
    return host.switchToHttp().getResponse<FastifyReply>().status(statusOf(error)).send({ errors });
  }
}

function statusOf(error: Expected): number {
  if (error instanceof AccessError) return error.fault === 'UNAUTHENTICATED' ? 401 : 403;
  const codes = error.violations.map((violation) => violation.code);
  if (codes.includes('input.unknown_id')) return 404;
  if (codes.includes('files.too_large')) return 413;
  return codes.includes('access.forbidden') ? 403 : 422;
}
