import { type Household, type HouseholdStatus, type Language, statusOf, worklist } from 'kaechon';
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { dateIn } from '../shared/names.js';
import { programme } from '../shared/protocol.js';
import { Conflicts } from './conflicts.js';
import { EventForm } from './event-form.js';
import { Head } from './head.js';
import { load, type Phone, signIn, sync } from './phone.js';
import { SignIn } from './sign-in.js';
import { wordIn } from './words.js';

function App() {
  const [phone, setPhone] = useState<Phone>();
  const [language, setLanguage] = useState<Language>('th');
  const [opened, setOpened] = useState<string>();
  const [offline, setOffline] = useState(false);
  const word = wordIn(language);
  const refresh = useCallback(async () => setPhone(await load()), []);
  const exchange = useCallback(async () => {
    await sync().then(
      () => setOffline(false),
      () => setOffline(true),
    );
    await refresh();
  }, [refresh]);
  useEffect(() => {
    void refresh();
    const online = (): void => void exchange();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [refresh, exchange]);

  if (phone === undefined) return null;
  const { session, households } = phone;
  const household = households.find(({ id }) => id === opened);
  return (
    <>
      <Head title={word('title')} language={language} change={setLanguage} />
      {offline && <p role="status">{word('offline')}</p>}
      {session === null ? (
        <SignIn language={language} signIn={(token) => signIn(token).then(refresh)} />
      ) : (
        <main>
          <p>
            {session.user.name} · {dateIn(language, session.today)} ·{' '}
            <button type="button" onClick={exchange}>
              {word('sync')}
            </button>{' '}
            <output>
              {word('waiting')} {phone.waiting}
            </output>
          </p>
          <Conflicts open={phone.open} language={language} today={session.today} changed={exchange} />
          {household === undefined ? (
            <Lists households={households} today={session.today} language={language} open={setOpened} />
          ) : (
            <section aria-label={household.id}>
              <button type="button" onClick={() => setOpened(undefined)}>
                {word('back')}
              </button>
              <h2>{household.id}</h2>
              <Status status={statusOf(programme, household, session.today)} language={language} />
              <EventForm household={household} today={session.today} language={language} recorded={refresh} />
            </section>
          )}
        </main>
      )}
    </>
  );
}

interface ListsProps {
  readonly households: readonly Household[];
  readonly today: string;
  readonly language: Language;
  readonly open: (id: string) => void;
}

/** Who needs a visit, the most urgent first, and all others. */
function Lists({ households, today, language, open }: ListsProps) {
  const word = wordIn(language);
  const urgent = worklist(programme, households, today);
  return (
    <>
      <h2>
        {word('worklist')} ({urgent.length})
      </h2>
      <ol>
        {urgent.map((status) => (
          <li key={status.household}>
            <button type="button" onClick={() => open(status.household)}>
              {status.household}
            </button>
            <Status status={status} language={language} />
          </li>
        ))}
      </ol>
      <details>
        <summary>
          {word('all')} ({households.length})
        </summary>
        {households.map(({ id }) => (
          <button type="button" key={id} onClick={() => open(id)}>
            {id}
          </button>
        ))}
      </details>
    </>
  );
}

function Status({ status, language }: { status: HouseholdStatus<string, string>; language: Language }) {
  return (
    <ul>
      <li>
        {wordIn(language)('grade')} {status.grading.grade ?? '–'}
      </li>
      {status.needs.map(({ need, message }) => (
        <li key={need}>{message[language]}</li>
      ))}
    </ul>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
void navigator.serviceWorker?.register('/service-worker.js');
