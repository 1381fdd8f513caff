import type { FigureAddress, FigureGroup } from '../../src/figures/index.js';
import type { PublicTally } from '../../src/index.js';
import { type Address, addCell, type Cells, indexOf, noCells } from '../../src/publish/cells.js';
import { type Fact, atMost as factAtMost, sumOf as factSumOf } from '../../src/publish/fact.js';
import type { IntruderView } from '../../src/publish/intruder.js';
import { regionTree } from '../../src/publish/regions.js';

/** The days of the report and of the earlier one, where a test writes cells as text. */
export const TODAY = '2022-08-05';
export const BEFORE = '2022-07-29';

/** Cells that are no figures of a report, such as `'whole'` and `'a.x'`. */
const NO_REPORT = 'no report';
/** The whole of the programmes of the tests. */
const WHOLE = '23';
const GROUPS: Readonly<Record<string, FigureGroup>> = {
  byGrade: 'grades',
  byMenu: 'menus',
  byGradeAndMenu: 'gradesAndMenus',
  byDimension: 'dimensions',
  byIndicator: 'indicators',
  byPattern: 'patterns',
};
const REMAINDERS = ['ungraded', 'unassigned'];

/** The address of a cell that a test writes as text, with plain names: `'earlier.areas.2301.byGrade.A'`. */
export function addressAt(text: string): Address {
  const [first = '', ...after] = text.split('.');
  const [top = '', ...parts] = first === 'earlier' ? after : [first, ...after];
  const asOf = first === 'earlier' ? BEFORE : TODAY;
  if (top !== 'figures' && top !== 'areas') {
    return { asOf, region: NO_REPORT, group: 'grades', keys: [[top, ...parts].join('.')], stage: null };
  }
  const region = top === 'areas' ? (parts.shift() as string) : WHOLE;
  return { asOf, region, ...figureAt(parts) };
}

function figureAt([head = '', ...parts]: readonly string[]): FigureAddress {
  if (head === 'registered' || head === 'left') return { group: 'register', keys: [], stage: head };
  if (REMAINDERS.includes(head)) return { group: head === 'ungraded' ? 'grades' : 'menus', keys: [null], stage: null };
  const group = GROUPS[head] as FigureGroup;
  if (group === 'dimensions' || group === 'indicators')
    return { group, keys: parts.slice(0, 1), stage: parts[1] as 'failed' | 'remaining' };
  return { group, keys: parts.map((key) => (REMAINDERS.includes(key) ? null : key)), stage: null };
}

/** An address as a test writes it. */
export function textOf({ asOf, region, group, keys, stage }: Address, today = TODAY): string {
  if (region === NO_REPORT) return `${asOf === today ? '' : 'earlier.'}${keys[0]}`;
  const head = Object.keys(GROUPS).find((name) => GROUPS[name] === group);
  const figure =
    group === 'register'
      ? [stage]
      : keys.length === 1 && keys[0] === null
        ? [REMAINDERS[group === 'grades' ? 0 : 1]]
        : [head, ...keys.map((key, nth) => key ?? REMAINDERS[nth]), ...(stage === null ? [] : [stage])];
  return [
    ...(asOf === today ? [] : ['earlier']),
    ...(region === WHOLE ? ['figures'] : ['areas', region]),
    ...figure,
  ].join('.');
}

/** What a test writes of a hidden number: `'figures.byGrade.A.households'`. */
export const numberOf = (
  { asOf, area, figure, unit }: { asOf: string; area: string | null; figure: FigureAddress; unit: string },
  today = TODAY,
): string => `${textOf({ asOf, region: area ?? WHOLE, ...figure }, today)}.${unit}`;

/** Cells as `{ 'figures.registered': 3 }`: households of one person each, or a pair of households and persons. */
export function cellsFrom(shown: Readonly<Record<string, number | null | readonly [number, number]>>): Cells {
  const cells = noCells();
  for (const [text, count] of Object.entries(shown)) {
    const [households, persons] = typeof count === 'number' ? [count, count] : (count ?? [null, null]);
    cells.tallies[addCell(cells, addressAt(text))] = { households, persons } as PublicTally;
  }
  return cells;
}

/** The index of a cell that a test writes as text; one that is not there yet is added, without a tally. */
export const at = (cells: Cells, text: string): number => addCell(cells, addressAt(text));
export const nameIn = (cells: Cells, cell: number | undefined): string =>
  textOf(cells.addresses[cell as number] as Address);
export const tallyAt = (cells: Cells, text: string): PublicTally | undefined =>
  cells.tallies[indexOf(cells, addressAt(text)) as number];

/** The cells that a report has, as text. */
export const reported = (cells: Cells): [text: string, tally: PublicTally][] =>
  cells.tallies.flatMap((tally, cell) => (tally ? [[nameIn(cells, cell), tally] as [string, PublicTally]] : []));

/** Facts of cells that a test writes as text. */
export const factsIn = (cells: Cells) => {
  const all = (texts: readonly string[]) => texts.map((text) => at(cells, text));
  return {
    sumOf: (whole: string, parts: readonly string[]): Fact => factSumOf(at(cells, whole), all(parts)),
    atMost: (less: readonly string[], more: readonly string[]): Fact => factAtMost(all(less), all(more)),
  };
};

/** A fact as one reads it: `'figures.registered = figures.ungraded + …'`, of households only in brackets. */
export const written =
  (cells: Cells) =>
  ({ kind, terms, ofHouseholds }: Fact): string => {
    const side = (sign: 1 | -1) =>
      terms
        .filter(([, times]) => Math.sign(times) === sign)
        .map(([cell, times]) => (Math.abs(times) === 1 ? '' : `${Math.abs(times)} `) + nameIn(cells, cell))
        .join(' + ') || '0';
    const text = `${side(1)} ${{ zero: '=', atMostZero: '≤' }[kind]} ${side(-1)}`;
    return ofHouseholds ? `[${text}]` : text;
  };

/** What an intruder has of cells that a test writes, in the districts that they name. */
export function seenOf(cells: Cells, facts: readonly Fact[]): IntruderView {
  const codes = new Set(cells.addresses.map(({ region }) => region).filter((region) => region.length === 4));
  const areas = Object.fromEntries([...codes].map((code) => [code, {} as never]));
  const tree = regionTree([{ within: [WHOLE], level: 'district', areas }]);
  const days = [...new Set(cells.addresses.map(({ asOf }) => asOf))].sort();
  return {
    cells,
    days,
    facts,
    trees: new Map(days.map((day) => [day, tree])),
    isTwofold: false,
    toldElsewhere: new Set(),
  };
}
