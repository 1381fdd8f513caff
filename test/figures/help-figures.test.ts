import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  careCoverage,
  emptyReport,
  formatReport,
  type Household,
  isRegistered,
  mergeReports,
  planStatus,
  type Report,
  type ReportBlock,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, households } from '../tools/arbitrary-household.js';

const both: readonly ReportBlock[] = ['plan', 'care'];
const report = (register: readonly Household[], asOf: string, include = both): Report =>
  weeklyReport(trat2565, register, { asOf, include });

/** The same registers with plans and carers, amounts in satang included. */
const details = fc.record({
  due: anyDay,
  done: fc.option(anyDay, { nil: undefined }),
  satang: fc.nat({ max: 999_999 }),
  agency: fc.constantFrom('ก', 'ข', '__proto__'),
});
const helped = fc.tuple(households, fc.infiniteStream(details)).map(([register, stream]) =>
  register.map((household): Household => {
    const { due, done, satang, agency } = stream.next().value;
    const [first] = household.deprivations;
    const activity = {
      id: 'A1',
      indicator: first?.indicator ?? 8,
      action: 'x',
      agency,
      due,
      ...(done ? { done } : {}),
      baht: satang / 100,
    };
    return { ...household, plan: [activity], carers: satang % 3 === 0 ? [] : [{ agency, role: 'team', from: due }] };
  }),
);

describe('blocks that a report has only on request', () => {
  test('none without a request', () => {
    const { figures } = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
    expect('plan' in figures || 'care' in figures).toBe(false);
    expect(report([], '2022-08-05', ['care']).figures).not.toHaveProperty('plan');
  });

  test('agree with the plans and carers of the households, one by one', () => {
    fc.assert(
      fc.property(helped, anyDay, (register, asOf) => {
        const { plan, care } = report(register, asOf).figures;
        const present = register.filter((one) => isRegistered(one, asOf));
        const plans = present.map((one) => planStatus(trat2565, one, asOf));
        expect(plan?.uncovered.households).toBe(plans.filter(({ uncovered }) => uncovered.length > 0).length);
        expect(plan?.overdue.households).toBe(plans.filter(({ overdue }) => overdue.length > 0).length);
        expect(plan?.activities.done).toBe(plans.reduce((sum, { done }) => sum + done.length, 0));
        expect(plan?.baht.planned).toBeCloseTo(
          plans.reduce((sum, { baht }) => sum + baht.planned, 0),
          2,
        );
        const { uncared, byAgency } = careCoverage(trat2565, register, asOf);
        expect(care?.uncared.households).toBe(uncared.length);
        expect(care?.byAgency).toEqual(byAgency);
      }),
    );
  });

  test('merge like the rest: any split into parts gives the same digits, to the satang', () => {
    fc.assert(
      fc.property(
        helped,
        anyDay,
        fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }),
        (register, asOf, parts) => {
          const merged = [0, 1, 2]
            .map((part) =>
              report(
                register.filter((_, place) => parts[place] === part),
                asOf,
              ),
            )
            .reduce(mergeReports);
          expect(JSON.stringify(merged)).toBe(JSON.stringify(report(register, asOf)));
          const empty = emptyReport(trat2565, { asOf, include: both });
          expect(JSON.stringify(mergeReports(empty, merged))).toBe(JSON.stringify(merged));
        },
      ),
    );
  });

  test('a report with a block and one without refuse to merge', () => {
    expect(() => mergeReports(report([], '2022-08-05'), report([], '2022-08-05', ['care']))).toThrow(
      new RangeError('mergeReports: b has no plan'),
    );
    expect(() => mergeReports(report([], '2022-08-05', ['plan']), report([], '2022-08-05'))).toThrow(
      new RangeError('mergeReports: a has no care'),
    );
  });

  test('an unknown block is refused', () => {
    expect(() => report([], '2022-08-05', ['budget' as 'plan'])).toThrow(
      new RangeError('weeklyReport: options.include "budget" is not one of "plan", "care"'),
    );
  });

  test('are in the bulletin', () => {
    const { households: few } = readHouseholds(trat2565, [
      {
        id: 'H1',
        area: '2301',
        members: [{ id: 'P1', targeted: true }],
        deprivations: [{ indicator: 8 }, { indicator: 22 }],
        plan: [{ id: 'A1', indicator: 8, action: 'x', agency: 'y', due: '2022-07-31', baht: 12000 }],
        carers: [{ agency: 'พมจ.ตราด', role: 'foster', from: '2022-06-01' }],
      },
    ]);
    const text = formatReport(trat2565, report(few, '2022-08-05'), { language: 'th', form: 'bulletin' }).replace(
      / +/g,
      ' ',
    );
    expect(text).toContain('แผนครัวเรือน (กิจกรรมเสร็จแล้ว 0 กำลังดำเนินการ 0 เลยกำหนด 1 งบประมาณ 12,000 บาท ที่เสร็จแล้ว 0 บาท)');
    expect(text).toContain('\n มีตัวชี้วัดที่ยังไม่มีกิจกรรมรองรับ จำนวน 1 ครัวเรือน 1 คน\n มีกิจกรรมเลยกำหนด จำนวน 1 ครัวเรือน 1 คน\n');
    expect(text).toContain('\n พ่อเลี้ยง แม่เลี้ยง จำนวน 1 ครัวเรือน 1 คน\n ทีมพี่เลี้ยง จำนวน 0 ครัวเรือน 0 คน\n');
    expect(formatReport(trat2565, report(few, '2022-08-05'), { language: 'en', form: 'markdown' })).toContain(
      '## Carers of households',
    );
  });
});
