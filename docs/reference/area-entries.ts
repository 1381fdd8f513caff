/*
 * The entry points `kaechon/areas/NN`, made from src/areas/areas.csv. The build writes them; tests read the same texts.
 */
import { readFileSync } from 'node:fs';

const [head, ...rows] = readFileSync('src/areas/areas.csv', 'utf8').trimEnd().split('\n');
if (head !== 'code,th,en') throw new Error(`src/areas/areas.csv begins with ${head}, not with code,th,en`);

/** What a row must be: digits, and two names without what separates areas in a packed text or ends a text of JavaScript. */
const ROW = /^((?:\d\d){1,3}),([^\d\n/`\\$,]+),([^\d\n/`\\$,]+)$/;

/** The packed text of each province, as `namedAreas` reads it. */
const packed = new Map<string, string>();
for (const row of rows) {
  const [, code = '', th, en] = ROW.exec(row) ?? [];
  const province = code.slice(0, 2);
  const before = packed.get(province);
  if (code === '' || (code === province) !== (before === undefined))
    throw new Error(`src/areas/areas.csv: a row is not read or out of order, ${row}`);
  const area = code === province ? '' : `${code.length === 4 ? '\n' : ''}${code.slice(-2)}${th}/${en}`;
  packed.set(province, `${before ?? ''}${area}`);
}

/** The codes of the provinces, ascending. */
export const PROVINCES: readonly string[] = [...packed.keys()];

/** The packed text of a province. */
export const packedAreas = (province: string): string => packed.get(province) ?? '';

/** The files of a province's entry point below `dist`, by their paths. */
export const areaFiles = (province: string): Record<string, string> => {
  const value = `namedAreas('${province}', \`${packedAreas(province)}\`);\n`;
  return {
    [`areas/${province}.js`]: `import { namedAreas } from '../named-areas.js';\nexport const areas = /* @__PURE__ */ ${value}`,
    [`areas/${province}.cjs`]: `'use strict';\nconst { namedAreas } = require('../named-areas.cjs');\nexports.areas = ${value}`,
    [`areas/${province}.d.ts`]: "export { areas } from '../areas.js';\n",
    [`areas/${province}.d.cts`]: "export { areas } from '../areas.cjs';\n",
  };
};
