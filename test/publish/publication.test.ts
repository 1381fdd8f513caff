import { describe, expect, test } from 'vitest';
import { type AnyReport, type AreaLevel, type Household, weeklyReport } from '../../src/index.js';
import {
  auditPublication,
  type PublicationHistory,
  planPublication,
  suppressReport,
  suppressReports,
} from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { hiddenIn, numberAt, register, tallies, without } from './registers.js';

const DAYS = ['2022-06-03', '2022-06-10', '2022-06-17'] as const;

const at = (households: readonly Household[], asOf: string, areas: AreaLevel = 'district', within?: string) =>
  weeklyReport(trat2565, households, { asOf, areas, ...(within !== undefined && { within }) });
const workedOut = (published: readonly AnyReport[]) =>
  auditPublication(trat2565, published, { exact: false }).filter(({ low, high }) => low === high);

describe('three weeks', () => {
  const leaving = register(
    { count: 20, failed: [8] },
    { count: 4, failed: [8], left: '2022-06-07' },
    { count: 6, failed: [8], left: '2022-06-14' },
  );

  test('those who left are 0, hidden and 10, and the registers tell how many: the audit of all three says so', () => {
    const reports = DAYS.map((asOf) => at(leaving, asOf));
    const careless = reports.map((report, nth) =>
      nth === 1 ? without(report, 'figures.left', 'areas.2301.left') : report,
    );
    const found = workedOut(careless).filter(({ figure }) => figure.stage === 'left');
    expect(found.map(({ area, unit, low }) => [area, unit, low])).toEqual(
      expect.arrayContaining([
        [null, 'households', 4],
        ['2301', 'households', 4],
      ]),
    );
  });

  test('together, and one after the other, nothing can be worked out', () => {
    expect(
      workedOut(
        suppressReports(
          trat2565,
          DAYS.map((asOf) => at(leaving, asOf)),
        ),
      ),
    ).toEqual([]);
    let history: PublicationHistory | undefined;
    for (const asOf of DAYS) {
      const week = planPublication(trat2565, [at(leaving, asOf)], history && { earlier: history });
      expect([week.exposed, week.loosened]).toEqual([[], []]);
      history = JSON.parse(JSON.stringify(week.history)) as PublicationHistory;
    }
    expect(workedOut(history?.reports.map(({ published }) => published) ?? [])).toEqual([]);
  });

  test('behind published reports alone, the hidden numbers are supposed for all days together', () => {
    const told: AnyReport[] = [];
    for (const asOf of DAYS.slice(0, 2)) {
      const { reports, loosened } = planPublication(trat2565, [at(leaving, asOf)], { earlier: told });
      expect(loosened).toEqual([]);
      told.push(...reports);
    }
    // 4 had left: day by day, any number from 4 would agree with the reports of the first two weeks
    const { reports, exposed, loosened } = planPublication(trat2565, [at(leaving, DAYS[2])], { earlier: told });
    expect(exposed).toEqual([]);
    expect(loosened).toEqual([]);
    expect(workedOut([...told, ...reports])).toEqual([]);
  });
});

describe('where records contradict what was published', () => {
  const parts = [
    { count: 4, failed: [8], area: '230201' },
    { count: 2, failed: [8, 22], area: '230201' },
    { count: 30, failed: [8] },
  ];
  const all = register(...parts, { count: 9, failed: [22] });
  const less = register(...parts, { count: 8, failed: [22] }); // a row deleted, without an exit

  test('only what ties that area is given up, and the publication says which', () => {
    const { reports, loosened, exposed } = planPublication(trat2565, [at(all, DAYS[0]), at(less, DAYS[1])]);
    expect(loosened.length).toBeGreaterThan(0);
    expect(new Set(loosened.map(({ area }) => area))).toEqual(new Set(['2301']));
    expect(new Set(loosened.map(({ asOf, since }) => `${since} ${asOf}`))).toEqual(new Set([`${DAYS[0]} ${DAYS[1]}`]));
    expect(exposed).toEqual([]);
    expect(workedOut(reports)).toEqual([]);
  });

  test('the ties of other areas hold: 4 of the pattern before and 4 now is one number', () => {
    const [before, now] = [at(all, DAYS[0]), at(less, DAYS[1])];
    const hidden = (report: AnyReport) =>
      without(
        report,
        'areas.2302.byPattern.living',
        'areas.2302.byPattern.living+income',
        'areas.2302.byDimension.income.failed',
        'areas.2302.byIndicator.22.failed',
        'figures.byPattern.living',
        'figures.byPattern.living+income',
        'figures.byDimension.income.failed',
        'figures.byIndicator.22.failed',
      );
    const found = workedOut([hidden(before), now]).filter(
      ({ asOf, area, figure }) => asOf === DAYS[0] && area === '2302' && figure.group === 'patterns',
    );
    expect(found.map(({ figure, low }) => [figure.keys[0], low])).toEqual(
      expect.arrayContaining([
        ['living', 4],
        ['living+income', 2],
      ]),
    );
  });
});

describe('levels of one day', () => {
  const some = register(
    { count: 9, failed: [8] },
    { count: 3, failed: [22] },
    { count: 8, failed: [8], area: '230102' },
    { count: 5, failed: [22], area: '230102' },
    { count: 12, failed: [8], area: '230201' },
    { count: 6, failed: [22], area: '230201', passed: true },
  );
  const levels = () => [at(some, DAYS[0]), at(some, DAYS[0], 'subdistrict'), at(some, DAYS[0], 'subdistrict', '2301')];

  test('each by itself tells what another hides; together they do not', () => {
    const alone = levels().map((report) => suppressReport(trat2565, report));
    expect(workedOut(alone).length).toBeGreaterThan(0);
    expect(workedOut(suppressReports(trat2565, levels()))).toEqual([]);
  });

  test('a cell that is told twice is hidden in both or in neither', () => {
    const [, bySubdistrict, ofOne] = suppressReports(trat2565, levels());
    const both = [...tallies(ofOne as AnyReport)].filter(([place]) => place.startsWith('areas.'));
    expect(both.length).toBeGreaterThan(40);
    for (const [place, tally] of both) expect(tally, place).toEqual(tallies(bySubdistrict as AnyReport).get(place));
    const whole = [...tallies(ofOne as AnyReport)].filter(([place]) => place.startsWith('figures.'));
    const [byDistrict] = suppressReports(trat2565, levels());
    for (const [place, tally] of whole)
      expect(tally, place).toEqual(tallies(byDistrict as AnyReport).get(place.replace('figures', 'areas.2301')));
  });

  test('what has been published stays published, and what nothing can protect any more is told', () => {
    const published = at(some, DAYS[0], 'subdistrict');
    const now = [at(some, DAYS[0])];
    const { reports, exposed } = planPublication(trat2565, now, { earlier: [published] });
    expect(hiddenIn(reports[0] as AnyReport)).toEqual([]); // the whole follows from its parts, which are all told
    expect(exposed).toEqual([]);
    const careless = without(published, 'areas.230101.byPattern.income');
    const after = planPublication(trat2565, now, { earlier: [careless] });
    expect(after.exposed.find(({ area, unit }) => area === '230101' && unit === 'households')).toMatchObject({
      low: 3,
      high: 3,
    });
    expect(() => suppressReports(trat2565, now, { earlier: [careless] })).toThrow(
      /^suppressReports: nothing keeps \d+ hidden numbers from being worked out, such as patterns of 230101 on 2022-06-03/,
    );
  });
});

describe('figures published by hand', () => {
  const some = register({ count: 20, failed: [8] }, { count: 3, failed: [27] }, { count: 9, failed: [22] });
  const source = { basis: 'assumption', ref: 'made up' } as const;
  const tally = { households: 3, persons: 3 };
  const known = [{ asOf: DAYS[0], byDimension: { access: tally }, source }] as never;

  test('count with the reports: what they tell is told, and is no longer hidden', () => {
    const report = at(some, DAYS[0]);
    const place = 'figures.byDimension.access.failed';
    const [alone] = suppressReports(trat2565, [report]);
    expect(hiddenIn(alone as AnyReport)).toContain(place);
    expect(numberAt(alone as AnyReport, `${place}.households`)).toBeNull();
    const audit = auditPublication(trat2565, [alone as AnyReport], { known, exact: false });
    expect(audit.filter(({ low, high }) => low === high).length).toBeGreaterThan(0);
    const beside = planPublication(trat2565, [report], { known });
    expect(hiddenIn(beside.reports[0] as AnyReport)).not.toContain(place);
  });
});

describe('what cannot be', () => {
  const report = at(register({ count: 9, failed: [8] }), DAYS[0]);
  test.each<[string, () => unknown, string]>([
    [
      'a report told twice, otherwise',
      () => suppressReports(trat2565, [report, at(register({ count: 8, failed: [8] }), DAYS[0])]),
      'suppressReports: the tallies of reports contradict each other',
    ],
    [
      'another programme',
      () => planPublication(trat2565, [{ ...report, programme: 'other' }]),
      'planPublication: reports[0] is of other ',
    ],
    [
      'an audit of what contradicts itself',
      () => auditPublication(trat2565, [report, at(register({ count: 8, failed: [8] }), DAYS[0])]),
      'auditPublication: the tallies that published shows contradict each other',
    ],
    [
      'a threshold of 0',
      () => planPublication(trat2565, [report], { threshold: 0 }),
      'planPublication: options.threshold must be a whole number from 1, not 0',
    ],
  ])('%s', (_, run, says) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(says);
  });
});
