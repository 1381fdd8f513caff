import {
  ANY_GROUPS,
  type AnyReport,
  addressKey,
  type CellAddress,
  checkReportOf,
  FIGURES,
  type FigureAddress,
  figureCells,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray } from '../vocabulary/index.js';
import { areasOf, figuresOf } from './cells.js';

/** A figure from which something follows about every household of a group. */
export interface GroupDisclosure {
  /** The figure. Its `area` is null for the whole of the report. */
  readonly figure: CellAddress;
  /** The figure that counts the group: of the same day and area. */
  readonly group: CellAddress;
  /** How many households the group has. */
  readonly households: number;
  /** Whether all of the group or none of it are in the figure. */
  readonly share: 'all' | 'none';
}

/**
 * Figures of published reports in which all households of a group are alike, so that whoever knows that a household is in the
 * group knows this of it, however great the numbers are: every registered household of an area has one grade, menu or pattern, or
 * failed a dimension or an indicator; all that failed one still fail it, or none does; all of a grade have one menu, or all of a menu
 * one grade. A data controller decides whether each may be told. Hidden tallies tell nothing and are passed over.
 *
 * `TypeError` or `RangeError` when a report is none, or of another programme, version or cohort.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, Array.from({ length: 6 }, (_, nth) => ({ ...row, id: `H${nth}` })));
 * const published = suppressReport(trat2565, weeklyReport(trat2565, households, { asOf: '2022-08-05' }));
 * const [first] = groupDisclosure(trat2565, [published]);
 * first?.figure.keys; // => ['C']
 * first?.households; // => 6
 * first?.share; // => 'all'
 * ```
 */
export function groupDisclosure(programme: Programme, published: readonly AnyReport[]): GroupDisclosure[] {
  const call = 'groupDisclosure';
  checkProgramme(call, programme);
  checkArray(call, 'published', 'a list of published reports', published);
  return published.flatMap((report, nth) => {
    checkReportOf(call, programme, `published[${nth}]`, report, 'counts', ANY_GROUPS);
    return areasOf(report).flatMap((area): GroupDisclosure[] => {
      const cells = figureCells(figuresOf(report, area));
      const counts = new Map(cells.map(([figure, { households }]) => [addressKey(figure), households]));
      const at = (figure: FigureAddress): CellAddress => ({ asOf: report.asOf, area, ...figure });
      return cells.flatMap(([figure, { households }]) =>
        groupsOf(figure).flatMap((group): GroupDisclosure[] => {
          const all = counts.get(addressKey(group)) ?? null;
          if (households === null || all === null || all === 0) return [];
          const share = households === all ? 'all' : households === 0 && figure.stage === 'remaining' ? 'none' : null;
          return share === null ? [] : [{ figure: at(figure), group: at(group), households: all, share }];
        }),
      );
    });
  });
}

/** The figures that count the groups of which a figure counts a part. */
function groupsOf({ group, keys, stage }: FigureAddress): FigureAddress[] {
  if (group === 'register') return [];
  if (stage === 'remaining') return [{ group, keys, stage: 'failed' }];
  if (FIGURES[group].sums !== 'cross') return [{ group: 'register', keys: [], stage: 'registered' }];
  const [grade, menu] = keys;
  return [
    { group: 'grades', keys: [grade as string], stage: null },
    { group: 'menus', keys: [menu as string], stage: null },
  ];
}
