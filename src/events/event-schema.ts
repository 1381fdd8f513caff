import {
  checkReading,
  issuesOf,
  readingTermsOf,
  type SchemaOptions,
  type StandardSchemaV1,
  standardSchema,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkOneOf, LANGUAGES } from '../vocabulary/index.js';
import type { HouseholdEvent } from './household-event.js';
import { programmeProblems, readEvent } from './read-event.js';

/**
 * The schema of events as a Standard Schema, for a form, a router or a queue without the household. It finds what is wrong with an
 * event for any household, such as a day in the future or a menu that the programme does not have. `recordEvent` checks whether a
 * household can have the event.
 *
 * `RangeError` for an unknown language; `TypeError` or `RangeError` for a programme or options of the wrong kind.
 *
 * @example
 * ```ts
 * const schema = eventSchema(trat2565, { language: 'en', today: '2022-08-05' });
 * schema['~standard'].validate({ event: 'moved', on: '2022-06-10', area: '1001' }); // => {
 * //   issues: [{ message: 'area code: 1001 is outside the province, whose codes begin with 23', path: ['area'] }],
 * // }
 * schema['~standard'].validate({ event: 'haltLifted', on: '2022-06-10' });
 * // => { value: { event: 'haltLifted', on: '2022-06-10' } }
 * ```
 */
export function eventSchema(
  programme: Programme,
  options: SchemaOptions = {},
): StandardSchemaV1<HouseholdEvent, HouseholdEvent> {
  checkProgramme('eventSchema', programme);
  checkReading('eventSchema', programme, options, ['language']);
  const { language = 'th', blanks } = options;
  checkOneOf('eventSchema', 'options.language', LANGUAGES, language);
  const terms = readingTermsOf(programme, options);
  return standardSchema((value) => {
    const reading = readEvent(value, blanks);
    const problems = 'problems' in reading ? reading.problems : programmeProblems(terms, reading.event);
    return 'event' in reading && problems.length === 0
      ? { value: reading.event }
      : { issues: issuesOf(problems, language) };
  });
}
