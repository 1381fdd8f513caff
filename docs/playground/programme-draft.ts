import {
  type GradeBox,
  type ProgrammeData,
  type ProgrammeProblem,
  programmeData,
  readProgramme,
  standingSpace,
} from 'kaechon';
import { LADDERS, type LadderName } from './ladders.js';
import { PROVINCES } from './provinces.js';
import { rangeText, readRange } from './ranges.js';

export const RANGES = ['failed', 'passed', 'remaining', 'share'] as const;
export type RangeName = (typeof RANGES)[number];

/** A range of a grade as it stands in the form. */
export interface BoxDraft {
  failed: string;
  passed: string;
  remaining: string;
  share: string;
  halted: '' | 'yes' | 'no';
}

export interface GradeDraft {
  grade: string;
  th: string;
  en: string;
  boxes: BoxDraft[];
  source: ProgrammeData['grading']['rules'][number]['source'];
}

export interface MenuDraft {
  menu: string;
  th: string;
  en: string;
  suits: ProgrammeData['menus'][number]['suits'];
  source: ProgrammeData['menus'][number]['source'];
}

/** A programme as it stands in the form. What the form does not show stays in `rest`. */
export interface ProgrammeDraft {
  rest: ProgrammeData;
  th: string;
  en: string;
  by: ProgrammeData['grading']['by'];
  calendar: ProgrammeData['calendar'];
  grades: GradeDraft[];
  menus: MenuDraft[];
}

const INVENTED = { basis: 'assumption', ref: 'written in the playground' } as const;

export const emptyBox = (): BoxDraft => ({ failed: '', passed: '', remaining: '', share: '', halted: '' });
export const emptyGrade = (grade: string): GradeDraft => ({
  grade,
  th: grade,
  en: grade,
  boxes: [emptyBox()],
  source: INVENTED,
});
export const emptyMenu = (menu: string): MenuDraft => ({
  menu,
  th: menu,
  en: menu,
  suits: undefined,
  source: INVENTED,
});

/** A name that is not taken yet. */
export function freeName(taken: readonly string[], first: string): string {
  let nth = taken.length + 1;
  while (taken.includes(`${first}${nth}`)) nth += 1;
  return `${first}${nth}`;
}

const boxDraft = (box: GradeBox): BoxDraft => ({
  ...(Object.fromEntries(RANGES.map((name) => [name, rangeText(box[name], name === 'share')])) as Record<
    RangeName,
    string
  >),
  halted: box.halted === undefined ? '' : box.halted ? 'yes' : 'no',
});

export function draftOf(data: ProgrammeData): ProgrammeDraft {
  return {
    rest: data,
    th: data.label.th,
    en: data.label.en,
    by: data.grading.by,
    calendar: { ...data.calendar },
    grades: data.grading.rules.map(({ grade, label, when, source }) => ({
      ...{ grade, th: label.th, en: label.en, source, boxes: when.map(boxDraft) },
    })),
    menus: data.menus.map(({ menu, label, suits, source }) => ({ menu, th: label.th, en: label.en, suits, source })),
  };
}

/** The texts of a draft that are no ranges. */
export const badRanges = ({ grades }: ProgrammeDraft): string[] =>
  grades.flatMap(({ boxes }) =>
    boxes.flatMap((box) => RANGES.map((name) => box[name]).filter((text) => readRange(text) === null)),
  );

function boxOf(box: BoxDraft): GradeBox {
  const ranges = RANGES.flatMap((name) => {
    const range = readRange(box[name]);
    return range ? [[name, range] as const] : [];
  });
  return { ...Object.fromEntries(ranges), ...(box.halted === '' ? {} : { halted: box.halted === 'yes' }) };
}

/** The data that a draft tells, as `readProgramme` reads it. */
export function dataOf({ rest, th, en, by, calendar, grades, menus }: ProgrammeDraft): ProgrammeData {
  return {
    ...rest,
    label: { th, en },
    calendar,
    grading: {
      by,
      rules: grades.map(({ grade, boxes, source, ...label }) => ({
        ...{ grade, label: { th: label.th, en: label.en }, when: boxes.map(boxOf), source },
      })),
    },
    menus: menus.map(({ menu, suits, source, ...label }) => ({
      ...{ menu, label: { th: label.th, en: label.en }, source },
      ...(suits ? { suits } : {}),
    })),
  };
}

/** What is wrong with a programme, or how many cases were proved. */
export function proofOf(data: ProgrammeData): {
  readonly problems: readonly ProgrammeProblem[];
  readonly states: number;
} {
  const reading = readProgramme(data);
  if ('problems' in reading) return { problems: reading.problems, states: 0 };
  const { catalogue, grading } = reading.programme;
  const counted = catalogue.indicators.filter(({ dimension }) => dimension !== null);
  const size = grading.by === 'indicator' ? counted.length : new Set(counted.map(({ dimension }) => dimension)).size;
  return { problems: [], states: standingSpace(size).states.length };
}

/** A draft with the grades of one of the examples. */
export function withLadder(draft: ProgrammeDraft, name: LadderName): ProgrammeDraft {
  const { by, grades } = draftOf(programmeData(LADDERS[name].programme));
  return { ...draft, by, grades };
}

/** A draft for another province or year: its areas, its name, and the days of the fiscal year. */
export function withProvince(
  draft: ProgrammeDraft,
  code: string,
  year: number,
  areas: ProgrammeData['areas'],
): ProgrammeDraft {
  const province = PROVINCES.find((one) => one.code === code);
  const [th, en] = [province?.label.th ?? code, province?.label.en ?? code];
  const { declared, eventsFrom, supervisors, interventions, omitted, ...rest } = draft.rest;
  const { source, holidays, ...calendar } = draft.calendar;
  return {
    ...draft,
    rest: { ...rest, id: `${code}-${year}`, version: '1', area: code, areas },
    th: `การขจัดความยากจน จังหวัด${th} พ.ศ. ${year}`,
    en: `Lifting poor households in ${en}, ${year - 543}`,
    calendar: { ...calendar, opened: `${year - 544}-10-01`, deadline: `${year - 543}-09-30` },
  };
}

/** A programme as a module of TypeScript that an application imports. */
export const typeScriptOf = (data: ProgrammeData): string =>
  `import { readProgramme } from 'kaechon';

const reading = readProgramme(${JSON.stringify(data, null, 2)});
if ('problems' in reading) throw new RangeError(reading.problems.map(({ message }) => message.en).join('\\n'));

export const { programme } = reading;
`;
