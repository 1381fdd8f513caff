import type { Language, Report } from 'kaechon';
import { useEffect, useState } from 'react';
import { areaName, dateIn } from '../shared/names.js';
import { type Publication, programme } from '../shared/protocol.js';
import { figureNames } from './figure-names.js';
import type { Office } from './office-data.js';
import { officeWordIn } from './words.js';

interface PublicStateProps {
  readonly office: Office;
  /** A report of the day, in which every figure has its name. */
  readonly report: Report;
  readonly language: Language;
}

/** How far the publication of a Friday is, asked again every second while small numbers are being hidden. */
export function PublicState({ office, report, language }: PublicStateProps) {
  const { asOf } = report;
  const [publication, setPublication] = useState<Publication | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const now = await office.publication(asOf);
      if (!isCurrent) return;
      setPublication(now);
      if (now?.state === 'waiting') timer = setTimeout(() => void ask(), 1000);
    };
    void ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [office, asOf]);
  if (publication === null) return null;
  const { state, exposed, why } = publication;
  const word = officeWordIn(language);
  const { groupName, figureName } = figureNames(report, language);
  const told = exposed.map(
    ({ asOf: day, area, figure }) =>
      `${areaName(language, area ?? programme.area)} ${dateIn(language, day)} ${groupName(figure.group)}: ${figureName(figure)}`,
  );
  return (
    <>
      <output>{[word(state), why ?? ''].join(' ').trim()}</output>
      {told.length > 0 && (
        <section aria-label={word('exposed')}>
          <h2>{word('exposed')}</h2>
          <ul>
            {[...new Set(told)].map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
