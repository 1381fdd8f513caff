import fc from 'fast-check';
import { defineCatalogue, defineProgramme, type Programme } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** Names that a province is free to give, and that a statement, a record or a key could trip over. */
const NAMES = [
  ...['failed', 'unassigned', 'ungraded', 'households', 'persons', 'refused', 'a.b', '1', '1.1', '__proto__'],
  ...['constructor', 'toString', 'ไทย', "'", '"', '`', ';', '--', '\\', '\\\\n', 'code', 'name', 'NULL', '%', '_'],
  ...['$'.concat('{env:HOME}'), "';--", '[]', '*/', '{}', 'part', 'é', ' a b '.trim()],
] as const;

const renamed = (dimensions: readonly string[]) => {
  const old = Object.keys(trat2565.catalogue.dimensions);
  const nameOf = (dimension: string | null) =>
    dimension === null ? null : (dimensions[old.indexOf(dimension)] as string);
  return defineCatalogue({
    ...trat2565.catalogue,
    dimensions: Object.fromEntries(old.map((_, n) => [dimensions[n], { th: `ด้าน ${n}`, en: `dimension ${n}` }])),
    indicators: trat2565.catalogue.indicators.map((one) => ({ ...one, dimension: nameOf(one.dimension) })),
  } as never);
};

/** Trat's programme with other names for its grades, menus and dimensions; and how its old menus are called there. */
export const hostileProgramme: fc.Arbitrary<{ programme: Programme; menuOf: (menu: string) => string }> = fc
  .record({
    grades: fc.shuffledSubarray([...NAMES], { minLength: 4, maxLength: 4 }),
    menus: fc.shuffledSubarray([...NAMES], { minLength: 3, maxLength: 3 }),
    // An object puts names that are whole numbers first, so that order is not the catalogue's: these have none.
    dimensions: fc.shuffledSubarray(
      NAMES.filter((name) => name !== '1'),
      { minLength: 5, maxLength: 5 },
    ),
    by: fc.constantFrom('indicator', 'dimension'),
  })
  .map(({ grades, menus, dimensions, by }) => ({
    programme: defineProgramme({
      ...trat2565,
      id: `hostile ${grades[0]}`,
      catalogue: renamed(dimensions),
      grading: { by, rules: trat2565.grading.rules.map((rule, n) => ({ ...rule, grade: grades[n] as string })) },
      menus: trat2565.menus.map((menu, n) => ({ ...menu, menu: menus[n] as string })),
      interventions: [],
    } as never) as Programme,
    menuOf: (menu) => menus[trat2565.menus.findIndex((one) => one.menu === menu)] as string,
  }));
