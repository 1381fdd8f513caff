import { type FigureGroup, type PublicReport, type Report, reportDays } from 'kaechon';
import { reportFromRows, reportQuery } from 'kaechon/query';
import { type Publication, programme } from '../shared/protocol.js';
import type { Database, Query } from './database.js';

/** The levels that are published together, each by one report of the whole province. */
export const LEVELS = ['district', 'subdistrict'] as const;

const OF_AREAS: readonly FigureGroup[] = ['register', 'grades', 'menus', 'dimensions'];

/** Which groups of figures are published of the province, and of its areas. */
export const SHOWN = {
  whole: [...OF_AREAS, 'gradesAndMenus', 'indicators', 'patterns'],
  district: OF_AREAS,
  subdistrict: OF_AREAS,
} as const satisfies { readonly [level in 'whole' | (typeof LEVELS)[number]]: readonly FigureGroup[] };

/** The reports of all levels as they may be published, or why nothing may be. */
export type Hidden = { readonly reports: readonly PublicReport[] } | { readonly refused: string };

/** What the public is told: one report day after the other, each once. */
export interface Publications {
  /** Counts a day as the register is now, keeps that for the offices, and has it hidden for the public. */
  readonly publish: (day: string) => Promise<void>;
  /** Goes on with what was not done when the server ended. */
  readonly resume: () => void;
  readonly stateOf: (day: string) => Promise<Publication | undefined>;
  /** The last day that is public, with its reports in the order of `LEVELS`. */
  readonly newest: () => Promise<{ day: string; reports: readonly PublicReport[] } | undefined>;
}

/** Whether a day is a report day that has come. */
export const isReportDay = (day: string, today: string): boolean =>
  reportDays(programme.calendar).includes(day) && day <= today;

/** The report of a day within an area, counted by the database. */
export async function countReport(
  query: Query,
  asOf: string,
  within: string,
  areas: (typeof LEVELS)[number] = 'district',
): Promise<Report> {
  const options = { asOf, within, areas };
  return reportFromRows(programme, options, await query(reportQuery(programme, { ...options, dialect: 'postgres' })));
}

/**
 * The publications in the database. `hide` takes seconds to minutes, so it does not run while a request waits: what was counted is kept, and
 * becomes public in one statement, all levels at once.
 */
export function openPublications(
  database: Database,
  hide: (reports: readonly Report[]) => Promise<Hidden>,
): Publications {
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (;;) {
      const [next] = await database.query<{ day: string; counted: Report[] }>(
        'select day, counted from publication where published is null and refused is null order by day limit 1',
      );
      if (next === undefined) return;
      const hidden = await hide(next.counted);
      await database.query(
        'update publication set published = $2, refused = $3 where day = $1 and published is null',
        'reports' in hidden ? [next.day, JSON.stringify(hidden.reports), null] : [next.day, null, hidden.refused],
      );
    }
  }

  const resume = (): void => {
    working = (working ?? Promise.resolve()).then(work).catch((error) => console.error(error));
  };

  return {
    resume,
    publish: async (day) => {
      const offices = [programme.area, ...programme.areas.map(({ code }) => code)];
      const { told, levels } = await database.transaction(async (query) => {
        await query('set transaction isolation level repeatable read'); // every report is of the same register
        const told: Report[] = [];
        for (const area of offices) told.push(await countReport(query, day, area));
        const levels: Report[] = [];
        for (const level of LEVELS) levels.push(await countReport(query, day, programme.area, level));
        return { told, levels };
      });
      await database.transaction(async (query) => {
        for (const report of told)
          await query('insert into published_report values ($1, $2, $3) on conflict do nothing', [
            report.within[0],
            day,
            JSON.stringify(report),
          ]);
        await query(
          `insert into publication (day, counted) select $1::text, $2::json
           where not exists (select 1 from publication where day > $1::text and published is not null)
           on conflict (day) do update set counted = excluded.counted, refused = null where publication.refused is not null`,
          [day, JSON.stringify(levels)],
        );
      });
      resume();
    },
    stateOf: async (day) => {
      const [row] = await database.query<Publication>(
        `select case when published is not null then 'published' when refused is not null then 'refused' else 'waiting' end as state,
         refused as why from publication where day = $1`,
        [day],
      );
      return row;
    },
    newest: async () => {
      const [row] = await database.query<{ day: string; reports: PublicReport[] }>(
        'select day, published as reports from publication where published is not null order by day desc limit 1',
      );
      return row;
    },
  };
}
