import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './dependencies.js';
import { TEST_FILE } from './order.js';

/** A file of our own, by its path from the root of the checkout. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const FOLDERS = ['libs', 'apps', 'migrations', 'test', 'scripts'];

/** Every TypeScript file of the checkout, sorted by path. */
export function sourceFiles(root = ROOT): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.replaceAll(path.sep, '/')),
    ),
  )
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|generated)\//.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

export const isTest = (file: string): boolean => new RegExp(TEST_FILE).test(file) || file.startsWith('test/');

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

export function parse(source: SourceFile): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const tree = ts.createSourceFile(source.file, source.text, ts.ScriptTarget.ES2023, true);
  parsed.set(source, tree);
  return tree;
}

/** The node and everything below it, parents first; without punctuation and doc comments. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** Every word and sign, in order, with the white space and the comments before it between `pos` and `getStart()`. */
export function* tokensOf(node: ts.Node): Generator<ts.Node> {
  const children = node.getChildren().filter((child) => !ts.isJSDoc(child));
  if (children.length === 0) yield node;
  for (const child of children) yield* tokensOf(child);
}

/** `file:line`, as editors and terminals link it. */
export function placeOf(node: ts.Node): string {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
