import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/trat.ts'],
  format: ['esm', 'cjs'],
  target: ['es2022', 'node20'],
  platform: 'neutral',
  splitting: true, // one copy of what both entries share, in CommonJS too
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } }, // the bundler of types still sets baseUrl
});
