import type { Language } from '../vocabulary/index.js';
import { type Day, startOfDay } from './day.js';
import { formatThaiDate, type ThaiDateStyle } from './format-thai-date.js';
import { ENGLISH_MONTHS } from './thai-names.js';

/** A day in the words of a language: Thai in the Buddhist Era, in the asked style; English in the Common Era. */
export const formatDate = (day: Day, language: Language, style: ThaiDateStyle = 'long'): string =>
  language === 'th' ? formatThaiDate(day, { style }) : englishDate(startOfDay(day));

/** `5 August 2022`. By a table: `Intl` takes a thousand times as long, and messages name days by the thousand. */
const englishDate = (date: Date): string =>
  `${date.getUTCDate()} ${ENGLISH_MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
