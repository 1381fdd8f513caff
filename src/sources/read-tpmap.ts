import {
  type AreaCode,
  checkObject,
  checkOneOf,
  DIMENSIONS,
  type Dimension,
  isAreaCode,
  type Label,
  recordOf,
  wrongArgument,
} from '../vocabulary/index.js';
import {
  cellsOf,
  checkFileRows,
  type FileCell,
  isBlank,
  namedCells,
  numberOf,
  remembered,
  textCell,
} from './file-row.js';
import { type SourceProblem, type SourceRejected, sourceProblem } from './source-problem.js';
import {
  COUNTS,
  columnsOf,
  headingsOf,
  KEYS,
  type TpmapArea,
  type TpmapOptions,
  type TpmapPoor,
  type TpmapReading,
  type TpmapSurveyed,
} from './tpmap-file.js';

const A_COUNT: Label = { th: 'จำนวนเต็มตั้งแต่ 0', en: 'a whole number of 0 or more' };
const A_CODE: Label = { th: 'รหัสพื้นที่', en: 'the code of an area' };
const TOTALS = /^(?:รวม|ผลรวม|ยอดรวม|ทั้งหมด|total|sum|all|grand)/i;

/**
 * Reads the rows of one of TPMAP's public CSV files: a mask file counts the poor in the dimensions that it selects, a common file
 * counts who was surveyed. The code of an area is in the column for the smallest area, of `province_ID`, `amphur_ID`, `tumbol_ID` and
 * `village_ID`. The file of the country has no such column, and one row.
 *
 * Rows are rejected with a reason if they are totals, which would be counted twice, if an earlier row has the same area, if the code is
 * of another province or level, or if a number is not a count. Every row is an area or is rejected. An area without a row was not
 * surveyed; it is not zero.
 *
 * A row is a record, or a list of `[heading, cell]` as `sheetRows` gives it. Never throws because of the content of a row. `TypeError`
 * when an argument is of the wrong kind, `RangeError` when `file` or `mask` has a wrong value, or the mask of a mask file is left out.
 *
 * Source: layout of TPMAP's release of 2561, github NEWKNP/TPMAP 35561ea.
 *
 * @example
 * ```ts
 * import { readTpmapFile } from 'kaechon/sources';
 *
 * const row = {
 *   ...{ amphur_ID: '2303', 'poor.household.CNT': 12, 'poor.JPT.CNT': 30, 'poor.JPT.MOFreg.CNT': 9, 'poor.JPT.MOFval.CNT': 7 },
 *   ...{ 'poor.JPT.MOFval.health': 2, 'poor.JPT.MOFval.living': 0, 'poor.JPT.MOFval.education': 0 },
 *   ...{ 'poor.JPT.MOFval.income': 6, 'poor.JPT.MOFval.accessibility': 0 },
 * };
 * const { areas, rejected } = readTpmapFile([row, { ...row, amphur_ID: 'รวม' }], { file: 'mask', mask: '10010' });
 * areas.map((one) => one.file === 'mask' && [one.area, one.targetedPersons, one.byDimension]);
 * // => [['2303', 7, { health: 2, income: 6 }]]
 * rejected[0]?.problems[0]?.code; // => 'totalRow'
 * ```
 */
export function readTpmapFile(rows: readonly unknown[], options: TpmapOptions): TpmapReading {
  return readRows('readTpmapFile', rows, options);
}

/**
 * As `readTpmapFile`, for a file without mistakes: returns its areas. `RangeError` naming the first row that is rejected.
 *
 * @example
 * ```ts
 * import { readTpmap } from 'kaechon/sources';
 *
 * const counts = { 'household.CNT': 40, HOUSEMEMBER_CNT: 120, MOF_REG_CNT: 30, MOF_VAL_CNT: 25, ELDERLY_CNT: 20 };
 * const row = { tumbol_ID: '230301', ...counts, DISABLED_CNT: 2, CHRONICPATIENT_CNT: 5, province_ID: '23' };
 * readTpmap([row], { file: 'common' })[0]?.area; // => '230301'
 * ```
 */
export function readTpmap(rows: readonly unknown[], options: TpmapOptions): readonly TpmapArea[] {
  const { areas, rejected } = readRows('readTpmap', rows, options);
  const [first] = rejected;
  if (first !== undefined)
    throw new RangeError(
      `readTpmap: rows[${first.row}] is rejected: ${first.problems[0]?.message.en}; see readTpmapFile`,
    );
  return areas;
}

function readRows(call: string, rows: readonly unknown[], options: TpmapOptions): TpmapReading {
  checkFileRows(call, rows);
  checkOptions(call, options);
  const nameOf = remembered(headingsOf(options.file));
  const areas: TpmapArea[] = [];
  const rejected: SourceRejected[] = [];
  const seen = new Set<AreaCode | null>();
  for (let row = 0; row < rows.length; row += 1) {
    const { found, problems } = readRow(options, nameOf, rows[row]);
    const area = found?.area;
    if (area !== undefined && seen.has(area))
      problems.push(
        area === null ? sourceProblem('missing', '', '', A_CODE) : sourceProblem('duplicateArea', '', area),
      );
    if (found === undefined || problems.length > 0) rejected.push({ row, ...(area ? { id: area } : {}), problems });
    else {
      areas.push(found);
      seen.add(found.area);
    }
  }
  return { areas, rejected };
}

function checkOptions(call: string, options: TpmapOptions): void {
  checkObject(call, 'options', 'an object with file and mask', options);
  const { file, mask } = options;
  checkOneOf(call, 'options.file', Object.keys(COUNTS), file);
  if (file === 'common') {
    if (mask !== undefined) throw new RangeError(`${call}: options.mask is given, but a common file has none`);
    return;
  }
  if (typeof mask !== 'string')
    throw wrongArgument(call, 'options.mask', 'the five digits in the name of the file', mask);
  if (!/^(?!00000)[01]{5}$/.test(mask))
    throw new RangeError(`${call}: options.mask must be five digits such as "11111", not "${mask.slice(0, 60)}"`);
}

interface RowReading {
  /** Left out, with a problem, where it is not known of which area the row is. */
  readonly found?: TpmapArea;
  readonly problems: SourceProblem[];
}

function readRow(
  { file, mask = '' }: TpmapOptions,
  nameOf: (heading: string) => string | undefined,
  row: unknown,
): RowReading {
  const cells = cellsOf(row);
  if (cells === null) return { problems: [sourceProblem('unreadable')] };
  if (cells.every(([, cell]) => isBlank(cell))) return { problems: [sourceProblem('blankRow')] };
  const { named, problems: twice } = namedCells(cells, nameOf);
  const wanted = Object.keys(COUNTS[file]);
  if (!wanted.some((name) => named.has(name)))
    return { problems: [sourceProblem('otherFile', '', '', { th: file, en: file })] };
  const problems = [...twice];
  const area = areaOf(named, problems);
  const counts = new Map<string, number>();
  for (const [name, heading] of columnsOf(file, named)) {
    const count = countOf(named.get(name) ?? { heading, cell: null }, problems);
    if (count !== undefined) counts.set(name, count);
  }
  if (area === undefined) return { problems };
  return { found: file === 'mask' ? poorOf(area, mask, counts, named, problems) : surveyedOf(area, counts), problems };
}

/** The code of a row's area; null in the file of the country; undefined, with a problem, where it cannot be read. */
function areaOf(named: ReadonlyMap<string, FileCell>, problems: SourceProblem[]): AreaCode | null | undefined {
  const key = KEYS.find(({ name }) => named.has(name));
  if (key === undefined) return null;
  const found = named.get(key.name) as FileCell;
  const reading = textCell(found, A_CODE);
  if ('problem' in reading) {
    problems.push(reading.problem);
    return undefined;
  }
  const code = reading.value;
  const [digits] = key.digits;
  const isWide = isAreaCode(code) && (code.length < digits || code.slice(digits - 2, digits) === '00'); // 2300 is all of 23
  if (code === '' || TOTALS.test(code) || isWide) {
    problems.push(sourceProblem('totalRow', found.heading, code === '' ? '""' : code));
    return undefined;
  }
  if (!isAreaCode(code) || !(key.digits as readonly number[]).includes(code.length)) {
    const known = {
      th: `${A_CODE.th} ${key.digits.join(' หรือ ')} หลัก`,
      en: `${A_CODE.en} with ${key.digits.join(' or ')} digits`,
    };
    problems.push(sourceProblem('wrongShape', found.heading, code, known));
    return undefined;
  }
  const province = textCell(named.get('province') ?? found, A_CODE);
  if ('problem' in province) problems.push(province.problem);
  else if (!code.startsWith(province.value))
    problems.push(sourceProblem('otherProvince', found.heading, code, { th: province.value, en: province.value }));
  return code;
}

function countOf(found: FileCell, problems: SourceProblem[]): number | undefined {
  const reading = textCell(found, A_COUNT);
  if ('problem' in reading) {
    problems.push(reading.problem);
    return undefined;
  }
  const count = numberOf(reading.value);
  if (count !== null && Number.isInteger(count)) return count;
  problems.push(sourceProblem(reading.value === '' ? 'missing' : 'wrongShape', found.heading, reading.value, A_COUNT));
  return undefined;
}

type Counts = ReadonlyMap<string, number>;

const at = (counts: Counts, name: string): number => counts.get(name) ?? 0; // a row with a missing count is rejected

const numbersOf = (counts: Counts): string[] =>
  [...counts.keys()].filter((name) => name.startsWith('cnt ')).map((name) => name.slice('cnt '.length));

function poorOf(
  area: AreaCode | null,
  mask: string,
  counts: Counts,
  named: ReadonlyMap<string, FileCell>,
  problems: SourceProblem[],
): TpmapPoor {
  const isSelected = (dimension: Dimension): boolean => mask[DIMENSIONS.indexOf(dimension)] === '1';
  for (const dimension of DIMENSIONS)
    if (!isSelected(dimension) && at(counts, dimension) > 0)
      problems.push(sourceProblem('notSelected', named.get(dimension)?.heading, String(at(counts, dimension))));
  return {
    file: 'mask',
    area,
    mask,
    poorHouseholds: at(counts, 'poorHouseholds'),
    poorPersons: at(counts, 'poorPersons'),
    registeredPersons: at(counts, 'registeredPersons'),
    targetedPersons: at(counts, 'targetedPersons'),
    byDimension: recordOf(DIMENSIONS.filter(isSelected), (dimension) => at(counts, dimension)),
    byIndicator: recordOf(numbersOf(counts), (number) => at(counts, `cnt ${number}`)),
  };
}

const surveyedOf = (area: AreaCode | null, counts: Counts): TpmapSurveyed => ({
  file: 'common',
  area,
  households: at(counts, 'households'),
  members: at(counts, 'members'),
  registeredPersons: at(counts, 'registeredPersons'),
  confirmedPersons: at(counts, 'confirmedPersons'),
  elderly: at(counts, 'elderly'),
  disabled: at(counts, 'disabled'),
  chronicallyIll: at(counts, 'chronicallyIll'),
  byIndicator: recordOf(numbersOf(counts), (number) => ({
    applicable: at(counts, `all ${number}`),
    failed: at(counts, `cnt ${number}`),
  })),
});
