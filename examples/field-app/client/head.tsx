import type { Language } from 'kaechon';
import { useEffect } from 'react';

interface HeadProps {
  readonly title: string;
  readonly language: Language;
  readonly change: (language: Language) => void;
}

/** The head of a page, with the switch between Thai and English. The document says which of them it is in. */
export function Head({ title, language, change }: HeadProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  return (
    <header>
      <h1>{title}</h1>
      <button type="button" onClick={() => change(language === 'th' ? 'en' : 'th')}>
        {language === 'th' ? 'English' : 'ภาษาไทย'}
      </button>
    </header>
  );
}
