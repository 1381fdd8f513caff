import { type Day, formatThaiDate, type Language, type Programme, reportDays } from 'kaechon';

/** The days a report may be asked of: the opening of the register, and every report day. */
export const reportDayChoices = ({ calendar }: Programme): Day[] => [
  ...new Set([calendar.opened, ...reportDays(calendar)]),
];

const ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words. */
export const dayName = (day: Day, language: Language): string =>
  language === 'th' ? formatThaiDate(day, { style: 'long' }) : ENGLISH.format(new Date(`${day}T00:00:00Z`));
