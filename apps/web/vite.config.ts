import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { trustedDocuments } from './vite/trusted-documents.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * The browser's half goes to `dist/web/client`, the half that writes public pages on the server to `dist/web/server`.
 * Both are whole: what is installed for production needs no React.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: here,
  plugins: [trustedDocuments(here)],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    outDir: path.join(here, '../../dist/web', isSsrBuild ? 'server' : 'client'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // A file is fetched once and kept for ever; inlined it would travel with each page.
    assetsInlineLimit: 0,
    // Pages are written on the server: their styles must be there with them.
    cssCodeSplit: false,
    target: 'es2022',
    manifest: !isSsrBuild,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: isSsrBuild ? { input: path.join(here, 'src/app/server.tsx') } : {},
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': 'http://localhost:3000',
      '/files': 'http://localhost:3000',
      '/challenges': 'http://localhost:3000',
    },
  },
}));
