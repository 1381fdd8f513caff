import { describe, expect, test } from 'vitest';
import { type AnyReport, type PublicReport, type Report, weeklyReport } from '../../src/index.js';
import { auditSuppression, planPublication, suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { LONG } from '../tools/long.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';
import { numberOf } from './cell-names.js';
import { hiddenIn, isSmall, numberAt, tallies, without } from './registers.js';

const register = tratRegister();
const kickOff = weeklyReport(trat2565, register, { asOf: '2022-05-09' });
const august = weeklyReport(trat2565, register, { asOf: '2022-08-05' });
const publishedKickOff = suppressReport(trat2565, kickOff);
const publishedAugust = suppressReport(trat2565, august);

const smallPlaces = (report: AnyReport): string[] =>
  [...tallies(report)].filter(([, tally]) => isSmall(tally)).map(([place]) => place);

/** A report published with a threshold, made once. */
const publishedBelow = (() => {
  const made = new Map<string, AnyReport>();
  return (threshold: number, report: Report): AnyReport => {
    const key = `${report.asOf} ${threshold}`;
    const known = made.get(key) ?? suppressReport(trat2565, report, { threshold });
    made.set(key, known);
    return known;
  };
})();

describe('the bulletins of Trat', () => {
  test.each([
    {
      what: 'access, 3/4 on 9 May',
      report: kickOff,
      place: 'figures.byDimension.access.failed',
      threshold: 1,
      hidden: false,
    },
    {
      what: 'access, 3/4 on 9 May',
      report: kickOff,
      place: 'figures.byDimension.access.failed',
      threshold: 4,
      hidden: true,
    },
    {
      what: 'access, 3/4 on 9 May',
      report: kickOff,
      place: 'figures.byDimension.access.failed',
      threshold: 5,
      hidden: true,
    },
    { what: 'grade B, 9/10 on 5 August', report: august, place: 'figures.byGrade.B', threshold: 1, hidden: false },
    { what: 'grade B, 9/10 on 5 August', report: august, place: 'figures.byGrade.B', threshold: 10, hidden: true },
    { what: 'grade C, 0/0 on 5 August', report: august, place: 'figures.byGrade.C', threshold: 10, hidden: false },
    {
      what: 'the register, 466/699 on 5 August',
      report: august,
      place: 'figures.registered',
      threshold: 10,
      hidden: false,
    },
  ])('$what, threshold $threshold: hidden $hidden', ({ report, place, threshold, hidden }) => {
    expect(hiddenIn(publishedBelow(threshold, report)).includes(place)).toBe(hidden);
  });

  test.each([
    { day: '9 May', report: kickOff, published: publishedKickOff },
    { day: '5 August', report: august, published: publishedAugust },
  ])('$day: no hidden number can be worked out, and the truth lies within its bounds', ({ report, published }) => {
    const audit = auditSuppression(trat2565, published, { exact: LONG });
    expect(audit).toHaveLength(2 * hiddenIn(published).length);
    for (const number of audit) {
      const { low, high } = number;
      const cell = numberOf(number, report.asOf);
      expect(low, cell).toBeLessThan(high);
      if (!LONG) continue; // without the ends, the truth may lie beyond two numbers that it can be
      expect(numberAt(report, cell), cell).toBeGreaterThanOrEqual(low);
      expect(numberAt(report, cell), cell).toBeLessThanOrEqual(high);
    }
  });

  test.each([
    { day: '9 May', report: kickOff },
    { day: '5 August', report: august },
  ])('$day: where only small tallies are hidden, the audit works many of them out, rightly', ({ report }) => {
    const found = auditSuppression(trat2565, without(report, ...smallPlaces(report))).filter(
      ({ low, high }) => low === high,
    );
    expect(found.length).toBeGreaterThan(50);
    for (const number of found) {
      const cell = numberOf(number, report.asOf);
      expect(numberAt(report, cell), cell).toBe(number.low);
    }
  });

  test('most of what is hidden had to be', () => {
    for (const [report, published] of [
      [kickOff, publishedKickOff],
      [august, publishedAugust],
    ] as const) {
      expect(hiddenIn(published).length).toBeLessThan(1.5 * smallPlaces(report).length);
    }
  });
});

describe('a published report', () => {
  test('hides households and persons as a pair, and shows zero and everything that it need not hide as it was', () => {
    for (const [place, { households, persons }] of tallies(publishedAugust)) {
      expect(households === null, place).toBe(persons === null);
      if (households !== null) expect({ households, persons }, place).toEqual(tallies(august).get(place));
      else expect(tallies(august).get(place)?.households, place).not.toBe(0);
    }
  });

  test('is the report itself when nothing is small', () => {
    expect(suppressReport(trat2565, august, { threshold: 1, show: 'all' })).toEqual(august);
  });
});

describe.runIf(LONG)('the week after', () => {
  const friday = weeklyReport(trat2565, register, { asOf: '2022-07-29' });
  const firstOf = once(() => planPublication(trat2565, [friday]));
  const earlierOf = once(() => firstOf().reports[0] as PublicReport);
  const secondOf = once(() => planPublication(trat2565, [august], { earlier: firstOf().history }));
  const publishedOf = once(() => secondOf().reports[0] as PublicReport);

  test('hides again what was hidden at the baseline and has not changed', () => {
    const [earlier, published] = [earlierOf(), publishedOf()];
    const told = new Map(tallies(published));
    const again = hiddenIn(earlier).filter((place) => /byPattern|failed/.test(place) && told.has(place));
    expect(again.length).toBeGreaterThan(0);
    const same = again.filter(
      (place) => JSON.stringify(tallies(friday).get(place)) === JSON.stringify(tallies(august).get(place)),
    );
    expect(same.filter((place) => told.get(place)?.households !== null)).toEqual([]);
  });

  test('nothing can be worked out of the two together', () => {
    const [earlier, published] = [earlierOf(), publishedOf()];
    expect([secondOf().exposed, secondOf().loosened]).toEqual([[], []]);
    const audit = auditSuppression(trat2565, published, { earlier, exact: false });
    expect(audit).toHaveLength(2 * (hiddenIn(published).length + hiddenIn(earlier).length));
    expect(audit.filter(({ low, high }) => low === high)).toEqual([]);
  });
});
