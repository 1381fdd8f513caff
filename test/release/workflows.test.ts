import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, readText } from '../tools/repository.js';

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

describe('the check', () => {
  const { readme, check } = workflow('check').jobs;

  test('runs the two commands of the README, on every Node it promises', () => {
    const told = [...readText('README.md').matchAll(/^```sh\n(npm ci && .*)\n```$/gm)].map(([, command]) => command);
    expect(told).toHaveLength(2);
    expect(commandsOf(readme)).toEqual(told);
    expect(readme?.strategy?.matrix.node).toEqual([20, 22, 24]);
    expect(engines.node).toBe(`>=${readme?.strategy?.matrix.node[0]}`);
  });

  test('runs the whole gate', () => {
    expect(commandsOf(check)).toEqual(['npm ci', 'npm run check']);
  });
});

describe('the release', () => {
  const { release } = workflow('release').jobs;

  test('may sign, tag and open a pull request, and no more', () => {
    expect(release?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', 'id-token': 'write' });
  });

  test('runs the whole gate before anything is published', () => {
    const steps = release?.steps ?? [];
    const gate = steps.findIndex(({ run }) => run === 'npm run check');
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
