import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { ProgrammeData } from '../../src/index.js';
import type { programmeShape } from '../../src/programme/programme-shape.js';

/** The same, every part of it writable and without undefined, which the schema allows where a field is optional. */
type Plain<T> = T extends string | number | boolean | null
  ? T
  : { -readonly [key in keyof T]: Plain<Exclude<T[key], undefined>> };

test('the type of a programme as data is that of its schema', () => {
  expectTypeOf<Plain<z.output<typeof programmeShape>>>().branded.toEqualTypeOf<Plain<ProgrammeData>>();
});
