import { describe, expect, test } from 'vitest';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { alignRows, columnsOf } from '../../src/bulletin/format-report.js';
import {
  type AnyReport,
  type Dimension,
  type Figures,
  formatReport,
  type HiddenTally,
  type Language,
  type Programme,
  type PublicTally,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';

const HIDDEN: HiddenTally = { households: null, persons: null };
const register = tratRegister();
const write = (asOf: string, language: Language, form: 'bulletin' | 'markdown', digits?: 'thai') =>
  formatReport(trat2565, weeklyReport(trat2565, register, { asOf }), {
    language,
    form,
    ...(digits ? { digits } : {}),
  });

/** The lines of a text with their columns closed up. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());

describe('the bulletins of Trat, from the records', () => {
  test.each([
    ['2022-05-09', 'th', 'bulletin'],
    ['2022-05-09', 'en', 'bulletin'],
    ['2022-05-09', 'th', 'markdown'],
    ['2022-08-05', 'th', 'bulletin'],
    ['2022-08-05', 'en', 'bulletin'],
    ['2022-08-05', 'th', 'markdown'],
    ['2022-08-05', 'en', 'markdown'],
  ] as const)('%s %s %s', async (asOf, language, form) => {
    const file = `bulletins/${asOf}-${language}.${form === 'markdown' ? 'md' : 'txt'}`;
    await expect(`${write(asOf, language, form)}\n`).toMatchFileSnapshot(file);
  });

  test('9 May has every figure as the office wrote it', () => {
    const lines = linesOf(write('2022-05-09', 'th', 'bulletin'));
    for (const line of [
      'อยู่ในทะเบียน จำนวน 467 ครัวเรือน 718 คน',
      '1) มิติด้านสุขภาพ จำนวน 76 ครัวเรือน 120 คน',
      '2) มิติด้านความเป็นอยู่ จำนวน 175 ครัวเรือน 261 คน',
      '3) มิติด้านการศึกษา จำนวน 95 ครัวเรือน 143 คน',
      '4) มิติด้านรายได้ จำนวน 198 ครัวเรือน 300 คน',
      '5) มิติด้านการเข้าถึงบริการรัฐ จำนวน 3 ครัวเรือน 4 คน',
    ]) {
      expect(
        lines.some((one) => one.startsWith(line)),
        line,
      ).toBe(true);
    }
  });

  test('5 August has every figure as the office wrote it, and each share with its denominator', () => {
    const lines = linesOf(write('2022-08-05', 'th', 'bulletin'));
    for (const line of [
      'จำแนกผลการแก้ไขปัญหาครัวเรือนยากจนเป็นระดับ ดังนี้ (ร้อยละของ 466 ครัวเรือน และ 699 คน)',
      'A ครัวเรือนที่ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ จำนวน 457 ครัวเรือน 689 คน ร้อยละ 98.07 และ 98.57',
      'B ครัวเรือนที่ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์ จำนวน 9 ครัวเรือน 10 คน ร้อยละ 1.93 และ 1.43',
      'C ครัวเรือนที่ยังไม่ผ่านทุกตัวชี้วัดที่ตกเกณฑ์ ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
      'F ครัวเรือนที่ทำไม่ได้ ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
      'ผลการขจัดความยากจนตามเมนูแก้จน ดังนี้ (ร้อยละของ 466 ครัวเรือน และ 699 คน)',
      'ยั่งยืน จำนวน 316 ครัวเรือน 502 คน ร้อยละ 67.81 และ 71.82',
      'พอเพียง จำนวน 89 ครัวเรือน 133 คน ร้อยละ 19.10 และ 19.03',
      'อยู่รอด จำนวน 61 ครัวเรือน 64 คน ร้อยละ 13.09 และ 9.15', // 9.16 would add up to 100.01
    ]) {
      expect(lines).toContain(line);
    }
  });
});

describe('Thai digits', () => {
  test.each(['bulletin', 'markdown'] as const)('write every digit of a %s and change nothing else', async (form) => {
    const text = write('2022-08-05', 'th', form, 'thai');
    expect(text).not.toMatch(/\d/);
    expect(text.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))).toBe(
      write('2022-08-05', 'th', form),
    );
    const file = `bulletins/2022-08-05-th-thai-digits.${form === 'markdown' ? 'md' : 'txt'}`;
    await expect(`${text}\n`).toMatchFileSnapshot(file);
  });
});

describe('a grade without households', () => {
  const said = (counts: readonly (number | null)[], language: Language = 'en', programme: Programme = trat2565) => {
    const report = weeklyReport(programme, [], { asOf: '2022-08-05' });
    const byGrade = Object.fromEntries(
      programme.grading.rules.map(({ grade }, place) => {
        const count = counts[place] ?? null;
        return [grade, { households: count, persons: count } as PublicTally];
      }),
    );
    const text = formatReport(
      programme,
      { ...report, figures: { ...report.figures, byGrade } },
      { language, form: 'bulletin' },
    );
    return programme.grading.rules.map(
      ({ grade }) => /(?:no household|\S*ไม่มีจำนวน).*/.exec(text.split(`\n  ${grade} `)[1]?.split('\n')[0] ?? '')?.[0],
    );
  };
  const yet = 'no household is at this level yet';
  const anyMore = 'no household is at this level any more';
  const nobody = 'no household is at this level';
  const some = undefined;

  test.each([
    { counts: [457, 9, 0, 0], says: [some, some, anyMore, anyMore] }, // the office, 5 August
    { counts: [466, 0, 0, 0], says: [some, anyMore, anyMore, anyMore] },
    { counts: [0, 0, 467, 0], says: [yet, yet, some, nobody] }, // all begin at C: nobody ever was at F
    { counts: [0, 9, 400, 0], says: [yet, some, some, nobody] },
    { counts: [9, 0, 400, 0], says: [some, nobody, some, nobody] }, // those at A may have been at B
    { counts: [9, 0, 0, 1], says: [some, nobody, nobody, some] },
    { counts: [0, 0, 0, 0], says: [nobody, nobody, nobody, nobody] },
    { counts: [0, 0, null, 0], says: [yet, yet, some, nobody] }, // a hidden count is of somebody
    { counts: [null, null, 0, 0], says: [some, some, anyMore, anyMore] },
  ])('$counts', ({ counts, says }) => {
    expect(said(counts)).toEqual(says);
  });

  test('in Thai', () => {
    expect(said([0, 9, 0, 0], 'th')).toEqual([
      'ยังไม่มีจำนวนครัวเรือนอยู่ในระดับนี้',
      undefined,
      'ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
      'ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
    ]);
    expect(said([9, 0, 9, 0], 'th')[1]).toBe('ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้');
  });

  test('in a programme with two grades, nobody is left at the last one, with which all begin', () => {
    expect(said([5, 0], 'en', passesOrNot)).toEqual([undefined, anyMore]);
    expect(said([0, 5], 'en', passesOrNot)).toEqual([yet, undefined]);
  });

  test('in Markdown it keeps its zeros, and is explained below the table', () => {
    const text = write('2022-08-05', 'en', 'markdown');
    expect(text).toContain(
      '\n| F cannot be done | 0 | 0.00 | 0 | 0.00 |\n\nC, F: no household is at this level any more\n',
    );
  });
});

describe('hidden tallies', () => {
  const whole = once(() => weeklyReport(trat2565, register, { asOf: '2022-08-05' }));
  /** The report with some of its figures put in place of the others. */
  const changed = (
    change: (figures: Figures<string, string, Dimension>) => Partial<AnyReport['figures']>,
  ): AnyReport => ({
    ...whole(),
    figures: { ...whole().figures, ...change(whole().figures) },
  });
  const published = (): AnyReport => ({
    ...changed(({ byGrade, byDimension }) => ({
      left: HIDDEN,
      byGrade: { ...byGrade, A: HIDDEN, B: HIDDEN },
      ungraded: HIDDEN,
      byDimension: {
        ...byDimension,
        access: { failed: HIDDEN, remaining: byDimension.access.remaining },
        income: { failed: byDimension.income.failed, remaining: HIDDEN },
      },
    })),
    areas: { ...whole().areas, 2307: { ...(whole().areas['2307'] as Figures), registered: HIDDEN } },
  });

  test.each([
    ['th', 'bulletin'],
    ['en', 'bulletin'],
    ['th', 'markdown'],
    ['en', 'markdown'],
  ] as const)('%s %s', async (language, form) => {
    const text = formatReport(trat2565, published(), { language, form });
    expect(text).not.toMatch(/NaN|null|undefined/);
    const file = `bulletins/2022-08-05-${language}-hidden.${form === 'markdown' ? 'md' : 'txt'}`;
    await expect(`${text}\n`).toMatchFileSnapshot(file);
  });

  test('are marked in both places, have no share, and are explained once, at the end', () => {
    const lines = linesOf(formatReport(trat2565, published(), { language: 'en', form: 'bulletin' }));
    expect(lines).toContain('A passes every indicator it had failed hidden households hidden persons');
    expect(lines).toContain('left the register hidden households hidden persons');
    expect(lines).toContain('ungraded (all it had failed no longer applies) hidden households hidden persons');
    expect(lines).toContain('Ko Chang hidden households hidden persons');
    expect(lines.at(-1)).toMatch(/^hidden: /);
    expect(lines.filter((line) => line.startsWith('hidden: '))).toHaveLength(1);
  });

  test('without a hidden tally the mark is not explained; a hidden tally of what remains is enough for it', () => {
    expect(write('2022-08-05', 'en', 'markdown')).not.toContain('hidden');
    const one = changed(({ byDimension }) => ({
      byDimension: { ...byDimension, income: { failed: byDimension.income.failed, remaining: HIDDEN } },
    }));
    expect(formatReport(trat2565, one, { language: 'en', form: 'bulletin' })).toMatch(/\n\nhidden: .*$/);
    const left = changed(() => ({ left: HIDDEN }));
    expect(formatReport(trat2565, left, { language: 'en', form: 'bulletin' })).toMatch(/\n\nhidden: .*$/);
  });

  test.each(['bulletin', 'markdown'] as const)('when the total is hidden, a %s has no share', (form) => {
    const one = changed(() => ({ registered: HIDDEN }));
    expect(formatReport(trat2565, one, { language: 'en', form })).not.toMatch(/%(?! *\n|\))/);
  });

  test('with a hidden grade the shares are rounded one by one, and need not add up to 100', () => {
    const one = changed(({ byMenu }) => ({ byMenu: { ...byMenu, sufficient: HIDDEN } }));
    expect(linesOf(formatReport(trat2565, one, { language: 'th', form: 'bulletin' }))).toContain(
      'อยู่รอด จำนวน 61 ครัวเรือน 64 คน ร้อยละ 13.09 และ 9.16', // 9.15 where the other two are told
    );
  });
});

describe('alignment on a terminal', () => {
  // As wcwidth of the C library and tmux count them. Sara am (ำ) takes a column of its own.
  test.each([
    ['ครัวเรือน', 7],
    ['ทำไม่ได้', 6],
    ['ทั้งสิ้น', 4],
    ['ผ่านเกณฑ์', 7],
    ['๒๕๖๕', 4],
    ['households', 10],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test.each(['2022-05-09', '2022-08-05'])('on %s in every section the numbers end in the same column', (asOf) => {
    for (const section of write(asOf, 'th', 'bulletin').split('\n\n').slice(1)) {
      const rows = section.split('\n').filter((row) => / [\d,]+ ครัวเรือน /.test(row) && row.startsWith('  '));
      for (const word of [' ครัวเรือน', ' คน', ' และ']) {
        const ends = rows.filter((row) => row.includes(word)).map((row) => columnsOf(row.slice(0, row.indexOf(word))));
        expect(new Set(ends).size, word).toBeLessThanOrEqual(1);
      }
    }
  });

  test('words at the end of a line make no column wider', () => {
    expect(
      alignRows([
        ['a', '1', 'x', '2.50'],
        ['bc', 'none of them'],
      ]),
    ).toEqual(['a  1 x 2.50', 'bc none of them']);
    expect(
      alignRows([
        ['a', '9'],
        ['b', '1,000'],
        ['c', 'gone'],
      ]),
    ).toEqual(['a     9', 'b 1,000', 'c  gone']);
    expect(
      alignRows([
        ['village 1', '9'],
        ['2 of it', '8'],
        ['b', '10'],
      ]),
    ).toEqual(['village 1  9', '2 of it    8', 'b         10']);
    expect(
      alignRows([
        ['2 of it', '8'],
        ['b', '10'],
      ]),
    ).toEqual(['2 of it  8', 'b       10']);
    expect(alignRows([])).toEqual([]);
  });
});

describe('a report in words', () => {
  const { households } = readHouseholds(trat2565, [
    {
      id: 'H1',
      area: '2399',
      members: [{ id: 'P1', targeted: true }],
      deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-01', outcome: 'notApplicable' }] }],
    },
  ]);
  const text = (language: Language) =>
    formatReport(trat2565, weeklyReport(trat2565, households, { asOf: '2022-06-03' }), { language, form: 'bulletin' });

  test('has rows for ungraded and for no menu, and the code of an area without a name', () => {
    expect(text('en').replace(/ +/g, ' ')).toContain(
      '\n ungraded (all it had failed no longer applies) 1 household 1 person 100.00 % and 100.00 %\n',
    );
    expect(text('en').replace(/ +/g, ' ')).toContain('\n no menu yet 1 household 1 person 100.00 % and 100.00 %\n');
    expect(text('en')).toContain('\n  2399  1 household 1 person');
    expect(text('th')).toContain('ยังไม่กำหนดเมนู');
  });

  test.each([
    ['ผ่านครบ', 'ครัวเรือนที่ผ่านครบ'],
    ['ต้องช่วยเหลือ', 'ครัวเรือนที่ต้องช่วยเหลือ'],
    ['กลุ่มสีเขียว', 'ครัวเรือนกลุ่มสีเขียว'],
    ['ระดับดี', 'ครัวเรือนระดับดี'],
    ['ครัวเรือนต้นแบบ', 'ครัวเรือนต้นแบบ'],
  ])('a grade labelled %s reads %s', (label, reads) => {
    const rules = trat2565.grading.rules.map((rule) => ({ ...rule, label: { th: label, en: label } }));
    const programme = { ...trat2565, grading: { ...trat2565.grading, rules } };
    const report = weeklyReport(trat2565, households, { asOf: '2022-06-03' });
    expect(linesOf(formatReport(programme, report, { language: 'th', form: 'markdown' }))).toContain(
      `| A ${reads} | 0 | 0.00 | 0 | 0.00 |`,
    );
  });

  test.each([
    ['รายได้', 'มิติด้านรายได้'],
    ['ด้านรายได้', 'มิติด้านรายได้'],
    ['มิติรายได้', 'มิติด้านรายได้'],
    ['มิติด้านรายได้', 'มิติด้านรายได้'],
  ])('a dimension labelled %s reads %s', (label, reads) => {
    const dimensions = { ...trat2565.catalogue.dimensions, income: { th: label, en: label } };
    const programme = { ...trat2565, catalogue: { ...trat2565.catalogue, dimensions } };
    const report = weeklyReport(trat2565, households, { asOf: '2022-06-03' });
    expect(linesOf(formatReport(programme, report, { language: 'th', form: 'markdown' }))).toContain(
      `| 4) ${reads} | 0 | 0.00 | 0 | 0.00 | 0 | 0 |`,
    );
  });

  test('of nobody has no shares, and no section without rows', () => {
    const report = weeklyReport(trat2565, [], { asOf: '2022-06-03' });
    const parts = formatReport(trat2565, report, { language: 'en', form: 'bulletin' }).split('\n\n');
    expect(parts.slice(1).map((part) => linesOf(part).slice(0, 2))).toEqual([
      ['Poor households on the register', 'on the register 0 households 0 persons'],
      ['By dimension failed', '1) Health 0 households 0 persons remaining 0 households 0 persons'],
      ['Grades', 'A passes every indicator it had failed no household is at this level'],
      ['Outcome menus', 'sustainable 0 households 0 persons'],
    ]);
  });

  test('households without counted persons have a share, the persons none', () => {
    const { households: uncounted } = readHouseholds(trat2565, [
      { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: false }], deprivations: [{ indicator: 8 }] },
    ]);
    const report = weeklyReport(trat2565, uncounted, { asOf: '2022-06-03' });
    const lines = (form: 'bulletin' | 'markdown') => linesOf(formatReport(trat2565, report, { language: 'en', form }));
    expect(lines('bulletin')).toContain('no menu yet 1 household 0 persons 100.00 % and - %');
    expect(lines('markdown')).toContain('| no menu yet | 1 | 100.00 | 0 | - |');
  });

  test('thousands are separated; a bar in a name does not break a Markdown table', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({
      id: `H${n}`,
      area: '2301',
      members: [{ id: 'P1', targeted: true }],
      deprivations: [{ indicator: 8 }],
    }));
    const programme = { ...trat2565, areas: [{ code: '2301', label: { th: 'เมือง|ตราด', en: 'Mueang|Trat' } }] };
    const report = weeklyReport(programme, readHouseholds(programme, many).households, { asOf: '2022-05-13' });
    expect(formatReport(programme, report, { language: 'en', form: 'markdown' })).toContain(
      '| Mueang\\|Trat | 1,200 | 1,200 |',
    );
  });
});
