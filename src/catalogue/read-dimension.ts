import { recordOf } from '../vocabulary/index.js';
import { type Catalogue, dimensionsOf } from './catalogue.js';

/**
 * How offices write TPMAP's five dimensions, beside the names of the catalogue; blanks and a leading มิติ or ด้าน left
 * out. The doubled vowel of `สุุขภาพ` and the `เข้าถีง` are in published data.
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
      ['การเข้าถึง', 'เข้าถึง', 'การเข้าถีง', 'เข้าถีง', ''].map((reach) => reach + service),
    ),
    'accessibility',
  ],
};

const bare = (text: string): string =>
  text
    .replace(/[\s_]+/g, '')
    .toLowerCase()
    .replace(/^(?:มิติด้าน|มิติ|ด้าน)/, '');

/**
 * The dimension of a catalogue that a text names: its key, its Thai or English name, or for TPMAP's five a spelling that
 * offices use; null when it names none.
 *
 * @example
 * ```ts
 * readDimension(BMN_2560, 'มิติด้านความเป็นอยู่อาศัย'); // => 'living'
 * readDimension(BMN_2560, 'ความมั่นคงทางเศรษฐกิจ'); // => 'income'
 * readDimension(BMN_2560, 'ความสุข'); // => null
 * ```
 */
export function readDimension<D extends string>(catalogue: Catalogue<D>, text: string): D | null {
  const dimensions = dimensionsOf(catalogue);
  const names = recordOf(dimensions, (dimension) => {
    const { th, en } = catalogue.dimensions[dimension];
    return [dimension, th, en, ...(Object.hasOwn(VARIANTS, dimension) ? (VARIANTS[dimension] ?? []) : [])].map(bare);
  });
  const wanted = bare(text);
  return dimensions.find((dimension) => names[dimension].includes(wanted)) ?? null;
}
