import { type FigureAddress, type Language, type Report, reportTables } from 'kaechon';
import { programme } from '../shared/protocol.js';
import { officeWordIn } from './words.js';

/** The groups whose keys people know beside their names: A, B, and numbers of indicators. */
const CODED: ReadonlySet<string> = new Set(['grades', 'indicators']);

/** The names of groups of figures, and of figures in them, as the tables of a report have them. */
export function figureNames(report: Report, language: Language) {
  const tables = new Map(reportTables(programme, report, language).map((table) => [table.name, table]));
  const keyName = (group: string, key: string | null): string => {
    const row = tables
      .get(group)
      ?.rows.find(({ code }) => code === (key ?? (group === 'grades' ? 'ungraded' : 'unassigned')));
    return CODED.has(group) && key !== null ? `${key} ${row?.name}` : String(row?.name);
  };
  return {
    groupName: (group: string): string => tables.get(group)?.title ?? '',
    figureName: ({ group, keys, stage }: FigureAddress): string => {
      const groups = group === 'gradesAndMenus' ? ['grades', 'menus'] : [group];
      const names = keys.map((key, nth) => keyName(groups[nth] ?? group, key));
      return [...names, ...(stage === null ? [] : [officeWordIn(language)(stage)])].join(' · ');
    },
  };
}
