import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOfHeader, translate } from '#libs/i18n';

/**
 * Refusals of the HTTP server itself: a body over the limit, broken JSON, no such route. They never reach GraphQL, so
 * their answer is made here, in the same shape.
 */
@Catch(HttpException)
export class HttpErrorFilter implements ExceptionFilter<HttpException> {
  catch(error: HttpException, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const http = host.switchToHttp();
    const locale = localeOfHeader(http.getRequest<FastifyRequest>().headers['accept-language']) ?? 'en';
    const status = error.getStatus();
    const shown =
      status === HttpStatus.PAYLOAD_TOO_LARGE
        ? {
            message: translate('fault.too_large', locale, { limit: '1 MB' }),
            extensions: { code: 'TOO_LARGE', messageCode: 'fault.too_large' },
          }
        : { message: error.message, extensions: { code: HttpStatus[status] } };
    return http
      .getResponse<FastifyReply>()
      .status(status)
      .send({ errors: [shown] });
  }
}
