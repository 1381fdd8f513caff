/*
 * The gate: one list of steps, each a command, run one after the other to the end, whatever fails.
 *
 *     npm run check            what every change passes before it is sent
 *     npm run check:release    all of them: every runtime, a browser, a Spark cluster, the long runs of the tests
 *
 * Prints how long each step took, then all of them with the longest first, and ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A command of the gate, as npm runs it. */
export interface Step {
  readonly name: string;
  readonly run: string;
  /** Not in `npm run check`: it takes minutes, or a machine that has more than Node. */
  readonly releaseOnly?: true;
}

/** Chromium, from Debian where there is none. `CHROMIUM` names another. */
const BROWSER = `test -x "\${CHROMIUM:-/usr/bin/chromium}" || {
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update && $sudo apt-get install -y --no-install-recommends chromium fonts-thai-tlwg
}`;

export const STEPS: readonly Step[] = [
  { name: 'format and lint', run: 'biome ci' },
  { name: 'types', run: 'tsc --noEmit' },
  { name: 'tests, with coverage', run: 'npm run test:coverage' },
  { name: 'build', run: 'npm run build' },
  { name: 'types of the playground', run: 'tsc --noEmit -p docs/playground' },
  { name: 'package.json', run: 'publint --strict' },
  { name: 'types as they are imported', run: 'attw --pack . --profile node16' },
  { name: 'size', run: 'size-limit' },
  { name: 'public signatures', run: 'npm run test:api' },
  { name: 'contents of the package', run: 'npm run test:contents' },
  { name: 'the package installed', run: 'npm run test:packed' },
  { name: 'documentation', run: 'npm run docs' },
  { name: 'links of the documentation', run: 'npm run test:links' },
  { name: 'npm start', run: 'npm start', releaseOnly: true },
  { name: 'tests in full', run: 'npm run test:long', releaseOnly: true },
  { name: 'a browser', run: BROWSER, releaseOnly: true },
  { name: 'every runtime', run: 'npm run test:runtimes', releaseOnly: true },
  { name: 'playground in the browser', run: 'npm run test:site', releaseOnly: true },
  {
    name: 'the field app',
    run: 'npm install --prefix examples/field-app --no-audit --no-fund && npm test --prefix examples/field-app',
    releaseOnly: true,
  },
  { name: 'Apache Spark', run: 'npm run test:spark', releaseOnly: true },
];

interface Took {
  readonly name: string;
  readonly seconds: number;
  readonly passed: boolean;
}

const line = ({ name, seconds, passed }: Took): string =>
  `${seconds.toFixed(1).padStart(7)} s  ${name}${passed ? '' : '  FAILED'}`;

/** Runs the steps and prints what became of them. How many failed. */
export function runSteps(
  steps: readonly Step[],
  print: (text: string) => void = console.log,
  output: 'inherit' | 'ignore' = 'inherit',
): number {
  const took = steps.map(({ name, run }): Took => {
    print(`\n== ${name}: ${run}`);
    const start = performance.now();
    const { status } = spawnSync(run, { shell: true, stdio: output });
    const step = { name, seconds: (performance.now() - start) / 1000, passed: status === 0 };
    print(`==${line(step)}`);
    return step;
  });
  const total = took.reduce((sum, { seconds }) => sum + seconds, 0);
  const failed = took.filter(({ passed }) => !passed).length;
  print(
    `\nWhat took long:\n${[...took]
      .sort((a, b) => b.seconds - a.seconds)
      .map(line)
      .join('\n')}`,
  );
  print(line({ name: 'in all', seconds: total, passed: failed === 0 }));
  print(`${took.length - failed} passed, ${failed} failed`);
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const release = process.argv.includes('--release');
  if (runSteps(STEPS.filter(({ releaseOnly }) => release || !releaseOnly)) > 0) process.exitCode = 1;
}
