import { AREA_LEVELS, type AreaLevel, type Language } from 'kaechon';
import { SMALL_CELLS } from 'kaechon/publish';
import { trat2565 } from 'kaechon/trat';
import { dayName, reportDayChoices } from './days.js';
import { byId, element } from './element.js';
import { LADDERS, type LadderName } from './ladders.js';
import type { Settings } from './protocol.js';
import { WORDS } from './words.js';

/** The day of the province's latest published figures. */
const FIRST_SHOWN = '2022-08-05';

/** What is chosen about the report. */
export interface SettingsForm {
  readonly settings: () => Settings;
  readonly threshold: () => number;
  /** Writes the choices in a language; what is chosen stays so. */
  readonly write: (language: Language) => void;
}

/** Wires the choices. A threshold that is no whole number from 1 is not taken, and the field says so. */
export function wireSettings(onReport: () => void, onThreshold: () => void): SettingsForm {
  const [ladder, day, level] = ['ladder', 'day', 'level'].map((id) => byId<HTMLSelectElement>(id)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const threshold = byId<HTMLInputElement>('threshold');
  threshold.value = String(SMALL_CELLS.threshold);
  let taken = SMALL_CELLS.threshold;
  for (const choice of [ladder, day, level]) choice.addEventListener('change', onReport);
  threshold.addEventListener('change', () => {
    const asked = threshold.valueAsNumber;
    const valid = threshold.checkValidity() && Number.isInteger(asked);
    threshold.setAttribute('aria-invalid', String(!valid));
    if (!valid) return void threshold.reportValidity();
    taken = asked;
    onThreshold();
  });

  const fill = (choice: HTMLSelectElement, first: string, options: readonly (readonly [string, string])[]): void => {
    const chosen = choice.value || first;
    choice.replaceChildren(...options.map(([value, label]) => element('option', { value }, label)));
    choice.value = chosen;
  };
  return {
    settings: () => ({
      ladder: ladder.value as LadderName, // the options are these names
      day: day.value,
      level: level.value as AreaLevel,
    }),
    threshold: () => taken,
    write: (language) => {
      const { levels } = WORDS[language];
      fill(
        ladder,
        'trat',
        Object.entries(LADDERS).map(([name, { label }]) => [name, label[language]]),
      );
      fill(
        day,
        FIRST_SHOWN,
        reportDayChoices(trat2565).map((one) => [one, dayName(one, language)]),
      );
      fill(
        level,
        'district',
        AREA_LEVELS.map((one) => [one, levels[one]]),
      );
    },
  };
}
