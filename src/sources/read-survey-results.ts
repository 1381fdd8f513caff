import { type Catalogue, checkCatalogue, countedIndicators } from '../catalogue/index.js';
import { checkObject, checkText, fromThaiDigits, type Label, plainText, wrongArgument } from '../vocabulary/index.js';
import {
  bareHeading,
  type CellReading,
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

/** The results of a survey for one household. Lists are of indicator numbers, in the catalogue's order. */
export interface SurveyResult {
  readonly household: string;
  /** Every indicator that it failed, also those without a dimension. */
  readonly failed: readonly number[];
  /** The indicators that were not asked or not answered: neither failed nor passed. */
  readonly notApplicable: readonly number[];
  /** The failed ones that count, in the form of a household's record; empty for a household that is not poor. */
  readonly deprivations: readonly { readonly indicator: number }[];
}

/** The households that could be read, and the rows that could not. */
export interface SurveyReading {
  readonly results: readonly SurveyResult[];
  readonly rejected: readonly SourceRejected[];
}

/** The headings of a file that are not among the known ones. */
export interface SurveyColumns {
  /** The heading of the household's id. */
  readonly household?: string;
  /** The heading of the column with all results of a household, joined by commas. */
  readonly results?: string;
  /** The headings of single indicators, by number. */
  readonly indicators?: Readonly<Record<string, string>>;
}

/** Options for reading a survey file. */
export interface SurveyOptions {
  readonly columns?: SurveyColumns;
  /** For indicators whose column has an amount, such as the income of 22: the least amount that passes, by number. */
  readonly amounts?: Readonly<Record<string, number>>;
}

type ColumnName = 'household' | 'results' | `indicator ${number}`;

const HOUSEHOLD_HEADINGS = ['household_id', 'household', 'รหัสครัวเรือน', 'hid', 'hhid'];
const RESULTS_HEADINGS = ['results', 'summary', 'survey results', 'ผลการสำรวจ', 'ผลสำรวจ'];
const PREFIX = /^(?:ตัวชี้วัดที่|ตัวชี้วัด|ข้อที่|ข้อ|indicator|ind|q)?0{0,3}(\d{1,4})(.*)$/;

const AN_ID: Label = { th: 'รหัสครัวเรือน', en: 'the id of a household' };
const A_RESULT: Label = {
  th: ' 1 (ผ่าน) 0 (ไม่ผ่าน) หรือ - (ไม่เกี่ยวข้อง)',
  en: '1 (passed), 0 (failed) or - (not applicable)',
};
const AN_AMOUNT: Label = { th: 'จำนวนเงิน หรือ - (ไม่เกี่ยวข้อง)', en: 'an amount of baht, or - (not applicable)' };

/**
 * Reads the results of a survey of need: one row for each household, with a column for each indicator or one column with all of them,
 * joined by commas in the catalogue's order. `1` is passed, `0` failed, `-` not applicable; also ผ่าน, ไม่ผ่าน and ไม่เกี่ยวข้อง.
 *
 * The heading of an indicator is its number, perhaps with a word before it (`22`, `ตัวชี้วัดที่ ๒๒`, `ind22`) or its name after it, or it
 * is given in `columns`. Other columns, such as names of persons, are not read. A row with an empty result is rejected. Of several rows
 * of one household, the first is read. Every row is a result or is rejected.
 *
 * A row is a record, or a list of `[heading, cell]` as `sheetRows` gives it. Never throws because of the content of a row.
 * `TypeError` when an argument is of the wrong kind, `RangeError` when an option names an indicator that the catalogue does not
 * have.
 *
 * @example
 * ```ts
 * import { readSurveyResults } from 'kaechon/sources';
 *
 * const all = BMN_2560.indicators.map(({ number }) => (number === 22 ? '0' : number === 1 ? '-' : '1')).join(',');
 * const { results, rejected } = readSurveyResults(BMN_2560, [{ รหัสครัวเรือน: 'H1', ผลการสำรวจ: all }, { รหัสครัวเรือน: 'H2' }]);
 * results; // => [{ household: 'H1', failed: [22], notApplicable: [1], deprivations: [{ indicator: 22 }] }]
 * rejected[0]?.problems[0]?.message.en; // => 'indicator 1: is missing; it must be 1 (passed), 0 (failed) or - (not applicable)'
 * ```
 */
export function readSurveyResults<D extends string>(
  catalogue: Catalogue<D>,
  rows: readonly unknown[],
  options: SurveyOptions = {},
): SurveyReading {
  checkCatalogue('readSurveyResults', catalogue);
  checkFileRows('readSurveyResults', rows);
  checkOptions(catalogue, options);
  const terms: SurveyTerms = {
    numbers: catalogue.indicators.map(({ number }) => number),
    counted: new Set(countedIndicators(catalogue).map(({ number }) => number)),
    amounts: new Map(Object.entries(options.amounts ?? {}).map(([number, least]) => [Number(number), least])),
    nameOf: remembered(headingsOf(catalogue, options.columns ?? {})),
  };
  const results: SurveyResult[] = [];
  const rejected: SourceRejected[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < rows.length; row += 1) {
    const { result, id, problems } = readRow(terms, rows[row]);
    if (id !== '' && seen.has(id)) problems.push(sourceProblem('duplicateHousehold', '', id));
    if (id !== '') seen.add(id);
    if (problems.length === 0) results.push(result);
    else rejected.push({ row, ...(id === '' ? {} : { id }), problems });
  }
  return { results, rejected };
}

interface SurveyTerms {
  readonly numbers: readonly number[];
  readonly counted: ReadonlySet<number>;
  readonly amounts: ReadonlyMap<number, number>;
  readonly nameOf: (heading: string) => ColumnName | undefined;
}

function checkOptions(catalogue: Catalogue<string>, options: SurveyOptions): void {
  checkObject('readSurveyResults', 'options', 'an object of options', options);
  const { columns = {}, amounts = {} } = options;
  checkObject('readSurveyResults', 'options.columns', 'an object of headings', columns);
  const { household, results, indicators = {} } = columns;
  checkObject('readSurveyResults', 'options.columns.indicators', 'an object of headings by indicator', indicators);
  const given = { household, results, ...indicators };
  const bare = new Set<string>();
  for (const [name, heading] of Object.entries(given)) {
    if (heading === undefined) continue;
    checkText('readSurveyResults', `options.columns: the heading of ${name}`, heading);
    if (bare.has(bareHeading(heading)))
      throw new RangeError(`readSurveyResults: options.columns names the heading ${heading} twice`);
    bare.add(bareHeading(heading));
  }
  checkObject('readSurveyResults', 'options.amounts', 'an object of least amounts by indicator', amounts);
  const numbers = new Set(catalogue.indicators.map(({ number }) => String(number)));
  for (const [option, values] of Object.entries({ 'columns.indicators': indicators, amounts })) {
    const unknown = Object.keys(values).find((number) => !numbers.has(number));
    if (unknown !== undefined)
      throw new RangeError(`readSurveyResults: options.${option}: there is no indicator ${unknown} in ${catalogue.id}`);
  }
  for (const [number, least] of Object.entries(amounts)) {
    if (typeof least !== 'number')
      throw wrongArgument('readSurveyResults', `options.amounts.${number}`, 'a number', least);
    if (!(least > 1 && Number.isFinite(least)))
      throw new RangeError(`readSurveyResults: options.amounts.${number} must be more than 1, not ${least}`);
  }
}

/** A function that returns the column of a heading. A column in `columns` is found only by the heading given there. */
function headingsOf(
  { indicators }: Catalogue<string>,
  columns: SurveyColumns,
): (heading: string) => ColumnName | undefined {
  const names = new Map<string, ColumnName>();
  const given = columns.indicators ?? {};
  const add = (name: ColumnName, heading: string | undefined, known: readonly string[]): void => {
    for (const one of heading === undefined ? known : [heading]) names.set(bareHeading(one), name);
  };
  for (const { number, label } of indicators) add(`indicator ${number}`, given[number], [label.th, label.en]);
  add('household', columns.household, HOUSEHOLD_HEADINGS);
  add('results', columns.results, RESULTS_HEADINGS);
  const labels = new Map(indicators.map(({ number, label }) => [number, [label.th, label.en].map(bareHeading)]));
  return (heading) => {
    const bare = bareHeading(heading);
    const name = names.get(bare);
    if (name !== undefined) return name;
    const [, digits, rest = ''] = PREFIX.exec(bare) ?? [];
    const number = Number(digits);
    const label = labels.get(number);
    if (label === undefined || given[number] !== undefined) return undefined;
    return rest === '' || label.includes(rest) ? `indicator ${number}` : undefined;
  };
}

/** The result of a row, the household's id where it can be read, and everything that is wrong with the row. */
function readRow(terms: SurveyTerms, row: unknown): { result: SurveyResult; id: string; problems: SourceProblem[] } {
  const none = { household: '', failed: [], notApplicable: [], deprivations: [] };
  const cells = cellsOf(row);
  if (cells === null) return { result: none, id: '', problems: [sourceProblem('unreadable')] };
  if (cells.every(([, cell]) => isBlank(cell))) return { result: none, id: '', problems: [sourceProblem('blankRow')] };
  const { named, problems: twice } = namedCells(cells, terms.nameOf);
  const problems = [...twice];
  const id = idOf(named.get('household'), problems);
  const found = resultsOf(terms, named, problems);
  const having = (one: Result): number[] => terms.numbers.filter((_, nth) => found[nth] === one);
  const failed = having('failed');
  const deprivations = failed.filter((number) => terms.counted.has(number)).map((indicator) => ({ indicator }));
  return { result: { household: id, failed, notApplicable: having('notApplicable'), deprivations }, id, problems };
}

/** The id of the household. Where it cannot be read, the empty text and a problem. */
function idOf(found: FileCell | undefined, problems: SourceProblem[]): string {
  const reading = textCell(found ?? { heading: AN_ID.th, cell: null }, AN_ID);
  if ('problem' in reading) problems.push(reading.problem);
  else if (reading.value === '') problems.push(sourceProblem('missing', found?.heading, '', AN_ID));
  return 'value' in reading ? reading.value : '';
}

type Result = 'passed' | 'failed' | 'notApplicable';

/** The results in the order of the catalogue. Those that cannot be read are undefined, with a problem. */
function resultsOf(
  terms: SurveyTerms,
  named: ReadonlyMap<ColumnName, FileCell>,
  problems: SourceProblem[],
): (Result | undefined)[] {
  const joined = named.get('results');
  const single = terms.numbers.map((number) => named.get(`indicator ${number}`));
  const isFilled = (found: FileCell | undefined): boolean => found !== undefined && !isBlank(found.cell);
  if (joined !== undefined && isFilled(joined)) {
    if (single.some(isFilled)) problems.push(sourceProblem('toldTwice', joined.heading));
    return joinedResults(terms, joined, problems);
  }
  return terms.numbers.map((number, nth) => {
    const found = single[nth] ?? { heading: `indicator ${number}`, cell: null };
    return kept(resultOf(terms.amounts.get(number), found), problems);
  });
}

function joinedResults(terms: SurveyTerms, joined: FileCell, problems: SourceProblem[]): (Result | undefined)[] {
  const { heading, cell } = joined;
  if (typeof cell !== 'string' || cell.length > LONGEST_JOINED) {
    problems.push(sourceProblem(typeof cell === 'string' ? 'tooLong' : 'wrongShape', heading, cell, A_RESULT));
    return [];
  }
  const parts = cell.split(',');
  if (parts.length !== terms.numbers.length) {
    const count = String(terms.numbers.length);
    problems.push(sourceProblem('wrongCount', heading, String(parts.length), { th: count, en: count }));
    return [];
  }
  return terms.numbers.map((number, nth) =>
    kept(resultOf(terms.amounts.get(number), { heading: `${heading} ${number}`, cell: parts[nth] }), problems),
  );
}

const LONGEST_JOINED = 20_000;

function kept(reading: CellReading<Result>, problems: SourceProblem[]): Result | undefined {
  if ('value' in reading) return reading.value;
  problems.push(reading.problem);
  return undefined;
}

const SPELLINGS: ReadonlyMap<string, Result> = new Map([
  ['1', 'passed'],
  ['ผ่าน', 'passed'],
  ['ผ่านเกณฑ์', 'passed'],
  ['passed', 'passed'],
  ['0', 'failed'],
  ['ไม่ผ่าน', 'failed'],
  ['ไม่ผ่านเกณฑ์', 'failed'],
  ['ตกเกณฑ์', 'failed'],
  ['failed', 'failed'],
  ...['-', '‐', '‑', '–', '—', '−'].map((dash): [string, Result] => [dash, 'notApplicable']),
  ['ไม่เกี่ยวข้อง', 'notApplicable'],
  ['not applicable', 'notApplicable'],
]);

/** One result. In a column of amounts, `1` could be a result or one baht, so it is refused; `0` is failed in both readings. */
function resultOf(least: number | undefined, found: FileCell): CellReading<Result> {
  const expected = least === undefined ? A_RESULT : AN_AMOUNT;
  const reading = textCell(found, expected);
  if ('problem' in reading) return reading;
  const text = plainText(fromThaiDigits(reading.value)).toLowerCase();
  if (text === '') return { problem: sourceProblem('missing', found.heading, '', expected) };
  const result = SPELLINGS.get(text);
  if (least === undefined || result === 'notApplicable' || text === '0') {
    if (result !== undefined) return { value: result };
    return { problem: sourceProblem('wrongShape', found.heading, reading.value, expected) };
  }
  if (text === '1') {
    const from = String(least);
    return { problem: sourceProblem('amountOrResult', found.heading, text, { th: from, en: from }) };
  }
  const amount = numberOf(text);
  if (amount === null) return { problem: sourceProblem('wrongShape', found.heading, reading.value, expected) };
  return { value: amount >= least ? 'passed' : 'failed' };
}
