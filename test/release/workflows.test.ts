import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, readText } from '../tools/repository.js';
import { runSteps, STEPS } from './gate.js';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string): Workflow => parse(readText(`.github/workflows/${name}.yml`));
const commandsOf = (job: Job | undefined): string[] => (job?.steps ?? []).flatMap(({ run = [] }) => run);
const { scripts, engines, publishConfig } = JSON.parse(readText('package.json'));

/** What a workflow uses that could change under its feet: an action by a branch, or by no version. */
const loose = ({ jobs }: Workflow): string[] =>
  Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap(({ uses = [] }) => uses))
    .filter((uses) => !/@(?:v\d+(?:\.\d+){0,2}|[0-9a-f]{40})$/.test(uses));

describe('every workflow', () => {
  const all = filesBelow('.github/workflows', '.yml');

  test.each(all)('$path may only read, where a job does not say more, and pins its actions', ({ text }) => {
    const read: Workflow = parse(text);
    expect(read.permissions).toEqual({ contents: 'read' });
    expect(loose(read)).toEqual([]);
  });

  test.each(all)('$path runs scripts that there are', ({ text }) => {
    const asked = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(asked.filter((name) => !(String(name) in scripts))).toEqual([]);
  });

  test('an action by its branch, or by nothing, is found', () => {
    const steps = [{ uses: 'actions/checkout@v5' }, { uses: 'actions/checkout@main' }, { uses: 'actions/checkout' }];
    expect(loose({ permissions: {}, jobs: { one: { steps } } })).toEqual(['actions/checkout@main', 'actions/checkout']);
  });
});

/** The two commands of the README. */
const told = [...readText('README.md').matchAll(/^```sh\n(npm ci && .*)\n```$/gm)].map(([, command]) => command);

describe('the gate', () => {
  test('is one script, in full for a release', () => {
    expect(scripts.check).toBe('tsx test/release/gate.ts');
    expect(scripts['check:release']).toBe(`${scripts.check} --release`);
  });

  test('runs npm start and every script that tests something, but the one that takes hours', () => {
    const scriptsRun = STEPS.flatMap(({ run }) => /^npm (?:run )?([\w:-]+)$/.exec(run)?.[1] ?? []);
    expect(scriptsRun.filter((name) => !(name in scripts))).toEqual([]);
    const promised = Object.keys(scripts).filter((name) => name.startsWith('test:') && name !== 'test:mutation');
    expect(scriptsRun).toEqual(expect.arrayContaining(['start', 'build', 'docs', ...promised]));
  });

  test('goes on after a step that failed, says so, and prints what took how long and how many failed', () => {
    const printed: string[] = [];
    const steps = [
      { name: 'good', run: 'node --version' },
      { name: 'bad', run: 'node --no-such-option' },
      { name: 'good too', run: 'node --version' },
    ];
    expect(runSteps(steps, (text) => printed.push(text), 'ignore')).toBe(1);
    expect(printed.join('\n')).toMatch(/What took long:\n(?: *[\d.]+ s {2}.*\n){3} *[\d.]+ s {2}in all {2}FAILED\n/);
    expect(printed.join('\n')).toMatch(/s {2}bad {2}FAILED$/m);
    expect(printed.at(-1)).toBe('2 passed, 1 failed');
  });

  test('follows the command of the README in .ci/run, and nothing else does', () => {
    const commands = readText('.ci/run').match(/\bnpm .*?(?=;| 2>&1)/g);
    expect(commands).toEqual([told[1], 'npm run check:release']);
  });
});

describe('the check', () => {
  const { readme, check } = workflow('check').jobs;

  test('runs the two commands of the README, on every Node it promises', () => {
    expect(told).toHaveLength(2);
    expect(commandsOf(readme)).toEqual(told);
    expect(readme?.strategy?.matrix.node).toEqual([20, 22, 24]);
    expect(engines.node).toBe(`>=${readme?.strategy?.matrix.node[0]}`);
  });

  test('runs the whole gate', () => {
    expect(commandsOf(check)).toEqual(['npm ci', 'npm run check:release']);
  });
});

describe('the release', () => {
  const { release } = workflow('release').jobs;

  test('may sign, tag and open a pull request, and no more', () => {
    expect(release?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', 'id-token': 'write' });
  });

  test('runs the whole gate before anything is published', () => {
    const steps = release?.steps ?? [];
    const gate = steps.findIndex(({ run }) => run === 'npm run check:release');
    const publishing = steps.findIndex((step) => JSON.stringify(step).includes('publish'));
    expect(gate).toBeGreaterThan(-1);
    expect(publishing).toBeGreaterThan(gate);
  });

  test('publishes for everyone, with provenance', () => {
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
    expect(release?.steps.at(-1)?.with?.publish).toBe('npx changeset publish');
    expect(release?.steps.at(-1)?.env?.NPM_CONFIG_PROVENANCE).toBe('true');
  });
});
