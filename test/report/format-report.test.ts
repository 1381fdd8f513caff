import { describe, expect, test } from 'vitest';
import { formatReport, type Language, readHouseholds, weeklyReport } from '../../src/index.js';
import { columnsOf } from '../../src/report/align-rows.js';
import { trat2565 } from '../../src/trat.js';
import { tratRegister } from '../tools/trat-register.js';

const register = tratRegister();
const write = (asOf: string, language: Language, form: 'bulletin' | 'markdown') =>
  formatReport(trat2565, weeklyReport(trat2565, register, { asOf }), { language, form });

describe('the bulletins of Trat, from the records', () => {
  test.each([
    ['2022-05-09', 'th', 'bulletin'],
    ['2022-08-05', 'th', 'bulletin'],
    ['2022-08-05', 'en', 'bulletin'],
    ['2022-08-05', 'th', 'markdown'],
    ['2022-08-05', 'en', 'markdown'],
  ] as const)('%s %s %s', async (asOf, language, form) => {
    const file = `bulletins/${asOf}-${language}.${form === 'markdown' ? 'md' : 'txt'}`;
    await expect(`${write(asOf, language, form)}\n`).toMatchFileSnapshot(file);
  });

  test('tell every figure published on 9 May', () => {
    const lines = write('2022-05-09', 'th', 'bulletin').replace(/ +/g, ' ').split('\n');
    for (const line of [
      ' อยู่ในทะเบียน 467 ครัวเรือน 718 คน',
      ' 1) สุขภาพ 76 ครัวเรือน 120 คน',
      ' 2) ความเป็นอยู่ 175 ครัวเรือน 261 คน',
      ' 3) การศึกษา 95 ครัวเรือน 143 คน',
      ' 4) รายได้ 198 ครัวเรือน 300 คน',
      ' 5) การเข้าถึงบริการรัฐ 3 ครัวเรือน 4 คน',
    ]) {
      expect(
        lines.some((one) => one.startsWith(line)),
        line,
      ).toBe(true);
    }
  });

  test('tell every figure published on 5 August', () => {
    const lines = write('2022-08-05', 'th', 'bulletin').replace(/ +/g, ' ').split('\n');
    for (const line of [
      ' A ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ 457 ครัวเรือน 689 คน',
      ' B ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์ 9 ครัวเรือน 10 คน',
      ' C ยังไม่ผ่านทุกตัวชี้วัดที่ตกเกณฑ์ 0 ครัวเรือน 0 คน',
      ' F ทำไม่ได้ 0 ครัวเรือน 0 คน',
      ' ยั่งยืน 316 ครัวเรือน 502 คน',
      ' พอเพียง 89 ครัวเรือน 133 คน',
      ' อยู่รอด 61 ครัวเรือน 64 คน',
    ]) {
      expect(lines).toContain(line);
    }
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

  test('in every section the numbers end in the same column', () => {
    for (const section of write('2022-05-09', 'th', 'bulletin').split('\n\n').slice(1)) {
      const rows = section.split('\n').slice(1);
      const ends = rows.map((row) => columnsOf(row.slice(0, row.indexOf(' ครัวเรือน'))));
      expect(new Set(ends).size).toBe(1);
    }
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

  test('says who is ungraded and who has no menu, and names an area it has no name for by its code', () => {
    expect(text('en').replace(/ +/g, ' ')).toContain(
      '\n ungraded (all it had failed no longer applies) 1 household 1 person\n',
    );
    expect(text('en').replace(/ +/g, ' ')).toContain('\n no menu yet 1 household 1 person\n');
    expect(text('en')).toContain('\n  2399  1 household 1 person');
    expect(text('th')).toContain('ยังไม่กำหนดเมนู');
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
