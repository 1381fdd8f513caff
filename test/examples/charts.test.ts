import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngOf } from '../../examples/04-charts/draw.js';
import { main } from '../../examples/04-charts/main.js';

const NAMES = ['gradesByArea', 'gradeSharesByArea', 'progress', 'dimensions', 'gradeFlow', 'overlap'];

const root = mkdtempSync(join(tmpdir(), 'charts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The size of a PNG, from its header. */
const sizeOf = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the charts of Friday 5 August', () => {
  const folder = join(root, 'th');
  const printed: string[] = [];
  let files: string[] = [];
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  beforeAll(async () => {
    files = await main({ folder, day: '2022-08-05', language: 'th' }, (text) => printed.push(text));
  });

  test('are each a specification, an SVG and a PNG', () => {
    const expected = NAMES.flatMap((name) => [`${name}.vl.json`, `${name}.svg`, `${name}.png`]);
    expect(files).toEqual([...expected, 'alt.txt'].sort());
    for (const name of NAMES) {
      expect(JSON.parse(read(`${name}.vl.json`))).toMatchObject({ description: expect.any(String) });
      const [width = 0, height = 0] = sizeOf(readFileSync(join(folder, `${name}.png`)));
      expect([width > 700, height > 600, width < 1600]).toEqual([true, true, true]);
    }
  });

  test.each([
    ['gradesByArea', ['เมืองตราด', 'เกาะช้าง', '155 (A 152, B 3)', 'A ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์']],
    ['gradeSharesByArea', ['เกาะกูด', '10/11', '100%']],
    ['progress', ['13 พ.ค. 2565', '5 ส.ค. 2565', 'F ทำไม่ได้']],
    ['dimensions', ['ความเป็นอยู่', '175', 'ยังไม่ผ่าน']],
    ['gradeFlow', ['ระดับเดิม', 'ระดับใหม่', '457', 'ระดับลดลง']],
    ['overlap', ['การเข้าถึงบริการรัฐ', '145', 'ครัวเรือน']],
  ])('%s has its words in Thai, and its text for who cannot see it', (name, words) => {
    const svg = read(`${name}.svg`);
    for (const word of words) expect(svg).toContain(`>${word}</text>`);
    const alt = printed[NAMES.indexOf(name)] ?? '';
    expect(svg).toContain(`<svg role="img" aria-label="${alt}"`);
    expect(read('alt.txt')).toContain(`${name}: ${alt}\n`);
  });

  test('are drawn with a font that comes along: a sara am is as wide as its two parts', () => {
    const text = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="28" font-size="20">${words}</text></svg>`;
    expect(pngOf(text('น้ำ'))).toEqual(pngOf(text('น\u0e4d\u0e49\u0e32')));
    expect(pngOf(text('น้ำ'))).not.toEqual(pngOf(text('')));
  });

  test('in English', async () => {
    const english = join(root, 'en');
    await main({ folder: english, day: '2022-06-17', language: 'en' }, () => undefined);
    const svg = readFileSync(join(english, 'progress.svg'), 'utf8');
    expect(svg).toContain('>17 June 2022</text>');
    expect(svg).not.toContain('>24 June 2022</text>');
    expect(svg).not.toMatch(/[ก-๙]/);
  });
});
