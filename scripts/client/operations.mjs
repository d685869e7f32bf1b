// One operation: its types, its document, and the method that sends it.
import { isInputObjectType, isNonNullType, Kind, OperationTypeNode, print, typeFromAST } from 'graphql';
import { selectionType } from './result-types.mjs';
import { comment, inputType, lowerFirst } from './types.mjs';

/** Written above a mutation that may run twice although it takes no key. */
const REPEATABLE = /^May be repeated\b.*$/m;
const KEY = 'idempotencyKey';

export function operationOf(context, definition, source) {
  const name = definition.name?.value;
  if (!name) throw new Error('an operation of the client has no name');
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  const root = isMutation ? context.schema.getMutationType() : context.schema.getQueryType();
  const [field, ...others] = definition.selectionSet.selections;
  if (field.kind !== Kind.FIELD || field.alias || others.length > 0)
    throw new Error(`${name} must ask for exactly one root field, without an alias`);
  const variables = (definition.variableDefinitions ?? []).map((variable) => ({
    name: variable.variable.name.value,
    type: typeFromAST(context.schema, variable.type),
    hasDefault: variable.defaultValue !== undefined,
  }));
  const keyed = variables.some(({ type }) => keyOf(type));
  const operation = { name, isMutation, root, field: field.name.value, variables, keyed };
  const remark = above(definition, source);
  const docs = remark.replace(REPEATABLE, '').trim() || root.getFields()[operation.field].description;
  return {
    name,
    code: declarations(context, operation, definition, repeatOf(operation, remark)),
    method: method(context, operation, docs),
  };
}

const keyOf = (type) => {
  const named = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(named) && Object.hasOwn(named.getFields(), KEY);
};

/** The comment right above an operation. */
const above = (definition, source) =>
  (/(?:^#.*\n)+$/m.exec(source.slice(0, definition.loc.start))?.[0] ?? '').replace(/^# ?/gm, '').trim();

function repeatOf({ isMutation, keyed }, remark) {
  if (!isMutation || keyed) return 'always';
  return REPEATABLE.test(remark) ? 'always' : 'unless-it-ran';
}

/** A mutation takes nothing but its input. */
const inputOf = ({ isMutation, variables }) =>
  isMutation && variables.length === 1 && variables[0].name === 'input' ? variables[0] : undefined;

function declarations(context, operation, definition, repeat) {
  const { name, root, field, variables, keyed } = operation;
  const lines = variables.map(
    ({ name: variable, type, hasDefault }) =>
      `  readonly ${variable}${isNonNullType(type) && !hasDefault ? '' : '?'}: ${inputType(context, type)};\n`,
  );
  const hasVariables = variables.length > 0 && !inputOf(operation);
  const result = selectionType(context, root, definition.selectionSet, '');
  const text = [definition, ...fragmentsOf(context, definition)].map(print).join('\n\n');
  return `${hasVariables ? `export interface ${name}Variables {\n${lines.join('')}}\n\n` : ''}export interface ${name}Data ${result}

const ${name}Operation: Operation<${name}Data> = {
  name: '${name}',
  field: '${field}',
  repeat: '${repeat}',
  keyed: ${keyed},
  text: \`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`,
};
`;
}

/** The fragments that an operation needs, each once, in the order in which they are met. */
function fragmentsOf(context, definition, found = new Map()) {
  const visit = (node) => {
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD && !found.has(selection.name.value)) {
        const fragment = context.fragments.get(selection.name.value);
        found.set(selection.name.value, fragment);
        visit(fragment);
      } else visit(selection);
    }
  };
  visit(definition);
  return [...found.values()];
}

/** Mutations take their input, queries their variables; both answer the one field that they ask for. */
function method(context, operation, docs) {
  const { name, field, variables, keyed } = operation;
  const answer = `Promise<${name}Data['${field}']>`;
  const call = (given) => `return this.send(${name}Operation, ${given}, options);`;
  const signature = (parameters, body) =>
    `${comment(docs, '  ')}  ${lowerFirst(name)}(${[...parameters, 'options?: CallOptions'].join(', ')}): ${answer} {\n    ${body}\n  }`;
  const input = inputOf(operation);
  if (input) {
    const type = inputType(context, input.type);
    return signature([`input: ${keyed ? `Keyless<${type}>` : type}`], call('{ input }'));
  }
  if (variables.length === 0) return signature([], call('{}'));
  const isOptional = variables.every(({ type, hasDefault }) => !isNonNullType(type) || hasDefault);
  return signature([`variables: ${name}Variables${isOptional ? ' = {}' : ''}`], call('variables'));
}
