import {
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLNullableType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** A list that cannot grow without end, by `Type.field`, and why. Every other list is a connection. */
export type BoundedLists = Readonly<Record<string, string>>;

interface Place {
  readonly name: string;
  readonly type?: GraphQLType;
  /** Whether the API says it, rather than being told. */
  readonly isTold?: boolean;
  readonly node: { readonly description?: string | null; readonly deprecationReason?: string | null };
}

/** Mutations that name no thing, so they have nothing to be told. */
const WITHOUT_INPUT = new Set(['signOut']);
/** Fields of connections, payloads and errors: the same everywhere, and bounded by what was asked. */
const PART_OF_A_PATTERN = /(Connection\.(edges|nodes)|Payload\.errors|Error\.path)$/;

/** What the conventions of the API do not allow in a schema, as `place: what`. */
export function schemaViolations(schema: GraphQLSchema, bounded: BoundedLists): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const roots = new Set([schema.getQueryType(), schema.getMutationType()].map((type) => type?.name));
  const places = types.flatMap((type) => placesOf(type, roots.has(type.name)));
  return [
    ...places.flatMap((place) => [...describes(place), ...deprecates(place), ...names(place)]),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(mutation),
    ...types.flatMap(connection),
    ...lists(types, bounded),
  ];
}

function placesOf(type: GraphQLNamedType, isRoot: boolean): Place[] {
  const places: Place[] = isRoot ? [] : [{ name: type.name, node: type }];
  if (isEnumType(type))
    places.push(
      ...type
        .getValues()
        .map((value: GraphQLEnumValue) => ({ name: `${type.name}.${value.name}`, node: value })),
    );
  if (isInputObjectType(type))
    places.push(
      ...Object.values(type.getFields()).map((field: GraphQLInputField) => ({
        name: `${type.name}.${field.name}`,
        type: field.type,
        node: field,
      })),
    );
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      places.push({ name, type: field.type, node: field, isTold: true });
      for (const argument of field.args)
        places.push({ name: `${name}(${argument.name})`, type: argument.type, node: argument });
    }
  return places;
}

function describes({ name, node }: Place): string[] {
  return node.description?.trim() ? [] : [`${name}: has no description`];
}

function deprecates({ name, node }: Place): string[] {
  const reason = node.deprecationReason;
  if (reason === undefined || reason === null) return [];
  return /Removed after \d{4}-\d{2}-\d{2}/.test(reason)
    ? []
    : [`${name}: the reason of @deprecated names what to use, and "Removed after YYYY-MM-DD"`];
}

/**
 * `…At: DateTime`, `…On: Date`, `is…/has…/can…: Boolean`, no TypeScript suffix. A boolean that is sent may be an
 * instruction, `dryRun`: it does not say what something is.
 */
function names({ name, type, isTold }: Place): string[] {
  const last = /(\w+)\)?$/.exec(name)?.[1] ?? name;
  if (!type) return /Type$/.test(name) ? [`${name}: a type has no suffix`] : [];
  const kind = getNamedType(type).name;
  const endings: readonly [string, RegExp, string][] = [
    ['DateTime', /(^at|At)$/, 'ends in At'],
    ['Date', /(^on|On)$/, 'ends in On'],
    ['Boolean', isTold ? /^(is|has|can)[A-Z]/ : /./, 'begins with is, has or can'],
  ];
  for (const [scalar, pattern, rule] of endings) {
    if (kind === scalar && !pattern.test(last)) return [`${name}: a ${scalar} ${rule}`];
  }
  return /[a-z]At$/.test(last) && kind !== 'DateTime' ? [`${name}: ends in At but is a ${kind}`] : [];
}

function mutation(field: GraphQLField<unknown, unknown>): string[] {
  const base = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  const violations: string[] = [];
  const shape = field.args.map((argument) => `${argument.name}: ${argument.type}`).join(', ');
  const wanted = WITHOUT_INPUT.has(field.name) ? '' : `input: ${base}Input!`;
  if (shape !== wanted) violations.push(`Mutation.${field.name}: takes (${shape}) instead of (${wanted})`);
  const payload = getNamedType(field.type);
  if (payload.name !== `${base}Payload`)
    violations.push(`Mutation.${field.name}: returns ${field.type} instead of ${base}Payload`);
  const errors = isObjectType(payload) ? payload.getFields().errors?.type : undefined;
  if (String(errors) !== '[UserError!]!')
    violations.push(`Mutation.${field.name}: its payload lacks errors: [UserError!]!`);
  return violations;
}

function connection(type: GraphQLNamedType): string[] {
  if (!type.name.endsWith('Connection') || !isObjectType(type)) return [];
  const base = type.name.replace(/Connection$/, '');
  const fields = type.getFields();
  const wanted = {
    edges: `[${base}Edge!]!`,
    nodes: `[${base}!]!`,
    pageInfo: 'PageInfo!',
    totalCount: 'Int!',
  };
  return Object.entries(wanted)
    .filter(([name, shape]) => String(fields[name]?.type) !== shape)
    .map(([name, shape]) => `${type.name}: lacks ${name}: ${shape}`);
}

function lists(types: readonly GraphQLNamedType[], bounded: BoundedLists): string[] {
  const found = types
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListOfRows(field.type))
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((name) => !PART_OF_A_PATTERN.test(name));
  return [
    ...found
      .filter((name) => !(name in bounded))
      .map(
        (name) => `${name}: a list that may grow is a connection; name it in bounded-lists.ts if it cannot`,
      ),
    ...Object.keys(bounded)
      .filter((name) => !found.includes(name))
      .map((name) => `${name}: named in bounded-lists.ts, but there is no such list`),
  ];
}

/** Words and numbers in a list belong to one value, whose input says how many there may be. */
function isListOfRows(type: GraphQLType): boolean {
  const bare: GraphQLNullableType = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isCompositeType(getNamedType(bare));
}
