import { describe, expect, test } from 'vitest';
import { type HouseholdReader, type Rejected, readHousehold, readHouseholds, startReading } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { BROKEN_ROWS } from './broken-rows.js';
import { bareRow, changed, goodRow, programme } from './good-rows.js';

const codesOf = ({ problems }: Pick<Rejected, 'problems'>) => problems.map(({ path, code }) => `${code} at ${path}`);

/** Whether a broken row is so whatever the rows before it. */
const isAlone = ({ code }: (typeof BROKEN_ROWS)[number]): boolean => code !== 'duplicateHousehold';

describe('one household', () => {
  test('is read as it would be among others', () => {
    expect(readHousehold(programme, goodRow())).toEqual({
      household: readHouseholds(programme, [goodRow()]).households[0],
    });
  });

  test.each(BROKEN_ROWS.filter(isAlone))('$what: $code', ({ from, at, put, code, path }) => {
    const row = changed(from(), at, put);
    const read = readHousehold(programme, row);
    expect(read).toEqual({ problems: readHouseholds(programme, [row]).rejected[0]?.problems });
    expect('problems' in read && codesOf(read)).toEqual([`${code} at ${path}`]);
  });

  test('is frozen, and its row is not', () => {
    const row = goodRow();
    const read = readHousehold(programme, row);
    expect('household' in read && Object.isFrozen(read.household.moves)).toBe(true);
    expect(Object.isFrozen(row.moves)).toBe(false);
  });

  test('is read with the options of every reading', () => {
    const row = { ...bareRow(), joined: '', left: { on: '', reason: '' } };
    expect(readHousehold(programme, row, { blanks: 'absent' })).toEqual({ household: bareRow() });
    const future = readHousehold(programme, { ...bareRow(), joined: '2022-06-04' }, { today: '2022-06-03' });
    expect('problems' in future && codesOf(future)).toEqual(['inTheFuture at joined']);
  });
});

/** What a reader answers to rows, as readHouseholds tells it. */
function readAll(reader: HouseholdReader, rows: Iterable<unknown>) {
  const households = [];
  const rejected = [];
  for (const row of rows) {
    const read = reader.read(row);
    if ('household' in read) households.push(read.household);
    else rejected.push(read.rejected);
  }
  return { households, rejected };
}

describe('rows one by one', () => {
  test('are read as rows in a list are', () => {
    const rows = [goodRow('H1'), ...BROKEN_ROWS.map(({ from, at, put }) => changed(from(), at, put)), goodRow('H3')];
    expect(readAll(startReading(programme), rows)).toEqual(readHouseholds(programme, rows));
  });

  test('the first household of one id is accepted, and one that was refused takes no id', () => {
    const reader = startReading(programme);
    const areas = ['1001', '2301', '2302'].map((area) => reader.read({ ...bareRow('H1'), area }));
    expect(areas.map((read) => ('household' in read ? read.household.area : codesOf(read.rejected)))).toEqual([
      ['outsideProvince at area'],
      '2301',
      ['duplicateHousehold at id'],
    ]);
  });

  test('two readers are independent', () => {
    const [first, second] = [startReading(programme), startReading(programme)];
    expect('household' in first.read(bareRow('H1'))).toBe(true);
    expect('household' in second.read(bareRow('H1'))).toBe(true);
  });

  test('are numbered from 0, or from the given number', () => {
    const reader = startReading(programme);
    const placeOf = (place?: number) => {
      const read = place === undefined ? reader.read(null) : reader.read(null, place);
      return 'rejected' in read && read.rejected.row;
    };
    expect([placeOf(), placeOf(), placeOf(12), placeOf(), placeOf(3), placeOf()]).toEqual([0, 1, 12, 13, 3, 4]);
  });

  test.each([
    [-1, 'startReading: place -1 is not a whole number of 0 or more'],
    [1.5, 'startReading: place 1.5 is not a whole number of 0 or more'],
    [Number.NaN, 'startReading: place NaN is not a whole number of 0 or more'],
  ])('a place of %d is a mistake of the caller', (place, message) => {
    expect(() => startReading(programme).read(bareRow(), place)).toThrow(new RangeError(message));
  });

  test('a place in words is one, too', () => {
    expect(() => startReading(programme).read(bareRow(), '3' as never)).toThrow(
      new TypeError('startReading: place must be a whole number of 0 or more, not "3"'),
    );
  });
});

describe('a file of many lines', () => {
  const LINES = sized(20_000, 200_000);
  const BAD = 345;

  /** Every so many lines, one is broken in the next of three ways. */
  const isBad = (line: number): boolean => line % Math.floor(LINES / BAD) === 7 && line < Math.floor(LINES / BAD) * BAD;

  /** The lines of a file, none of them kept: NDJSON, numbered from 1. */
  function* lines(): Generator<[line: number, text: string]> {
    for (let line = 1; line <= LINES; line += 1) {
      const row: Record<string, unknown> = bareRow(`H${line}`);
      if (isBad(line)) {
        const way = line % 3;
        if (way === 0) row.area = '1001';
        else if (way === 1) row.members = [];
        else row.id = `H${line - 1}`;
      }
      yield [line, JSON.stringify(row)];
    }
  }

  test(`lists its ${BAD} bad lines by their numbers, and reads the others`, () => {
    const reader = startReading(trat2565);
    const told: string[] = [];
    const expected: string[] = [];
    let accepted = 0;
    for (const [line, text] of lines()) {
      const read = reader.read(JSON.parse(text), line);
      if ('household' in read) accepted += 1;
      else told.push(`${read.rejected.row}: ${codesOf(read.rejected)}`);
      if (isBad(line))
        expected.push(
          `${line}: ${['outsideProvince at area', 'empty at members', 'duplicateHousehold at id'][line % 3]}`,
        );
    }
    expect(told).toHaveLength(BAD);
    expect(told).toEqual(expected);
    expect(accepted).toBe(LINES - BAD);
  });
});
