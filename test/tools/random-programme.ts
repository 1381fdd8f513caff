import fc from 'fast-check';
import {
  defineProgramme,
  type Figures,
  type Household,
  type Indicator,
  type Label,
  type Movement,
  type Programme,
  type Report,
  readHouseholds,
  type Standing,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** Names that are words of the library, of JavaScript, of SQL, of spreadsheets, or look like others. */
export const HOSTILE_NAMES = [
  ...[
    'failed',
    'remaining',
    'ungraded',
    'unassigned',
    'registered',
    'left',
    'households',
    'persons',
    'code',
    'name',
    'answer',
  ],
  ...['meaning', 'a', 'b', 'c', 'a.b', 'b.c', '1', '2', '1.1', '1.2', '01', 'A', 'B', 'figures', 'areas', 'total'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'length', 'null', 'undefined', 'NaN', 'true'],
  ...['ไม่จัดระดับ', 'ปกปิด', '=1+1', 'a|b', "it's", '"quoted"', 'a, b', 'a;b', '`x`', '<b>', '😀', '-- x', '%', '\\'],
] as const;

const noPlus = HOSTILE_NAMES.filter((name) => !name.includes('+')); // which joins the dimensions of a pattern
const both = (text: string): Label => ({ th: text, en: text });
const source = { basis: 'assumption', ref: 'made up' } as const;

/** Rules that leave no standing out, of one to four grades. */
const WHEN: readonly (readonly ((standing: Standing) => boolean)[])[] = [
  [() => true],
  [(s) => s.passed === s.failed, (s) => s.passed < s.failed],
  [(s) => s.passed === s.failed, (s) => 0 < s.passed && s.passed < s.failed, (s) => s.passed === 0],
  trat2565.grading.rules.map(({ when }) => when),
];

/** A programme by its names, and who is on its register by their places. */
interface Shape {
  readonly by: 'indicator' | 'dimension';
  readonly grades: readonly string[];
  readonly menus: readonly string[];
  readonly dimensions: readonly string[];
  readonly agencies: readonly string[];
  readonly reasons: readonly string[];
  readonly households: readonly Living[];
}

/** A household whose menus, agencies and reasons are told by their places among the names. */
interface Living {
  readonly area: string;
  readonly persons: number;
  readonly failed: readonly { readonly indicator: number; readonly passed: 'passed' | 'notApplicable' | null }[];
  readonly menu: number | null;
  readonly agency: number | null;
  readonly left: number | null;
  readonly halted: boolean;
}

const AREAS = ['2301', '2302', '230201'];
const place = fc.option(fc.nat({ max: 3 }), { nil: null });
const living: fc.Arbitrary<Living> = fc.record({
  area: fc.constantFrom(...AREAS),
  persons: fc.nat({ max: 3 }),
  failed: fc.uniqueArray(
    fc.record({
      indicator: fc.integer({ min: 1, max: 6 }),
      passed: fc.constantFrom('passed', 'passed', 'notApplicable', null),
    }),
    { minLength: 1, maxLength: 4, selector: ({ indicator }) => indicator },
  ),
  ...{ menu: place, agency: place, left: fc.oneof(fc.constant(null), fc.constant(null), place), halted: fc.boolean() },
});

const some = (names: readonly string[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength });
const shape: fc.Arbitrary<Shape> = fc.record({
  by: fc.constantFrom('indicator', 'dimension'),
  grades: some(HOSTILE_NAMES, 1, 4),
  menus: some(HOSTILE_NAMES, 0, 4),
  dimensions: some(noPlus, 2, 5),
  agencies: some(HOSTILE_NAMES, 4, 4),
  reasons: some(HOSTILE_NAMES, 4, 4),
  households: fc.array(living, { maxLength: 8 }),
});

/** A programme of these names. Of its six indicators each counts in one dimension, in turn. */
function programmeOf({ by, grades, menus, dimensions }: Shape): Programme {
  const indicators = Array.from(
    { length: 6 },
    (_, nth): Indicator<string> => ({
      ...{
        number: nth + 1,
        label: both(`indicator ${nth + 1}`),
        dimension: dimensions[nth % dimensions.length] as string,
      },
      ...{ unit: 'household', applies: both('everyone'), criterion: both('made up'), source },
    }),
  );
  return defineProgramme({
    ...{ id: 'made-up', version: '1', label: both('made up'), area: '23', calendar: trat2565.calendar },
    areas: [{ code: '2301', label: both('one') }],
    catalogue: {
      ...{ id: 'made-up', label: both('made up'), indicators },
      dimensions: Object.fromEntries(dimensions.map((name, nth) => [name, both(`dimension ${nth}`)])),
    },
    grading: {
      by,
      rules: (WHEN[grades.length - 1] ?? []).map((when, nth) => ({
        ...{ grade: grades[nth] as string, label: both(`grade ${nth}`), when, source },
      })),
    },
    menus: menus.map((menu, nth) => ({ menu, label: both(`menu ${nth}`), source })),
  });
}

/** The rows of its register. */
const rowsOf = ({ menus, agencies, reasons, households }: Shape) =>
  households.map(({ area, persons, failed, menu, agency, left, halted }, nth) => ({
    id: `H${nth}`,
    area,
    members: Array.from({ length: persons + 1 }, (_, one) => ({ id: `P${one}`, targeted: one < persons })),
    deprivations: failed.map(({ indicator, passed }) => ({
      indicator,
      ...(passed ? { followUps: [{ on: '2022-06-10', outcome: passed }] } : {}),
    })),
    ...(menu !== null && menus[menu] !== undefined ? { menus: [{ on: '2022-06-10', menu: menus[menu] }] } : {}),
    ...(agency !== null ? { carers: [{ agency: agencies[agency], role: 'mentor', from: '2022-06-10' }] } : {}),
    ...(left !== null ? { left: { on: '2022-07-01', reason: reasons[left] } } : {}),
    ...(halted ? { halts: [{ on: '2022-06-17', reason: 'made up' }] } : {}),
  }));

/** One programme with its register under hostile names, and the same under plain ones: `g1`, `m1`, `d1` … */
export interface Twins {
  readonly hostile: {
    readonly programme: Programme;
    readonly households: readonly Household[];
    readonly rejected: number;
  };
  readonly plain: { readonly programme: Programme; readonly households: readonly Household[] };
  /** What a hostile name is called in the plain programme. */
  readonly names: Readonly<
    Record<'grades' | 'menus' | 'dimensions' | 'agencies' | 'reasons', ReadonlyMap<string, string>>
  >;
}

/** Random programmes, graded by indicator or by dimension, with random registers. */
export const twins: fc.Arbitrary<Twins> = shape.map(twinsOf);

function twinsOf(drawn: Shape): Twins {
  // A record puts keys that are whole numbers first, so dimensions are in the order of their catalogue.
  const dimensions = Object.keys(Object.fromEntries(drawn.dimensions.map((name) => [name, 0])));
  const hostile = { ...drawn, dimensions };
  const plainly = (names: readonly string[], letter: string) => names.map((_, nth) => `${letter}${nth + 1}`);
  const plain: Shape = {
    ...hostile,
    grades: plainly(hostile.grades, 'g'),
    menus: plainly(hostile.menus, 'm'),
    dimensions: plainly(dimensions, 'd'),
    agencies: plainly(hostile.agencies, 'a'),
    reasons: plainly(hostile.reasons, 'r'),
  };
  const [a, b] = [hostile, plain].map((one) => {
    const programme = programmeOf(one);
    return { programme, ...readHouseholds(programme, rowsOf(one)) };
  }) as [
    { programme: Programme } & ReturnType<typeof readHouseholds>,
    { programme: Programme; households: Household[] },
  ];
  const namesOf = (key: keyof Twins['names']) =>
    new Map(hostile[key].map((name, nth) => [name, plain[key][nth] as string]));
  return {
    hostile: { ...a, rejected: a.rejected.length },
    plain: b,
    names: {
      ...{ grades: namesOf('grades'), menus: namesOf('menus'), dimensions: namesOf('dimensions') },
      ...{ agencies: namesOf('agencies'), reasons: namesOf('reasons') },
    },
  };
}

/** Names that once had the address of another cell, with twenty households in two districts, of which some tallies are small. */
export const HOSTILE_TWINS: readonly { readonly what: string; readonly twins: Twins }[] = [
  { what: 'households and persons', grades: ['households', 'persons'], menus: ['households', 'persons'] },
  { what: 'households alone', grades: ['households'], menus: ['households'], dimensions: ['households', 'failed'] },
  { what: 'failed and unassigned', grades: ['failed', 'remaining'], menus: ['unassigned'] },
  { what: 'a and a.b, with b.c and c', grades: ['a', 'a.b'], menus: ['b.c', 'c'] },
  { what: '1 and 1.1, with 1.2 and 2', grades: ['1', '1.1'], menus: ['1.2', '2'] },
  { what: 'whole numbers that are not in order', grades: ['2', '1'], menus: ['10', '9'], dimensions: ['3', '07'] },
  { what: 'earlier, figures, areas', grades: ['earlier', 'figures'], menus: ['areas', 'registered'] },
  { what: '__proto__ and Thai', grades: ['__proto__', 'ไม่จัดระดับ'], menus: ['constructor', 'ปกปิด'] },
].map(({ what, grades, menus, dimensions = ['byGrade', '2301'] }) => {
  const household = (nth: number): Living => ({
    area: nth < 9 ? '2301' : '2302',
    persons: 1,
    failed: [
      { indicator: 1 + (nth % 2), passed: nth % 5 === 0 ? 'passed' : null },
      ...(nth % 7 === 0 ? [{ indicator: 3 + (nth % 2), passed: null }] : []),
    ],
    menu: nth % 4 === 3 ? null : nth % 4,
    agency: null,
    left: nth === 4 ? 0 : null,
    halted: false,
  });
  const some = ['a', 'b', 'c', 'd'];
  const households = Array.from({ length: 20 }, (_, nth) => household(nth));
  return {
    what,
    twins: twinsOf({ by: 'indicator', grades, menus, dimensions, agencies: some, reasons: some, households }),
  };
});

/** A record under other keys. */
export const renamed = <V>(
  record: Readonly<Record<string, V>>,
  names: ReadonlyMap<string, string>,
): Record<string, V> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]));

const renamedFigures = (figures: Figures, { grades, menus, dimensions, agencies }: Twins['names']): Figures => ({
  ...figures,
  byGrade: renamed(figures.byGrade, grades),
  byMenu: renamed(figures.byMenu, menus),
  byGradeAndMenu: renamed(
    Object.fromEntries(Object.entries(figures.byGradeAndMenu).map(([grade, row]) => [grade, renamed(row, menus)])),
    grades,
  ),
  byDimension: renamed(figures.byDimension, dimensions),
  byPattern: Object.fromEntries(
    Object.entries(figures.byPattern).map(([pattern, tally]) => [
      pattern
        .split('+')
        .map((name) => dimensions.get(name))
        .join('+'),
      tally,
    ]),
  ),
  ...(figures.care ? { care: { ...figures.care, byAgency: renamed(figures.care.byAgency, agencies) } } : {}),
});

/** The report of the hostile twin with the names of the plain one. */
export const renamedReport = (report: Report, names: Twins['names']): Report => ({
  ...report,
  figures: renamedFigures(report.figures, names),
  areas: Object.fromEntries(
    Object.entries(report.areas).map(([code, figures]) => [code, renamedFigures(figures, names)]),
  ),
});

/** The movement of the hostile twin with the names of the plain one. */
export const renamedMovement = (change: Movement, { grades, reasons }: Twins['names']): Movement => ({
  ...change,
  leftByReason: renamed(change.leftByReason, reasons),
  moves: change.moves.map(({ from, to, households }) => ({
    from: from === null ? null : (grades.get(from) ?? from),
    to: to === null ? null : (grades.get(to) ?? to),
    households,
  })),
});
