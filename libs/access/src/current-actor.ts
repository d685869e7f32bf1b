import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import { identificationOf } from './identified.js';

/** The actor of the request as an argument of a resolver or a controller. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => identificationOf(context).actor,
);
