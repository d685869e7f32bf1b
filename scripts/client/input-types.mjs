// Enums and input types that the operations use, and those that they use in turn.
import { isEnumType, isNonNullType } from 'graphql';
import { comment, inputType } from './types.mjs';

/** Declarations in the order of their names. Describing one may discover others. */
export function inputTypes(context) {
  const declared = new Map();
  for (;;) {
    const next = [...context.inputs].find((type) => !declared.has(type.name));
    if (!next) break;
    declared.set(next.name, isEnumType(next) ? enumType(next) : inputObject(context, next));
  }
  return [...declared].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, code]) => code);
}

function enumType(type) {
  const values = type.getValues().map(({ name }) => `'${name}'`);
  return `${comment(type.description)}export type ${type.name} = ${values.join(' | ')};\n`;
}

function inputObject(context, type) {
  const fields = Object.values(type.getFields()).map((field) => {
    const optional = isNonNullType(field.type) && field.defaultValue === undefined ? '' : '?';
    return `${comment(field.description, '  ')}  readonly ${field.name}${optional}: ${inputType(context, field.type)};\n`;
  });
  return `${comment(type.description)}export interface ${type.name} {\n${fields.join('')}}\n`;
}
