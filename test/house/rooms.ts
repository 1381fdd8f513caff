import { entries, readText } from '../tools/repository.js';
import type { HouseRule } from './reading.js';

/** The folders of `src`, called rooms, in order: a room imports only rooms before it. */
export const ROOMS = [
  'vocabulary',
  'calendar',
  'catalogue',
  'rules',
  'programme',
  'household',
  'events',
  'grading',
  'menu',
  'plan',
  'cases',
  'figures',
  'register',
  'changes',
  'tables',
  'bulletin',
  'charts',
  'linear',
  'publish',
  'identity',
  'sources',
  'measure',
  'query',
  'areas',
  'province',
] as const;

/** The rooms that an entry point names. */
const roomsOf = (source: string): string[] =>
  [...readText(source).matchAll(/ from '\.\/([^/]+)\/index\.js'/g)].map(([, room = '']) => room);

/** The entry points of package.json beside the first, and the rooms that each opens. */
const SIDE_DOORS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  entries()
    .filter(({ source }) => source !== 'src/index.ts')
    .map(({ source }) => [source, roomsOf(source)])
    .concat([['src/areas.ts', ['areas']]]), // one for every province
);

/** Every entry point, and the rooms it opens. `src/index.ts` opens all that have no entry point of their own. */
export const ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': ROOMS.filter((room) => !Object.values(SIDE_DOORS).flat().includes(room)),
  ...SIDE_DOORS,
};

/** Tables of data, which may have more than 300 lines. */
const TABLES_OF_DATA: readonly string[] = [
  'src/catalogue/bmn-2560.ts',
  'src/catalogue/bmn-2566-draft.ts',
  'src/index.ts',
];

const LONGEST = 300;

export const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
export const doorOf = (room: string): string => `src/${room}/index.ts`;
export const isDoor = (path: string): boolean => path === doorOf(roomOf(path) ?? '');
export const rank = (room: string | undefined): number => (ROOMS as readonly (string | undefined)[]).indexOf(room);

/** Every file is in a known room that has an index, or is an entry point. */
export const filesWithoutFolder: HouseRule = (files) => {
  const paths = files.map(({ path }) => path);
  return paths.flatMap((path) => {
    const room = roomOf(path);
    if (room === undefined)
      return path in ENTRY_POINTS ? [] : [`${path}: only doors to the street stand outside rooms`];
    if (rank(room) < 0) return [`${path}: there is no room ${room}`];
    return paths.includes(doorOf(room)) ? [] : [`${path}: its room has no door ${doorOf(room)}`];
  });
};

/** A file has at most 300 lines, unless it is a table of data. */
export const tooLongFiles: HouseRule = (files) =>
  files
    .filter(({ path }) => !TABLES_OF_DATA.includes(path))
    .flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > LONGEST ? [`${path}: ${lines} lines, ${LONGEST} at most`] : [];
    });
