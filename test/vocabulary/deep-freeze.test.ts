import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../src/vocabulary/index.js';

describe('deepFreeze', () => {
  test('gives back what it was given, not a copy', () => {
    const report = { figures: { A: 1 } };
    expect(deepFreeze(report)).toBe(report);
  });

  test('freezes lists and objects at every depth', () => {
    const report = deepFreeze({ areas: [{ code: '2301', label: { th: 'เมืองตราด' } }], asOf: '2022-08-05' });
    for (const part of [report, report.areas, report.areas[0], report.areas[0]?.label]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('a write to what is frozen fails', () => {
    const report = deepFreeze({ figures: { A: 1 } });
    expect(() => Object.assign(report.figures, { A: 2 })).toThrow(TypeError);
    expect(report.figures.A).toBe(1);
  });

  test('freezes what lies in a part that was frozen before', () => {
    const label = { th: 'อยู่รอด' };
    deepFreeze({ menus: Object.freeze([label]) });
    expect(Object.isFrozen(label)).toBe(true);
  });

  test.each([null, undefined, 0, '', 'text', true])('%s comes back as it is', (value) => {
    expect(deepFreeze(value)).toBe(value);
  });

  test('leaves functions alone: the rules of a programme are not data', () => {
    const when = () => true;
    deepFreeze({ rules: [{ when }] });
    expect(Object.isFrozen(when)).toBe(false);
  });
});
