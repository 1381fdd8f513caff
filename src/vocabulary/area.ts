import { checkText, shownValue } from './argument.js';

/**
 * The code of an area: 2 digits a province, 4 a district (อำเภอ), 6 a subdistrict (ตำบล), 8 or 10 a village (หมู่บ้าน;
 * TPMAP writes ten). Always text, so that leading zeros stay.
 *
 * Source: Ministry of Interior area codes; TPMAP public data 2561 for the ten digits.
 */
export type AreaCode = string;

/** The levels a report can be divided by, widest first. */
export const AREA_LEVELS = Object.freeze(['district', 'subdistrict', 'village'] as const);

/** `'district'`, `'subdistrict'` or `'village'`. */
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** How many digits an area code has at each level; the code of a village has 8 or 10. */
const DIGITS = { district: 4, subdistrict: 6, village: 10 } as const satisfies Record<AreaLevel, number>;

/** The pattern of an area code. */
export const AREA_CODE = /^(?:\d{2}){1,5}$/;

/** Whether a value is written as an area code: 2, 4, 6, 8 or 10 digits. */
export const isAreaCode = (value: unknown): value is AreaCode => typeof value === 'string' && AREA_CODE.test(value);

/** The area at a level that an area lies in; a code shorter than the level stays as it is. */
export const areaAt = (level: AreaLevel, area: AreaCode): AreaCode => area.slice(0, DIGITS[level]);

/** Whether an area is another area or lies in it: `'230101'` lies in `'23'`. */
export const isWithin = (outer: AreaCode, area: AreaCode): boolean => area.startsWith(outer);

/** An area and all areas that it lies in, from the smallest: `'230101'`, `'2301'`, `'23'`. */
export const areasAround = (area: AreaCode): AreaCode[] =>
  Array.from({ length: area.length / 2 }, (_, level) => area.slice(0, area.length - 2 * level));

/** `TypeError` unless an argument is text, `RangeError` unless it is the code of an area in `outer`, or of `outer` itself. */
export function checkAreaIn(call: string, argument: string, outer: AreaCode, value: unknown): void {
  checkText(call, argument, value);
  if (!isAreaCode(value) || !isWithin(outer, value))
    throw new RangeError(`${call}: ${argument} ${shownValue(value)} is not an area in ${outer}`);
}
