import { type CsvTable, DIMENSIONS, type Dimension, GRADES, type Grade, MENUS, type Targets } from './types.js';

type Row = Readonly<Record<string, string>>;

/** Its own copy, so that a slip in the stages before does not hide itself here. */
const INDICATORS: Readonly<Record<Dimension, readonly string[]>> = {
  health: ['1', '4', '5', '7'],
  living: ['8', '9', '10', '11'],
  education: ['15', '16', '17', '19'],
  income: ['20', '21', '22'],
  access: ['27', '28'],
};

interface Dossier {
  readonly household: Row;
  readonly members: Row[];
  readonly deprivations: Row[];
  readonly followUps: Row[];
  readonly menus: Row[];
}

/** The rows of each household, gathered from the five tables that figures are counted from. */
function dossiersOf(tables: readonly CsvTable[]): Dossier[] {
  const rowsOf = (name: string): readonly Row[] => tables.find((table) => table.name === name)?.rows ?? [];
  const dossiers = new Map<string, Dossier>();
  for (const household of rowsOf('household')) {
    dossiers.set(household.household_id ?? '', {
      household,
      members: [],
      deprivations: [],
      followUps: [],
      menus: [],
    });
  }
  const file = (name: string, place: 'members' | 'deprivations' | 'followUps' | 'menus'): void => {
    for (const row of rowsOf(name)) dossiers.get(row.household_id ?? '')?.[place].push(row);
  };
  file('member', 'members');
  file('deprivation', 'deprivations');
  file('follow_up', 'followUps');
  file('menu_choice', 'menus');
  return [...dossiers.values()];
}

const onOrBefore = (row: Row, column: string, day: string): boolean => row[column] !== '' && (row[column] ?? '') <= day;
const isPresent = (row: Row, day: string): boolean =>
  (row.joined_on === '' || onOrBefore(row, 'joined_on', day)) && !onOrBefore(row, 'left_on', day);
const personsOf = (dossier: Dossier, day: string): number =>
  dossier.members.filter((member) => member.targeted === 'true' && isPresent(member, day)).length;

/** The row of the latest day on or before the day. */
const latest = (rows: readonly Row[], column: string, day: string): Row | undefined =>
  rows
    .filter((row) => onOrBefore(row, column, day))
    .sort((a, b) => ((a[column] ?? '') < (b[column] ?? '') ? 1 : -1))[0];

function gradeOn({ household, deprivations, followUps }: Dossier, day: string): Grade | 'ungraded' {
  const outcomes = deprivations.map(({ indicator }) => {
    const ofIndicator = followUps.filter((followUp) => followUp.indicator === indicator);
    return latest(ofIndicator, 'checked_on', day)?.outcome ?? 'failed';
  });
  const failed = outcomes.filter((outcome) => outcome !== 'notApplicable').length;
  const passed = outcomes.filter((outcome) => outcome === 'passed').length;
  if (failed === 0) return 'ungraded';
  if (passed === failed) return 'A';
  if (onOrBefore(household, 'halted_on', day)) return 'F';
  return passed === 0 ? 'C' : 'B';
}

const failsDimension = ({ deprivations }: Dossier, dimension: Dimension): boolean =>
  deprivations.some(({ indicator }) => INDICATORS[dimension].includes(indicator ?? ''));

/** Households and persons, as `households/persons`. */
const tallyOf = (dossiers: readonly Dossier[], day: string): string =>
  `${dossiers.length}/${dossiers.reduce((sum, dossier) => sum + personsOf(dossier, day), 0)}`;

/** Counts the rows again, knowing nothing of how they were made, and throws on the first figure that is off. */
export function recount(tables: readonly CsvTable[], { opening, snapshot }: Targets): void {
  const dossiers = dossiersOf(tables);
  const expect = (what: string, day: string, found: readonly Dossier[], households: number, persons: number): void => {
    const got = tallyOf(found, day);
    if (got !== `${households}/${persons}`) {
      throw new Error(`The register is off: ${what} on ${day} is ${got}, published ${households}/${persons}`);
    }
  };
  const then = dossiers.filter(({ household }) => isPresent(household, opening.day));
  expect('registered', opening.day, then, opening.registered.households, opening.registered.persons);
  for (const dimension of DIMENSIONS) {
    const { households, persons } = opening.byDimension[dimension];
    const found = then.filter((dossier) => failsDimension(dossier, dimension));
    expect(dimension, opening.day, found, households, persons);
  }
  const now = dossiers.filter(({ household }) => isPresent(household, snapshot.day));
  expect('registered', snapshot.day, now, snapshot.registered.households, snapshot.registered.persons);
  for (const grade of GRADES) {
    const { households, persons } = snapshot.byGrade[grade];
    const found = now.filter((dossier) => gradeOn(dossier, snapshot.day) === grade);
    expect(`grade ${grade}`, snapshot.day, found, households, persons);
  }
  for (const menu of MENUS) {
    const { households, persons } = snapshot.byMenu[menu];
    const found = now.filter(({ menus }) => latest(menus, 'chosen_on', snapshot.day)?.menu === menu);
    expect(`menu ${menu}`, snapshot.day, found, households, persons);
  }
}
