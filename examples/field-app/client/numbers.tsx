import { compareReports, type Language, type Movement, type Report, weeklyReport } from 'kaechon';
import { useMemo } from 'react';
import { type AskedBehind, type Between, CHANGES, howMany } from '../shared/behind.js';
import { dateIn } from '../shared/names.js';
import { programme } from '../shared/protocol.js';
import { figureNames } from './figure-names.js';
import { officeWordIn } from './words.js';

/** Asks for the households behind a number, to be shown under a title. */
export type Ask = (title: string, asked: AskedBehind) => void;

interface TableProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly households: number;
    readonly asked: AskedBehind;
  }[];
  readonly language: Language;
  readonly ask: Ask;
}

/** Numbers under a caption, each a button that asks who. */
function NumberTable({ caption, rows, language, ask }: TableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th />
          <th scope="col">{officeWordIn(language)('households')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, households, asked }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <button type="button" aria-label={`${caption} ${name}`} onClick={() => ask(`${caption} ${name}`, asked)}>
                {households}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NumbersProps {
  readonly report: Report;
  /** The area that the report is of. */
  readonly within: string;
  readonly language: Language;
  readonly ask: Ask;
}

/** Every figure of the area in view that counts somebody. */
export function Numbers({ report, within, language, ask }: NumbersProps) {
  const groups = useMemo(() => groupsOf(report, within, language), [report, within, language]);
  return groups.map(({ group, title, rows }) => (
    <NumberTable key={group} caption={title} rows={rows} language={language} ask={ask} />
  ));
}

/** The figures of a report by group, named as its tables name them. */
function groupsOf(report: Report, within: string, language: Language) {
  const { asOf, level: areas } = report;
  const nobody = weeklyReport(programme, [], { asOf, areas, within });
  const figures = compareReports(nobody, report).filter(({ address }) => address.area === null);
  const { groupName, figureName } = figureNames(report, language);
  return [...new Set(figures.map(({ address }) => address.group))].map((group) => ({
    group,
    title: groupName(group),
    rows: figures
      .filter(({ address }) => address.group === group)
      .map(({ figure: key, address, now }) => ({
        key,
        name: figureName(address),
        households: now.households,
        asked: { figure: address, within } satisfies AskedBehind,
      })),
  }));
}

interface ChangesProps {
  readonly told: Movement;
  readonly between: Between;
  readonly language: Language;
  readonly ask: Ask;
}

/** What changed since the report before. */
export function Changes({ told, between, language, ask }: ChangesProps) {
  const word = officeWordIn(language);
  const rows = CHANGES.map((change) => ({
    key: change,
    name: word(`since ${change}`),
    households: howMany(told, change),
    asked: { change, between } satisfies AskedBehind,
  }));
  const caption = `${word('changes')} ${dateIn(language, between.from)}`;
  return <NumberTable caption={caption} rows={rows} language={language} ask={ask} />;
}
