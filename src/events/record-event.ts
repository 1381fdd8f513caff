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

/** What is known of the day on which an event is recorded. */
export interface RecordingOptions {
  /** An event after this day is refused as in the future. Left out, one over two years after the deadline is. */
  readonly today?: Day;
}

/**
 * Records what happened to a household: a new household that has the fact, or every reason why it cannot have it. The
 * checks and messages are those of `readHouseholds`. The old household stays as it is. The same event twice is refused.
 *
 * A problem leads to the field of the event, `['on']`. One of the rest of the household, such as a follow-up later than
 * the leaving, has an empty path and says where it is.
 *
 * Never throws for what the event holds; `TypeError` for another argument of the wrong kind, `RangeError` for a day that
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
 * Takes back exactly what an event recorded: equal in all that the event says. Refused where it is not there, or where
 * something that was recorded later needs it, such as the lifting of a halt. After `recordEvent` it gives back the
 * household as it was.
 *
 * Never throws for what the event holds; `TypeError` for another argument of the wrong kind.
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
 * What the gate finds wrong with a changed household. What is in the future of `today` is the event alone, which was
 * checked before: the rest was read under its own.
 */
const contradictions = (terms: ReadingTerms, draft: HouseholdDraft): Fault[] =>
  householdFaults(terms, draft).filter(({ code }) => code !== 'inTheFuture');

/** A fault of a household as a problem of the event whose fact is at `base`; of none of its fields where it is elsewhere. */
function problemIn(fields: readonly EventField[], base: Path, fault: Fault): Problem {
  const isOwn = [1, 3].every((nth) => typeof fault.at[nth] !== 'number' || fault.at[nth] === base[nth]);
  const field = isOwn ? fieldAt(fields, fault.at) : undefined;
  return field ? problemAt(fields, fault, field.at) : { ...problemOf(fault), path: '', segments: [] };
}

/** An indicator that a fault is about, by its label. */
const labelled = ({ indicators }: ReadingTerms, fault: Fault): Fault =>
  fault.code === 'notFailed' ? { ...fault, ...labelOf(indicators, fault.detail) } : fault;
