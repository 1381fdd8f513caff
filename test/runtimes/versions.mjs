/** Where the package is promised to run, each at the version that was run. `RUNTIMES_WITHOUT` names them as here. */
export const VERSIONS = {
  node20: { node: '20.20.2' },
  node22: { node: '22.23.3' },
  node24: { node: '24.21.0' },
  bun: { bun: '1.4.5' },
  deno: { deno: '2.9.6' },
  browser: { vite: '7.3.8' },
  'typescript5.9': { typescript: '5.9.3' },
  'typescript6.0': { typescript: '6.0.3' },
  'typescript7.0': { typescript: '7.0.2' },
};
