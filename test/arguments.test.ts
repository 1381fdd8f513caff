import { describe, expect, test } from 'vitest';
import * as kaechon from '../src/index.js';
import { alkireFoster } from '../src/measure.js';
import { trat2565 } from '../src/trat.js';

const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
const [household] = kaechon.readHouseholds(trat2565, [row]).households;
if (household === undefined) throw new Error('the household is sound');
const { calendar, catalogue, label } = trat2565;
const day = '2022-08-05';
const instant = '2022-08-05T00:00:00Z';
const grading = kaechon.gradeHousehold(trat2565, household, day);
const table = kaechon.gradesOf(trat2565);
const space = kaechon.standingSpace(1);
const rules = [{ answer: 'any', when: () => true }];

type Call = (...args: readonly unknown[]) => unknown;

/** Public functions of days, programmes and grades with sound arguments and their names. */
const CALLS: [string, unknown, [name: string, value: unknown][]][] = [
  [
    'cutoffOf',
    kaechon.cutoffOf,
    [
      ['calendar', calendar],
      ['reportDay', day],
    ],
  ],
  ['fiscalYearOf', kaechon.fiscalYearOf, [['day', day]]],
  [
    'formatCalendar',
    kaechon.formatCalendar,
    [
      ['calendar', calendar],
      ['options', { id: 'a', label, language: 'en' }],
    ],
  ],
  ['formatThaiDate', kaechon.formatThaiDate, [['day', day]]],
  [
    'nextReport',
    kaechon.nextReport,
    [
      ['calendar', calendar],
      ['instant', instant],
    ],
  ],
  [
    'reportDayOf',
    kaechon.reportDayOf,
    [
      ['calendar', calendar],
      ['day', day],
    ],
  ],
  ['reportDays', kaechon.reportDays, [['calendar', calendar]]],
  [
    'reportStatus',
    kaechon.reportStatus,
    [
      ['calendar', calendar],
      ['received', []],
      ['instant', instant],
    ],
  ],
  ['defineCatalogue', kaechon.defineCatalogue, [['catalogue', catalogue]]],
  [
    'readDimension',
    kaechon.readDimension,
    [
      ['catalogue', catalogue],
      ['text', 'รายได้'],
    ],
  ],
  ['standingSpace', kaechon.standingSpace, [['counted', 1]]],
  [
    'defineRules',
    kaechon.defineRules,
    [
      ['space', space],
      ['rules', rules],
    ],
  ],
  [
    'proveRules',
    kaechon.proveRules,
    [
      ['space', space],
      ['rules', rules],
    ],
  ],
  [
    'decide',
    kaechon.decide,
    [
      ['table', table],
      ['state', { failed: 1, passed: 0, halted: false }],
    ],
  ],
  [
    'compareRules',
    kaechon.compareRules,
    [
      ['a', table],
      ['b', table],
    ],
  ],
  [
    'decisionTable',
    kaechon.decisionTable,
    [
      ['table', table],
      ['language', 'en'],
    ],
  ],
  ['defineProgramme', kaechon.defineProgramme, [['programme', trat2565]]],
  ['gradesOf', kaechon.gradesOf, [['programme', trat2565]]],
  [
    'gradeHousehold',
    kaechon.gradeHousehold,
    [
      ['programme', trat2565],
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'explainGrading',
    kaechon.explainGrading,
    [
      ['programme', trat2565],
      ['grading', grading],
      ['language', 'en'],
    ],
  ],
  [
    'compareProgrammes',
    kaechon.compareProgrammes,
    [
      ['a', trat2565],
      ['b', trat2565],
      ['households', [household]],
      ['asOf', day],
    ],
  ],
  [
    'menuOf',
    kaechon.menuOf,
    [
      ['programme', trat2565],
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'suggestMenu',
    kaechon.suggestMenu,
    [
      ['programme', trat2565],
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'runCases',
    kaechon.runCases,
    [
      ['programme', trat2565],
      ['cases', []],
    ],
  ],
  [
    'planStatus',
    kaechon.planStatus,
    [
      ['programme', trat2565],
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'interventionsFor',
    kaechon.interventionsFor,
    [
      ['programme', trat2565],
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'carersOf',
    kaechon.carersOf,
    [
      ['household', household],
      ['asOf', day],
    ],
  ],
  [
    'careCoverage',
    kaechon.careCoverage,
    [
      ['programme', trat2565],
      ['households', [household]],
      ['asOf', day],
    ],
  ],
  [
    'alkireFoster',
    alkireFoster,
    [
      ['profiles', [{ deprived: { a: 1 } }]],
      ['options', { weights: { a: 1 }, cutoff: 1 }],
    ],
  ],
];
const KINDS: readonly unknown[] = [
  undefined,
  null,
  -1,
  1.5,
  'x',
  '',
  true,
  {},
  [],
  [null],
  [7],
  () => 1,
  Symbol('x'),
  7n,
];

/** What is of the right kind though nothing is in it. */
const EMPTY: readonly string[] = [
  ...['received', 'households', 'cases'].map((name) => `${name} array`),
  ...['cases [7]', 'cases [null]', 'text string', 'rules array'],
];
const replaced = (list: readonly unknown[], at: number, value: unknown): unknown[] =>
  list.map((one, index) => (index === at ? value : one));
const kindOf = (value: unknown): string =>
  Array.isArray(value) ? (value.length === 0 ? 'array' : JSON.stringify(value)) : typeof value;

describe.each(CALLS)('%s', (call, run, args) => {
  const given = args.map(([, value]) => value);

  test('takes its arguments', () => {
    expect(() => (run as Call)(...given)).not.toThrow();
  });

  test.each(args.map(([name], index) => ({ name, index })))(
    'names itself and $name when that is wrong',
    ({ name, index }) => {
      const swapped = given.filter((_, other) => other !== index && args[other]?.[1] !== args[index]?.[1]);
      for (const wrong of [...KINDS, ...swapped]) {
        if (EMPTY.includes(`${name} ${kindOf(wrong)}`)) continue;
        const refused = (): unknown => (run as Call)(...replaced(given, index, wrong));
        if (call === 'alkireFoster' && Array.isArray(wrong)) {
          expect(refused).toThrow(/^(Cannot measure poverty|alkireFoster: options)/);
          continue;
        }
        expect(refused, `${name}: ${kindOf(wrong)}`).toThrow(new RegExp(`^${call}: (a household of )?${name}\\b`));
        try {
          refused();
        } catch (error) {
          expect([TypeError, RangeError]).toContain((error as Error).constructor);
        }
      }
    },
  );
});

describe('a day of the Buddhist Era is refused, and the message says so', () => {
  const withDay = CALLS.flatMap(([call, run, args]) =>
    args.flatMap(([name, value], index) => (value === day ? [{ call, run, args, name, index }] : [])),
  );
  test.each(withDay)('$call: $name', ({ call, run, args, name, index }) => {
    const sound = args.map(([, value]) => value);
    const given = replaced(sound, index, '2565-08-05');
    expect(() => (run as Call)(...given)).toThrow(
      new RangeError(
        `${call}: ${name} "2565-08-05" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"`,
      ),
    );
  });
});

test('a list in which one is not a household is refused', () => {
  for (const odd of [undefined, null, 7, 'H1', {}, [household], trat2565]) {
    const households = [household, odd] as never;
    expect(() => kaechon.careCoverage(trat2565, households, day)).toThrow(
      /^careCoverage: a household of households must be /,
    );
    expect(() => kaechon.compareProgrammes(trat2565, trat2565, households, day)).toThrow(
      /^compareProgrammes: a household of households must be /,
    );
  }
});
