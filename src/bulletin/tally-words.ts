import { count, REPORT_WORDS } from '../tables/index.js';
import type { Language, PublicTally } from '../vocabulary/index.js';

/** A tally in four words: a number or that it is hidden, and its unit; of households, and of persons. */
export function tallyWords({ households, persons }: PublicTally, language: Language): string[] {
  const words = REPORT_WORDS[language];
  const told = (value: number | null): string => (value === null ? words.hidden : count(value));
  return [told(households), words.households(households), told(persons), words.persons(persons)];
}

/** A share in percent, of hundredths of a percent. */
export const shareWord = (share: number | null): string => (share === null ? '-' : (share / 100).toFixed(2));
