import { calendarFault } from '../calendar/index.js';
import { BMN_2560 } from '../catalogue/index.js';
import { proofFor, type Rule, type Space } from '../rules/index.js';
import { areasAround, isWithin, type Label, type Path, plainText } from '../vocabulary/index.js';
import { boundsFault, boxCount, MOST_BOXES, RANGE_KEYS } from './grade-boxes.js';
import { countedOf, standingsOf } from './grades-of.js';
import type { Programme } from './programme.js';
import type { ProgrammeFault } from './programme-problem.js';
import type { CatalogueData, ProgrammeData } from './programme-shape.js';
import { MENU_SPACE, type MenuStanding, MOST_COUNTED, type Standing } from './standings.js';

/** Every contradiction in data of the right shape, except in its rules, which are proved only when there is no other fault. */
export const dataFaults = (data: ProgrammeData): ProgrammeFault[] => [
  ...dayFaults(data),
  ...areaFaults(data),
  ...catalogueFaults(data.catalogue),
  ...duplicates(['grading', 'rules'], 'grade', data.grading.rules),
  ...boxFaults(data),
  ...duplicates(['menus'], 'menu', data.menus),
  ...helpFaults(data),
];

/** A fault for every name that is the same as an earlier one or looks the same. */
function duplicates<K extends string>(
  at: Path,
  key: K,
  rows: readonly { readonly [key in K]: string | number }[],
): ProgrammeFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const value = String(row[key]);
    const plain = plainText(value);
    if (seen.has(plain)) return [{ at: [...at, index, key], code: 'duplicate' as const, value }];
    seen.add(plain);
    return [];
  });
}

function dayFaults({ calendar, declared, eventsFrom }: ProgrammeData): ProgrammeFault[] {
  const faults: ProgrammeFault[] = [];
  for (const [key, day] of Object.entries({ declared, eventsFrom }))
    if (day !== undefined && day > calendar.opened) faults.push({ at: [key], code: 'afterOpened' });
  // A cut-off may move to the day before or after a holiday, so the first and the last day cannot be holidays.
  for (const [index, on] of (calendar.holidays ?? []).entries())
    if (on === '1880-01-01' || on === '2399-12-31')
      faults.push({ at: ['calendar', 'holidays', index], code: 'notADay' });
  if (faults.length > 0 || calendarFault(calendar) === null) return faults;
  if (calendarFault({ ...calendar, timeZone: 'UTC' }) !== calendarFault(calendar))
    faults.push({ at: ['calendar', 'timeZone'], code: 'unknownTimeZone', value: calendar.timeZone });
  const { opened, deadline } = calendar;
  if (deadline < opened) faults.push({ at: ['calendar', 'deadline'], code: 'endsBeforeStart' });
  else if (Number(deadline.slice(0, 4)) - Number(opened.slice(0, 4)) >= 100)
    faults.push({ at: ['calendar', 'deadline'], code: 'calendarTooLong' });
  else if (calendarFault({ ...calendar, timeZone: 'UTC' }) !== null)
    faults.push({ at: ['calendar'], code: 'noReportDay' });
  return faults;
}

function areaFaults({ area, areas, supervisors = [] }: ProgrammeData): ProgrammeFault[] {
  const outside = (at: Path, code: string): ProgrammeFault[] =>
    isWithin(area, code) ? [] : [{ at, code: 'outsideProvince', value: code, known: area }];
  const known = new Set(areas.map(({ code }) => code));
  const above = new Set(areas.flatMap(({ code }) => areasAround(code))); // a set, as both lists may have thousands of entries
  const isStray = (code: string): boolean => !above.has(code) && !areasAround(code).some((one) => known.has(one));
  return [
    ...areas.flatMap(({ code }, index) => outside(['areas', index, 'code'], code)),
    ...duplicates(['areas'], 'code', areas),
    ...supervisors.flatMap((supervisor, index): ProgrammeFault[] => {
      const at = ['supervisors', index, 'area'];
      const faults = outside(at, supervisor.area);
      return faults.length === 0 && isStray(supervisor.area)
        ? [{ at, code: 'strayArea', value: supervisor.area }]
        : faults;
    }),
  ];
}

function catalogueFaults(catalogue: ProgrammeData['catalogue']): ProgrammeFault[] {
  if (typeof catalogue === 'string')
    return catalogue === BMN_2560.id
      ? []
      : [{ at: ['catalogue'], code: 'unknownCatalogue', value: catalogue, known: BMN_2560.id }];
  const { dimensions, indicators } = catalogue;
  const at = ['catalogue', 'indicators'];
  const known = new Set(dimensions.map(({ dimension }) => dimension));
  return [
    ...duplicates(['catalogue', 'dimensions'], 'dimension', dimensions),
    ...dimensions.flatMap(({ dimension }, index): ProgrammeFault[] =>
      dimension.includes('+') ? [{ at: ['catalogue', 'dimensions', index, 'dimension'], code: 'plusInName' }] : [],
    ),
    ...duplicates(at, 'number', indicators),
    ...indicators.flatMap(({ dimension }, index): ProgrammeFault[] =>
      dimension === null || known.has(dimension)
        ? []
        : [{ at: [...at, index, 'dimension'], code: 'unknownDimension', value: dimension }],
    ),
    ...(indicators.every(({ dimension }) => dimension === null) ? [{ at, code: 'nothingCounts' as const }] : []),
  ];
}

/** The dimensions of a catalogue as data. */
const dimensionsIn = (catalogue: string | CatalogueData): readonly string[] =>
  typeof catalogue === 'string'
    ? Object.keys(BMN_2560.dimensions)
    : catalogue.dimensions.map(({ dimension }) => dimension);

function helpFaults({ catalogue, interventions = [] }: ProgrammeData): ProgrammeFault[] {
  const known = new Set(dimensionsIn(catalogue));
  return [
    ...duplicates(['interventions'], 'id', interventions),
    ...interventions.flatMap(({ dimension }, index): ProgrammeFault[] =>
      known.has(dimension)
        ? []
        : [{ at: ['interventions', index, 'dimension'], code: 'unknownDimension', value: dimension }],
    ),
  ];
}

function boxFaults({ grading: { rules } }: ProgrammeData): ProgrammeFault[] {
  const at = ['grading', 'rules'];
  const faults = rules.flatMap(({ when }, rule) =>
    when.flatMap((box, index) =>
      RANGE_KEYS.flatMap((key): ProgrammeFault[] => {
        const fault = box[key] === undefined ? null : boundsFault(key, box[key]);
        return fault === null ? [] : [{ at: [...at, rule, 'when', index, key], code: fault }];
      }),
    ),
  );
  const boxes = boxCount(rules);
  return boxes > MOST_BOXES
    ? [...faults, { at, code: 'tooMany', value: String(boxes), known: String(MOST_BOXES) }]
    : faults;
}

/** The faults of the rules, found by checking every standing. The data of the programme must have no other fault. */
export function ruleFaults(programme: Programme): ProgrammeFault[] {
  const counted = countedOf(programme);
  if (counted > MOST_COUNTED)
    return [{ at: ['grading', 'by'], code: 'tooManyCounted', value: String(counted), known: String(MOST_COUNTED) }];
  const { rules } = programme.grading;
  const at = ['grading', 'rules'];
  const grades = rules.map(({ grade }) => grade);
  const faults = proofFaults(standingsOf(programme), rules, {
    gap: (state, more) => ({ at, code: 'gap', value: standingWords(state, more) }),
    overlap: (state, more, [first, second]) => ({
      at: [...at, second, 'when'],
      code: 'overlap',
      value: standingWords(state, more),
      known: bothNames(grades[first] as string, grades[second] as string),
    }),
    idle: (rule) => ({ at: [...at, rule, 'when'], code: 'unusedGrade' }),
  });
  const suggested = programme.menus.flatMap(({ menu, suits }, index) => (suits ? [{ menu, when: suits, index }] : []));
  const menuFaults = proofFaults(MENU_SPACE, suggested, {
    overlap: (state, _, [first, second]) => ({
      at: ['menus', suggested[second]?.index ?? 0, 'suits'],
      code: 'menuOverlap',
      value: menuWords(state),
      known: bothNames(suggested[first]?.menu ?? '', suggested[second]?.menu ?? ''),
    }),
  });
  return [...faults, ...menuFaults];
}

/** How gaps, overlaps and unused rules become faults. `state` is the smallest case, `more` the number of other cases. */
interface ProofWords<S> {
  readonly gap?: (state: S, more: number) => ProgrammeFault;
  readonly overlap: (state: S, more: number, rules: readonly [number, number]) => ProgrammeFault;
  readonly idle?: (rule: number) => ProgrammeFault;
}

function proofFaults<S>(
  space: Space<S>,
  rules: readonly Pick<Rule<S, string>, 'when'>[],
  words: ProofWords<S>,
): ProgrammeFault[] {
  const numbered = rules.map(({ when }, index) => ({ answer: String(index), when })); // by number, as names may repeat
  const { gaps, overlaps, idle } = proofFor('readProgramme', space, numbered);
  const pairs = new Map<string, { state: S; more: number; rules: [number, number] }>();
  for (const { state, answers } of overlaps) {
    const key = answers.slice(0, 2).join();
    const known = pairs.get(key);
    if (known) known.more += 1;
    else pairs.set(key, { state, more: 0, rules: [Number(answers[0]), Number(answers[1])] });
  }
  return [
    ...(words.gap && gaps.length > 0 ? [words.gap(gaps[0] as S, gaps.length - 1)] : []),
    ...[...pairs.values()].map(({ state, more, rules }) => words.overlap(state, more, rules)),
    ...(words.idle ? idle.map((rule) => words.idle?.(Number(rule)) as ProgrammeFault) : []),
  ];
}

const bothNames = (first: string, second: string): Label => ({
  th: `${first} และ ${second}`,
  en: `${first} and ${second}`,
});

const standingWords = ({ failed, passed, halted }: Standing, more: number): Label => {
  const others = more === 0 ? { th: '', en: '' } : { th: ` (และอีก ${more} กรณี)`, en: ` (and ${more} other cases)` };
  return {
    th: `ผ่านแล้ว ${passed} จาก ${failed}${halted ? ' และแจ้งว่าทำไม่ได้' : ''}${others.th}`,
    en: `${passed} of ${failed} passed${halted ? ', declared impossible,' : ''}${others.en}`,
  };
};

const menuWords = ({ earner, incomeShort, settled }: MenuStanding): Label => ({
  th: `ครัวเรือนที่${earner ? 'มีผู้หารายได้' : 'ไม่มีผู้หารายได้'} ${settled ? 'ผ่านครบแล้ว' : incomeShort ? 'รายได้ไม่พอ' : 'ยังไม่ผ่านครบ'}`,
  en: `${earner ? 'an earner' : 'no earner'}, ${settled ? 'settled' : incomeShort ? 'income short' : 'not settled'}`,
});
