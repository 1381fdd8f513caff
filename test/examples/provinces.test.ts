import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main as fiveSteps } from '../../examples/provinces/five-steps.js';
import { monthlyDays, main as nineAreas } from '../../examples/provinces/nine-areas.js';
import { main as passesOrNot } from '../../examples/provinces/passes-or-not.js';

const printed = (main: (print: (text: string) => void) => void): string => {
  const lines: string[] = [];
  main((text) => lines.push(text));
  return lines.join('\n');
};

describe('the example provinces', () => {
  test('five steps prints its rules, its report and that its cases hold', () => {
    const text = printed(fiveSteps);
    expect(text).toContain('ข | ผ่านสองในสามขึ้นไป | 66.7% ขึ้นไป');
    expect(text.replace(/ +/g, ' ')).toContain('\n จ ครัวเรือนที่ยังไม่ผ่านเลย หรือแจ้งว่าทำไม่ได้ จำนวน 3 ครัวเรือน 3 คน');
    expect(text).toContain('cases: 9 passed, 0 failed');
  });

  test('passes or not prints the share that passes', () => {
    const text = printed(passesOrNot);
    expect(text).toContain('ร้อยละ 20.00 (1 ใน 5 ครัวเรือน)');
    expect(text).toContain('K2: B → not yet');
    expect(text).toContain('cases: 5 passed, 0 failed');
  });

  test('nine areas prints a line a month, of its last Monday', () => {
    expect(monthlyDays()).toEqual(['2026-10-26', '2026-11-30', '2026-12-28', '2027-01-25']);
    const lines = printed(nineAreas).split('\n');
    expect(lines[2]).toBe('2026-12-28: done 2, last 1, some 1, none 2 of 6');
    expect(lines.at(-1)).toBe('cases failed: 0 of 6');
  });

  test('each is one file of under 120 lines', () => {
    const folder = fileURLToPath(new URL('../../examples/provinces/', import.meta.url));
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files).toHaveLength(3);
    for (const file of files) expect(readFileSync(folder + file, 'utf8').split('\n').length, file).toBeLessThan(120);
  });
});
