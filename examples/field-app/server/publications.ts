import { type FigureGroup, type PublicReport, type Report, reportDays } from 'kaechon';
import type { PublicationHistory } from 'kaechon/publish';
import { reportFromRows, reportQuery } from 'kaechon/query';
import { type Publication, programme } from '../shared/protocol.js';
import type { Database, Query } from './database.js';

/** The levels that are published together, each by one report of the whole province. */
export const LEVELS = ['district', 'subdistrict'] as const;

/**
 * Which groups of figures are published of the province, and of its areas. With more groups of areas, small numbers can be worked out from two
 * Fridays, and nothing more that is hidden keeps them from it.
 */
export const SHOWN = {
  whole: ['register', 'grades', 'menus', 'dimensions'],
  district: ['register', 'grades'],
  subdistrict: ['register'],
} as const satisfies { readonly [level in 'whole' | (typeof LEVELS)[number]]: readonly FigureGroup[] };

/** The reports of a day at all levels, and all that was published before. */
export interface ToHide {
  readonly counted: readonly Report[];
  readonly earlier: PublicationHistory;
}

/** The reports of all levels as they may be published, null where none may be; and what the province should know. */
export interface Hidden extends Omit<Publication, 'state'> {
  readonly reports: readonly PublicReport[] | null;
}

/** What the public is told: one report day after the other, each once. */
export interface Publications {
  /** Counts a day as the register is now, keeps that for the offices, and has it hidden for the public. */
  readonly publish: (day: string) => Promise<void>;
  /** Goes on with what was not done when the server ended. */
  readonly resume: () => void;
  readonly stateOf: (day: string) => Promise<Publication | undefined>;
  /** The last day that is public. */
  readonly newest: () => Promise<string | undefined>;
  /** The reports of a day that is public, in the order of `LEVELS`, and the day that was public before it. */
  readonly published: (day: string) => Promise<Published | undefined>;
}

export interface Published {
  readonly reports: readonly PublicReport[];
  readonly before: string | null;
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

/** Whether a publication in the table is public or may become so: it was not refused. */
const GOES_ON = '(publication.published is not null or publication.exposed is null)';

/**
 * The publications in the database. `hide` takes seconds to minutes, so it does not run while a request waits: what was counted is kept, and
 * becomes public in one statement, all levels at once. Days become public in order, each hidden beside all days before it.
 */
export function openPublications(database: Database, hide: (asked: ToHide) => Promise<Hidden>): Publications {
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (;;) {
      const [next] = await database.query<{ day: string; counted: Report[] }>(
        'select day, counted from publication where exposed is null order by day limit 1',
      );
      if (next === undefined) return;
      const { reports, exposed, why } = await hide({ counted: next.counted, earlier: await history() });
      await database.query('update publication set published = $2, exposed = $3, why = $4 where day = $1', [
        next.day,
        reports && JSON.stringify(reports),
        JSON.stringify(exposed),
        why,
      ]);
    }
  }

  /** All that is public, and what was counted for it. */
  async function history(): Promise<PublicationHistory> {
    const days = await database.query<{ counted: Report[]; published: PublicReport[] }>(
      'select counted, published from publication where published is not null order by day',
    );
    const reports = days.flatMap(({ counted, published }) =>
      published.map((one, nth) => ({ counted: counted[nth] ?? null, published: one })),
    );
    return { reports, known: [] };
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
           where not exists (select 1 from publication where day > $1::text and ${GOES_ON})
           on conflict (day) do update set counted = excluded.counted, exposed = null, why = null where not ${GOES_ON}`,
          [day, JSON.stringify(levels)],
        );
      });
      resume();
    },
    stateOf: async (day) => {
      const [row] = await database.query<Publication | { state: null }>(
        `select case when published is not null then 'published' when counted is not null and exposed is null then 'waiting'
           when exists (select 1 from publication where day > $1 and ${GOES_ON}) then 'passed'
           when exposed is not null then 'refused' end as state, coalesce(exposed, '[]') as exposed, why
         from (select $1::text) as asked left join publication on day = $1`,
        [day],
      );
      return row?.state ? row : undefined;
    },
    newest: async () => {
      const [row] = await database.query<{ day: string }>(
        'select day from publication where published is not null order by day desc limit 1',
      );
      return row?.day;
    },
    published: async (day) => {
      const [row] = await database.query<Published>(
        `select published as reports,
           (select max(day) from publication where day < $1 and published is not null) as before
         from publication where day = $1 and published is not null`,
        [day],
      );
      return row;
    },
  };
}
