import type { Label, RecordOf, Source } from '../vocabulary/index.js';

/** One indicator (ตัวชี้วัด) of an edition of a survey of need. */
export interface Indicator<D extends string> {
  /** Its number in this edition. Numbers change between editions. */
  readonly number: number;
  readonly label: Label;
  /** The dimension it makes a household poor in; null when it never does. */
  readonly dimension: D | null;
  /** What the survey asks it of: the household as one, or each person. */
  readonly unit: 'household' | 'person';
  /** Whom it is asked of. */
  readonly applies: Label;
  /** When it is passed. */
  readonly criterion: Label;
  readonly source: Source;
}

/** An edition of indicators and the dimensions they are counted under. */
export interface Catalogue<D extends string> {
  readonly id: string;
  readonly label: Label;
  readonly dimensions: RecordOf<D, Label>;
  readonly indicators: readonly Indicator<D>[];
}

/** An indicator that can make a household poor: it has a dimension. */
export interface CountedIndicator<D extends string> extends Indicator<D> {
  readonly dimension: D;
}

const isCounted = <D extends string>(indicator: Indicator<D>): indicator is CountedIndicator<D> =>
  indicator.dimension !== null;

/** The dimensions of a catalogue, in its order. */
export const dimensionsOf = <D extends string>(catalogue: Catalogue<D>): readonly D[] =>
  Object.keys(catalogue.dimensions) as D[]; // the keys of a record of D are D

/** The indicators that count, in the catalogue's order. */
export const countedIndicators = <D extends string>(catalogue: Catalogue<D>): readonly CountedIndicator<D>[] =>
  catalogue.indicators.filter(isCounted);
