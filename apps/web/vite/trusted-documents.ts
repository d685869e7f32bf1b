import { createHash } from 'node:crypto';
import path from 'node:path';
import { type DocumentNode, Kind, print } from 'graphql';
import { type Plugin, runnerImport } from 'vite';

/** Modules that hold operations and nothing else; their exports are documents. */
const DOCUMENTS = /\.documents\.ts$/;

/**
 * In a build, operations leave the browser's code: what stays is the hash under which the server knows them. The server
 * gets the texts in `documents.json`, so the portal asks nothing that was not written when it was built.
 */
export function trustedDocuments(root: string): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'etgar-trusted-documents',
    apply: 'build',
    enforce: 'pre',
    async transform(_code, id) {
      if (!DOCUMENTS.test(id)) return null;
      const { module, dependencies } = await runnerImport<Record<string, DocumentNode>>(id, {
        root,
        configFile: false,
      });
      for (const file of dependencies) this.addWatchFile(path.resolve(root, file));
      const lines = Object.entries(module).map(([name, document]) => {
        const reference = referenceOf(document, texts);
        return `export const ${name} = ${JSON.stringify(reference)};`;
      });
      return { code: lines.join('\n'), map: null };
    },
    generateBundle() {
      const sorted = Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(sorted) });
    },
  };
}

/** Fragments are needed for types only. */
function referenceOf(document: DocumentNode, texts: Map<string, string>): object | null {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return null;
  const text = print(document);
  const id = createHash('sha256').update(text).digest('hex');
  texts.set(id, text);
  return { id, kind: operation.operation, name: operation.name?.value };
}
