import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../examples/01-bulletins/main.js';

const REGISTER = fileURLToPath(new URL('../../examples/trat-2565', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = (...args: string[]): string => {
  const lines: string[] = [];
  main(args, (text) => lines.push(text));
  return lines.join('\n');
};

/** The example's output over the register with one table changed. */
function printedAfter(table: string, change: (rows: string[]) => string[]): string {
  cpSync(REGISTER, folder, { recursive: true });
  const file = join(folder, `${table}.csv`);
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
  return printed(folder);
}

describe('npm start', () => {
  const text = printed();

  test('says that the data are synthetic, and prints both bulletins, 13 Fridays and 7 districts', () => {
    expect(text).toContain('ข้อมูลสังเคราะห์');
    expect(text).toContain('9 พฤษภาคม พ.ศ. 2565');
    expect(text).toContain('5 สิงหาคม พ.ศ. 2565');
    const progress = text.split('\n\n').find((part) => part.startsWith('ความคืบหน้า')) ?? '';
    expect(progress.split('\n')).toHaveLength(2 + 13);
    const districts = text.split('\n\n').find((part) => part.startsWith('รายอำเภอ')) ?? '';
    expect(districts.split('\n')).toHaveLength(2 + 7 + 1);
    expect(districts).toMatch(/รวม +466\/699 +457\/689 +9\/10 +0\/0 +0\/0 +61\/64 +89\/133 +316\/502 +0\/0/);
  });

  test('--en says the same in English', () => {
    expect(printed('--en')).toContain('Synthetic data');
    expect(printed('--en')).toContain('A passes every indicator it had failed');
    expect(printed('--en')).toMatch(/2022-08-05 +466\/699 +457\/689/);
  });

  test('a changed follow-up changes the figures', () => {
    // The first household that is A on 5 August, told to fail again that day.
    const id = /^(TR-\d+),(\d+),2022-0[5-7]-\d\d,passed$/m.exec(readFileSync(join(REGISTER, 'follow_up.csv'), 'utf8'));
    const changed = printedAfter('follow_up', (rows) =>
      rows.map((row) => (row === id?.[0] ? row.replace('passed', 'failed') : row)),
    );
    expect(changed).not.toBe(text);
  });

  test('a removed household is missing from the count', () => {
    const household = readFileSync(join(REGISTER, 'household.csv'), 'utf8').split('\n')[1]?.split(',')[0] ?? '';
    const changed = printedAfter('household', (rows) => rows.filter((row) => !row.startsWith(`${household},`)));
    expect(changed.replace(/ +/g, ' ')).toContain('อยู่ในทะเบียน จำนวน 466 ครัวเรือน');
    expect(changed).toContain('  ! member'); // its members are told as rejected, not dropped
  });
});
