import type { Row } from '../linear/index.js';
import { type Count, type Kind, type Names, type Truth, tallyIn } from './world.js';

/** Households of a grade that failed some dimensions, of which some remain. */
export interface Standing {
  readonly failed: number;
  readonly remaining: number;
  readonly grade: string | null;
}

/** Whole numbers of households of each standing, and how many with a menu there are by what they failed and their grade. */
export interface Standings {
  readonly counts: readonly { readonly standing: Standing; readonly households: number }[];
  readonly quota: ReadonlyMap<string, number> | null;
}

const quotaKey = ({ failed, grade }: Pick<Standing, 'failed' | 'grade'>): string => `${failed} ${grade}`;

/** How many have a menu at least, as they had one the day before, and at most, as they have one the day after. */
export interface AssignedRange {
  readonly low: number;
  readonly high: number;
}

/** Grades that are told by menu together, and how many of each menu they have. */
export interface MenuStock {
  readonly grades: readonly (string | null)[];
  /** In the order of the menus. */
  readonly left: number[];
}

export function menuStocks({ grades, menus }: Names, truth: Truth): MenuStock[] {
  const isCrossed = [...truth.keys()].some((key) => key.startsWith('["gradesAndMenus"'));
  const rest = menus.map((menu) => tallyIn(truth, { group: 'menus', keys: [menu], stage: null }).households);
  const crossed = grades.flatMap((grade): MenuStock[] => {
    if (grade === null || !isCrossed) return [];
    const some = menus.map((menu) =>
      menu === null ? 0 : tallyIn(truth, { group: 'gradesAndMenus', keys: [grade, menu], stage: null }).households,
    );
    const all = tallyIn(truth, { group: 'grades', keys: [grade], stage: null }).households;
    some[menus.indexOf(null)] = all - some.reduce((sum, one) => sum + one, 0);
    for (const [nth, many] of some.entries()) (rest[nth] as number) -= many;
    return [{ grades: [grade], left: some }];
  });
  return [...crossed, { grades: isCrossed ? [null] : grades, left: rest }];
}

/** Unknowns beside standings, and rows of both: of those who failed some dimensions and have a grade, so many have a menu. */
export function menuTies(
  standings: readonly Standing[],
  stocks: readonly MenuStock[],
  assigned: ReadonlyMap<number, AssignedRange>,
): { readonly low: readonly number[]; readonly rows: readonly Row[]; readonly at: ReadonlyMap<string, number> } {
  const those = new Map<string, { readonly nth: number; readonly all: [number, number][] }>();
  for (const [nth, standing] of standings.entries()) {
    const known = those.get(quotaKey(standing)) ?? { nth: standings.length + those.size, all: [] };
    those.set(quotaKey(standing), known);
    known.all.push([nth, -1]);
  }
  const rows: Row[] = [...those.values()].map(({ nth, all }) => ({ terms: [[nth, 1], ...all], low: -FAR, high: 0 }));
  const sum = (isOf: (one: Standing) => boolean): [number, number][] =>
    [...new Set(standings.filter(isOf).map((one) => those.get(quotaKey(one))?.nth as number))].map((nth) => [nth, 1]);
  for (const [failed, { low, high }] of assigned) {
    const terms = sum((one) => one.failed === failed);
    if (terms.length > 0) rows.push({ terms, low, high });
  }
  for (const { grades, left } of stocks) {
    const terms = sum(({ grade }) => grades.includes(grade));
    const many = left.slice(0, -1).reduce((all, one) => all + one, 0);
    if (terms.length > 0) rows.push({ terms, low: many, high: many });
  }
  return {
    rows,
    low: Array.from({ length: those.size }, () => 0),
    at: new Map([...those].map(([key, { nth }]) => [key, nth])),
  };
}

const FAR = Number.POSITIVE_INFINITY;

export const isSame = (a: Standing, b: Standing): boolean =>
  a.failed === b.failed && a.remaining === b.remaining && a.grade === b.grade;

/** Households of a standing with a menu. */
export interface Menus {
  readonly standing: Standing;
  readonly menu: string | null;
  readonly households: number;
}

/** Gives the households of each standing their menus: those of `start` where they can have them, the others in equal parts. */
export function withMenus(
  { menus }: Names,
  stocks: readonly MenuStock[],
  { counts, quota }: Standings,
  start: ReadonlyMap<Kind, Count> | undefined,
): Menus[] {
  // of those who failed the same and have one grade: how many are to have a menu, and none
  const rest = new Map([...(quota ?? [])].map(([key, many]) => [key, { some: many, none: -many }]));
  for (const { standing, households } of counts) {
    const one = rest.get(quotaKey(standing));
    if (one) one.none += households;
  }
  const given = counts.map(({ standing, households }) => ({
    standing,
    left: households,
    stock: (stocks.find(({ grades }) => grades.includes(standing.grade)) as MenuStock).left,
    menus: menus.map(() => 0),
  }));
  const give = (one: (typeof given)[number], menu: number, wanted: number): number => {
    const most = rest.get(quotaKey(one.standing)) ?? { some: FAR, none: FAR };
    const which = menus[menu] === null ? 'none' : 'some';
    const many = Math.max(0, Math.min(wanted, one.left, one.stock[menu] as number, most[which]));
    one.left -= many;
    (one.menus[menu] as number) += many;
    (one.stock[menu] as number) -= many;
    most[which] -= many;
    return many;
  };
  // whoever had a menu keeps it: where standings changed, others that failed the same have it
  const kept = new Map([...(start ?? [])].map(([kind, { households }]) => [kind, households]));
  for (const isOf of [isSame, (a: Standing, b: Standing) => a.failed === b.failed])
    for (const [kind, wanted] of kept)
      for (const one of given)
        if (kind.menu !== null && isOf(one.standing, kind))
          kept.set(kind, (kept.get(kind) ?? wanted) - give(one, menus.indexOf(kind.menu), kept.get(kind) ?? wanted));
  const lacking = new Map<number[], number>();
  for (const { stock, left } of given) lacking.set(stock, (lacking.get(stock) ?? 0) + left);
  const parts = new Map([...lacking].map(([stock, many]) => [stock, stock.map((one) => one / Math.max(1, many))]));
  for (const one of given) {
    const { left } = one;
    for (const [menu, part] of (parts.get(one.stock) as number[]).entries()) give(one, menu, Math.floor(part * left));
  }
  for (const one of given) for (const menu of menus.keys()) give(one, menu, FAR);
  return given.flatMap(({ standing, menus: ofEach }) =>
    ofEach.flatMap((households, nth) =>
      households > 0 ? [{ standing, menu: menus[nth] as string | null, households }] : [],
    ),
  );
}
