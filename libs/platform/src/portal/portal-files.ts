import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Sends an operation of a page to the API, as a visitor without a session. */
export type SendOperation = (body: object, locale: string) => Promise<unknown>;

/** A page as the portal's server half writes it (`apps/web/src/app/server.tsx`). */
export interface RenderedPage {
  readonly status: number;
  /** Where the address leads instead. */
  readonly location?: string;
  readonly head: string;
  /** Source files whose code the browser needs for this page. */
  readonly sources: readonly string[];
  readonly body: string;
  readonly state: string;
}

/** The built portal. */
export interface PortalFiles {
  /** The folder of files whose names carry their hash. */
  readonly assets: string;
  /** The document around every page, with marks where head, body and state go. */
  readonly shell: string;
  /** Texts of the portal's operations by their SHA-256. */
  readonly documents: ReadonlyMap<string, string>;
  /** The built files of a source file, its own and those that it imports. */
  readonly codeOf: (source: string) => readonly string[];
  /** The typefaces of a language's letters. */
  readonly fontsOf: (locale: string) => readonly string[];
  /** Writes a page; loads the code for it with the first one. */
  readonly render: (url: URL, send: SendOperation) => Promise<RenderedPage>;
}

/** What Vite says about one built file (`manifest.json`). */
interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
}

interface ServerHalf {
  readonly render: PortalFiles['render'];
}

/** The root of the project, from the sources as from dist/. */
function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/** @returns the portal in dist/web; null when it was not built: the api then serves data only. */
export function portalFiles(): PortalFiles | null {
  const root = path.join(projectRoot(), 'dist/web');
  const shell = path.join(root, 'client/index.html');
  if (!existsSync(shell)) return null;
  const manifest = JSON.parse(
    readFileSync(path.join(root, 'client/.vite/manifest.json'), 'utf8'),
  ) as Readonly<Record<string, BuiltFile>>;
  const documents = readFileSync(path.join(root, 'client/documents.json'), 'utf8');
  return {
    assets: path.join(root, 'client/assets'),
    shell: readFileSync(shell, 'utf8'),
    documents: new Map(Object.entries(JSON.parse(documents) as Record<string, string>)),
    codeOf: (source) => builtFilesOf(manifest, source),
    fontsOf: (locale) => builtFontsOf(manifest, locale),
    render: async (url, send) => {
      const half = (await import(pathToFileURL(path.join(root, 'server/server.js')).href)) as ServerHalf;
      return half.render(url, send);
    },
  };
}

const LETTERS: Readonly<Record<string, string>> = { he: 'hebrew', ar: 'arabic' };

function builtFontsOf(manifest: Readonly<Record<string, BuiltFile>>, locale: string): string[] {
  const ending = new RegExp(`-${LETTERS[locale] ?? 'latin'}-\\d+-normal\\.woff2$`);
  return Object.entries(manifest).flatMap(([source, { file }]) => (ending.test(source) ? [file] : []));
}

function builtFilesOf(manifest: Readonly<Record<string, BuiltFile>>, source: string): string[] {
  const found = new Set<string>();
  const add = (key: string): void => {
    const built = manifest[key];
    if (!built || found.has(built.file)) return;
    found.add(built.file);
    for (const each of built.imports ?? []) add(each);
  };
  add(source);
  return [...found];
}
