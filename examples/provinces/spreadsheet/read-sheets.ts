/*
 * From the sheets of a workbook to a programme. Any reader of workbooks will do, in a browser too: what is needed is each sheet's
 * name and its lines of cells. Nothing is guessed and nothing is left out: what cannot be read is a problem, told with the sheet and
 * the row as the spreadsheet counts them.
 */
import { type Programme, readProgramme } from 'kaechon';
import { type Field, SHEET_NAMES, type Sheet, type SheetName } from './form.js';
import { type Place, type SheetProblem, tell } from './problem.js';
import { type Entry, readTables, type Table, type Values, valueAt } from './read-tables.js';

type Path = readonly (string | number)[];

/** A programme that was read, or all that is wrong with its sheets. */
export type SheetsReading =
  | { readonly programme: Programme; readonly omitted: readonly string[] }
  | { readonly problems: readonly SheetProblem[] };

/** The programme that sheets tell, proved by `readProgramme`. */
export function readProgrammeSheets(sheets: readonly Sheet[]): SheetsReading {
  const told = dataOfSheets(sheets);
  if ('problems' in told) return told;
  const reading = readProgramme(told.data);
  if ('programme' in reading) return reading;
  const problems: SheetProblem[] = [];
  for (const { segments, code, message } of reading.problems) {
    // The place in the workbook takes the place of the field's name, with which the message begins.
    const reason = (text: string): string => (segments.length === 0 ? text : text.slice(text.indexOf(': ') + 2));
    tell(problems, told.placeOf(segments), code, reason(message.th), reason(message.en));
  }
  return { problems };
}

/** What the sheets say, as `readProgramme` takes it, and where each part of it stands. */
export interface SheetsData {
  readonly data: unknown;
  readonly placeOf: (path: Path) => Place;
}

/** The data that sheets tell, which may still contradict itself, or why they cannot be read. */
export function dataOfSheets(sheets: readonly Sheet[]): SheetsData | { readonly problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const tables = readTables(sheets, problems);
  const places = new Map<string, Place>();
  const keep: Keep = (path, place) => void places.set(JSON.stringify(path), place);
  for (const name of SHEET_NAMES) keep(WHERE[name], { sheet: tables[name].sheet, row: null, column: null });
  const data = compose(tables, keep, problems);
  if (problems.length > 0) return { problems };
  const placeOf = (path: Path): Place => {
    const known = path.map((_, index) => places.get(JSON.stringify(path.slice(0, path.length - index))));
    return known.find((place) => place !== undefined) ?? (places.get('[]') as Place); // the sheet of the programme
  };
  return { data, placeOf };
}

/** Notes where a part of the data stands. */
type Keep = (path: Path, place: Place) => void;

/** Where the entries of each sheet stand in the data. */
const WHERE: Readonly<Record<SheetName, readonly string[]>> = {
  programme: [],
  grades: ['grading', 'rules'],
  menus: ['menus'],
  areas: ['areas'],
  calendar: ['calendar'],
  indicators: ['catalogue', 'indicators'],
  dimensions: ['catalogue', 'dimensions'],
  interventions: ['interventions'],
  supervisors: ['supervisors'],
};

function compose(tables: Record<SheetName, Table>, keep: Keep, problems: SheetProblem[]): unknown {
  const listOf = (name: SheetName): Values[] =>
    tables[name].entries.map((entry, index) => {
      demand(entry, problems);
      keepFields(entry, keep, (at) => [...WHERE[name], index, ...at]);
      return entry.values;
    });
  const [programme = {}] = tables.programme.entries.map((entry) => {
    demand(entry, problems);
    keepFields(entry, keep, (at) => (at.join() === 'catalogue,id' ? ['catalogue'] : at));
    return entry.values;
  });
  const [calendar = {}] = tables.calendar.entries.map((entry) => {
    demand(entry, problems);
    keepFields(entry, keep, (at) => (at[0] === 'dayOfMonth' ? ['calendar', 'every', ...at] : ['calendar', ...at]));
    return calendarOf(entry, problems);
  });
  const grades = groupsOf(tables.grades, 'grade', [...WHERE.grades], 'when', keep, problems);
  const menus = groupsOf(tables.menus, 'menu', [...WHERE.menus], 'suits', keep, problems);
  const indicators = listOf('indicators').map((one) => ({ dimension: null, ...one })); // blank: it does not count
  const [dimensions, interventions, supervisors] = [
    listOf('dimensions'),
    listOf('interventions'),
    listOf('supervisors'),
  ];
  const { grading, catalogue, ...rest } = programme as { grading?: Values; catalogue?: Values };
  const isOwn = indicators.length > 0 || dimensions.length > 0 || catalogue?.label !== undefined;
  return {
    format: 1,
    ...rest,
    calendar,
    areas: listOf('areas'),
    catalogue: isOwn ? { ...catalogue, dimensions, indicators } : catalogue?.id,
    grading: { ...grading, rules: grades.map(({ values, rows }) => ({ ...values, when: rows.map(boxOf) })) },
    menus: menus.map(({ values, rows }) => ({ ...values, ...suitsOf(rows, problems) })),
    ...(interventions.length > 0 ? { interventions } : {}),
    ...(supervisors.length > 0 ? { supervisors } : {}),
  };
}

/** Every field that must be filled in and is blank is a problem. */
function demand({ places, values }: Entry, problems: SheetProblem[], isAsked = (_: Field): boolean => true): void {
  for (const [field, [place]] of places) {
    if (!field.must || !isAsked(field) || place === undefined || valueAt(values, field.at) !== undefined) continue;
    const isTold = problems.some(
      ({ sheet, row, column }) => sheet === place.sheet && row === place.row && column === place.column,
    );
    if (!isTold)
      tell(
        problems,
        place,
        'blank',
        'ต้องกรอก หากผสานเซลล์ไว้ ให้ยกเลิกการผสาน',
        'must be filled in; where cells are merged, take the merging off',
      );
  }
}

/** Notes where the fields of an entry stand in the data; null for one that is not there. */
function keepFields({ places, row }: Entry, keep: Keep, pathOf: (at: readonly string[]) => Path | null): void {
  for (const [{ at, many }, [first, ...others]] of places) {
    const path = pathOf(at);
    if (path === null || first === undefined) continue;
    keep(path, first);
    // A part that is missing as a whole, such as a label, is told in its row.
    if (row !== null)
      for (let length = 1; length < at.length; length += 1)
        keep(path.slice(0, path.length - length), { ...first, column: null });
    if (many) for (const [index, place] of [first, ...others].entries()) keep([...path, index], place);
  }
}

/** An entry that may take several rows, one for each of its boxes: the values of the first. */
interface Group {
  readonly values: Values;
  readonly rows: Entry[];
}

/** The rows of a sheet by their names, each row with a box of its own. */
function groupsOf(
  { entries }: Table,
  key: string,
  base: Path,
  boxes: string,
  keep: Keep,
  problems: SheetProblem[],
): Group[] {
  const groups = new Map<unknown, Group>();
  for (const entry of entries) {
    const { box: _, suggested: __, ...values } = entry.values;
    const name = values[key] ?? entry; // a row without a name is no other's
    const known = groups.get(name);
    const group = known ?? { values, rows: [] };
    const index = known ? [...groups.keys()].indexOf(name) : groups.size;
    const [own, box] = [
      [...base, index],
      [...base, index, boxes, group.rows.length],
    ];
    demand(entry, problems, ({ at }) => !known || at[0] === key);
    keepFields(entry, keep, (at) => (at[0] === 'box' ? [...box, ...at.slice(1)] : known ? null : [...own, ...at]));
    for (const [{ at }, [place]] of known ? entry.places : []) {
      const value = valueAt(values, at);
      if (value !== undefined && value !== valueAt(group.values, at) && place)
        tell(problems, place, 'differs', 'ไม่ตรงกับแถวบนที่มีชื่อเดียวกัน', 'is not what the row above with the same name says');
    }
    const place = [...entry.places.values()][0]?.[0];
    if (place) for (const path of known ? [box] : [own, [...own, boxes], box]) keep(path, { ...place, column: null });
    group.rows.push(entry);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const boxOf = ({ values }: Entry): unknown => values.box ?? {};

/** Where a field stands, by the first key of its path. */
const placeIn = ({ places }: Entry, key: string): Place =>
  [...places].find(([{ at }]) => at[0] === key)?.[1][0] as Place; // it is a field of the form

/** What a menu is suggested for: nothing told, nobody, or the boxes of its rows. */
function suitsOf(rows: readonly Entry[], problems: SheetProblem[]): Values {
  const hasBox = ({ values }: Entry): boolean => values.box !== undefined;
  for (const row of rows) {
    const { suggested } = row.values;
    const isOdd =
      suggested === false ? hasBox(row) || rows.length > 1 : suggested === undefined && !hasBox(row) && rows.length > 1;
    if (isOdd)
      tell(
        problems,
        placeIn(row, 'suggested'),
        'suggested',
        'ไม่สอดคล้องกับเงื่อนไขของเมนูนี้',
        'does not go with the conditions of this menu',
      );
  }
  const told = rows.filter((row) => row.values.suggested !== undefined || hasBox(row));
  return told.length === 0 ? {} : { suits: told.filter(({ values }) => values.suggested !== false).map(boxOf) };
}

/** The calendar; a day of the month is a cycle of its own. */
function calendarOf(entry: Entry, problems: SheetProblem[]): Values {
  const { every, dayOfMonth, ...calendar } = entry.values;
  const isMonthly = every === 'dayOfMonth';
  if (isMonthly !== (dayOfMonth !== undefined))
    tell(
      problems,
      placeIn(entry, 'dayOfMonth'),
      'dayOfMonth',
      'กรอกคู่กับรอบรายงาน “วันที่ของเดือน” เท่านั้น',
      'goes with the cycle “day of the month”, and only with it',
    );
  return { ...calendar, ...(isMonthly ? { every: { dayOfMonth } } : every === undefined ? {} : { every }) };
}
