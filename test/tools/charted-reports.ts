import fiveCases from '../../examples/provinces/five-steps.cases.json' with { type: 'json' };
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import nineCases from '../../examples/provinces/nine-areas.cases.json' with { type: 'json' };
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import kpiCases from '../../examples/provinces/passes-or-not.cases.json' with { type: 'json' };
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import {
  type AnyReport,
  type Day,
  emptyReport,
  type Household,
  LANGUAGES,
  type Language,
  movement,
  type Programme,
  type ReportContext,
  readHouseholds,
  reportDays,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from './once.js';
import { tratRegister } from './trat-register.js';

/** What charts and tables are made of. */
export interface Charted {
  readonly programme: Programme;
  readonly report: AnyReport;
  readonly context: ReportContext;
}

/** The report of the last day, with those before it, and what moved since the first. */
export function charted(programme: Programme, households: readonly Household[], days: readonly Day[]): Charted {
  const reports = days.map((asOf) => weeklyReport(programme, households, { asOf }));
  const [from, to] = [days[0] as Day, days.at(-1) as Day];
  return {
    programme,
    report: reports.at(-1) as AnyReport,
    context: { earlier: reports.slice(0, -1), movement: movement(programme, households, { from, to }) },
  };
}

/** A report whose tallies of 1 to 4 households are hidden, one by one: no more than what a reader of charts must bear. */
export function hiding<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { households, persons } = value as { households?: unknown; persons?: unknown };
  if (typeof households === 'number' && typeof persons === 'number')
    return (households > 0 && households < 5 ? { households: null, persons: null } : value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hiding(one)])) as T;
}

export const chartsOf = ({ programme, report, context }: Charted, language: Language): ReportChart[] =>
  reportCharts(programme, report, language, context);

/** The chart of a name. */
export const chartOf = (name: string, made: Charted, language: Language): ReportChart =>
  chartsOf(made, language).find((chart) => chart.name === name) as ReportChart;

/** All data of a specification, layer by layer, in the order of drawing. */
export function dataOf(spec: object): Record<string, unknown>[][] {
  if (Array.isArray(spec)) return spec.flatMap(dataOf);
  const { data, layer, vconcat } = spec as { data?: { values: Record<string, unknown>[] } } & Record<string, object>;
  return [...(data ? [data.values] : []), ...[layer, vconcat].flatMap((parts) => (parts ? dataOf(parts) : []))];
}

const register = once(tratRegister);
const read = (programme: Programme, cases: readonly { household: unknown }[]): Household[] =>
  readHouseholds(
    programme,
    cases.map(({ household }) => household),
  ).households;

export const trat = once(() => {
  const fridays = reportDays(trat2565.calendar).filter((day) => day <= '2022-08-05');
  return charted(trat2565, register(), ['2022-05-09', ...fridays]);
});

/** As it may leave the office: without what moved, which nothing hides. */
export const hidden = once(
  (): Charted => ({
    ...trat(),
    report: hiding(trat().report),
    context: { earlier: (trat().context.earlier ?? []).map(hiding) },
  }),
);
export const nobody = once(() => charted(trat2565, [], ['2022-05-09', '2022-08-05']));
export const alone = once(
  (): Charted => ({ programme: trat2565, report: emptyReport(trat2565, { asOf: '2022-08-05' }), context: {} }),
);

/** Reports of every kind that is drawn. */
export const CHARTED = {
  'Trat on 9 May': once(() => charted(trat2565, register(), ['2022-05-09'])),
  'Trat on 5 August': trat,
  'Trat on 5 August, small numbers hidden': hidden,
  'a report of nobody': nobody,
  'a report of nobody alone': alone,
  'five grades': once(() => charted(fiveSteps, read(fiveSteps, fiveCases), ['2026-10-07', '2026-11-04', '2026-12-02'])),
  'nine dimensions': once(() => charted(nineAreas, read(nineAreas, nineCases), ['2026-10-05', '2026-12-28'])),
  'two grades': once(() => charted(passesOrNot, read(passesOrNot, kpiCases), ['2022-10-07', '2023-06-30'])),
} as const satisfies Readonly<Record<string, () => Charted>>;

/** Every report in every language. */
export const DRAWN = Object.entries(CHARTED).flatMap(([name, made]) =>
  LANGUAGES.map((language) => ({ name, language, made })),
);
