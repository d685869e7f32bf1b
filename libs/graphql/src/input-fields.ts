import { Field, Float, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsOptional, registerDecorator, ValidateNested } from 'class-validator';
import { hasBidiControls, hasControls, isId, tidyLine, type Violation } from '#libs/kernel';
import { LocalizedTextInput } from './localized-text.type.js';
import { CalendarDay } from './scalars.js';

// Input fields that describe, tidy and check themselves in one line. A broken check is carried as JSON in the
// message of class-validator and becomes one entry of the payload's errors, with its path and its translation.

interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
}

type Check = (value: unknown) => Violation | undefined;

function checked(check: Check): PropertyDecorator {
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

function compose(
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

const tidy = (value: string, multiline: boolean): string =>
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

/** One line, or several with `multiline`; outer white space is removed before the check. */
export function TextField(
  options: FieldOptions & { readonly min?: number; readonly max: number; readonly multiline?: boolean },
): PropertyDecorator {
  return compose(
    options,
    () => String,
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? tidy(value, options.multiline ?? false) : value,
    ),
    checked((value) => checkText(value, options.min ?? 1, options.max)),
  );
}

/** A secret such as a password: never trimmed, never changed. */
export function SecretField(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => String,
    checked((value) =>
      typeof value === 'string' && value.length >= options.min && value.length <= options.max
        ? undefined
        : { code: 'input.length', params: { min: options.min, max: options.max } },
    ),
  );
}

export function EmailField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => String,
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    checked((value) =>
      typeof value === 'string' &&
      value.length <= 254 &&
      /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.]+$/.test(value) &&
      !hasBidiControls(value)
        ? undefined
        : { code: 'input.email' },
    ),
  );
}

export function UrlField(options: FieldOptions): PropertyDecorator {
  return compose(options, () => String, checked(checkUrl));
}

export function checkUrl(value: unknown): Violation | undefined {
  return typeof value === 'string' &&
    value.length <= 2048 &&
    URL.canParse(value) &&
    new URL(value).protocol === 'https:'
    ? undefined
    : { code: 'input.url' };
}

export function IdField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => ID,
    checked((value) => (typeof value === 'string' && isId(value) ? undefined : { code: 'input.unknown_id' })),
  );
}

export function IdListField(
  options: FieldOptions & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => [ID],
    checked(
      (value) =>
        checkList(value, options.min ?? 0, options.max) ??
        ((value as unknown[]).every((id) => typeof id === 'string' && isId(id))
          ? undefined
          : { code: 'input.unknown_id' }),
    ),
  );
}

/** A key that the client chooses so that a retry has no second effect; 8 to 100 characters. */
export function IdempotencyKeyField(): PropertyDecorator {
  return compose(
    { description: 'Chosen by the client, the same for each retry of one act (a UUID is a good choice).' },
    () => ID,
    checked((value) => checkText(value, 8, 100)),
  );
}

/** The version that the editor saw: refused when somebody else saved in between. */
export function ExpectedVersionField(): PropertyDecorator {
  return IntegerField({
    description: 'The version that was read before the edit. A newer one in the database refuses the edit.',
    min: 1,
    max: 2_147_483_647,
  });
}

function checkNumber(value: unknown, min: number, max: number, integer: boolean): Violation | undefined {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
  return fits && (!integer || Number.isInteger(value))
    ? undefined
    : { code: 'input.range', params: { min, max } };
}

export function IntegerField(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => Int,
    checked((value) => checkNumber(value, options.min, options.max, true)),
  );
}

export function NumberField(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => Float,
    checked((value) => checkNumber(value, options.min, options.max, false)),
  );
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => Boolean,
    checked((value) => (typeof value === 'boolean' ? undefined : { code: 'input.required' })),
  );
}

/** An instant. GraphQL itself refuses what is not RFC 3339 with an offset. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => Date,
    checked((value) =>
      value instanceof Date && !Number.isNaN(value.getTime()) ? undefined : { code: 'input.invalid' },
    ),
  );
}

/** A calendar day as `YYYY-MM-DD`. */
export function DayField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => CalendarDay,
    checked((value) => (typeof value === 'string' ? undefined : { code: 'input.invalid' })),
  );
}

/** A value of a registered enum; GraphQL itself refuses any other. */
export function EnumField(type: () => object, options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    type,
    checked((value) => (typeof value === 'string' ? undefined : { code: 'input.required' })),
  );
}

export function EnumListField(
  type: () => object,
  options: FieldOptions & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => [type()],
    checked((value) => checkList(value, options.min ?? 0, options.max)),
  );
}

/** Short words such as tags: tidied, lower-cased, without repetition. */
export function TagsField(
  options: FieldOptions & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  const tagsOf = (value: unknown): unknown =>
    Array.isArray(value)
      ? [...new Set(value.map((tag) => (typeof tag === 'string' ? tidyLine(tag).toLowerCase() : tag)))]
      : value;
  return compose(
    options,
    () => [String],
    Transform(({ value }: { value: unknown }) => tagsOf(value)),
    checked((value) => {
      const list = checkList(value, options.min ?? 0, options.max);
      if (list) return list;
      for (const [index, tag] of (value as unknown[]).entries()) {
        const violation = checkText(tag, 1, 60, [String(index)]);
        if (violation) return violation;
      }
      return undefined;
    }),
  );
}

function checkList(value: unknown, min: number, max: number): Violation | undefined {
  return Array.isArray(value) && value.length >= min && value.length <= max
    ? undefined
    : { code: 'input.list_length', params: { min, max } };
}

/** A list of nested inputs, each checked by its own class. */
export function InputListField(
  type: () => new () => object,
  options: FieldOptions & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  return compose(
    options,
    () => [type()],
    Type(type) as PropertyDecorator,
    ValidateNested({ each: true }) as PropertyDecorator,
    checked((value) => checkList(value, options.min ?? 0, options.max)),
  );
}

/** A nested input, checked by its own class. */
export function InputField(type: () => new () => object, options: FieldOptions): PropertyDecorator {
  return compose(options, type, Type(type) as PropertyDecorator, ValidateNested() as PropertyDecorator);
}

/** A text in he, ar, en; each language tidied and checked on its own. Whether the original is there is a rule, not a format. */
export function LocalizedTextField(
  options: FieldOptions & { readonly max: number; readonly multiline?: boolean },
): PropertyDecorator {
  const tidied = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, text]) => text !== null && text !== undefined);
    return Object.fromEntries(
      entries.map(([key, text]) => [
        key,
        typeof text === 'string' ? tidy(text, options.multiline ?? false) : text,
      ]),
    );
  };
  return compose(
    options,
    () => LocalizedTextInput,
    Transform(({ value }: { value: unknown }) => tidied(value)),
    checked((value) => {
      if (typeof value !== 'object' || value === null) return { code: 'input.required' };
      for (const [language, text] of Object.entries(value)) {
        const violation = checkText(text, 0, options.max, [language]);
        if (violation) return violation;
      }
      return undefined;
    }),
  );
}
