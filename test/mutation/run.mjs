// Changes the source of one room after another in small ways, and asks its tests whether they notice.
//   npm run test:mutation                              every room
//   npm run test:mutation -- rules menu                these rooms
//   npm run test:mutation -- rules --mutate src/rules/space.ts   one file: what follows the rooms is for Stryker
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOMS = [
  'calendar',
  'household',
  'rules',
  'grading',
  'menu',
  'plan',
  'figures',
  'changes',
  'tables',
  'bulletin',
  'charts',
  'linear',
  'publish',
  'sources',
];

const words = process.argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith('-'));
const named = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);

const unknown = named.filter((room) => !ROOMS.includes(room));
if (unknown.length > 0) {
  console.error(`No room to mutate: ${unknown.join(', ')}. There are ${ROOMS.join(', ')}`);
  process.exit(2);
}

const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
const stryker = join(core, 'bin', 'stryker.js');

const failed = (named.length > 0 ? named : ROOMS).filter((room) => {
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs', ...options], {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_ROOM: room },
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Below the mark, or not measured: ${failed.join(', ')}`);
  process.exit(1);
}
