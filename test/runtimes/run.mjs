/*
 * The package as it was packed, everywhere it is promised to run: one program that goes through every door must print the
 * same to the character in each runtime, and its types must hold for each version of TypeScript. Each runtime comes from
 * npm, at the version that `versions.mjs` says; one that cannot be installed has failed.
 *
 *     npm run build && npm run test:runtimes
 *     RUNTIMES_WITHOUT=deno,browser npm run test:runtimes      leaves these out, and says so
 *     CHROMIUM=/opt/chromium npm run test:runtimes             where Chromium is not /usr/bin/chromium
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, pack, project, run } from '../packed/package.mjs';
import { PARTS } from './parts.mjs';
import { PROGRAMS } from './programs.mjs';

/** Installs are waits for the network and the disk, runs are work: two at a time suit two cores. */
const AT_ONCE = 2;

const names = PARTS.map(({ name }) => name);
const without = (process.env.RUNTIMES_WITHOUT ?? '').split(',').filter((name) => name !== '');
const unknown = without.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new RangeError(`Cannot leave out ${unknown.join(', ')}: there are ${names.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'kaechon-runtimes-'));
const clock = () => {
  const start = performance.now();
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
};

/** Throws with the first lines in which two texts differ. */
function compare(what, expected, got) {
  if (expected === got) return;
  const [a, b] = [expected.split('\n'), got.split('\n')];
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place);
  const differ = places.filter((place) => a[place] !== b[place]);
  const shown = differ
    .slice(0, 5)
    .map((at) => `line ${at + 1}\n  - ${a[at] ?? '(no more)'}\n  + ${b[at] ?? '(no more)'}`);
  throw new Error(`${what} prints ${differ.length} other lines than Node ${process.version}:\n${shown.join('\n')}`);
}

/** The names of Ko Chang district, in src/areas/areas.csv. */
const ISLAND = [
  ['2307', 'Ko Chang'],
  ['230701', 'Ko Chang'],
  ['230702', 'Ko Chang Tai'],
];

/** What anyone can count in the program's tables, and the published name: the same everywhere must not be wrong everywhere. */
function check(text) {
  const { rejected, report, merged, packed, fromRows, measure, areas, pseudonym } = JSON.parse(text);
  const one = (persons) => ({ households: 1, persons });
  const claims = [
    [rejected.map(({ row, problems }) => [row, problems[0].code]), [[4, 'outsideProvince']]],
    [report.figures.byGrade, { A: one(2), B: one(1), C: one(1), F: one(1) }],
    [merged, report],
    [packed.report, report],
    [packed.fridays.at(-1), { A: { households: 0, persons: 0 }, B: one(1), C: one(1), F: one(1) }],
    [fromRows.C, { households: 3, persons: 5 }],
    [measure.headcountRatio, 4 / 6.5],
    [areas.map(({ code, label }) => [code, label.en]), ISLAND],
    [pseudonym, '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  ];
  for (const [got, expected] of claims) compare('The program', JSON.stringify(expected), JSON.stringify(got));
}

const whole = clock();
const failed = [];
try {
  const packed = clock();
  const tarball = await pack(folder);
  const province = project(join(folder, 'province'), PROGRAMS);
  await install(province, [tarball]);
  const expected = await run(province, process.execPath, ['main.mjs']);
  check(expected);
  console.log(`packed and installed; Node ${process.version} says ${expected.length} characters (${packed()})`);

  const tryPart = async ({ name, runtime, version, command, trial }) => {
    const installed = clock();
    const own = project(join(folder, name));
    const tool = (bin) => join(own, 'node_modules', '.bin', bin);
    await install(own, [`${runtime}@${version}`]);
    const timeToInstall = installed();
    const tried = clock();
    const says = await run(own, tool(command), ['--version']);
    if (!says.includes(version)) throw new Error(`${command} --version says ${says}`);
    const same = (what, got) => compare(what, expected, got);
    const how = await trial({ tool, province, same });
    console.log(`ok      ${runtime} ${version}: ${how} (installed in ${timeToInstall}, ran in ${tried()})`);
  };
  const waiting = PARTS.filter(({ name }) => !without.includes(name));
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const { name } = part;
      await tryPart(part).catch(({ message }) => {
        failed.push(name);
        console.error(`FAILED  ${name}: ${message}`);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (without.length > 0) console.log(`left out by RUNTIMES_WITHOUT: ${without.join(', ')}`);
const held = PARTS.length - without.length - failed.length;
console.log(`runtimes: ${held} of ${PARTS.length} as promised (${whole()})`);
if (failed.length > 0) console.error(`runtimes: not as promised: ${failed.join(', ')}`);
if (failed.length > 0 || held === 0) process.exitCode = 1;
