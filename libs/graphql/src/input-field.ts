import { Field } from '@nestjs/graphql';
import { IsOptional, registerDecorator } from 'class-validator';
import { hasBidiControls, hasControls, tidyLine, type Violation } from '#libs/kernel';

// Input fields that describe, tidy and check themselves in one line. A broken check is carried as JSON in the
// message of class-validator and becomes one entry of the payload's errors, with its path and its translation.

export interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
}

type Check = (value: unknown) => Violation | undefined;

/** A check of class-validator whose violation travels as JSON in its message. */
export function checked(check: Check): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'checked',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) => check(value) === undefined,
        defaultMessage: (context) => JSON.stringify(check(context?.value)),
      },
    });
}

/** A GraphQL field with everything that tidies and checks it. */
export function compose(
  options: FieldOptions,
  type: () => unknown,
  ...decorators: PropertyDecorator[]
): PropertyDecorator {
  return (target, property) => {
    const settings = { description: options.description, nullable: options.nullable ?? false };
    Field(type as () => typeof String, settings)(target, property);
    if (options.nullable) IsOptional()(target, property as string);
    for (const decorator of decorators) decorator(target, property);
  };
}

/** Without outer white space, in normal form C; one line unless told otherwise. */
export const tidy = (value: string, multiline: boolean): string =>
  multiline ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : tidyLine(value);

/** What is wrong with a text; undefined when nothing is. Length is counted in UTF-16 units, as PostgreSQL users see it in forms. */
export function checkText(
  value: unknown,
  min: number,
  max: number,
  path?: readonly string[],
): Violation | undefined {
  if (typeof value !== 'string') return { code: 'input.required', path };
  if (hasBidiControls(value) || hasControls(value)) return { code: 'input.bidi_controls', path };
  if (value.length === 0 && min > 0) return { code: 'input.required', path };
  if (value.length < min || value.length > max) return { code: 'input.length', path, params: { min, max } };
  return undefined;
}

/** What is wrong with a number; undefined when nothing is. Both ends belong to the range. */
export function checkNumber(
  value: unknown,
  min: number,
  max: number,
  integer: boolean,
): Violation | undefined {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
  return fits && (!integer || Number.isInteger(value))
    ? undefined
    : { code: 'input.range', params: { min, max } };
}
