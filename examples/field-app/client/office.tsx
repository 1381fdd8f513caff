import {
  type AreaLevel,
  type CellAddress,
  compareReports,
  type FigureChange,
  formatCsv,
  formatReport,
  formatThaiDate,
  gradesOf,
  type Language,
  type Movement,
  type Report,
  reportDays,
  reportTables,
} from 'kaechon';
import { areas } from 'kaechon/areas/23';
import { reportCharts } from 'kaechon/charts';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import embed from 'vega-embed';
import type { Between } from '../shared/behind.js';
import { programme } from '../shared/protocol.js';
import { Head } from './head.js';
import { type Ask, Changes, Numbers } from './numbers.js';
import { type Office, openOffice } from './office-data.js';
import { officeWordIn } from './words.js';

function App() {
  const [office, setOffice] = useState<Office>();
  const [token, setToken] = useState('');
  const [language, setLanguage] = useState<Language>('th');
  const [failed, setFailed] = useState('');
  const word = officeWordIn(language);
  return (
    <>
      <Head title={word('title')} language={language} change={setLanguage} />
      {office ? (
        <Dashboard office={office} language={language} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            openOffice(token).then(setOffice, (error: Error) => setFailed(error.message));
          }}
        >
          <label>
            {word('token')}{' '}
            <input value={token} onChange={(event) => setToken(event.target.value)} autoComplete="off" />
          </label>
          <button type="submit">{word('signIn')}</button> <span role="alert">{failed}</span>
        </form>
      )}
    </>
  );
}

/** The report day before a day; the opening where there is none. */
const dayBefore = (asOf: string): string =>
  reportDays(programme.calendar).findLast((day) => day < asOf) ?? programme.calendar.opened;

/** The figures of a Friday: the slider chooses the day, a click on an area goes into it. */
function Dashboard({ office, language }: { office: Office; language: Language }) {
  const { series, user } = office;
  const [nth, setNth] = useState(series.length - 1);
  const [within, setWithin] = useState(user.area);
  const [report, setReport] = useState<Report>();
  const [published, setPublished] = useState<Report | null>(null);
  const [behind, setBehind] = useState<{ title: string; ids: readonly string[] }>();
  const [changes, setChanges] = useState<{ told: Movement; between: Between }>();
  const word = officeWordIn(language);
  const asOf = series[nth]?.asOf ?? '';
  const level: AreaLevel = within.length === 2 ? 'district' : 'subdistrict';
  useEffect(() => {
    setBehind(undefined);
    let isCurrent = true;
    void office.report({ asOf, areas: level, within }).then((one) => isCurrent && setReport(one));
    void office.published(asOf).then((one) => isCurrent && setPublished(one));
    const between = { from: dayBefore(asOf), to: asOf, within };
    void office.changes(between).then((told) => isCurrent && setChanges({ told, between }));
    return () => {
      isCurrent = false;
    };
  }, [office, asOf, level, within]);
  const whole = series[nth];
  if (report === undefined || whole === undefined) return null;
  const grades = gradesOf(programme).rules.map(({ answer }) => answer);
  const parts = Object.entries(report.areas).map(([code, figures]) => ({ code, figures, total: false }));
  const nameOf = (code: string): string =>
    [...programme.areas, ...areas].find((one) => one.code === code)?.label[language] ?? code;
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
        {word('day')} {formatThaiDate(asOf, { style: 'long' })}{' '}
        <input
          type="range"
          max={series.length - 1}
          value={nth}
          onChange={(event) => setNth(Number(event.target.value))}
        />
      </label>
      {within !== user.area && (
        <button type="button" onClick={() => setWithin(user.area)}>
          {word('whole')}
        </button>
      )}
      <table>
        <caption>
          {nameOf(within)} {asOf}
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
      <Late published={published?.asOf === asOf ? published : null} now={whole} language={language} />
      {user.role === 'province' && (
        <button
          type="button"
          onClick={() => void office.publish(whole).then(() => office.published(asOf).then(setPublished))}
        >
          {word('publish')}
        </button>
      )}{' '}
      <a href={`/public/${asOf}`}>{word('public')}</a>
      <Downloads report={report} language={language} />
      <Charts report={report} earlier={within === user.area ? series.slice(0, nth) : []} language={language} />
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
            {area} {label[language]}: {was.households} → {is.households}
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

function Charts({ report, earlier, language }: { report: Report; earlier: readonly Report[]; language: Language }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (place === null) return;
    const context = earlier.length > 0 && earlier[0]?.level === report.level ? { earlier } : {};
    place.replaceChildren();
    for (const { title, spec } of reportCharts(programme, report, language, context)) {
      const figure = place.appendChild(document.createElement('figure'));
      figure.setAttribute('aria-label', title);
      void embed(figure, spec as never, { actions: false, renderer: 'svg' });
    }
  }, [place, report, earlier, language]);
  return <div ref={setPlace} />;
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
