import type { PublishedFigures } from '../changes/index.js';
import type { Programme } from '../programme/index.js';
import type { Tally } from '../vocabulary/index.js';
import type { Address } from './cells.js';

/** The cells that figures published by hand tell, with the numbers that are told of each. */
export function knownCells(programme: Programme, figures: PublishedFigures): [Address, Partial<Tally>][] {
  const { asOf, area = programme.area, registered, byGrade, ungraded, byMenu, unassigned, byDimension } = figures;
  const cells: [Address, Partial<Tally>][] = [];
  const tell = (group: Address['group'], keys: Address['keys'], stage: string | null, tally?: Partial<Tally>): void => {
    if (tally !== undefined) cells.push([{ asOf, region: area, group, keys, stage }, tally]);
  };
  tell('register', [], 'registered', registered);
  for (const [grade, tally] of Object.entries(byGrade ?? {})) tell('grades', [grade], null, tally);
  tell('grades', [null], null, ungraded);
  for (const [menu, tally] of Object.entries(byMenu ?? {})) tell('menus', [menu], null, tally);
  tell('menus', [null], null, unassigned);
  for (const [dimension, tally] of Object.entries(byDimension ?? {})) tell('dimensions', [dimension], 'failed', tally);
  return cells;
}
