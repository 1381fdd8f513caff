import type { Language } from '../vocabulary/index.js';
import { type Day, startOfDay } from './day.js';
import { formatThaiDate, type ThaiDateStyle } from './format-thai-date.js';

/** A day in the words of a language: Thai in the Buddhist Era, in the asked style; English in the Common Era. */
export const formatDate = (day: Day, language: Language, style: ThaiDateStyle = 'long'): string =>
  language === 'th'
    ? formatThaiDate(day, { style })
    : startOfDay(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
