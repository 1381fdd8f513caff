import { LANGUAGES } from 'kaechon';
import { columnsPage } from './columns.js';
import { householdPage } from './household.js';
import { indicatorsPage } from './indicators.js';
import { problemsPage } from './problems.js';
import { tasksPage } from './tasks.js';
import { tratPage } from './trat.js';

/** Every page of the reference, in both languages: where it is checked in, and what it says. */
export const referencePages = (): { path: string; text: string }[] =>
  LANGUAGES.flatMap((language) => [
    indicatorsPage(language),
    tratPage(language),
    columnsPage(language),
    householdPage(language),
    problemsPage(language),
    tasksPage(language),
  ]);
