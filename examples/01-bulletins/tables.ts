import { formatThaiDate, type Language, type Programme, type Report, type Tally } from 'kaechon';

const WORDS = {
  th: {
    progress: 'ความคืบหน้ารายสัปดาห์ (ครัวเรือน/คน)',
    areas: 'รายอำเภอ (ครัวเรือน/คน)',
    all: 'ทะเบียน',
    none: 'ยังไม่มีเมนู',
    total: 'รวม',
  },
  en: {
    progress: 'Progress by week (households/persons)',
    areas: 'By district (households/persons)',
    all: 'register',
    none: 'no menu',
    total: 'total',
  },
} as const;

/** One line a report day: the register, every grade, every menu. */
export function progressTable(programme: Programme, reports: readonly Report[], language: Language): string {
  const rows = reports.map(({ asOf, figures }) => [dateOf(asOf, language), ...cells(programme, figures)]);
  return table(WORDS[language].progress, [heading(programme, language), ...rows]);
}

/** One line an area, and the total. */
export function areaTable(programme: Programme, { figures, areas }: Report, language: Language): string {
  const rows = programme.areas.map(({ code, label }) => {
    const area = areas[code];
    return [label[language], ...(area ? cells(programme, area) : ['-'])];
  });
  return table(WORDS[language].areas, [
    heading(programme, language),
    ...rows,
    [WORDS[language].total, ...cells(programme, figures)],
  ]);
}

const heading = (programme: Programme, language: Language): string[] => [
  '',
  WORDS[language].all,
  ...programme.grading.rules.map(({ grade }) => grade),
  ...programme.menus.map(({ label }) => label[language]),
  WORDS[language].none,
];

const cells = (programme: Programme, figures: Report['figures']): string[] =>
  [
    figures.registered,
    ...programme.grading.rules.map(({ grade }) => figures.byGrade[grade]),
    ...programme.menus.map(({ menu }) => figures.byMenu[menu]),
    figures.unassigned,
  ].map((tally?: Tally) => (tally ? `${tally.households}/${tally.persons}` : '-'));

const dateOf = (day: string, language: Language): string =>
  language === 'th' ? formatThaiDate(day, { style: 'medium' }) : day;

/** Lines of cells under a title, the first column to the left and the others to the right, as a terminal shows them. */
function table(title: string, rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(columnsOf(cell), widest[column] ?? 0)),
    [],
  );
  const lines = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  '));
  return [title, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}

function pad(cell: string, width: number, left: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - columnsOf(cell)));
  return left ? cell + blank : blank + cell;
}

/** Columns on a terminal: Thai vowels and tone marks above and below a letter take none. */
const columnsOf = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;
