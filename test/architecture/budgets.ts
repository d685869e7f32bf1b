import ts from 'typescript';
import { isTest, nodesOf, parse, placeOf, type SourceFile, tokensOf } from './sources.js';

export const MAX_LINES = 300;

/** Where a barrel stands: the door of a lib. */
const BARREL_ALLOWED = /^(libs\/[^/]+\/src|migrations)\/index\.ts$/;
/** Data, not code: one message takes a line per language. */
const LINES_UNLIMITED = /\.messages\.ts$/;
/** Vite asks for one. */
const DEFAULT_EXPORT_ALLOWED = /(^|\/)vite\.config\.ts$/;

const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b/;
const SWITCHED_OFF = /@ts-(ignore|nocheck|expect-error)|eslint-disable/;

/** Everything in a file that the house does not want, as `file:line: what`. */
export function budgetViolations(source: SourceFile): string[] {
  const tree = parse(source);
  const violations = [...tooLong(source), ...comments(source, tree), ...barrel(source.file, tree)];
  for (const node of nodesOf(tree)) {
    const complaint = complaintOf(node);
    if (complaint) violations.push(`${placeOf(node)}: ${complaint}`);
  }
  return violations;
}

function tooLong({ file, text }: SourceFile): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (isTest(file) || LINES_UNLIMITED.test(file) || lines <= MAX_LINES) return [];
  return [`${file}: ${lines} lines, ${MAX_LINES} at most: split it by use case`];
}

function comments({ file, text }: SourceFile, tree: ts.SourceFile): string[] {
  if (!UNFINISHED.test(text) && !SWITCHED_OFF.test(text)) return [];
  const violations: string[] = [];
  for (const token of tokensOf(tree)) {
    const before = text.slice(token.pos, token.getStart());
    const found = UNFINISHED.exec(before) ?? SWITCHED_OFF.exec(before);
    if (!found) continue;
    const line = text.slice(0, token.pos + found.index).split('\n').length;
    violations.push(`${file}:${line}: "${found[0]}" in a comment`);
  }
  return violations;
}

/** A file of nothing but re-exports hides where things are, except at a door. */
function barrel(file: string, tree: ts.SourceFile): string[] {
  const statements = tree.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const onlyPassesOn =
    statements.length > 0 && statements.every((s) => ts.isExportDeclaration(s) && isPassingOn(s, tree));
  return onlyPassesOn && !BARREL_ALLOWED.test(file)
    ? [`${file}: a barrel that is not the door of a lib`]
    : [];
}

/** `export … from`, or `export { a }` of something imported. */
function isPassingOn(statement: ts.ExportDeclaration, tree: ts.SourceFile): boolean {
  return statement.moduleSpecifier !== undefined || tree.statements.some(ts.isImportDeclaration);
}

function complaintOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isIdentifier(node) && node.text === 'forwardRef')
    return 'forwardRef marks a dependency in the wrong direction';
  if (isDefaultExport(node)) return 'a default export: exports have names';
  return undefined;
}

function isDefaultExport(node: ts.Node): boolean {
  // A description of somebody else's module says what is there.
  const { isDeclarationFile, fileName } = node.getSourceFile();
  if (isDeclarationFile || DEFAULT_EXPORT_ALLOWED.test(fileName)) return false;
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  if (node.kind === ts.SyntaxKind.DefaultKeyword) return !ts.isDefaultClause(node.parent);
  return false;
}
