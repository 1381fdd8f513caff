import { dayAt, fieldDays, plusDays } from './days.js';
import { between, happens, nearMiddle, pick, type Random } from './random.js';
import type { Day, Examined, Targets } from './types.js';

export interface FollowUp {
  readonly household: string;
  readonly indicator: number;
  readonly on: Day;
  readonly outcome: 'passed' | 'failed' | 'notApplicable';
}

export interface Halt {
  readonly household: string;
  readonly on: Day;
  readonly reason: string;
}

type Visit = readonly [day: Day, outcome: FollowUp['outcome']];

/** The first follow-up day of the drive, and the last one in the register. */
const FIRST: Day = '2022-05-17';
const LAST: Day = '2022-09-23';

/** A child has had its birthday by then (see the birthdays in members.ts). */
const LAPSE_FROM: Day = '2022-07-04';

const FAILED_BEFORE = 0.3;

const HALT_REASONS: readonly string[] = ['ผู้สูงอายุติดเตียง, ไม่มีผู้ดูแล', 'ที่ดินมีข้อพิพาท จึงซ่อมบ้านไม่ได้', 'ไม่ประสงค์รับความช่วยเหลือ'];

/** Passed on a day between the two places, often after a check that still failed. */
function passes(random: Random, days: readonly Day[], from: number, to: number): Visit[] {
  const place = Math.min(to, nearMiddle(random, from, to + 4)); // the stragglers pass on the last day itself
  const before: Visit[] =
    place > 4 && happens(random, FAILED_BEFORE) ? [[dayAt(days, between(random, 0, place - 1)), 'failed']] : [];
  return [...before, [dayAt(days, place), 'passed']];
}

/** Passed early, failed again some weeks later, passed for good. */
function relapses(random: Random, days: readonly Day[]): Visit[] {
  const passed = between(random, 4, days.length - 28);
  const failed = passed + between(random, 4, 14);
  const again = failed + between(random, 3, 12);
  return [
    [dayAt(days, passed), 'passed'],
    [dayAt(days, failed), 'failed'],
    [dayAt(days, again), 'passed'],
  ];
}

/** The visits for one indicator up to the snapshot day. */
function visitsBefore(random: Random, household: Examined, place: number, days: readonly Day[]): Visit[] {
  const end = days.length - 1;
  const isLast = place === household.indicators.length - 1;
  if (household.course === 'relapsing' && place === 0) return relapses(random, days);
  if (household.course === 'lapsing' && place === 0) {
    return [
      [
        pick(
          random,
          days.filter((day) => day >= LAPSE_FROM),
        ),
        'notApplicable',
      ],
    ];
  }
  if (household.course === 'halted') return passes(random, days, end - 24, end);
  if (household.course === 'unfinished' && isLast) return [[dayAt(days, between(random, 6, end)), 'failed']];
  return passes(random, days, 0, end);
}

/** The visits for one indicator after it. */
function visitsAfter(random: Random, household: Examined, place: number, days: readonly Day[]): Visit[] {
  const isLast = place === household.indicators.length - 1;
  if (household.aftermath === 'finishes' && isLast) return [[pick(random, days), 'passed']];
  if (household.aftermath !== 'slips' && household.aftermath !== 'slipsAndRecovers') return [];
  if (place !== 0) return [];
  const failed = between(random, 0, days.length - 12);
  const slip: Visit = [dayAt(days, failed), 'failed'];
  return household.aftermath === 'slips' ? [slip] : [slip, [dayAt(days, failed + between(random, 4, 11)), 'passed']];
}

/** Every check of every failed indicator, in the order of households, indicators and days. */
export function followUpsOf(random: Random, households: readonly Examined[], targets: Targets): FollowUp[] {
  const before = fieldDays(FIRST, targets.snapshot.day);
  const after = fieldDays(plusDays(targets.snapshot.day, 1), LAST);
  return households.flatMap((household) => {
    const followUps = household.indicators.flatMap((indicator, place) =>
      [...visitsBefore(random, household, place, before), ...visitsAfter(random, household, place, after)]
        .filter(([on]) => household.leftOn === null || on < household.leftOn)
        .map(([on, outcome]) => ({ household: household.id, indicator, on, outcome })),
    );
    return followUps.sort((a, b) => a.indicator - b.indicator); // stable: the days stay in order
  });
}

/** Declared impossible: some in June, who passed everything in the end, and one after the snapshot day. */
export function haltsOf(random: Random, households: readonly Examined[], targets: Targets): Halt[] {
  const june = fieldDays('2022-06-01', '2022-06-28');
  const after = fieldDays(plusDays(targets.snapshot.day, 14), LAST);
  return households.flatMap((household) => {
    const days = household.course === 'halted' ? june : household.aftermath === 'isHalted' ? after : null;
    return days ? [{ household: household.id, on: pick(random, days), reason: pick(random, HALT_REASONS) }] : [];
  });
}
