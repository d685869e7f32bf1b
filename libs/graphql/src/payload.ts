import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from './user-error.type.js';

interface PayloadField {
  readonly type: () => unknown;
  readonly description: string;
}

export interface Payload {
  readonly errors?: UserErrorType[];
}

/**
 * The result type of one mutation: what it changed (null when it was refused) and the list of errors.
 * Resolvers return the fields; the interceptor adds `errors`.
 */
export function payload(name: string, fields: Readonly<Record<string, PayloadField>>): Type<Payload> {
  class PayloadType implements Payload {
    errors!: UserErrorType[];
  }
  Object.defineProperty(PayloadType, 'name', { value: name });
  for (const [field, { type, description }] of Object.entries(fields))
    Field(type as () => typeof String, { nullable: true, description })(PayloadType.prototype, field);
  Field(() => [UserErrorType], { description: 'Why nothing was changed; empty after success.' })(
    PayloadType.prototype,
    'errors',
  );
  ObjectType(name, {
    description: `Result of the mutation ${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Payload$/, '')}.`,
  })(PayloadType);
  return PayloadType;
}
