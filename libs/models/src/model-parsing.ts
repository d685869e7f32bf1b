import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import type { ProgrammeModel } from './generated/programme-model.js';

interface SchemaNode {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

const schema = JSON.parse(
  readFileSync(new URL('../data/programme-model.schema.json', import.meta.url), 'utf8'),
) as SchemaNode;
let compiled: ValidateFunction<ProgrammeModel> | undefined;

/** Compiled for the first model that is read: it takes a third of a second, and most processes never read one. */
function validator(): ValidateFunction<ProgrammeModel> {
  compiled ??= new Ajv2020({ allErrors: true, strictRequired: false }).compile<ProgrammeModel>(schema);
  return compiled;
}

/** What a text has to look like, in words: nobody should have to read a regular expression. */
const SHAPES: readonly (readonly [pattern: string | undefined, expected: string])[] = [
  [schema.$defs?.id?.pattern, 'model.expected_id'],
  [schema.$defs?.currency?.pattern, 'model.expected_currency'],
  [schema.properties?.jurisdiction?.pattern, 'model.expected_jurisdiction'],
  [schema.$defs?.tranche?.properties?.on?.pattern, 'model.expected_tranche'],
  [schema.$defs?.provenance?.properties?.paths?.items?.pattern, 'model.expected_path'],
  [schema.$defs?.provenance?.properties?.asOf?.pattern, 'model.expected_day'],
];

/** The message that says what a keyword of the schema expects. */
const EXPECTED: Readonly<Record<string, string>> = {
  required: 'model.expected_present',
  additionalProperties: 'model.expected_absent',
  enum: 'model.expected_one_of',
  const: 'model.expected_exactly',
  minimum: 'model.expected_from',
  exclusiveMinimum: 'model.expected_above',
  maximum: 'model.expected_up_to',
  minLength: 'model.expected_words',
  maxLength: 'model.expected_shorter',
  minItems: 'model.expected_entries',
  minProperties: 'model.expected_entries',
  uniqueItems: 'model.expected_different',
};

const TYPES: Readonly<Record<string, string>> = {
  object: 'model.expected_object',
  array: 'model.expected_list',
  string: 'model.expected_text',
  number: 'model.expected_number',
  integer: 'model.expected_integer',
  boolean: 'model.expected_boolean',
};

/**
 * Reads a programme model of format 1 from parsed JSON. Says nothing of whether it makes sense: see `checkModel`.
 * @returns the model, or everything that departs from the schema, each with code `model.schema`, the path as in the
 * input (positions, not ids) and a message that names field and expectation.
 */
export function parseModel(json: unknown): Result<ProgrammeModel> {
  const validate = validator();
  if (validate(json)) return ok(json);
  return refuse(...(validate.errors ?? []).map((error) => violationOf(error, json)));
}

function violationOf(error: ErrorObject, json: unknown): Violation {
  const path = pathOf(error);
  const { expected, value } = expectationOf(error);
  return { code: 'model.schema', path, params: { field: fieldOf(path, json), expected, value } };
}

function expectationOf({ keyword, params }: ErrorObject): { expected: string; value: string | number } {
  if (keyword === 'type') return { expected: TYPES[params.type] ?? 'model.expected_valid', value: '' };
  if (keyword === 'pattern') {
    const shape = SHAPES.find(([pattern]) => pattern === params.pattern);
    return { expected: shape?.[1] ?? 'model.expected_valid', value: '' };
  }
  const value =
    params.limit ?? params.allowedValue ?? (params.allowedValues as string[] | undefined)?.join(', ') ?? '';
  return { expected: EXPECTED[keyword] ?? 'model.expected_valid', value };
}

function pathOf({ instancePath, params }: ErrorObject): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last: unknown = params.missingProperty ?? params.additionalProperty;
  return typeof last === 'string' ? [...path, last] : path;
}

/** The path as a person says it: `stages/pilot/kind` rather than `stages/2/kind`. */
function fieldOf(path: readonly string[], json: unknown): string {
  let node = json;
  const said = path.map((part) => {
    const list = Array.isArray(node);
    node = Object.hasOwn(Object(node), part) ? (node as Record<string, unknown>)[part] : undefined;
    const id: unknown = list ? Object(node).id : undefined;
    return typeof id === 'string' && id !== '' ? id : part;
  });
  return said.join('/') || '/';
}
