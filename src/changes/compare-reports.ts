import {
  addressKey,
  type CellAddress,
  checkNotHidden,
  checkReport,
  FIGURES,
  type FigureAddress,
  type FigureGroup,
  type FigureStage,
  figureCells,
  ownOf,
  type Report,
} from '../figures/index.js';
import { cohortIn, sameCohort } from '../programme/index.js';
import { type AreaCode, type Label, NO_ONE, type Tally } from '../vocabulary/index.js';

/** A figure of an earlier day that has changed since it was published. */
export interface FigureChange {
  /** The area. For the whole report it is the smallest area that contains everything counted, such as the province. */
  readonly area: AreaCode;
  /** The figure for people, as a path in the report: `'byGrade.A'`. Do not parse it, as names may contain dots. */
  readonly figure: string;
  /** The figure for code. Its `area` is null for the whole report. */
  readonly address: CellAddress;
  readonly label: Label;
  readonly was: Tally;
  readonly now: Tally;
}

/**
 * What late entries changed in a published report: every figure that differs between the report as it was published and the same
 * report made again. The whole comes first, then the areas, ascending; figures are in the order of a report. A figure that is missing
 * in one of the two counts as nobody there. The blocks `plan` and `care` are not compared.
 *
 * `TypeError` when an argument is of the wrong kind or has a hidden tally. `RangeError` when the two differ in programme, version,
 * cohort, day, level, `within` or blocks.
 *
 * @example
 * ```ts
 * const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }] };
 * const reportOf = (...followUps: unknown[]) => {
 *   const { households } = readHouseholds(trat2565, [{ ...row, deprivations: [{ indicator: 8, followUps }] }]);
 *   return weeklyReport(trat2565, households, { asOf: '2022-08-05' });
 * };
 * const changes = compareReports(reportOf(), reportOf({ on: '2022-08-01', outcome: 'passed' }));
 * changes.length; // => 8
 * changes.slice(0, 2).map(({ area, label, was, now }) => [area, label.en, was.households, now.households]);
 * // => [['23', 'grade A', 0, 1], ['23', 'grade C', 1, 0]]
 * ```
 */
export function compareReports<G extends string, M extends string, D extends string>(
  published: Report<G, M, D>,
  now: Report<G, M, D>,
): FigureChange[] {
  for (const [argument, report] of Object.entries({ published, now })) {
    checkReport('compareReports', argument, report);
    checkNotHidden('compareReports', `${argument}.figures`, report.figures);
    checkNotHidden('compareReports', `${argument}.areas`, report.areas);
  }
  checkSame(published, now);
  const { asOf, within } = now;
  const codes = [...new Set([...Object.keys(published.areas), ...Object.keys(now.areas)])].sort();
  const areas = [null, ...codes].map((area) => {
    const [was, is] = [published, now].map(({ figures, areas }) => (area === null ? figures : ownOf(areas, area)));
    return { area, was, is };
  });
  return areas.flatMap(({ area, was, is }) =>
    changesOf(was, is).map(
      (change): FigureChange => ({
        area: area ?? commonArea(within),
        figure: pathOf(change.address),
        address: { asOf, area, ...change.address },
        label: labelOf(change.address),
        was: change.was,
        now: change.now,
      }),
    ),
  );
}

/** `RangeError` unless two reports have the same programme, version, cohort, day, level, areas and blocks. */
function checkSame(published: Report, now: Report): void {
  for (const key of ['programme', 'version', 'asOf', 'level'] as const) {
    if (published[key] !== now[key])
      throw new RangeError(`compareReports: published is of ${key} ${published[key]}, now of ${now[key]}`);
  }
  if (!sameCohort(published, now))
    throw new RangeError(`compareReports: published is of ${cohortIn(published)}, now of ${cohortIn(now)}`);
  const scope = ({ within }: Report): string => within.join(', ') || 'no area';
  if (scope(published) !== scope(now))
    throw new RangeError(`compareReports: published is of ${scope(published)}, now of ${scope(now)}`);
  for (const block of ['plan', 'care'] as const) {
    if ((published.figures[block] === undefined) === (now.figures[block] === undefined)) continue;
    const silent = now.figures[block] === undefined ? 'now' : 'published';
    throw new RangeError(`compareReports: ${silent} has no ${block}`);
  }
}

interface Change {
  readonly address: FigureAddress;
  readonly was: Tally;
  readonly now: Tally;
}

/** The figures that differ, in the order of `FIGURES`. Undefined figures count nobody. */
function changesOf(was: Report['figures'] | undefined, now: Report['figures'] | undefined): Change[] {
  const [before, after] = [was, now].map(
    (figures) => new Map(figures && figureCells(figures).map((cell) => [addressKey(cell[0]), cell])),
  ) as [Cells, Cells];
  const all = [...new Map([...after, ...before])].map(([key, [address]]): Change => {
    const [old, is] = [before, after].map((cells) => (cells.get(key)?.[1] ?? NO_ONE) as Tally) as [Tally, Tally];
    return { address, was: old, now: is };
  });
  const differs = all.filter(({ was: a, now: b }) => a.households !== b.households || a.persons !== b.persons);
  const isPattern = ({ address }: Change): boolean => address.group === 'patterns'; // the last group, of which a report has only those that occur
  const patternOf = ({ address }: Change): string => address.keys[0] as string;
  return [
    ...differs.filter((change) => !isPattern(change)),
    ...differs.filter(isPattern).sort((a, b) => (patternOf(a) < patternOf(b) ? -1 : 1)),
  ];
}

type Cells = Map<string, ReturnType<typeof figureCells>[number]>;

/** The smallest area that contains some areas. */
const commonArea = ([first = '', ...others]: readonly AreaCode[]): AreaCode => {
  let common = first;
  while (!others.every((area) => area.startsWith(common))) common = common.slice(0, -2);
  return common;
};

/** The path of a figure in a report. */
function pathOf({ group, keys, stage }: FigureAddress): string {
  const { property, remainder } = FIGURES[group];
  if (remainder !== null && keys[0] === null) return remainder;
  return [property, ...keys, stage].filter((part) => part !== null).join('.');
}

const STAGES: { readonly [stage in FigureStage]: Label } = {
  registered: { th: 'อยู่ในทะเบียน', en: 'on the register' },
  left: { th: 'ออกจากทะเบียน', en: 'left' },
  failed: { th: 'ตกเกณฑ์', en: 'failed' },
  remaining: { th: 'ยังไม่ผ่าน', en: 'remaining' },
};

const GROUPS: { readonly [group in FigureGroup]: (keys: readonly (string | null)[]) => Label } = {
  register: () => ({ th: '', en: '' }),
  grades: ([grade]) =>
    grade === null ? { th: 'ไม่จัดระดับ', en: 'ungraded' } : { th: `ระดับ ${grade}`, en: `grade ${grade}` },
  menus: ([menu]) =>
    menu === null ? { th: 'ยังไม่กำหนดเมนู', en: 'no menu yet' } : { th: `เมนู ${menu}`, en: `menu ${menu}` },
  gradesAndMenus: ([grade, menu]) => ({ th: `ระดับ ${grade} เมนู ${menu}`, en: `grade ${grade}, menu ${menu}` }),
  dimensions: ([dimension]) => ({ th: `มิติ ${dimension}`, en: `dimension ${dimension}` }),
  indicators: ([indicator]) => ({ th: `ตัวชี้วัด ${indicator}`, en: `indicator ${indicator}` }),
  patterns: ([pattern]) => ({ th: `มิติที่ตกเกณฑ์ร่วมกัน ${pattern}`, en: `dimensions failed together ${pattern}` }),
};

/** A figure in words, with the programme's own names. */
function labelOf({ group, keys, stage }: FigureAddress): Label {
  const name = GROUPS[group](keys);
  if (stage === null) return name;
  const { th, en } = STAGES[stage];
  return { th: [name.th, th].filter(Boolean).join(' '), en: [name.en, en].filter(Boolean).join(', ') };
}
