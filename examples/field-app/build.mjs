/* Bundles the app for the browser into build/app, and the server into build/server.mjs. */
import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

const common = {
  bundle: true,
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
  absWorkingDir: import.meta.dirname,
};

await build({
  ...common,
  entryPoints: { server: 'server/main.ts', 'hide-worker': 'server/hide-worker.ts' },
  outdir: 'build',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  packages: 'external',
});
await build({
  ...common,
  entryPoints: ['main.tsx', 'service-worker.ts', 'office.tsx', 'office-worker.ts', 'count-worker.ts'].map(
    (file) => `client/${file}`,
  ),
  outdir: 'build/app',
  minify: true,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});
await cp(`${import.meta.dirname}/client/static`, `${import.meta.dirname}/build/app`, { recursive: true });
