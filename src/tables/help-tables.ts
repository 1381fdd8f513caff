import type { HelpFigures } from '../figures/index.js';
import { CARER_ROLES } from '../household/index.js';
import type { Language, Table } from '../vocabulary/index.js';
import { REPORT_WORDS } from './report-words.js';
import { column, tableColumns } from './table-columns.js';

/** The tables of the blocks that a report tells: `plan`, `carerRoles` and `carerAgencies`; none when it tells none. */
export function helpTables({ plan, care }: HelpFigures, language: Language): Table[] {
  const words = REPORT_WORDS[language];
  const { named, tally } = tableColumns(language);
  const number = column('number', words.number);
  const tables: Table[] = [];
  if (plan) {
    const rows = [
      { code: 'uncovered', name: words.uncovered, ...plan.uncovered, number: null },
      { code: 'overdue', name: words.overdue, ...plan.overdue, number: null },
      ...(['overdue', 'open', 'done'] as const).map((key) =>
        only(`activities.${key}`, words.activities[key], plan.activities[key]),
      ),
      ...(['planned', 'done'] as const).map((key) => only(`baht.${key}`, words.baht[key], plan.baht[key])),
    ];
    tables.push({ name: 'plan', title: words.plan, columns: [...named, ...tally, number], rows });
  }
  if (care) {
    const columns = [...named, ...tally];
    const roles = CARER_ROLES.map((role) => ({ code: role, name: words.roles[role], ...care.byRole[role] }));
    const agencies = Object.entries(care.byAgency).map(([name, one]) => ({ name, ...one }));
    const uncared = { code: 'uncared', name: words.uncared, ...care.uncared };
    tables.push({ name: 'carerRoles', title: words.care, columns, rows: [...roles, uncared] });
    tables.push({ name: 'carerAgencies', title: words.agencies, columns: columns.slice(1), rows: agencies });
  }
  return tables;
}

/** A row that counts something else than households. */
const only = (code: string, name: string, number: number) => ({ code, name, households: null, persons: null, number });
