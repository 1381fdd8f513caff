import { describe, expect, test } from 'vitest';
import { main } from '../../examples/08-visit/main.js';
import { gradeHousehold, historyOf, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

describe('a morning of visits', () => {
  const lines: string[] = [];
  const register = main((text) => lines.push(text));
  const text = lines.join('\n').replace(/ +/g, ' ');
  const of = (id: string) => {
    const found = register.find((household) => household.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test('begins with those who are to be visited, and ends with three fewer', () => {
    expect(text).toContain('มี 29 ครัวเรือนที่ต้องลงเยี่ยม');
    expect(text).toContain('เหลือ 26 ครัวเรือนที่ต้องลงเยี่ยม ไม่ต้องแล้ว: TR-0253 TR-0386 TR-0143');
  });

  test('refuses a visit of tomorrow, and takes a mistake back', () => {
    expect(text).toContain('การเยี่ยมของพรุ่งนี้ ไม่รับ [on] วันที่ติดตาม: 6 สิงหาคม 2565 เป็นวันที่ยังมาไม่ถึง');
    expect(text).toContain('กลับเป็นดังเดิม');
    expect(historyOf(of('TR-0253')).at(-1)).toEqual({
      event: 'activityDone',
      activity: 'TR-0253-P1',
      on: '2022-08-05',
    });
  });

  test('merges the records of two phones', () => {
    expect(text).toContain('รวมแล้วมีข้อขัดแย้ง 0 ข้อ ที่บันทึกวันนี้: ผู้ดูแล กิจกรรมในแผน ผลการติดตาม');
  });

  test('shows both sides of a conflict, and ends with the decision', () => {
    expect(lines.filter((line) => line.includes('ซึ่งขัดกัน'))).toHaveLength(2);
    expect(of('TR-0143').left).toBeUndefined();
    expect(gradeHousehold(trat2565, of('TR-0143'), '2022-08-05').grade).toBe('A');
  });

  test('changes the bulletin of the day: two more have passed everything', () => {
    expect(text).toContain('- A ครัวเรือนที่ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ จำนวน 449 ครัวเรือน');
    expect(text).toContain('+ A ครัวเรือนที่ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ จำนวน 451 ครัวเรือน 679 คน');
    expect(text).toContain('ยังไม่มีผู้ดูแล จำนวน 7 ครัวเรือน');
  });

  test('ends with households that are read again as they are', () => {
    expect(readHouseholds(trat2565, JSON.parse(JSON.stringify(register)))).toEqual({
      households: register,
      rejected: [],
    });
  });
});
