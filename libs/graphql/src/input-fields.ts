import { Float, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { hasBidiControls, isId, type Violation } from '#libs/kernel';
import { checked, checkNumber, checkText, compose, type FieldOptions, tidy } from './input-field.js';
import { LocalizedTextInput } from './localized-text.type.js';
import { CalendarDay, JsonValue } from './scalars.js';

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
    checked(checkEmail),
  );
}

/** An address that mail can be sent to: `name@host.tld`, at most 254 characters (RFC 5321). */
export const checkEmail = (value: unknown): Violation | undefined =>
  typeof value === 'string' &&
  value.length <= 254 &&
  /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.]+$/.test(value) &&
  !hasBidiControls(value)
    ? undefined
    : { code: 'input.email' };

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

/** A JSON object that a parser of its own reads. */
export function JsonField(options: FieldOptions): PropertyDecorator {
  return compose(
    options,
    () => JsonValue,
    checked((value) => (typeof value === 'object' && value !== null ? undefined : { code: 'input.invalid' })),
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
