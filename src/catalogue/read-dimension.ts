import { checkText, LANGUAGES, plainText } from '../vocabulary/index.js';
import { type Catalogue, checkCatalogue, dimensionsOf } from './define-catalogue.js';

/**
 * Spellings that offices use for TPMAP's five dimensions, beside the names of the catalogue, without spaces and a leading มิติ or
 * ด้าน. The doubled vowel of `สุุขภาพ` and the `เข้าถีง` occur in published data.
 *
 * Source: labels of TPMAP's dashboard and public front end, of the family logbook (สมุดพกครอบครัว) and Trat's news.
 */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  health: ['สุขภาพ', 'สุุขภาพ'],
  living: ['ความเป็นอยู่', 'ความเป็นอยู่อาศัย', 'ที่อยู่อาศัย'],
  education: ['การศึกษา'],
  income: ['รายได้', 'รายรับ', 'ความมั่นคงทางเศรษฐกิจ'],
  access: [
    ...['บริการรัฐ', 'บริการภาครัฐ', 'สวัสดิการภาครัฐ', 'สวัสดิการแห่งรัฐ'].flatMap((service) =>
      ['การเข้าถึง', 'เข้าถึง', 'การเข้าถีง', 'เข้าถีง', ''].map((access) => access + service),
    ),
    'accessibility',
  ],
};

const bare = (text: string): string =>
  plainText(text)
    .replace(/[\s_]+/g, '')
    .toLowerCase()
    .replace(/^(?:มิติด้าน|มิติ|ด้าน)/, '');

/**
 * The dimension of a catalogue that a text names by its key, by its Thai or English name or, for TPMAP's five, by a spelling that
 * offices use. Null when the text names no dimension, or two equally well. An exact key comes first, then an exact name, then
 * other spellings.
 *
 * `TypeError` when the first argument is not a catalogue or the second is not text.
 *
 * @example
 * ```ts
 * readDimension(BMN_2560, 'มิติด้านความเป็นอยู่อาศัย'); // => 'living'
 * readDimension(BMN_2560, 'ความมั่นคงทางเศรษฐกิจ'); // => 'income'
 * readDimension(BMN_2560, 'ความสุข'); // => null
 * ```
 */
export function readDimension<D extends string>(catalogue: Catalogue<D>, text: string): D | null {
  checkCatalogue('readDimension', catalogue);
  checkText('readDimension', 'text', text);
  const dimensions = dimensionsOf(catalogue);
  const namesOf = (dimension: D): string[] => LANGUAGES.map((language) => catalogue.dimensions[dimension][language]);
  const spellingsOf = (dimension: D): string[] => [
    dimension,
    ...namesOf(dimension),
    ...(Object.hasOwn(VARIANTS, dimension) ? (VARIANTS[dimension] ?? []) : []),
  ];
  const [plain, wanted] = [plainText(text), bare(text)];
  if (wanted === '') return null;
  const ways: ((dimension: D) => boolean)[] = [
    (dimension) => dimension === text,
    (dimension) => plainText(dimension) === plain,
    (dimension) => namesOf(dimension).some((name) => plainText(name) === plain),
    (dimension) => spellingsOf(dimension).some((name) => bare(name) === wanted),
  ];
  for (const way of ways) {
    const [found, another] = dimensions.filter(way);
    if (found !== undefined) return another === undefined ? found : null;
  }
  return null;
}
