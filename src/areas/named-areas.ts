import type { NamedArea } from '../programme/index.js';

/** One area of a packed text: whether a line begins, the last two digits of its code, its Thai and its English name. */
const PACKED = /(\n?)(\d\d)([^\d\n/]+)\/([^\d\n/]+)/g;

/**
 * The areas of a province from a packed text: a line for each district, in it the district and then its subdistricts, each
 * as the last two digits of its code, its Thai name, a slash and its English name. Frozen.
 */
export function namedAreas(province: string, packed: string): readonly NamedArea[] {
  let district = '';
  const areas: NamedArea[] = [];
  for (const [, line, digits, th = '', en = ''] of packed.matchAll(PACKED)) {
    const code = line === '' ? `${district}${digits}` : `${province}${digits}`;
    if (line !== '') district = code;
    areas.push(Object.freeze({ code, label: Object.freeze({ th, en }) }));
  }
  return Object.freeze(areas);
}
