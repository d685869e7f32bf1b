// What a selection of fields answers, as a TypeScript type.
import { getNamedType, isAbstractType, isLeafType, Kind } from 'graphql';
import { comment, leafName, wrapped } from './types.mjs';

/** A named fragment becomes a named type. */
export function fragmentType(context, fragment) {
  const type = context.schema.getType(fragment.typeCondition.name.value);
  const shape = selectionType(context, type, fragment.selectionSet, '');
  return `${comment(type.description)}export type ${fragment.name.value} =${shape.startsWith('\n') ? '' : ' '}${shape};\n`;
}

/** The type of a selection on an object, an interface or a union. */
export function selectionType(context, type, selectionSet, indent) {
  if (!isAbstractType(type)) return objectType(context, [type], selectionSet, indent);
  // Possible types that answer the same fields are one member of the union, told from the others by __typename.
  const members = new Map();
  for (const possible of context.schema.getPossibleTypes(type)) {
    const shape = objectType(context, [possible], selectionSet, indent).replaceAll(
      `'${possible.name}'`,
      "'?'",
    );
    members.set(shape, [...(members.get(shape) ?? []), possible]);
  }
  if (members.size === 1) return objectType(context, [...members.values()][0], selectionSet, indent);
  return [...members.values()]
    .map((possible) => objectType(context, possible, selectionSet, `${indent}    `))
    .sort()
    .map((shape) => `\n${indent}  | ${shape}`)
    .join('');
}

function objectType(context, types, selectionSet, indent) {
  const parts = { fields: new Map(), fragments: [] };
  collect(context, types[0], selectionSet, parts);
  const fields = [...parts.fields].map(([key, nodes]) =>
    fieldType(context, types, key, nodes, `${indent}  `),
  );
  const own = fields.length > 0 ? [`{\n${fields.join('')}${indent}}`] : [];
  return [...parts.fragments, ...own].join(' & ');
}

/** Fields of a selection, merged by their key in the answer; fragments on the very same type stay named. */
function collect(context, type, { selections }, parts) {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      parts.fields.set(key, [...(parts.fields.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value) : node;
    const condition = fragment.typeCondition?.name.value ?? type.name;
    if (!applies(context, type, condition)) continue;
    const isNamed = node.kind === Kind.FRAGMENT_SPREAD;
    if (isNamed && condition === type.name) parts.fragments.push(node.name.value);
    else collect(context, type, fragment.selectionSet, parts);
  }
}

function applies({ schema }, type, condition) {
  const wanted = schema.getType(condition);
  return condition === type.name || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function fieldType(context, types, key, nodes, indent) {
  const [node] = nodes;
  if (node.name.value === '__typename') {
    const names = types.map(({ name }) => `'${name}'`).sort();
    return `${indent}readonly ${key}: ${names.join(' | ')};\n`;
  }
  const field = types[0].getFields()[node.name.value];
  const named = getNamedType(field.type);
  const inner = isLeafType(named) ? leafName(context, named) : merged(context, named, nodes, indent);
  return `${comment(field.description, indent)}${indent}readonly ${key}: ${wrapped(field.type, inner)};\n`;
}

function merged(context, type, nodes, indent) {
  const selections = nodes.flatMap((node) => node.selectionSet.selections);
  const [only] = selections;
  // An abstract fragment alone keeps its name too: it already lists the possible types.
  const spread = selections.length === 1 && only.kind === Kind.FRAGMENT_SPREAD ? only.name.value : undefined;
  const condition = spread && context.fragments.get(spread).typeCondition.name.value;
  return condition === type.name ? spread : selectionType(context, type, { selections }, indent);
}
