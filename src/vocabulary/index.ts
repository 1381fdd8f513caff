export { addBaht } from './add-baht.js';
export {
  AREA_CODE,
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  areaAt,
  areasAround,
  isAreaCode,
  isWithin,
} from './area.js';
export {
  checkArray,
  checkIterable,
  checkLength,
  checkObject,
  checkOneOf,
  checkText,
  shownValue,
  wrongArgument,
} from './argument.js';
export { deepFreeze, frozenCopy } from './deep-freeze.js';
export { DIMENSIONS, type Dimension } from './dimension.js';
export { keysApart } from './keys-apart.js';
export { checkLabel, checkWords, LANGUAGES, type Label, type Language } from './label.js';
export { checkName, nameFault, repeatedName } from './name.js';
export { plainText } from './plain-text.js';
export { type RecordOf, recordOf } from './record-of.js';
export { BASES, type Basis, checkSource, type Source } from './source.js';
export type { Table } from './table.js';
export { addTallies, type HiddenTally, NO_ONE, type PublicTally, type Tally } from './tally.js';
export { fromThaiDigits, toThaiDigits } from './thai-digits.js';
