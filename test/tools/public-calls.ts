import * as charts from '../../src/charts.js';
import * as kaechon from '../../src/index.js';
import * as measure from '../../src/measure.js';
import * as publish from '../../src/publish.js';
import * as query from '../../src/query.js';
import * as register from '../../src/register.js';
import * as sources from '../../src/sources.js';
import * as trat from '../../src/trat.js';

/** Every entry point of the package, by its name. */
export const ENTRY_POINTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  kaechon: { ...kaechon },
  'kaechon/charts': { ...charts },
  'kaechon/publish': { ...publish },
  'kaechon/trat': { ...trat },
  'kaechon/query': { ...query },
  'kaechon/register': { ...register },
  'kaechon/measure': { ...measure },
  'kaechon/sources': { ...sources },
};

/** Values that are wrong for most arguments, by how a test calls them. */
export const WRONG_VALUES = {
  undefined: () => undefined,
  null: () => null,
  5: () => 5,
  "'x'": () => 'x',
  '{}': () => ({}),
  '[]': () => [],
  true: () => true,
} as const satisfies Readonly<Record<string, () => unknown>>;
export type WrongValue = keyof typeof WRONG_VALUES;

/** An argument of a public function, or a field of one that is an object of options. */
export interface Argument {
  readonly name: string;
  /** A right value, made anew. */
  readonly good: () => unknown;
  /** Of the values that are wrong for most arguments, those that are right for this one. */
  readonly right?: readonly WrongValue[];
  /** Those that may be right or refused, in whatever words: such as an empty list of rules. */
  readonly either?: readonly WrongValue[];
  /** Nothing is wrong: it is data from outside, and has an answer whatever it is. */
  readonly isData?: true;
  /** Arguments of one kind may change places. */
  readonly kind: string;
  readonly fields?: readonly Argument[];
}

/** A public function with its arguments. */
export interface PublicCall {
  readonly call: (...args: readonly unknown[]) => unknown;
  readonly args: readonly Argument[];
}

const { trat2565 } = trat;
const DAY = '2022-08-05';
const OPTIONAL = ['undefined'] as const;

/** Two households that no figure tells apart from any other but by their place, and that tell every block. */
const rows = ['2301', '230201'].map((area, nth) => ({
  ...{ id: `H${nth + 1}`, area, joined: '2022-05-09', members: [{ id: 'P1', targeted: true }] },
  deprivations: [
    { indicator: nth === 0 ? 8 : 22, followUps: [{ on: '2022-07-01', outcome: nth === 0 ? 'passed' : 'failed' }] },
  ],
  menus: [{ on: '2022-06-10', menu: 'survive' }],
  plan: [
    { id: 'A1', indicator: nth === 0 ? 8 : 22, action: 'a roof', agency: 'Subdistrict', due: '2022-07-31', baht: 100 },
  ],
  carers: [{ agency: `Agency ${nth}`, role: 'foster', from: '2022-06-01' }],
}));
const { households } = kaechon.readHouseholds(trat2565, rows);
const reportOf = (nth: number, asOf = DAY) =>
  kaechon.weeklyReport(trat2565, households.slice(nth, nth + 1), { asOf, include: ['plan', 'care'] });
const publishedOf = (asOf: string) => publish.suppressReport(trat2565, reportOf(0, asOf));
const change = () => kaechon.movement(trat2565, households, { from: '2022-06-03', to: DAY });
const space = kaechon.standingSpace(2);
const ruleList = () => [
  { answer: 'done', when: (s: kaechon.Standing) => s.passed === s.failed },
  { answer: 'open', when: (s: kaechon.Standing) => s.passed < s.failed },
];

const argument = (name: string, kind: string, good: () => unknown, more: Partial<Argument> = {}): Argument => ({
  ...{ name, kind, good },
  ...more,
});
const programme = (name = 'programme') => argument(name, 'programme', () => trat2565);
const calendar = argument('calendar', 'calendar', () => trat2565.calendar);
const household = argument('household', 'household', () => households[0]);
const manyHouseholds = argument('households', 'households', () => households, { right: ['[]'] });
const happened = () => argument('event', 'data', () => ({ event: 'moved', on: DAY, area: '2302' }), { isData: true });
const day = (name: string) => argument(name, 'day', () => DAY);
const language = argument('language', 'language', () => 'th');
const report = (name: string, nth = 0) => argument(name, 'report', () => reportOf(nth));
const text = (name: string, good = 'x', more: Partial<Argument> = {}) =>
  argument(name, 'text', () => good, { right: ["'x'"], ...more });
const ruleTable = (name: string) => argument(name, 'table of rules', () => kaechon.defineRules(space, ruleList()));
const rulesAnd = (rules: Partial<Argument>): readonly Argument[] => [
  argument('space', 'space', () => space),
  argument('rules', 'rules', ruleList, rules),
];
const options = (good: Readonly<Record<string, unknown>>, fields: readonly Argument[], more: Partial<Argument> = {}) =>
  argument('options', 'options', () => ({ ...good }), { fields, ...more });
const stopSignal = argument('signal', 'signal', () => new AbortController().signal, { right: OPTIONAL });
const onProgress = argument('onProgress', 'function', () => () => undefined, { right: OPTIONAL });
/** What functions take that hide reports together. */
const ofReports = () => [
  programme(),
  argument('reports', 'list', () => [reportOf(0)], { right: ['[]'] }),
  options(
    { threshold: 5, earlier: [publishedOf('2022-07-29')] },
    [
      argument('earlier', 'list', () => [publishedOf('2022-07-29')], { right: [...OPTIONAL, '[]'] }),
      argument('threshold', 'number', () => 3, { right: ['undefined', 5] }),
      onProgress,
      stopSignal,
    ],
    { right: ['undefined', '{}'] },
  ),
];
const readingOptions = options(
  { today: DAY, blanks: 'absent' },
  [
    argument('today', 'day', () => DAY, { right: OPTIONAL }),
    argument('blanks', 'blanks', () => 'absent', { right: OPTIONAL }),
  ],
  { right: ['undefined', '{}'] },
);
const schemaOptions = options(
  { today: DAY, blanks: 'absent', language: 'th' },
  [...(readingOptions.fields ?? []), argument('language', 'language', () => 'th', { right: OPTIONAL })],
  { right: ['undefined', '{}'] },
);
const scope = { areas: 'subdistrict', within: '23', include: ['plan', 'care'] };
const scopeFields = [
  argument('areas', 'level', () => 'district', { right: OPTIONAL }),
  argument('within', 'area', () => '2301', { right: OPTIONAL }),
  argument('include', 'blocks', () => ['plan'], { right: ['undefined', '[]'] }),
];
const reportOptions = options({ asOf: DAY, ...scope }, [day('asOf'), ...scopeFields]);
const seriesOptions = options({ days: [DAY], ...scope }, [
  argument('days', 'days of a series', () => [DAY], { right: ['[]'] }),
  ...scopeFields,
]);
const packingOptions = options(
  { shared: true },
  [argument('shared', 'boolean', () => true, { right: ['undefined', 'true'] })],
  {
    right: ['undefined', '{}'],
  },
);
const unvisitedDays = argument('unvisitedDays', 'number', () => 14, { right: ['undefined', 5] });
const figures = (name: string) =>
  argument(name, 'published figures', () => ({ ...trat.tratBulletins2565[0] }), {
    fields: [
      day('asOf'),
      argument('area', 'area', () => '23', { right: OPTIONAL }),
      argument('registered', 'tally', () => ({ households: 1, persons: 1 }), { right: ['undefined', '{}'] }),
      argument('byGrade', 'tallies', () => ({ A: { persons: 1 } }), { right: ['undefined', '{}'] }),
      argument('since', 'changes', () => ({ membersLeft: 1 }), { right: ['undefined', '{}'] }),
    ],
    ...(name === 'earlier' ? { right: OPTIONAL } : {}),
  });
const context = argument('context', 'context', () => ({ earlier: [reportOf(1, '2022-07-29')], movement: change() }), {
  right: ['undefined', '{}'],
  fields: [
    argument('earlier', 'reports', () => [reportOf(0, '2022-07-29')], { right: ['undefined', '[]'] }),
    argument('movement', 'movement', change, { right: OPTIONAL }),
  ],
});
const madeUp = { basis: 'assumption', ref: 'made up' } as const;
const dhis2Mapping = () => ({
  periodType: 'Daily',
  orgUnits: { 23: 'ImspTQPwCqd' },
  figures: [{ group: 'register', keys: [], stage: 'registered', unit: 'persons', dataElement: 'f7n9E0hX8qk' }],
});
const tpmapRow = () => ({
  ...{
    file: 'mask',
    area: '2303',
    mask: '11111',
    byDimension: { health: 2, living: 0, education: 0, income: 0, access: 0 },
    byIndicator: {},
  },
  ...{ poorHouseholds: 1, poorPersons: 4, registeredPersons: 3, targetedPersons: 2 },
});
const tpmapFile = [
  argument('rows', 'rows', () => [], { right: ['[]'] }),
  options({ file: 'mask', mask: '11111' }, [
    argument('file', 'file', () => 'mask'),
    argument('mask', 'mask', () => '10000'),
  ]),
];
const earlierPublished = argument('earlier', 'report', () => publishedOf('2022-07-29'), { right: OPTIONAL });

const row = (call: unknown, ...args: readonly Argument[]): PublicCall => ({ call: call as PublicCall['call'], args });

/** Every public function with right arguments. One that has no row here fails a test. */
export const PUBLIC_CALLS: Readonly<Record<string, PublicCall>> = {
  // calendar
  cutoffOf: row(kaechon.cutoffOf, calendar, day('reportDay')),
  fiscalYearOf: row(kaechon.fiscalYearOf, day('day')),
  formatCalendar: row(
    kaechon.formatCalendar,
    calendar,
    options({ id: 'trat', label: { th: 'รายงาน', en: 'Reports' }, language: 'th' }, [
      text('id'),
      argument('label', 'label', () => ({ th: 'รายงาน', en: 'Reports' })),
      language,
      argument('sequence', 'number', () => 1, { right: ['undefined', 5] }),
    ]),
  ),
  formatThaiDate: row(
    kaechon.formatThaiDate,
    day('day'),
    options(
      { style: 'long', digits: 'thai' },
      [
        argument('style', 'style', () => 'short', { right: OPTIONAL }),
        argument('digits', 'digits', () => 'thai', { right: OPTIONAL }),
      ],
      { right: ['undefined', '{}'] },
    ),
  ),
  isDay: row(
    kaechon.isDay,
    argument('value', 'data', () => DAY, { isData: true }),
  ),
  nextReport: row(
    kaechon.nextReport,
    calendar,
    argument('instant', 'instant', () => '2022-08-05T00:00:00Z'),
  ),
  readThaiDate: row(
    kaechon.readThaiDate,
    argument('text', 'data', () => '5 ส.ค. 2565', { isData: true }),
  ),
  reportDayOf: row(kaechon.reportDayOf, calendar, day('day')),
  reportDays: row(kaechon.reportDays, calendar),
  reportStatus: row(
    kaechon.reportStatus,
    calendar,
    argument('received', 'received', () => [{ day: DAY, at: '2022-08-05T09:00:00Z' }], { right: ['[]'] }),
    argument('instant', 'instant', () => '2022-08-06T00:00:00Z'),
  ),
  // catalogue
  defineCatalogue: row(
    kaechon.defineCatalogue,
    argument('catalogue', 'catalogue', () => kaechon.BMN_2560),
  ),
  readDimension: row(
    kaechon.readDimension,
    argument('catalogue', 'catalogue', () => kaechon.BMN_2560),
    text('text', 'สุขภาพ', { either: Object.keys(WRONG_VALUES) as WrongValue[] }),
  ),
  // events
  bareHousehold: row(kaechon.bareHousehold, household),
  checkRegister: row(
    kaechon.checkRegister,
    programme(),
    manyHouseholds,
    options({ asOf: DAY, today: DAY }, [day('asOf'), argument('today', 'day', () => DAY, { right: OPTIONAL })]),
  ),
  eventSchema: row(kaechon.eventSchema, programme(), schemaOptions),
  historyOf: row(kaechon.historyOf, household),
  mergeHouseholds: row(
    kaechon.mergeHouseholds,
    programme(),
    argument('copies', 'copies', () => ({ base: null, mine: households[0], theirs: households[0] }), {
      fields: [
        argument('base', 'household', () => households[0], { right: ['null'] }),
        argument('mine', 'household', () => households[0]),
        argument('theirs', 'household', () => households[0]),
      ],
    }),
  ),
  recordEvent: row(
    kaechon.recordEvent,
    programme(),
    household,
    happened(),
    options({ today: DAY }, [argument('today', 'day', () => DAY, { right: OPTIONAL })], { right: ['undefined', '{}'] }),
  ),
  withdrawEvent: row(kaechon.withdrawEvent, programme(), household, happened()),
  recodeAreas: row(
    kaechon.recodeAreas,
    programme(),
    manyHouseholds,
    argument('recoding', 'recoding', () => ({ on: DAY, codes: { '2301': '2302' } }), {
      fields: [day('on'), argument('codes', 'codes', () => ({ '2301': ['2302', '2303'] }), { right: ['{}'] })],
    }),
  ),
  // grading
  compareProgrammes: row(kaechon.compareProgrammes, programme('a'), programme('b'), manyHouseholds, day('asOf')),
  explainGrading: row(
    kaechon.explainGrading,
    programme(),
    argument('grading', 'grading', () => kaechon.gradeHousehold(trat2565, households[0] as kaechon.Household, DAY)),
    language,
  ),
  gradeHousehold: row(kaechon.gradeHousehold, programme(), household, day('asOf')),
  // household
  areaOn: row(kaechon.areaOn, household, day('day')),
  householdRows: row(kaechon.householdRows, household),
  householdSchema: row(kaechon.householdSchema, programme(), schemaOptions),
  isRegistered: row(kaechon.isRegistered, household, day('day')),
  readHousehold: row(
    kaechon.readHousehold,
    programme(),
    argument('row', 'data', () => rows[0], { isData: true }),
    readingOptions,
  ),
  readHouseholds: row(
    kaechon.readHouseholds,
    programme(),
    argument('rows', 'rows', () => rows, { right: ['[]'] }),
    readingOptions,
  ),
  readTables: row(
    kaechon.readTables,
    programme(),
    argument('tables', 'tables', () => ({ household: [] }), { either: ['{}'] }),
    readingOptions,
  ),
  sheetRows: row(
    kaechon.sheetRows,
    argument('lines', 'lines', () => [['household_id'], ['H1']], { right: ['[]'] }),
  ),
  startReading: row(kaechon.startReading, programme(), readingOptions),
  // menu
  menuOf: row(kaechon.menuOf, programme(), household, day('asOf')),
  runCases: row(
    kaechon.runCases,
    programme(),
    argument('cases', 'cases', () => [{ name: 'one', household: rows[0], asOf: DAY, expect: { grade: 'A' } }], {
      right: ['[]'],
    }),
  ),
  suggestMenu: row(kaechon.suggestMenu, programme(), household, day('asOf')),
  // plan
  careCoverage: row(kaechon.careCoverage, programme(), manyHouseholds, day('asOf')),
  carersOf: row(kaechon.carersOf, household, day('asOf')),
  interventionsFor: row(kaechon.interventionsFor, programme(), household, day('asOf')),
  planStatus: row(kaechon.planStatus, programme(), household, day('asOf')),
  statusOf: row(
    kaechon.statusOf,
    programme(),
    household,
    day('day'),
    options({ unvisitedDays: 30 }, [unvisitedDays], { right: ['undefined', '{}'] }),
  ),
  worklist: row(
    kaechon.worklist,
    programme(),
    manyHouseholds,
    day('day'),
    options(
      { within: '2301', unvisitedDays: 30 },
      [argument('within', 'area', () => '2301', { right: OPTIONAL }), unvisitedDays],
      { right: ['undefined', '{}'] },
    ),
  ),
  // privacy
  auditPublication: row(
    publish.auditPublication,
    programme(),
    argument('published', 'list', () => [publishedOf(DAY)], { right: ['[]'] }),
    options(
      { earlier: [publishedOf('2022-07-29')], exact: false },
      [
        argument('earlier', 'list', () => [publishedOf('2022-07-29')], { right: [...OPTIONAL, '[]'] }),
        argument('exact', 'flag', () => false, { right: ['undefined', 'true'] }),
        stopSignal,
      ],
      { right: ['undefined', '{}'] },
    ),
  ),
  auditSuppression: row(
    publish.auditSuppression,
    programme(),
    argument('published', 'report', () => publishedOf(DAY)),
    options(
      { earlier: publishedOf('2022-07-29'), exact: false },
      [earlierPublished, argument('exact', 'flag', () => false, { right: ['undefined', 'true'] }), stopSignal],
      { right: ['undefined', '{}'] },
    ),
  ),
  groupDisclosure: row(
    publish.groupDisclosure,
    programme(),
    argument('published', 'list', () => [publishedOf(DAY)], { right: ['[]'] }),
  ),
  isThaiId: row(
    publish.isThaiId,
    argument('text', 'data', () => '1234545678781', { isData: true }),
  ),
  maskThaiId: row(publish.maskThaiId, text('text', '1234545678781')),
  planPublication: row(publish.planPublication, ...ofReports()),
  pseudonymise: row(publish.pseudonymise, text('id'), text('key')),
  publicationOutlook: row(
    publish.publicationOutlook,
    programme(),
    argument('reports', 'list', () => [reportOf(0)], { right: ['[]'] }),
    options({ threshold: 5 }, [argument('threshold', 'number', () => 3, { right: ['undefined', 5] })], {
      right: ['undefined', '{}'],
    }),
  ),
  roundReports: row(
    publish.roundReports,
    programme(),
    argument('reports', 'list', () => [reportOf(0)], { right: ['[]'] }),
    options({ base: 5 }, [argument('base', 'number', () => 3, { right: ['undefined', 5] })], {
      right: ['undefined', '{}'],
    }),
  ),
  suppressReport: row(
    publish.suppressReport,
    programme(),
    report('report'),
    options(
      { threshold: 5, earlier: publishedOf('2022-07-29') },
      [earlierPublished, argument('threshold', 'number', () => 3, { right: ['undefined', 5] }), onProgress, stopSignal],
      { right: ['undefined', '{}'] },
    ),
  ),
  suppressReports: row(publish.suppressReports, ...ofReports()),
  // programme
  defineProgramme: row(kaechon.defineProgramme, programme()),
  gradeRules: row(
    kaechon.gradeRules,
    argument('rows', 'grade rows', () => kaechon.programmeData(trat2565).grading.rules, { right: ['[]'] }),
  ),
  gradesOf: row(kaechon.gradesOf, programme()),
  programmeData: row(kaechon.programmeData, programme()),
  readProgramme: row(
    kaechon.readProgramme,
    argument('data', 'data', () => kaechon.programmeData(trat2565), { isData: true }),
  ),
  // report
  emptyReport: row(kaechon.emptyReport, programme(), reportOptions),
  formatCsv: row(
    kaechon.formatCsv,
    argument('table', 'table', () => kaechon.reportTables(trat2565, reportOf(0), 'th')[0], {
      fields: [
        argument('columns', 'columns', () => [{ key: 'a', label: 'a' }], { right: ['[]'] }),
        argument('rows', 'rows', () => [{ a: 1 }], { right: ['[]'] }),
      ],
    }),
  ),
  formatReport: row(
    kaechon.formatReport,
    programme(),
    report('report'),
    options({ language: 'th', form: 'bulletin', digits: 'thai' }, [
      language,
      argument('form', 'form', () => 'markdown'),
      argument('digits', 'digits', () => 'thai', { right: OPTIONAL }),
    ]),
  ),
  compareReports: row(kaechon.compareReports, report('published', 0), report('now', 0)),
  mergeReports: row(kaechon.mergeReports, report('a', 0), report('b', 1)),
  movement: row(
    kaechon.movement,
    programme(),
    manyHouseholds,
    argument('days', 'days', () => ({ from: '2022-06-03', to: DAY }), {
      fields: [argument('from', 'day', () => '2022-06-03'), day('to')],
    }),
  ),
  pace: row(kaechon.pace, programme(), report('report')),
  publishedFiguresOf: row(
    kaechon.publishedFiguresOf,
    report('report'),
    options({ source: madeUp, area: '2301' }, [
      argument('source', 'source', () => madeUp),
      argument('area', 'area', () => '2301', { right: OPTIONAL }),
    ]),
  ),
  reconcile: row(kaechon.reconcile, programme(), figures('figures'), figures('earlier')),
  reportCharts: row(charts.reportCharts, programme(), report('report'), language, context),
  reportSeries: row(kaechon.reportSeries, programme(), manyHouseholds, seriesOptions),
  reportTables: row(kaechon.reportTables, programme(), report('report'), language, context),
  startReport: row(kaechon.startReport, programme(), reportOptions),
  unionOf: row(
    kaechon.unionOf,
    argument('figures', 'figures', () => reportOf(0).figures),
    argument('dimensions', 'dimensions', () => ['living'], { right: ['[]'] }),
  ),
  weeklyReport: row(kaechon.weeklyReport, programme(), manyHouseholds, reportOptions),
  // rules
  compareRules: row(kaechon.compareRules, ruleTable('a'), ruleTable('b')),
  decide: row(
    kaechon.decide,
    ruleTable('table'),
    argument('state', 'state', () => space.states[0]),
  ),
  decisionTable: row(kaechon.decisionTable, ruleTable('table'), language),
  defineRules: row(kaechon.defineRules, ...rulesAnd({ either: ['[]'] })),
  proveRules: row(kaechon.proveRules, ...rulesAnd({ right: ['[]'] })),
  standingSpace: row(
    kaechon.standingSpace,
    argument('counted', 'number', () => 2, { right: [5] }),
  ),
  // kaechon/query
  reportFromRows: row(
    query.reportFromRows,
    programme(),
    options({ asOf: DAY, areas: 'district', within: '23' }, [
      day('asOf'),
      argument('areas', 'level', () => 'district', { right: OPTIONAL }),
      argument('within', 'area', () => '2301', { right: OPTIONAL }),
    ]),
    argument('rows', 'rows', () => [], { right: ['[]'] }),
  ),
  reportQuery: row(
    query.reportQuery,
    programme(),
    options({ asOf: DAY, areas: 'district', within: '23', dialect: 'standard', tables: { household: 'h' } }, [
      day('asOf'),
      argument('areas', 'level', () => 'district', { right: OPTIONAL }),
      argument('within', 'area', () => '2301', { right: OPTIONAL }),
      argument('dialect', 'dialect', () => 'duckdb', { right: OPTIONAL }),
      argument('tables', 'tables', () => ({}), { right: ['undefined', '{}'] }),
    ]),
  ),
  ...('registerQuery' in query
    ? {
        registerQuery: row(
          query.registerQuery,
          programme(),
          options({ dialect: 'standard', tables: { household: 'h' } }, [], { right: ['undefined', '{}'] }),
        ),
      }
    : {}),
  // kaechon/sources
  dhis2DataValues: row(
    sources.dhis2DataValues,
    programme(),
    report('report'),
    options({ mapping: dhis2Mapping() }, [argument('mapping', 'mapping', dhis2Mapping)]),
  ),
  householdProfiles: row(
    sources.householdProfiles,
    programme(),
    manyHouseholds,
    options({ asOf: DAY, by: 'dimension', stage: 'failed', areas: 'district' }, [
      day('asOf'),
      argument('by', 'by', () => 'indicator', { right: OPTIONAL }),
      argument('stage', 'stage', () => 'remaining', { right: OPTIONAL }),
      argument('areas', 'level', () => 'district', { right: OPTIONAL }),
    ]),
  ),
  readSurveyResults: row(
    sources.readSurveyResults,
    argument('catalogue', 'catalogue', () => kaechon.BMN_2560),
    argument('rows', 'rows', () => [{ household_id: 'H1' }], { right: ['[]'] }),
    options(
      { columns: { household: 'id' }, amounts: { 22: 38_000 } },
      [
        argument('columns', 'columns', () => ({ indicators: { 22: 'income' } }), { right: ['undefined', '{}'] }),
        argument('amounts', 'amounts', () => ({ 22: 38_000 }), { right: ['undefined', '{}'] }),
      ],
      { right: ['undefined', '{}'] },
    ),
  ),
  readTpmap: row(sources.readTpmap, ...tpmapFile),
  readTpmapFile: row(sources.readTpmapFile, ...tpmapFile),
  tpmapFigures: row(
    sources.tpmapFigures,
    argument('areas', 'areas', () => [tpmapRow()]),
    options({ area: '2303', asOf: DAY, source: madeUp }, [
      argument('area', 'area', () => '23'),
      day('asOf'),
      argument('source', 'source', () => madeUp),
    ]),
  ),
  // kaechon/register
  packRegister: row(register.packRegister, programme(), manyHouseholds, packingOptions),
  registerFromBuffers: row(
    register.registerFromBuffers,
    programme(),
    argument('buffers', 'buffers', () => register.packRegister(trat2565, households).buffers),
  ),
  registerParts: row(
    register.registerParts,
    argument('register', 'register', () => register.packRegister(trat2565, households)),
    argument('count', 'number', () => 2, { right: [5] }),
  ),
  startPacking: row(register.startPacking, programme(), packingOptions),
  // kaechon/measure
  alkireFoster: row(
    measure.alkireFoster,
    argument('profiles', 'profiles', () => [{ deprived: { health: 1, school: 0 }, group: 'north' }], {
      either: ['[]'],
    }),
    options({ weights: { health: 1, school: 1 }, cutoff: 1 }, [
      argument('weights', 'weights', () => ({ health: 1, school: 1 }), { either: ['{}'] }),
      argument('cutoff', 'number', () => 1, { either: [5] }),
    ]),
  ),
};
