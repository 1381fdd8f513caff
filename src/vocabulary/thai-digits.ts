const ZERO = '๐'.charCodeAt(0);

/** The text with every Arabic digit written as a Thai one: `'2565'` as `'๒๕๖๕'`. */
export const toThaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)));

/** The text with every Thai digit written as an Arabic one: `'๒๕๖๕'` as `'2565'`. */
export const fromThaiDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - ZERO));
