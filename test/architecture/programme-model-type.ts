import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { ROOT } from './dependencies.js';

const SCHEMA = 'libs/models/data/programme-model.schema.json';

/** The JSON Schema of programme models as it is published. */
export const programmeModelSchema = (): string => readFileSync(path.join(ROOT, SCHEMA), 'utf8');

/** The TypeScript type of programme models, made from their JSON Schema. */
export async function programmeModelType(): Promise<string> {
  const schema = JSON.parse(programmeModelSchema()) as JSONSchema;
  return compile(bareReferences(schema) as JSONSchema, 'ProgrammeModel', {
    bannerComment:
      '// Made from data/programme-model.schema.json by `npm run programme-model`: change that one.',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 110 },
  });
}

/** A reference with a description of its own would become a type of its own (`Text1`, `Text2`, …). */
function bareReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bareReferences);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, bareReferences(value)]));
}
