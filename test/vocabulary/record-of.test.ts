import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/vocabulary/index.js';

describe('a record of a closed set', () => {
  test('has for every key the value it is given', () => {
    expect(recordOf(['A', 'B', 'C', 'F'], (grade) => grade.toLowerCase())).toEqual({ A: 'a', B: 'b', C: 'c', F: 'f' });
  });

  test.each([
    { keys: ['A', 'B', 'C', 'F'] },
    { keys: ['F', 'C', 'B', 'A'] },
    { keys: ['sustainable', 'survive', 'sufficient'] },
    { keys: ['ข', 'ก', 'ฮ'] },
  ])('keeps the order of $keys', ({ keys }) => {
    expect(Object.keys(recordOf(keys, () => 0))).toEqual(keys);
  });

  test('gives each value its index', () => {
    expect(recordOf(['survive', 'sufficient'], (_, place) => place)).toEqual({ survive: 0, sufficient: 1 });
  });

  test('of nothing is empty', () => {
    expect(recordOf([], () => 1)).toEqual({});
  });

  test.each(['__proto__', 'constructor', 'toString'])('holds %s like any other key', (key) => {
    const record = recordOf(['A', key], (name) => ({ name }));
    expect(Object.keys(record)).toEqual(['A', key]);
    expect(Object.getOwnPropertyDescriptor(record, key)?.value).toEqual({ name: key });
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});
