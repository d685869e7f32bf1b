import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, map, type Observable, of } from 'rxjs';
import { RuleError } from '#libs/kernel';
import { InvalidInputError } from './invalid-input.js';
import type { RequestContext } from './request-context.js';
import { toUserError } from './user-error.type.js';

/** Adds `errors` to what a mutation returns, and turns a broken rule or a bad input into that list. */
@Injectable()
export class PayloadInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!isMutation(context)) return next.handle();
    const { locale } = context.getArgByIndex<RequestContext>(2).identified.actor;
    return next.handle().pipe(
      map((result: object) => ({ ...result, errors: [] })),
      catchError((error: unknown) => {
        if (!(error instanceof RuleError) && !(error instanceof InvalidInputError)) throw error;
        return of({ errors: error.violations.map((violation) => toUserError(violation, locale)) });
      }),
    );
  }
}

function isMutation(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return false;
  return context.getArgByIndex<GraphQLResolveInfo>(3).parentType.name === 'Mutation';
}
