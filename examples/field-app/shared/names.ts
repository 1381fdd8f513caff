import { formatThaiDate, type Language } from 'kaechon';
import { areas } from 'kaechon/areas/23';
import { programme } from './protocol.js';

/** A day as people write it. */
export const dateIn = (language: Language, day: string): string =>
  language === 'th'
    ? formatThaiDate(day)
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const PROVINCE = { code: programme.area, label: { th: 'จังหวัดตราด', en: 'Trat Province' } };

/** The province, its districts and its subdistricts. */
export const AREAS = [PROVINCE, ...areas];

/** The name of an area; its code where it has none. */
export const areaName = (language: Language, area: string): string =>
  AREAS.find(({ code }) => code === area)?.label[language] ?? area;
