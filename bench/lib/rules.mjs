/** What every peer must know of BMN 2560 and Trat, written out by hand as a user would. */
export const DIMENSIONS = ['health', 'living', 'education', 'income', 'access'];

/** Counted indicators, and the place of the dimension each belongs to. */
export const DIMENSION_OF = new Map(
  [
    [1, 4, 5, 7],
    [8, 9, 10, 11],
    [15, 16, 17, 19],
    [20, 21, 22],
    [27, 28],
  ].flatMap((indicators, dimension) => indicators.map((indicator) => [indicator, dimension])),
);

/** The dimensions of a pattern of bits, as a report names it. */
export const patternName = (bits) => DIMENSIONS.filter((_, place) => bits & (1 << place)).join('+');

/** Dimensions and patterns from rows that carry both as bits: the same for every engine of tables. */
export function dimensionRows(area, failed, remaining, households, persons) {
  const rows = [[area, `byPattern/${patternName(failed)}`, households, persons]];
  DIMENSIONS.forEach((name, place) => {
    if (failed & (1 << place)) rows.push([area, `byDimension/${name}/failed`, households, persons]);
    if (remaining & (1 << place)) rows.push([area, `byDimension/${name}/remaining`, households, persons]);
  });
  return rows;
}

/** One cell of district × gone × grade × menu × dimensions failed × dimensions remaining, as rows of a report. */
export function cellRows(area, gone, grade, menu, failed, remaining, households, persons) {
  if (gone) return [[area, 'left', households, persons]];
  const rows = dimensionRows(area, failed, remaining, households, persons);
  rows.push([area, 'registered', households, persons]);
  rows.push([area, grade === null ? 'ungraded' : `byGrade/${grade}`, households, persons]);
  rows.push([area, menu === null ? 'unassigned' : `byMenu/${menu}`, households, persons]);
  if (grade !== null && menu !== null) rows.push([area, `byGradeAndMenu/${grade}/${menu}`, households, persons]);
  return rows;
}

/**
 * Bits from a sum of 16^dimension, for engines that cannot "or" in a group: no dimension has 16 indicators, so a digit
 * that is not zero is a bit that is set.
 */
export function bitsOf(digits) {
  let bits = 0;
  for (let left = digits, place = 0; left > 0; left = Math.floor(left / 16), place += 1) {
    if (left % 16 > 0) bits |= 1 << place;
  }
  return bits;
}
