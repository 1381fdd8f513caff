import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { areaFiles, PROVINCES, packedAreas } from '../../docs/reference/area-entries.js';
import { namedAreas } from '../../src/areas/index.js';
import { defineProgramme, type NamedArea } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { filesBelow, readText } from '../tools/repository.js';

const areasOf = (province: string): readonly NamedArea[] => namedAreas(province, packedAreas(province));
const all = PROVINCES.flatMap(areasOf);
const ofLength = (length: number) => all.filter(({ code }) => code.length === length);

/** The table, read by another program than the one that writes the entry points. */
const table: Record<'code' | 'th' | 'en', string>[] = parse(readText('src/areas/areas.csv'), { columns: true });

describe('the names of areas', () => {
  test('are of 77 provinces, 928 districts and 7,436 subdistricts', () => {
    expect(PROVINCES).toHaveLength(77);
    expect([ofLength(4).length, ofLength(6).length, all.length]).toEqual([928, 7436, 928 + 7436]);
  });

  test('are those of the table, in its order', () => {
    const rows = table.filter(({ code }) => code.length > 2);
    expect(all).toEqual(rows.map(({ code, th, en }) => ({ code, label: { th, en } })));
  });

  test('occur once each, ascending, a subdistrict after its district', () => {
    const codes = all.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    const districts = new Set(ofLength(4).map(({ code }) => code));
    expect(ofLength(6).filter(({ code }) => !districts.has(code.slice(0, 4)))).toEqual([]);
  });

  test('are in Thai and in English, without a space too many, without their prefix', () => {
    const isClean = (name: string) =>
      name === name.normalize('NFC') && name === name.trim() && !/\s\s|[^\S ]/.test(name);
    const odd = all.filter(
      ({ label: { th, en } }) =>
        !isClean(th) ||
        !isClean(en) ||
        !/^[ก-๙.-]+(?: [ก-๙.-]+)*$/.test(th) ||
        !/^[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*)*$/.test(en),
    );
    expect(odd).toEqual([]);
    expect(all.filter(({ label }) => /^(?:อำเภอ|จังหวัด|แขวง)/.test(label.th))).toEqual([]);
  });

  test('of Trat are those of its programme', () => {
    expect(areasOf('23').filter(({ code }) => code.length === 4)).toEqual(trat2565.areas);
  });

  test('are frozen', () => {
    const [first] = areasOf('96');
    expect([areasOf('96'), first, first?.label].every(Object.isFrozen)).toBe(true);
  });

  test.each(PROVINCES)('of %s make a programme, all of them within the province', (area) => {
    const areas = areasOf(area);
    expect(areas.every(({ code }) => code.startsWith(area) && code.length > 2)).toBe(true);
    expect(defineProgramme({ ...trat2565, id: 'ours', area, areas }).areas).toEqual(areas);
  });
});

describe('the entry points of areas', () => {
  test.each(PROVINCES)('%s takes at most 12,000 bytes, 5,000 compressed', (province) => {
    const files = areaFiles(province);
    for (const ending of ['js', 'cjs']) {
      const text = files[`areas/${province}.${ending}`] as string;
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_000);
      expect(gzipSync(text).length).toBeLessThanOrEqual(5000);
    }
  });

  test('are the only files of the library that import the names', () => {
    const { exports } = JSON.parse(readText('package.json')) as { exports: Record<string, unknown> };
    expect(Object.keys(exports).filter((key) => key.startsWith('./areas'))).toEqual(['./areas/*']);
    const importing = filesBelow('src', '.ts').filter(({ text }) => /\bareas\/\w+\.js'/.test(text));
    expect(importing.map(({ path }) => path)).toEqual(['src/areas.ts']);
  });
});
