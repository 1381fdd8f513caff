/*
 * Small types and functions that every folder uses: labels in Thai and English, sources, tallies, area codes, names, and the checks
 * of arguments. It imports no other folder.
 */
export {
  AREA_CODE,
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  areaAt,
  areasAround,
  checkAreaIn,
  isAreaCode,
  isWithin,
} from './area.js';
export {
  COUNT_PACKED,
  checkArray,
  checkIterable,
  checkLength,
  checkObject,
  checkOneOf,
  checkText,
  isObject,
  shownValue,
  wrongArgument,
} from './argument.js';
export { DIMENSIONS, type Dimension, type RecordOf, recordOf } from './closed-set.js';
export { deepFreeze, frozenCopy } from './deep-freeze.js';
export {
  BASES,
  type Basis,
  checkLabel,
  checkName,
  checkSource,
  distinctKeys,
  LANGUAGES,
  type Label,
  type Language,
  LONGEST_NAME,
  LONGEST_TEXT,
  nameFault,
  repeatedName,
  type Source,
} from './label.js';
export { type Path, pathText, shownText } from './path.js';
export { addBaht, addTallies, type HiddenTally, NO_ONE, type PublicTally, type Table, type Tally } from './tally.js';
export { compareText, fromThaiDigits, plainText, toThaiDigits } from './text.js';
