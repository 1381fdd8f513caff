import {
  type AreaLevel,
  type CellAddress,
  compareReports,
  type FigureChange,
  formatCsv,
  formatReport,
  gradesOf,
  type Language,
  type Movement,
  type Report,
  reportDays,
  reportTables,
} from 'kaechon';
import { type ReportChart, reportCharts } from 'kaechon/charts';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import embed from 'vega-embed';
import type { Between } from '../shared/behind.js';
import { areaName, dateIn } from '../shared/names.js';
import { programme } from '../shared/protocol.js';
import { Head } from './head.js';
import { type Ask, Changes, Numbers } from './numbers.js';
import { type Office, openOffice } from './office-data.js';
import { PublicState } from './public-state.js';
import { SignIn } from './sign-in.js';
import { officeWordIn } from './words.js';

function App() {
  const [office, setOffice] = useState<Office>();
  const [language, setLanguage] = useState<Language>('th');
  const word = officeWordIn(language);
  return (
    <>
      <Head title={word('title')} language={language} change={setLanguage} />
      {office ? (
        <Dashboard office={office} language={language} />
      ) : (
        <SignIn language={language} signIn={(token) => openOffice(token).then(setOffice)} />
      )}
    </>
  );
}

const FRIDAYS = reportDays(programme.calendar);

/** A day, so many days after another. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + 86_400_000 * days).toISOString().slice(0, 10);

/** The report day before a day; the opening where there is none. */
const reportDayBefore = (asOf: string): string => FRIDAYS.findLast((day) => day < asOf) ?? programme.calendar.opened;

/** The figures of a day: the slider chooses it, a click on an area goes into that. */
function Dashboard({ office, language }: { office: Office; language: Language }) {
  const { user, today } = office;
  const { opened } = programme.calendar;
  const days = (Date.parse(today) - Date.parse(opened)) / 86_400_000;
  const [nth, setNth] = useState(days);
  const [within, setWithin] = useState(user.area);
  const [fetched, setFetched] = useState(0);
  const [reports, setReports] = useState<{ report: Report; whole: Report }>();
  const [series, setSeries] = useState<readonly Report[]>([]);
  const [published, setPublished] = useState<Report | null>(null);
  const [behind, setBehind] = useState<{ title: string; ids: readonly string[] }>();
  const [changes, setChanges] = useState<{ told: Movement; between: Between }>();
  const word = officeWordIn(language);
  const asOf = dayAfter(opened, nth);
  const isFriday = FRIDAYS.includes(asOf);
  const level: AreaLevel = within.length === 2 ? 'district' : 'subdistrict';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched is counted anew
  useEffect(() => {
    setBehind(undefined);
    let isCurrent = true;
    const between = { from: reportDayBefore(asOf), to: asOf, within };
    void Promise.all([
      office.reports({ days: [asOf], areas: level, within }),
      office.reports({ days: [asOf], areas: 'district', within: user.area }),
      isFriday ? office.published(asOf) : null,
      asOf > opened ? office.changes(between) : null,
    ]).then(([[report], [whole], told, moved]) => {
      if (!isCurrent || report === undefined || whole === undefined) return;
      setReports({ report, whole });
      setPublished(told);
      setChanges(moved ? { told: moved, between } : undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [office, user, asOf, isFriday, level, within, fetched]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched is counted anew
  useEffect(() => {
    let isCurrent = true;
    void office
      .reports({ days: FRIDAYS.filter((day) => day <= today), areas: level, within })
      .then((all) => isCurrent && setSeries(all));
    return () => {
      isCurrent = false;
    };
  }, [office, today, level, within, fetched]);
  const charts = useMemo(() => (reports ? reportCharts(programme, reports.report, language) : []), [reports, language]);
  if (reports === undefined) return null;
  const { report, whole } = reports;
  const grades = gradesOf(programme).rules.map(({ answer }) => answer);
  const parts = Object.entries(report.areas).map(([code, figures]) => ({ code, figures, total: false }));
  const nameOf = (code: string): string => areaName(language, code);
  const gradeIn = (area: string, grade: string): CellAddress => ({
    asOf,
    area,
    group: 'grades',
    keys: [grade],
    stage: null,
  });
  const ask: Ask = (title, asked) => void office.behind(asked).then((ids) => setBehind({ title, ids }));
  return (
    <main>
      <label>
        {word('day')} {dateIn(language, asOf)}{' '}
        <input type="range" max={days} value={nth} onChange={(event) => setNth(Number(event.target.value))} />
      </label>
      <button type="button" onClick={() => void office.refresh().then(() => setFetched(fetched + 1))}>
        {word('refresh')}
      </button>
      {within !== user.area && (
        <button type="button" onClick={() => setWithin(user.area)}>
          {word('whole')}
        </button>
      )}
      <table>
        <caption>
          {nameOf(within)} {dateIn(language, asOf)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{word('area')}</th>
            {grades.map((grade) => (
              <th scope="col" key={grade}>
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[{ code: within, figures: report.figures, total: true }, ...parts].map(({ code, figures, total }) => (
            <tr key={`${code} ${total}`}>
              <th scope="row">
                {level === 'district' && !total ? (
                  <button type="button" onClick={() => setWithin(code)}>
                    {nameOf(code)}
                  </button>
                ) : (
                  nameOf(code)
                )}
              </th>
              {grades.map((grade) => (
                <td key={grade}>
                  <button
                    type="button"
                    aria-label={`${nameOf(code)} ${grade}`}
                    onClick={() => ask(`${nameOf(code)} ${grade}`, { figure: gradeIn(code, grade), within: code })}
                  >
                    {figures.byGrade[grade]?.households}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {behind && (
        <section aria-label={word('behind')} ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}>
          <h2>{behind.title}</h2>
          <p>{behind.ids.join(' ') || word('nobody')}</p>
        </section>
      )}
      {changes && <Changes {...changes} language={language} ask={ask} />}
      <Numbers report={report} within={within} language={language} ask={ask} />
      {isFriday && (
        <>
          <Late published={published?.asOf === asOf ? published : null} now={whole} language={language} />
          {user.role === 'province' && (
            <button
              type="button"
              onClick={() => void office.publish(whole).then(() => office.published(asOf).then(setPublished))}
            >
              {word('publish')}
            </button>
          )}{' '}
          <PublicState key={`${asOf} ${published === null}`} office={office} report={whole} language={language} />{' '}
          <a href="/public">{word('public')}</a>
        </>
      )}
      <Downloads report={report} language={language} />
      <Trend series={series} language={language} />
      <Charts charts={charts} />
      <pre>{formatReport(programme, whole, { language, form: 'bulletin' })}</pre>
    </main>
  );
}

/** What late entries changed in a Friday that was told already. */
function Late({ published, now, language }: { published: Report | null; now: Report; language: Language }) {
  const word = officeWordIn(language);
  const changes = useMemo(
    (): FigureChange[] => (published === null ? [] : compareReports(published, now)),
    [published, now],
  );
  return (
    <section aria-label={word('late')}>
      <h2>{word('late')}</h2>
      {published === null ? <p>{word('notPublished')}</p> : changes.length === 0 && <p>{word('same')}</p>}
      <ul>
        {changes.map(({ area, figure, label, was, now: is }) => (
          <li key={`${area} ${figure}`}>
            {areaName(language, area)} {label[language]}: {was.households} → {is.households}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Downloads({ report, language }: { report: Report; language: Language }) {
  return (
    <ul>
      {reportTables(programme, report, language).map((table) => (
        <li key={table.name}>
          <a
            download={`${table.name}-${report.asOf}.csv`}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(formatCsv(table))}`}
          >
            {table.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The grades on all Fridays up to today, whatever day the slider is on. */
function Trend({ series, language }: { series: readonly Report[]; language: Language }) {
  const charts = useMemo(() => {
    const latest = series.at(-1);
    if (latest === undefined) return [];
    const context = { earlier: series.slice(0, -1) };
    return reportCharts(programme, latest, language, context).filter(({ name }) => name === 'progress');
  }, [series, language]);
  return <Charts charts={charts} />;
}

function Charts({ charts }: { charts: readonly ReportChart[] }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (place === null) return;
    place.replaceChildren();
    for (const { title, spec } of charts) {
      const figure = place.appendChild(document.createElement('figure'));
      figure.setAttribute('aria-label', title);
      void embed(figure, spec as never, { actions: false, renderer: 'svg' });
    }
  }, [place, charts]);
  return <div ref={setPlace} />;
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
