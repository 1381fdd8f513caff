import type { Language } from 'kaechon';
import { type FormEvent, useState } from 'react';
import { type Word, wordIn } from './words.js';

interface SignInProps {
  readonly language: Language;
  /** Signs in; fails with the status of the server's answer, where it has one. */
  readonly signIn: (token: string) => Promise<void>;
}

/** What an answer of the server means for who signs in. */
const MEANINGS: Readonly<Record<string, Word>> = { 401: 'wrongToken', 403: 'noAccess' };

/** Asks for the token. */
export function SignIn({ language, signIn }: SignInProps) {
  const word = wordIn(language);
  const [token, setToken] = useState('');
  const [failed, setFailed] = useState<Word>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn(token).catch(({ message }: Error) => setFailed(MEANINGS[message] ?? 'noAnswer'));
  };
  return (
    <form onSubmit={submit}>
      <label>
        {word('token')} <input value={token} onChange={(event) => setToken(event.target.value)} autoComplete="off" />
      </label>
      <button type="submit">{word('signIn')}</button> <span role="alert">{failed && word(failed)}</span>
    </form>
  );
}
