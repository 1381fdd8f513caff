import type { CsvTable } from './types.js';

type Row = Readonly<Record<string, string>>;

/** What the rows of a household in the other tables are checked against. */
interface Known {
  readonly leftOn: string;
  readonly indicators: readonly string[];
  readonly births: readonly string[];
}

/** Its own copy, so that a slip in the stages before does not hide itself here. */
const INCOME: readonly string[] = ['20', '21', '22'];

const cell = (row: Row, column: string): string => row[column] ?? '';

/** The rows of a table by household. */
function rowsOf(tables: readonly CsvTable[], name: string): Map<string, Row[]> {
  const byHousehold = new Map<string, Row[]>();
  for (const row of tables.find((table) => table.name === name)?.rows ?? []) {
    const id = cell(row, 'household_id');
    byHousehold.set(id, [...(byHousehold.get(id) ?? []), row]);
  }
  return byHousehold;
}

/** The sixth birthday comes after the day; days as text compare as days. */
const isUnderSix = (born: string, day: string): boolean =>
  born !== '' && `${Number(born.slice(0, 4)) + 6}${born.slice(4)}` > day;

function activityFault(row: Row, { leftOn, indicators, births }: Known): string | null {
  const [indicator, due, done] = [cell(row, 'indicator'), cell(row, 'due_on'), cell(row, 'done_on')];
  if (!indicators.includes(indicator)) return `is for ${indicator}, which the household did not fail`;
  if (due < '2022-06-01' || due > '2022-09-30') return `is due on ${due}`;
  if (leftOn !== '' && done > leftOn) return `is done on ${done}, after the household left`;
  if (cell(row, 'intervention') === '') return null;
  if (!INCOME.includes(indicator)) return `is a child allowance for ${indicator}`;
  const isYoung = births.some((born) => isUnderSix(born, due) && isUnderSix(born, done));
  return isYoung ? null : 'is a child allowance without a child under six';
}

function carerFault(row: Row, { leftOn }: Known): string | null {
  const [from, to] = [cell(row, 'from_on'), cell(row, 'to_on')];
  if (to !== '' && to < from) return `ends on ${to}, before ${from}`;
  if (leftOn !== '' && (to === '' || to > leftOn)) return 'stays after the household left';
  return null;
}

/** Looks at every activity and carer again, knowing nothing of how they were made; throws on the first that cannot be. */
export function recheckPlans(tables: readonly CsvTable[]): void {
  const [members, deprivations] = [rowsOf(tables, 'member'), rowsOf(tables, 'deprivation')];
  const [activities, carers] = [rowsOf(tables, 'activity'), rowsOf(tables, 'carer')];
  const refuse = (what: string, fault: string | null): void => {
    if (fault !== null) throw new Error(`The register is off: ${what} ${fault}`);
  };
  for (const [id, [household]] of rowsOf(tables, 'household')) {
    const known: Known = {
      leftOn: household ? cell(household, 'left_on') : '',
      indicators: (deprivations.get(id) ?? []).map((row) => cell(row, 'indicator')),
      births: (members.get(id) ?? []).map((row) => cell(row, 'born_on')),
    };
    const plan = activities.get(id) ?? [];
    const ids = new Set(plan.map((row) => cell(row, 'activity_id')));
    refuse(`the plan of ${id}`, ids.size === plan.length ? null : 'repeats an id');
    for (const row of plan) refuse(`activity ${cell(row, 'activity_id')}`, activityFault(row, known));
    for (const row of carers.get(id) ?? []) refuse(`a carer of ${id}`, carerFault(row, known));
  }
}
