import type { Language } from 'kaechon';
import { count, WORDS, type Words } from './words.js';

/** The words that are texts by themselves. */
const textOf = (words: Words, name: string | undefined): string => {
  const text = words[name as keyof Words];
  if (typeof text !== 'string') throw new TypeError(`There is no text ${name}`);
  return text;
};

/** Writes the fixed texts of the page in a language, and says to browsers and screen readers which it is. */
export function writePage(language: Language, rejected: number): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    place.textContent = textOf(words, place.dataset.word);
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-language]')) {
    place.setAttribute('aria-pressed', String(place.dataset.language === language));
  }
  for (const [name, label] of Object.entries(words.tabs)) {
    const tab = document.getElementById(`tab-${name}`);
    if (tab !== null) tab.textContent = name === 'rejected' && rejected > 0 ? `${label} (${count(rejected)})` : label;
  }
}
