import { type Conflict, isDay, type Language, OUTCOME_LABELS, OUTCOMES, type Outcome } from 'kaechon';
import { dateIn } from '../shared/names.js';
import { decide, giveUp, type Phone } from './phone.js';
import { wordIn } from './words.js';

interface ConflictsProps {
  readonly open: Phone['open'];
  readonly language: Language;
  readonly today: string;
  readonly changed: () => Promise<void>;
}

/** What the server did not take, for a person to decide: both copies of every conflict side by side. */
export function Conflicts({ open, language, today, changed }: ConflictsProps) {
  const word = wordIn(language);
  return open.map((answer) => (
    <article key={answer.household} aria-label={`${word('conflicts')} ${answer.household}`}>
      <h2>{answer.household}</h2>
      {answer.status === 'conflict' ? (
        <>
          <p>{word('conflicts')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{word('mine')}</th>
                <th scope="col">{word('theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.conflicts.map((conflict) => (
                <Sides key={conflict.path} conflict={conflict} language={language} />
              ))}
            </tbody>
          </table>
          {(['mine', 'theirs'] as const).map((side) => (
            <button type="button" key={side} onClick={() => void decide(answer, side, today).then(changed)}>
              {word(side === 'mine' ? 'takeMine' : 'takeTheirs')}
            </button>
          ))}
        </>
      ) : (
        <>
          <p>{word(answer.status)}</p>
          {answer.status === 'refused' &&
            answer.problems.map(({ path, message }) => <p key={path}>{message[language]}</p>)}
          <button type="button" onClick={() => void giveUp(answer.household).then(changed)}>
            {word('giveUp')}
          </button>
        </>
      )}
    </article>
  ));
}

function Sides({ conflict, language }: { conflict: Conflict; language: Language }) {
  const told = (value: unknown): string => {
    if (value === undefined || value === null) return wordIn(language)('nothing');
    if (typeof value === 'object') return Object.values(value).map(told).join(' · ');
    if (isDay(value)) return dateIn(language, value);
    return OUTCOMES.some((one) => one === value) ? OUTCOME_LABELS[value as Outcome][language] : String(value);
  };
  return (
    <>
      <tr>
        <td colSpan={2}>{conflict.message[language]}</td>
      </tr>
      <tr>
        <td>{told(conflict.mine)}</td>
        <td>{told(conflict.theirs)}</td>
      </tr>
    </>
  );
}
