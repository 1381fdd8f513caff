import {
  defineProgramme,
  formatCsv,
  formatReport,
  type Language,
  type PublicReport,
  reportTables,
  type Table,
  weeklyReport,
} from 'kaechon';
import { AREAS, areaName, dateIn } from '../shared/names.js';
import { programme } from '../shared/protocol.js';
import { type Published, SHOWN } from './publications.js';

const WORDS = {
  hidden: ['ปกปิด', 'hidden'],
  hiddenWhy: [
    'ปกปิด: จำนวนที่น้อย และจำนวนที่ใช้คำนวณย้อนหาจำนวนที่น้อยได้',
    'hidden: counts that are small, and counts from which a small one could be worked out',
  ],
  download: ['ดาวน์โหลด', 'Download'],
  other: ['English', 'ภาษาไทย'],
  nothing: ['ไม่มีหน้านี้', 'There is no such page'],
  before: ['รายงานก่อนหน้า', 'The report before'],
  newest: ['รายงานล่าสุดที่เผยแพร่', 'The latest report that is public'],
  elsewhere: ['ไม่ทราบพื้นที่ย่อย', 'part of the area not known'],
} as const satisfies Readonly<Record<string, readonly [th: string, en: string]>>;

const wordIn =
  (language: Language) =>
  (word: keyof typeof WORDS): string =>
    WORDS[word][language === 'th' ? 0 : 1];

/** The programme with the names of all its areas, subdistricts too. */
const named = defineProgramme({ ...programme, areas: AREAS });

/** `reportTables` wants to find groups that are not published too; their tables are left out. */
const NOT_SHOWN = weeklyReport(programme, [], { asOf: programme.calendar.opened }).figures;

/** The reports of a publication, in the order of `LEVELS`. */
type Levels = readonly PublicReport[];

/** The report of the province or of one of its areas, made of what is published; undefined where nothing is told of the area. */
export function reportOfArea([byDistrict, bySubdistrict]: Levels, area: string): PublicReport | undefined {
  if (byDistrict === undefined || bySubdistrict === undefined) return undefined;
  if (area === programme.area) return { ...byDistrict, figures: { ...NOT_SHOWN, ...byDistrict.figures } };
  const from = area.length === 4 ? byDistrict : bySubdistrict;
  const figures = Object.hasOwn(from.areas, area) && area.length > 2 ? from.areas[area] : undefined;
  if (figures === undefined) return undefined;
  const parts = Object.entries(bySubdistrict.areas)
    .filter(([code]) => area.length === 4 && code.startsWith(area))
    .map(([code, part]) => [code, { ...NOT_SHOWN, ...part }]);
  return {
    ...bySubdistrict,
    within: [area],
    figures: { ...NOT_SHOWN, ...figures },
    areas: Object.fromEntries(parts),
  };
}

/** The tables of the province or of an area that are published. */
export function publicTables(levels: Levels, area: string, language: Language): readonly Table[] {
  const report = reportOfArea(levels, area);
  if (report === undefined) return [];
  const level = area.length === 2 ? 'whole' : area.length === 4 ? 'district' : 'subdistrict';
  const shown: readonly string[] = [...SHOWN[level], ...(level === 'subdistrict' ? [] : ['areas'])];
  return reportTables(named, report, language)
    .filter(({ name }) => shown.includes(name))
    .map((table) => (table.name === 'areas' ? partsOf(table, area, language) : table));
}

/** The table of areas: of subdistricts without their grades. Households of no known part are told from the area that they are in. */
const partsOf = (table: Table, area: string, language: Language): Table => ({
  ...table,
  columns: area === programme.area ? table.columns : table.columns.slice(0, 4), // code, name, households and persons
  rows: table.rows.map((row) =>
    row.code === area ? { ...row, name: `${row.name} (${wordIn(language)('elsewhere')})` } : row,
  ),
});

/** A table as a file, and the name of the file; undefined where no such table is published. */
export function publicFile(levels: Levels, area: string, file: string, language: Language): string | undefined {
  const table = publicTables(levels, area, language).find(({ name }) => `${name}.csv` === file);
  return table && formatCsv(table);
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const addressOf = (day: string, area: string, language: Language, file = ''): string =>
  `/public/${day}/${area}${file && `/${file}`}${language === 'en' ? '?language=en' : ''}`;

function pageOf(title: string, language: Language, body: string): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">
<main><h1>${escaped(title)}</h1>${body}</main></html>`;
}

/** The codes that people know: of grades and areas. Others are for files. */
const KNOWN_CODE = /^([A-Z]|[0-9]+)$/;

const linkTo = (address: string, text: string): string => `<a href="${escaped(address)}">${escaped(text)}</a>`;

/** The page of the province or of an area on a report day: what is published, and no id. Undefined where nothing is told of the area. */
export function publicPage(
  day: string,
  { reports, before }: Published,
  area: string,
  language: Language,
): string | undefined {
  const report = reportOfArea(reports, area);
  if (report === undefined) return undefined;
  const word = wordIn(language);
  const other = language === 'th' ? 'en' : 'th';
  const isWhole = area === programme.area;
  const above = isWhole ? [] : area.length === 4 ? [programme.area] : [programme.area, area.slice(0, 4)];
  const title = `${isWhole ? named.label[language] : areaName(language, area)} ${dateIn(language, day)}`;
  const links = [
    ...above.map((code) => linkTo(addressOf(day, code, language), areaName(language, code))),
    ...(before === null
      ? []
      : [linkTo(addressOf(before, programme.area, language), `${word('before')}: ${dateIn(language, before)}`)]),
    linkTo(addressOf(day, area, other), word('other')),
  ];
  const cellOf = (table: Table, row: Table['rows'][number], key: string): string => {
    const cell = row[key];
    const code = String(row.code);
    if (key === 'code' && !KNOWN_CODE.test(code)) return '';
    if (table.name === 'areas' && key === 'name' && code.length > area.length)
      return linkTo(addressOf(day, code, language), String(cell));
    return escaped(String(cell ?? word('hidden')));
  };
  const tables = publicTables(reports, area, language).map((table) => {
    const isCoded = table.rows.some(({ code }) => KNOWN_CODE.test(String(code)));
    const columns = table.columns.filter(({ key }) => isCoded || key !== 'code');
    const head = columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join('');
    const body = table.rows
      .map((row) => `<tr>${columns.map(({ key }) => `<td>${cellOf(table, row, key)}</td>`).join('')}</tr>`)
      .join('');
    const file = `${table.name}.csv`;
    const download = linkTo(addressOf(day, area, language, file), `${word('download')} ${file}`);
    return `<div class="wide"><table><caption>${escaped(table.title)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div><p>${download}</p>`;
  });
  const text = isWhole ? `<pre>${escaped(formatReport(named, report, { language, form: 'bulletin' }))}</pre>` : '';
  return pageOf(
    title,
    language,
    `<nav>${links.join(' · ')}</nav>${text}${tables.join('')}<p>${escaped(word('hiddenWhy'))}</p>`,
  );
}

/** What is answered where there is no page. */
export const noPage = (language: Language): string => {
  const word = wordIn(language);
  return pageOf(word('nothing'), language, `<p>${linkTo('/public', word('newest'))}</p>`);
};
