import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeRegister } from '../../examples/trat-2565/make-register.js';

describe('the synthetic register', () => {
  const tables = Object.entries(makeRegister());

  test('has its five tables', () => expect(tables).toHaveLength(5));

  test.each(tables)('%s.csv is what the script makes', (table, text) => {
    const file = fileURLToPath(new URL(`../../examples/trat-2565/${table}.csv`, import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
