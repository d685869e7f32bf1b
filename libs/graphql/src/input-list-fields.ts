import { ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { isId, tidyLine, type Violation } from '#libs/kernel';
import { checked, checkNumber, checkText, compose, type FieldOptions } from './input-field.js';

interface ListOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
}

function checkList(value: unknown, min: number, max: number): Violation | undefined {
  return Array.isArray(value) && value.length >= min && value.length <= max
    ? undefined
    : { code: 'input.list_length', params: { min, max } };
}

export function IdListField(options: ListOptions): PropertyDecorator {
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

/** Whole numbers, each in the range; a wrong one is named by its place. */
export function IntegerListField(
  options: ListOptions & { readonly minValue: number; readonly maxValue: number },
): PropertyDecorator {
  return compose(
    options,
    () => [Int],
    checked((value) => {
      const list = checkList(value, options.min ?? 0, options.max);
      if (list) return list;
      for (const [index, number] of (value as unknown[]).entries()) {
        const violation = checkNumber(number, options.minValue, options.maxValue, true);
        if (violation) return { ...violation, path: [String(index)] };
      }
      return undefined;
    }),
  );
}

export function EnumListField(type: () => object, options: ListOptions): PropertyDecorator {
  return compose(
    options,
    () => [type()],
    checked((value) => checkList(value, options.min ?? 0, options.max)),
  );
}

/** Short words such as tags: tidied, lower-cased, without repetition. */
export function TagsField(options: ListOptions): PropertyDecorator {
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

/** Texts that are taken as they are, each of a length; a wrong one is named by its place. */
export function TextListField(options: ListOptions & { readonly maxLength: number }): PropertyDecorator {
  return compose(
    options,
    () => [String],
    checked((value) => {
      const list = checkList(value, options.min ?? 0, options.max);
      if (list) return list;
      for (const [index, text] of (value as unknown[]).entries()) {
        const violation = checkText(text, 1, options.maxLength, [String(index)]);
        if (violation) return violation;
      }
      return undefined;
    }),
  );
}

/** A list of nested inputs, each checked by its own class. */
export function InputListField(type: () => new () => object, options: ListOptions): PropertyDecorator {
  return compose(
    options,
    () => [type()],
    Type(type) as PropertyDecorator,
    ValidateNested({ each: true }) as PropertyDecorator,
    checked((value) => checkList(value, options.min ?? 0, options.max)),
  );
}
