import type { Programme } from '../programme/index.js';
import type { Language, Table } from '../vocabulary/index.js';
import { REPORT_WORDS } from './report-words.js';

/** One column of a table. */
export const column = (key: string, label: string): Table['columns'][number] => ({ key, label });

/** The columns that tables of a report share: what a row is, its tally, and in dimensions also what remains. */
export function tableColumns(language: Language) {
  const words = REPORT_WORDS[language];
  const named = [column('code', words.code), column('name', words.group)];
  const tally = [column('households', words.households(2)), column('persons', words.persons(2))];
  const need = [
    ...tally,
    column('remainingHouseholds', `${words.remaining} (${words.households(2)})`),
    column('remainingPersons', `${words.remaining} (${words.persons(2)})`),
  ];
  return { named, tally, need };
}

/** What areas are called: by their names, and by their codes where the programme has no name. */
export function areaNamesOf({ areas }: Programme, language: Language): (code: string) => string {
  const names = new Map(areas.map(({ code, label }) => [code, label[language]]));
  return (code) => names.get(code) ?? code;
}
