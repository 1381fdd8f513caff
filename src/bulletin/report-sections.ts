import { dimensionsOf } from '../catalogue/index.js';
import type { PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { areaNamesOf, REPORT_WORDS } from '../tables/index.js';
import type { Language, PublicTally } from '../vocabulary/index.js';
import { emptyGrades } from './empty-grade.js';
import { helpSections } from './help-sections.js';
import type { Section, SectionRow } from './section.js';
import { sharesOf } from './shares-of.js';
import { tallyWords } from './tally-words.js';

/** The parts of a report in the order of the bulletins: register, dimensions, grades, menus, areas. */
export function reportSections(programme: Programme, report: PublicReport, language: Language): Section[] {
  const words = REPORT_WORDS[language];
  const { figures, areas } = report;
  const { registered } = figures;
  const some = (name: string, tally: PublicTally): SectionRow[] => (tally.households === 0 ? [] : [{ name, tally }]);
  const get = <V>(record: Readonly<Record<string, V>>, key: string): V => record[key] as V; // a report has its programme's keys
  const areaName = areaNamesOf(programme, language);
  const empties = emptyGrades(programme, report);
  const of = registered.households ? { note: words.shareOf(tallyWords(registered, language)) } : {};
  const dimensions = dimensionsOf(programme.catalogue).map((dimension, place): SectionRow => {
    const { failed, remaining } = get(figures.byDimension, dimension);
    const label = programme.catalogue.dimensions[dimension]?.[language] ?? '';
    return { name: `${place + 1}) ${words.dimension(label)}`, tally: failed, remaining };
  });
  const grades = programme.grading.rules.map(({ grade, label }, place): SectionRow => {
    const empty = empties[place];
    const row = { name: `${grade} ${words.grade(label[language])}`, tally: get(figures.byGrade, grade) };
    return empty ? { ...row, empty: { grade, text: words.empty[empty] } } : row;
  });
  const menus = programme.menus
    .map(({ menu, label }) => ({ name: label[language], tally: get(figures.byMenu, menu) }))
    .reverse();
  return [
    {
      title: words.register,
      rows: [{ name: words.registered, tally: registered }, ...some(words.left, figures.left)],
    },
    {
      title: words.dimensions + words.asFollows,
      remark: words.overlap,
      ...of,
      rows: dimensions.flatMap((row) => withShares([row], registered)), // each alone: they overlap
    },
    {
      title: words.graded + words.asFollows,
      ...of,
      rows: withShares([...grades, ...some(words.ungradedWhy, figures.ungraded)], registered),
    },
    {
      title: words.menus + words.asFollows,
      ...of,
      // A programme without menus assigns none, and its report does not speak of them.
      rows: menus.length === 0 ? [] : withShares([...menus, ...some(words.unassigned, figures.unassigned)], registered),
    },
    ...helpSections(figures, language),
    {
      title: words.areas + words.asFollows,
      rows: Object.entries(areas).map(([code, { registered: tally }]) => ({ name: areaName(code), tally })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The rows with their shares of a total that is told. */
function withShares(rows: readonly SectionRow[], total: PublicTally): SectionRow[] {
  if (!total.households) return [...rows];
  const sharesIn = (key: 'households' | 'persons') =>
    sharesOf(
      rows.map(({ tally }) => tally[key]),
      total[key],
    );
  const [households, persons] = [sharesIn('households'), sharesIn('persons')];
  return rows.map((row, place) => ({ ...row, shares: [households[place] ?? null, persons[place] ?? null] }));
}
