/** The first cell of each group; a cell has its households at 2n and its persons at 2n + 1. */
export const AT = { registered: 0, left: 1, ungraded: 2, unassigned: 3, grades: 4, menus: 8, both: 11, size: 99 };
export const DIMENSION_AT = { failed: 23, remaining: 28 };
export const INDICATOR_AT = { failed: 33, remaining: 50 };
export const PATTERN_AT = 67; // 32 patterns, by their bits

/** Counted indicators in order; by number, their place and the bit of their dimension. */
export const COUNTED = [1, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 19, 20, 21, 22, 27, 28];
export const PLACE = new Uint8Array(32);
export const BIT = new Uint8Array(32);
COUNTED.forEach((indicator, place) => {
  PLACE[indicator] = place;
  BIT[indicator] = place < 4 ? 1 : place < 8 ? 2 : place < 12 ? 4 : place < 15 ? 8 : 16;
});
