import { DISTRICTS } from './areas.js';
import { dayAt, fieldDays, plusDays } from './days.js';
import { between, happens, nearMiddle, pick, type Random, shuffled } from './random.js';
import type { Day, Menu, Settled, Targets } from './types.js';

export interface MenuChoice {
  readonly household: string;
  readonly on: Day;
  readonly menu: Menu;
  readonly by: string;
  readonly reason: string;
}

/** The first menu of the drive, and the last change in the register. */
const FIRST: Day = '2022-05-12';
const LAST: Day = '2022-09-23';

const LIFTED = { sufficient: 0.15, sustainable: 0.28 };
const LIFTED_LATER = 5;
const LIFT_REASONS: readonly string[] = ['มีอาชีพเสริมแล้ว', 'มีรายได้สม่ำเสมอ', 'บ้านปลอดภัย, ลูกหลานกลับมาดูแล'];

const teamOf = (area: string): string =>
  `ทีมปฏิบัติการอำเภอ${DISTRICTS.find((district) => area.startsWith(district.code))?.name ?? ''}`;

/** The menu a team may have given first, before it lifted the household to its menu on the snapshot day. */
function firstMenu(random: Random, menu: Menu): Menu {
  if (menu === 'sufficient' && happens(random, LIFTED.sufficient)) return 'survive';
  if (menu === 'sustainable' && happens(random, LIFTED.sustainable)) return pick(random, ['survive', 'sufficient']);
  return menu;
}

/** The choices that lead to the menu of the snapshot day: one, or a lower one and a lift some weeks later. */
function choicesOf(random: Random, household: Settled, days: readonly Day[]): MenuChoice[] {
  const end = days.length - 1;
  const by = teamOf(household.area);
  const first = firstMenu(random, household.menu);
  const place = nearMiddle(random, 0, end - 5);
  const given = { household: household.id, on: dayAt(days, place), menu: first, by, reason: '' };
  if (first === household.menu) return [given];
  const lift = between(random, place + 4, end);
  return [given, { ...given, on: dayAt(days, lift), menu: household.menu, reason: pick(random, LIFT_REASONS) }];
}

/** Every menu chosen for every household; a few are lifted after the snapshot day. */
export function menuChoicesOf(random: Random, households: readonly Settled[], targets: Targets): MenuChoice[] {
  const before = fieldDays(FIRST, targets.snapshot.day);
  const after = fieldDays(plusDays(targets.snapshot.day, 1), LAST);
  const sufficient = households.filter((household) => household.menu === 'sufficient');
  const later = new Set(shuffled(random, sufficient).slice(0, LIFTED_LATER));
  return households.flatMap((household) => {
    const choices = choicesOf(random, household, before);
    if (later.has(household)) {
      const by = teamOf(household.area);
      const reason = pick(random, LIFT_REASONS);
      choices.push({ household: household.id, on: pick(random, after), menu: 'sustainable', by, reason });
    }
    return choices.filter(({ on }) => household.leftOn === null || on < household.leftOn);
  });
}
