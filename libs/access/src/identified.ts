import type { ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';

/** The outcome of looking at a request's credentials. */
export interface Identified {
  readonly actor: Actor;
  /** Credentials were shown but are no good: everything is refused, public operations too. */
  readonly rejected?: Error;
}

/** What a request shows of itself; no HTTP framework in it. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly sessionToken: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly correlationId: string;
}

/** Turns credentials into an actor. Implemented by the identity context; single sign-on plugs in there. */
export abstract class ActorResolver {
  abstract identify(credentials: Credentials): Promise<Identified>;
}

/** Where the request keeps its identification, for GraphQL (the context) and for plain HTTP (the request). */
export interface CarriesIdentification {
  identified?: Identified;
}

export function identificationOf(context: ExecutionContext): Identified {
  const carrier: CarriesIdentification | undefined =
    context.getType<string>() === 'graphql'
      ? context.getArgByIndex<CarriesIdentification>(2)
      : context.switchToHttp().getRequest<CarriesIdentification>();
  if (!carrier?.identified) throw new Error('the request was not identified before the guard');
  return carrier.identified;
}
