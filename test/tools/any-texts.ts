import type { Table } from '../../src/index.js';

/** Texts that a program could take for something else: names that every object has, formulas, markup. */
export const TEXTS = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['=1+1', '+1', '@SUM(A1)', '<b>&amp;</b>', "it's", '"', 'ไทย', 'constructor ', '-1.7976931348623157e+308'],
];

/** A table that has each text as a heading and as a cell. */
export const TABLE_OF_TEXTS: Table = {
  name: 'texts',
  title: 'texts',
  columns: TEXTS.map((label, nth) => ({ key: `c${nth}`, label })),
  rows: [Object.fromEntries(TEXTS.map((text, nth) => [`c${nth}`, text]))],
};
