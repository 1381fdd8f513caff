import { checkDay, type Day } from '../calendar/index.js';
import {
  checkHousehold,
  draftOf,
  type Fault,
  frozenHousehold,
  type Household,
  type HouseholdDraft,
  type HouseholdResult,
  householdFaults,
  labelOf,
  type Problem,
  problemOf,
  type ReadingTerms,
  readingTermsOf,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject, checkOneOf, type Path } from '../vocabulary/index.js';
import { type EventField, kindOf } from './event-kinds.js';
import { fieldAt, problemAt, programmeProblems, readEvent } from './read-event.js';

/** Options for recording an event. */
export interface RecordingOptions {
  /** An event after this day is refused as in the future. When left out, one over two years after the deadline is. */
  readonly today?: Day;
}

/**
 * Records an event of a household: returns a new household with the fact, or every reason why it cannot have it. The checks and
 * messages are those of `readHouseholds`. The given household does not change. Recording the same event twice is refused.
 *
 * The path of a problem is that of a field of the event, `['on']`. A problem in the rest of the household, such as a follow-up after
 * the exit, has an empty path, and its message says where it is.
 *
 * Never throws because of the content of the event; `TypeError` for another argument of the wrong kind, `RangeError` for a day that
 * does not exist or an unknown option.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
 * ]);
 * const [household] = households as [Household];
 * const event = { event: 'followUp', indicator: 22, on: '2022-06-10', outcome: 'passed' };
 * const recording = recordEvent(trat2565, household, event);
 * 'household' in recording && gradeHousehold(trat2565, recording.household, '2022-06-10').grade; // => 'A'
 *
 * const refused = recordEvent(trat2565, household, { ...event, indicator: 8 });
 * 'problems' in refused && refused.problems[0]?.segments; // => ['indicator']
 * ```
 */
export function recordEvent(
  programme: Programme,
  household: Household,
  event: unknown,
  options: RecordingOptions = {},
): HouseholdResult {
  checkProgramme('recordEvent', programme);
  checkHousehold('recordEvent', household);
  checkObject('recordEvent', 'options', 'a record such as { today }', options);
  for (const key of Object.keys(options)) checkOneOf('recordEvent', 'options: the key', ['today'], key);
  const { today } = options;
  if (today !== undefined) checkDay('recordEvent', 'options.today', today);

  const terms = readingTermsOf(programme, { ...(today === undefined ? {} : { today }) });
  const reading = readEvent(event);
  if ('problems' in reading) return reading;
  const problems = programmeProblems(terms, reading.event);
  if (problems.length > 0) return { problems };

  const { fields, record } = kindOf(reading.event);
  const draft = draftOf(household);
  const recorded = record(draft, reading.event);
  if ('code' in recorded) return { problems: [problemAt(fields, labelled(terms, recorded), recorded.at)] };
  const found = contradictions(terms, draft).map((fault) => problemIn(fields, recorded, fault));
  return found.length > 0 ? { problems: found } : { household: frozenHousehold(draft) };
}

/**
 * Takes back the fact that an event recorded, which must be equal in all fields. It is refused where there is no such fact, or where a
 * later record needs it, such as the lifting of a halt. After `recordEvent` it returns the household from before.
 *
 * Never throws because of the content of the event; `TypeError` for another argument of the wrong kind.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }],
 *   },
 * ]);
 * const [household] = households as [Household];
 * const event = { event: 'followUp', indicator: 22, on: '2022-06-10', outcome: 'passed' };
 * const undone = withdrawEvent(trat2565, household, event);
 * 'household' in undone && undone.household.deprivations; // => [{ indicator: 22 }]
 *
 * const refused = withdrawEvent(trat2565, household, { ...event, outcome: 'failed' });
 * 'problems' in refused && refused.problems[0]?.message.en; // => 'this event is not recorded'
 * ```
 */
export function withdrawEvent(programme: Programme, household: Household, event: unknown): HouseholdResult {
  checkProgramme('withdrawEvent', programme);
  checkHousehold('withdrawEvent', household);

  const reading = readEvent(event);
  if ('problems' in reading) return reading;
  const { fields, withdraw } = kindOf(reading.event);
  const draft = draftOf(household);
  const fault = withdraw(draft, reading.event);
  if (fault !== null) return { problems: [problemAt(fields, fault, fault.at)] };
  const found = contradictions(readingTermsOf(programme), draft).map((later) =>
    problemOf({ at: [], code: 'neededLater', label: problemOf(later).message }),
  );
  return found.length > 0 ? { problems: found } : { household: frozenHousehold(draft) };
}

/**
 * The faults of a changed household, except days in the future: those of the event were checked before, and the rest of the record was
 * read with a `today` of its own.
 */
const contradictions = (terms: ReadingTerms, draft: HouseholdDraft): Fault[] =>
  householdFaults(terms, draft).filter(({ code }) => code !== 'inTheFuture');

/** A fault of a household as a problem of the event whose fact is at `base`. A fault elsewhere has an empty path. */
function problemIn(fields: readonly EventField[], base: Path, fault: Fault): Problem {
  const isOwn = [1, 3].every((nth) => typeof fault.at[nth] !== 'number' || fault.at[nth] === base[nth]);
  const field = isOwn ? fieldAt(fields, fault.at) : undefined;
  return field ? problemAt(fields, fault, field.at) : { ...problemOf(fault), path: '', segments: [] };
}

/** A fault with the label of the indicator that it is about. */
const labelled = ({ indicators }: ReadingTerms, fault: Fault): Fault =>
  fault.code === 'notFailed' ? { ...fault, ...labelOf(indicators, fault.detail) } : fault;
