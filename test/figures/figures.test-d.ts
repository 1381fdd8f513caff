import { expectTypeOf, test } from 'vitest';
import type { FigureStage, FigureTable } from '../../src/figures/figures.js';
import type { Figures } from '../../src/index.js';

type Row = FigureTable[keyof FigureTable];

/** The properties of figures that a row of the table names: its own, its remainder, or its stages where it has no own. */
type Named = NonNullable<Row['property']> | NonNullable<Row['remainder']> | FigureTable['register']['stages'][number];

test('FIGURES names every property of figures but plan and care, and no other', () => {
  expectTypeOf<Named>().toEqualTypeOf<keyof Omit<Figures, 'plan' | 'care'>>();
});

test('the stages of a group are the properties of one key of it', () => {
  expectTypeOf<FigureTable['dimensions']['stages'][number]>().toEqualTypeOf<keyof Figures['byDimension'][string]>();
  expectTypeOf<FigureTable['indicators']['stages'][number]>().toEqualTypeOf<keyof Figures['byIndicator'][string]>();
  expectTypeOf<Row['stages'][number]>().toEqualTypeOf<FigureStage>();
});
