// TypeScript names of GraphQL types.
import { isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';

const SCALARS = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  // Instants and days travel as text; a Date of JavaScript knows no day without a time.
  DateTime: 'string',
  JSON: 'unknown',
  Date: 'string',
};

/** A scalar or enum by name; enums are collected, to be declared. */
export function leafName(context, type) {
  if (!isScalarType(type)) {
    context.inputs.add(type);
    return type.name;
  }
  const name = SCALARS[type.name];
  if (!name) throw new Error(`the client does not know the scalar ${type.name}`);
  return name;
}

/** Wraps the inner TypeScript type as the GraphQL type says: lists are readonly, what may be null says so. */
export function wrapped(type, inner) {
  if (isNonNullType(type)) return bare(type.ofType, inner);
  return `${bare(type, inner)} | null`;
}

function bare(type, inner) {
  if (!isListType(type)) return inner;
  const element = wrapped(type.ofType, inner);
  return element.includes(' ') ? `readonly (${element})[]` : `readonly ${element}[]`;
}

/** The type of a variable or of an input field. */
export function inputType(context, type) {
  let named = type;
  while (named.ofType) named = named.ofType;
  if (isInputObjectType(named)) {
    context.inputs.add(named);
    return wrapped(type, named.name);
  }
  return wrapped(type, leafName(context, named));
}

export function comment(text, indent = '') {
  if (!text) return '';
  const lines = text.trim().split('\n');
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

export const lowerFirst = (name) => name.charAt(0).toLowerCase() + name.slice(1);
