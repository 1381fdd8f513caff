import type { NamedArea } from '../programme/index.js';

/**
 * The districts and subdistricts of one province with their names in Thai and English, ascending by code: what `areas` of
 * `defineProgramme` takes. There is an entry point for each of the 77 provinces, named by its code: `kaechon/areas/23` is
 * Trat. The names stand without their prefix (อำเภอ, เขต, ตำบล, แขวง); the province itself is not among them.
 *
 * Source: thailand-geography-json, June 2025, compared with thai-province-data, September 2025. The basis is `assumption`:
 * the two disagree on about 500 English spellings and on eight Thai names, 341524, 430111, 441106, 501805, 502202, 550116,
 * 600113 and 840902, and 54 codes of Bangkok are in one of them only. Check the names of your province.
 *
 * @example
 * ```ts
 * import { areas } from 'kaechon/areas/23';
 *
 * areas[0]; // => { code: '2301', label: { th: 'เมืองตราด', en: 'Mueang Trat' } }
 * areas[1]; // => { code: '230101', label: { th: 'บางพระ', en: 'Bang Phra' } }
 * areas.filter(({ code }) => code.length === 4).length; // => 7
 * ```
 */
export declare const areas: readonly NamedArea[];
