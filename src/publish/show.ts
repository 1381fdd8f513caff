import { FIGURE_GROUPS, type FigureGroup } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { checkArray, checkObject, checkOneOf } from '../vocabulary/index.js';
import { levelOf, type Region } from './regions.js';

/** A level for which an office chooses what it publishes. */
export type ShowLevel = 'whole' | 'district' | 'subdistrict' | 'village';
export const SHOW_LEVELS: readonly ShowLevel[] = ['whole', 'district', 'subdistrict', 'village'];

/** Which groups of figures are published: all, these everywhere, or these by level; a level left out has the default. */
export type Show = 'all' | readonly FigureGroup[] | { readonly [level in ShowLevel]?: readonly FigureGroup[] };

const OF_AREAS: readonly FigureGroup[] = ['register', 'grades', 'menus', 'dimensions'];

/** What offices publish: of the whole everything, of areas the register, grades, menus and dimensions. */
const DEFAULT: { readonly [level in ShowLevel]: readonly FigureGroup[] } = {
  whole: FIGURE_GROUPS,
  district: OF_AREAS,
  subdistrict: OF_AREAS,
  village: OF_AREAS,
};

/** `TypeError` or `RangeError` unless it says what to show. */
export function checkShow(call: string, show: unknown): void {
  if (show === undefined || show === 'all') return;
  const check = (argument: string, groups: unknown): void => {
    checkArray(call, argument, 'a list of groups of figures', groups);
    for (const group of groups as readonly unknown[]) checkOneOf(call, argument, FIGURE_GROUPS, group);
  };
  if (Array.isArray(show)) {
    check('options.show', show);
    return;
  }
  checkObject(call, 'options.show', "'all', a list of groups of figures, or lists by level", show);
  for (const [level, groups] of Object.entries(show as object)) {
    checkOneOf(call, 'options.show', SHOW_LEVELS, level);
    if (groups !== undefined) check(`options.show.${level}`, groups);
  }
}

/** The groups of figures that are shown of a region. */
export function groupsOf({ area }: Programme, show: Show | undefined, region: Region): readonly FigureGroup[] {
  if (show === 'all') return FIGURE_GROUPS;
  if (Array.isArray(show)) return show;
  const level = levelOf(region, area);
  const of = SHOW_LEVELS.find((one) => one === level) ?? 'whole';
  return (show as { readonly [level in ShowLevel]?: readonly FigureGroup[] } | undefined)?.[of] ?? DEFAULT[of];
}
