import type { Need } from '../figures/index.js';
import { NO_ONE, type PublicTally, type Table } from '../vocabulary/index.js';

/** A tally as the cells of a row; hidden, both are empty. */
export const counts = ({ households, persons }: PublicTally = NO_ONE) => ({ households, persons });

/** What was failed and what remains, in one row. */
export const needs = ({ failed, remaining }: Need<PublicTally> = { failed: NO_ONE, remaining: NO_ONE }) => ({
  ...counts(failed),
  remainingHouseholds: remaining.households,
  remainingPersons: remaining.persons,
});

/** A tally for each of several codes, in one row. */
export const spread = (tallies: readonly (readonly [string, PublicTally | undefined])[]): Table['rows'][number] =>
  Object.fromEntries(
    tallies.flatMap(([code, { households, persons } = NO_ONE]) => [
      [`${code}.households`, households],
      [`${code}.persons`, persons],
    ]),
  );
