import ts from 'typescript';
import { LOCALES, type Message } from '#libs/i18n';
import { messages } from '../../libs/i18n/src/messages/index.js';
import { isTest, nodesOf, parse, placeOf, type SourceFile } from './sources.js';

export type Messages = Readonly<Record<string, Message>>;

export const allMessages: Messages = messages;

/** Properties and parameters that carry the code of a message. */
const CARRIER = /^(code|messageCode|wrongState)$|Code$/;
const DOTTED = /^[a-z_]+(\.[a-z_]+)+$/;
const TRANSLATIONS = /\.messages\.ts$/;

/** A code of a message and where it stands. */
interface CodeUse {
  readonly code: string;
  readonly place: string;
}

/**
 * Codes that are used but not translated, translated but not used, translated in part, or with placeholders that differ
 * between languages.
 */
export function messageViolations(sources: readonly SourceFile[], translations: Messages): string[] {
  const production = sources.filter(({ file }) => !isTest(file) && !TRANSLATIONS.test(file));
  const uses = production.flatMap(codesIn);
  const literals = new Set(production.flatMap(literalsIn));
  return [
    ...uses
      .filter(({ code }) => !Object.hasOwn(translations, code))
      .map(({ code, place }) => `${place}: ${code} is not translated`),
    ...Object.keys(translations)
      .filter((code) => !literals.has(code))
      .map((code) => `${code}: nothing in the code says it`),
    ...Object.entries(translations).flatMap(([code, message]) => translationViolations(code, message)),
  ];
}

/** The codes that a file says: where a violation, an error or a machine is given one, also through a local helper. */
export function codesIn(source: SourceFile): CodeUse[] {
  const tree = parse(source);
  const helpers = helpersOf(tree);
  const found = new Map<ts.Node, string>();
  for (const node of nodesOf(tree)) {
    for (const expression of carried(node, helpers))
      for (const literal of resultsOf(expression, tree))
        if (DOTTED.test(literal.text)) found.set(literal, literal.text);
  }
  return [...found].map(([node, code]) => ({ code, place: placeOf(node) }));
}

/** The expressions below a node that stand where a code is expected. */
function carried(node: ts.Node, helpers: ReadonlyMap<string, number>): ts.Expression[] {
  if (ts.isPropertyAssignment(node) && CARRIER.test(node.name.getText())) return [node.initializer];
  if (ts.isShorthandPropertyAssignment(node) && CARRIER.test(node.name.text)) return [node.name];
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const callee = node.expression.getText();
  const position =
    callee === 'RuleError.of' || callee === 'translate'
      ? 0
      : callee === 'AccessError'
        ? 1
        : helpers.get(callee);
  const argument = position === undefined ? undefined : node.arguments?.[position];
  return argument ? [argument] : [];
}

/** Functions of the file that take a code, and at which position. */
function helpersOf(tree: ts.SourceFile): Map<string, number> {
  const helpers = new Map<string, number>();
  for (const node of nodesOf(tree)) {
    if (!ts.isFunctionLike(node)) continue;
    const position = node.parameters.findIndex((parameter) => CARRIER.test(parameter.name.getText()));
    if (position < 0) continue;
    const name = ts.isVariableDeclaration(node.parent) ? node.parent.name : node.name;
    if (!name) continue;
    helpers.set(name.getText(), position);
    helpers.set(`this.${name.getText()}`, position);
  }
  return helpers;
}

/** The literals that an expression can be: itself, both ends of a choice, or a constant of the file. */
function resultsOf(expression: ts.Expression, tree: ts.SourceFile): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(expression)) return [expression];
  if (ts.isConditionalExpression(expression))
    return [...resultsOf(expression.whenTrue, tree), ...resultsOf(expression.whenFalse, tree)];
  if (ts.isBinaryExpression(expression))
    return [...resultsOf(expression.left, tree), ...resultsOf(expression.right, tree)];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
    return resultsOf(expression.expression, tree);
  if (!ts.isIdentifier(expression)) return [];
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (name.getText() === expression.text && initializer && ts.isStringLiteralLike(initializer))
        return [initializer];
  }
  return [];
}

function literalsIn(source: SourceFile): string[] {
  return nodesOf(parse(source))
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => text);
}

function translationViolations(code: string, message: Message): string[] {
  const violations = LOCALES.filter((locale) => !message[locale]?.trim()).map(
    (locale) => `${code}: has no ${locale}`,
  );
  if (!DOTTED.test(code)) violations.push(`${code}: a code is dotted and in lower case`);
  const wanted = placeholdersOf(message.en ?? '');
  for (const locale of LOCALES)
    if (placeholdersOf(message[locale] ?? '') !== wanted)
      violations.push(`${code}: the placeholders of ${locale} are not those of en (${wanted})`);
  return violations;
}

const placeholdersOf = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

const HEAD = `# Error codes

Generated by \`npm run error-codes\`: do not edit by hand.

Programs read the code; it does not change. People read the message, in Hebrew, Arabic or English by \`Accept-Language\`.
A rule that refuses a mutation is in the \`errors\` of its payload; a fault is in the \`errors\` of the answer, with the
code below as \`extensions.messageCode\`. Words in braces are filled in.
`;

/** The page of all codes, one table per first part of the code. */
export function errorCodePage(translations: Messages = allMessages): string {
  const groups = new Map<string, string[]>();
  for (const code of Object.keys(translations).sort()) {
    const group = code.split('.')[0] ?? code;
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  const tables = [...groups].map(([group, codes]) => {
    const rows = codes.map(
      (code) =>
        `| \`${code}\` | ${LOCALES.toReversed()
          .map((locale) => cell(translations[code]?.[locale] ?? ''))
          .join(' | ')} |`,
    );
    return `## ${group}\n\n| Code | English | العربية | עברית |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [HEAD, ...tables].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
