import { describe, expect, test } from 'vitest';
import { PUBLIC_CALLS } from './tools/public-calls.js';

/** A copy through and through, of which nothing is frozen. Functions stay what they are. */
function thawed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(thawed) as T;
  if (value instanceof Uint8Array || value instanceof Uint32Array) return value.slice() as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, thawed(part)])) as T;
}

/** The ways to what is frozen in a value. */
function frozenIn(value: unknown, way: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Object.isExtensible(value) ? [] : [way]),
    ...Object.entries(value).flatMap(([key, part]) => frozenIn(part, `${way}.${key}`)),
  ];
}

describe('changes and freezes none of its arguments', () => {
  test.each(Object.entries(PUBLIC_CALLS))('%s', async (_, { call, args }) => {
    const given = args.map(({ good }) => thawed(good()));
    const before = thawed(given);
    await call(...given);
    expect(given).toEqual(before);
    args.forEach(({ name }, place) => {
      expect(frozenIn(given[place], name)).toEqual([]);
    });
  });
});
