import {
  addressKey,
  checkReportOf,
  FIGURE_GROUPS,
  type FigureGroup,
  figureCells,
  type Report,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  checkArray,
  checkObject,
  type Tally,
} from '../vocabulary/index.js';
import { areasOf, checkNoneHidden, figuresOf } from './cells.js';
import { checkThreshold, SMALL_CELLS } from './plan-publication.js';

/** How many tallies of a group of figures are too small to be published, at one level. */
export interface PublicationOutlook {
  /** `'whole'` is the programme's area, or several areas that a report was limited to. */
  readonly level: 'whole' | AreaLevel;
  readonly group: FigureGroup;
  /** Tallies that are not zero, of all days together. */
  readonly tallies: number;
  /** Those of which the households or the persons are from 1 to one below the threshold. */
  readonly small: number;
}

/**
 * How many tallies of reports are not zero, and how many of them are small, by level and group of figures: for an office that
 * decides which levels and groups it publishes, before anything is hidden. A tally that two of the reports share is counted once.
 * Hiding hides every small tally, and others that would give it away. In the order of the levels, then of the groups.
 *
 * `TypeError` or `RangeError` when a report is none, or of another programme, version or cohort, when a tally is hidden already,
 * or when the threshold is not a whole number from 1.
 *
 * @example
 * ```ts
 * const row = { members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, Array.from({ length: 6 }, (_, nth) => ({ ...row, id: `H${nth}`, area: nth < 4 ? '2301' : '2302' })));
 * const outlook = publicationOutlook(trat2565, [weeklyReport(trat2565, households, { asOf: '2022-08-05' })]);
 * outlook.filter(({ group }) => group === 'grades'); // => [{ level: 'whole', group: 'grades', tallies: 1, small: 0 }, { level: 'district', group: 'grades', tallies: 2, small: 2 }]
 * ```
 */
export function publicationOutlook(
  programme: Programme,
  reports: readonly Report[],
  options: { readonly threshold?: number } = {},
): PublicationOutlook[] {
  const call = 'publicationOutlook';
  checkProgramme(call, programme);
  checkArray(call, 'reports', 'a list of reports', reports);
  checkObject(call, 'options', 'an object', options);
  const { threshold = SMALL_CELLS.threshold } = options;
  checkThreshold(call, threshold);
  const isSmall = (count: number): boolean => count > 0 && count < threshold;

  const rows = new Map<string, { level: 'whole' | AreaLevel; group: FigureGroup; tallies: number; small: number }>();
  const counted = new Set<string>();
  for (const [nth, report] of reports.entries()) {
    checkReportOf(call, programme, `reports[${nth}]`, report);
    checkNoneHidden(call, `reports[${nth}]`, report);
    for (const area of areasOf(report)) {
      const { level, code, isRest } = placeOf(programme, report, area);
      for (const [figure, tally] of figureCells(figuresOf(report, area))) {
        const { households, persons } = tally as Tally; // none is hidden, as was checked
        const cell = JSON.stringify([report.asOf, code, isRest, addressKey(figure)]);
        if (households === 0 || counted.has(cell)) continue;
        counted.add(cell);
        const row = rows.get(`${level} ${figure.group}`) ?? { level, group: figure.group, tallies: 0, small: 0 };
        row.tallies += 1;
        if (isSmall(households) || isSmall(persons)) row.small += 1;
        rows.set(`${level} ${figure.group}`, row);
      }
    }
  }
  return (['whole', ...AREA_LEVELS] as const).flatMap((level) =>
    FIGURE_GROUPS.flatMap((group) => rows.get(`${level} ${group}`) ?? []),
  );
}

/** Which area figures are of. `isRest`: only of the households whose area is not known more closely, as wide codes among narrow ones are. */
function placeOf(
  programme: Programme,
  { level, within }: Report,
  area: AreaCode | null,
): { level: PublicationOutlook['level']; code: AreaCode; isRest: boolean } {
  if (area !== null) return { level, code: area, isRest: area.length < 4 + 2 * AREA_LEVELS.indexOf(level) };
  const code = within.join();
  const isPart = within.length === 1 && code !== programme.area;
  return { level: (isPart && AREA_LEVELS[Math.min(code.length / 2, 4) - 2]) || 'whole', code, isRest: false };
}
