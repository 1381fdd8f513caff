import type * as z from 'zod/mini';
import { BMN_2560, type Catalogue } from '../catalogue/index.js';
import { isObject, type Label, type Path } from '../vocabulary/index.js';
import { defineProgramme } from './define-programme.js';
import { rulesOfRows, suitsOf } from './grade-boxes.js';
import type { Programme } from './programme.js';
import { dataFaults, ruleFaults } from './programme-faults.js';
import {
  type ProgrammeFault,
  type ProgrammeProblem,
  type ProgrammeProblemCode,
  programmeProblem,
} from './programme-problem.js';
import { LONGEST_LIST, type ProgrammeData, programmeShape } from './programme-shape.js';

/** A programme that was read, or everything that is wrong with its data. */
export type ProgrammeReading =
  | {
      readonly programme: Programme;
      /** Paths of the parts that were code in the original programme and are missing in this one. */
      readonly omitted: readonly string[];
    }
  | { readonly problems: readonly ProgrammeProblem[] };

/**
 * Reads a programme from untrusted data, such as `programmeData` or a form of an office writes. It checks the shape, then names,
 * days and areas, then the rules for every standing. Each problem has the path of its field and a message in Thai and English;
 * gaps and overlaps of grades name the smallest case. It never throws.
 *
 * Parts that the data lists as `omitted` are missing in the programme: an intervention without its condition is for all in need in
 * its dimension. To add a part again, define the programme with it: `defineProgramme({ ...programme, interventions: … })`.
 *
 * @example
 * ```ts
 * const data = programmeData(trat2565);
 * const reading = readProgramme(data);
 * 'programme' in reading && decide(gradesOf(reading.programme), { failed: 3, passed: 1, halted: false }).answer; // => 'B'
 *
 * const rules = data.grading.rules.map((rule) => (rule.grade === 'B' ? { ...rule, when: [{ passed: { from: 2 }, remaining: { from: 1 }, halted: false }] } : rule));
 * const broken = readProgramme({ ...data, grading: { ...data.grading, rules } });
 * 'problems' in broken && broken.problems.map(({ path, message }) => `${path}: ${message.en}`);
 * // => ['grading.rules: grading, grade: 1 of 2 passed (and 15 other cases) has no grade']
 * ```
 */
export function readProgramme(data: unknown): ProgrammeReading {
  try {
    const reading = readingOf(data);
    return 'faults' in reading ? { problems: distinct(reading.faults).map(programmeProblem) } : reading;
  } catch {
    return { problems: [programmeProblem({ at: [], code: 'unreadable' })] }; // getters and proxies may throw when they are read
  }
}

function readingOf(value: unknown): Exclude<ProgrammeReading, { problems: unknown }> | { faults: ProgrammeFault[] } {
  const faults: ProgrammeFault[] = [];
  const copy = plainCopy(value, { at: [], faults, left: MOST_PARTS });
  if (faults.length > 0) return { faults };
  const parsed = programmeShape.safeParse(copy);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => faultsOf(copy, issue, [])) };
  const data = parsed.data as ProgrammeData; // the types differ only in how they mark fields that may be left out
  const contradictions = dataFaults(data);
  if (contradictions.length > 0) return { faults: contradictions };
  const programme = programmeOf(data);
  const unproved = ruleFaults(programme);
  if (unproved.length > 0) return { faults: unproved };
  try {
    return { programme: defineProgramme(programme), omitted: Object.freeze([...(data.omitted ?? [])]) };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { faults: [{ at: [], code: 'refused', value: { th: why, en: why } }] };
  }
}

/** The programme of data without faults. */
function programmeOf(data: ProgrammeData): Programme {
  const { format, omitted, catalogue, grading, menus, ...rest } = data;
  return {
    ...rest,
    catalogue: catalogueOf(catalogue),
    grading: { by: grading.by, rules: rulesOfRows(grading.rules) },
    menus: menus.map(({ suits, ...menu }) => ({ ...menu, ...(suits ? { suits: suitsOf(suits) } : {}) })),
  };
}

const catalogueOf = (catalogue: ProgrammeData['catalogue']): Catalogue<string> =>
  typeof catalogue === 'string'
    ? BMN_2560
    : {
        ...catalogue,
        dimensions: Object.fromEntries(catalogue.dimensions.map(({ dimension, label }) => [dimension, label])),
      };

/** The limits of a walk through data: more values than the largest programme has, and deeper than any of its parts. */
const MOST_PARTS = 200_000;
const DEEPEST = 12;

/** A walk through data: its path, the faults found, and how many more values it may visit. */
interface Walk {
  readonly at: (string | number)[];
  readonly faults: ProgrammeFault[];
  left: number;
}

/**
 * A copy of plain data without undefined fields. Functions, objects that contain themselves, and lists or records that are too long
 * are faults. This runs before anything else reads the data, as a sparse list may have a length of a billion.
 */
function plainCopy(value: unknown, walk: Walk): unknown {
  const { at, faults } = walk;
  walk.left -= 1;
  if (walk.left < 0) {
    if (walk.left === -1) faults.push({ at: at.slice(0, 1), code: 'wrongShape', known: EXPECTED.data });
    return undefined;
  }
  if (typeof value === 'function') return void faults.push({ at: [...at], code: 'code' });
  if (typeof value !== 'object' || value === null) return value;
  if (at.length > DEEPEST || !(Array.isArray(value) || isPlain(value)))
    return void faults.push({ at: at.slice(0, DEEPEST), code: 'wrongShape', known: EXPECTED.data });
  const steps = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (steps > LONGEST_LIST)
    return void faults.push({ at: [...at], code: 'tooMany', value: String(steps), known: String(LONGEST_LIST) });
  const copyOf = (step: string | number, part: unknown): unknown => {
    at.push(step); // one array for the whole walk, as data may have many parts
    const copy = plainCopy(part, walk);
    at.pop();
    return copy;
  };
  if (Array.isArray(value)) return Array.from(value, (part, index) => copyOf(index, part));
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  if (Object.hasOwn(value, '__proto__'))
    faults.push({ at: [...at, '__proto__'], code: 'unknownKey', value: '__proto__' });
  return Object.fromEntries(fields.map(([key, part]) => [key, copyOf(key, part)]));
}

/** Whether an object is a record such as `{}`, also one from another window. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const EXPECTED = {
  data: { th: 'ข้อมูล JSON ธรรมดา', en: 'plain JSON' },
  string: { th: 'ข้อความ', en: 'text' },
  number: { th: 'จำนวน', en: 'a number' },
  int: { th: 'จำนวนเต็ม', en: 'a whole number' },
  boolean: { th: 'จริงหรือเท็จ', en: 'true or false' },
  array: { th: 'รายการ', en: 'a list' },
  object: { th: 'ระเบียนข้อมูล', en: 'a record' },
} as const satisfies Readonly<Record<string, Label>>;

const expectedOf = (kind: string): Label =>
  Object.hasOwn(EXPECTED, kind) ? EXPECTED[kind as keyof typeof EXPECTED] : EXPECTED.data;

/** An issue of the schema as faults with our own codes. The path of the issue begins at `base`. */
function faultsOf(data: unknown, issue: z.core.$ZodIssue, base: Path): ProgrammeFault[] {
  const at = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const isMissing = valueAt(data, at) === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: [...at, key], code: 'unknownKey', value: key }));
    case 'invalid_type':
      return [{ at, code: isMissing ? 'missing' : 'wrongShape', known: expectedOf(issue.expected) }];
    case 'invalid_value': {
      if (!isMissing && at.length === 1 && at[0] === 'format') return [{ at, code: 'unknownFormat' }];
      const values = issue.values.map(String);
      return [
        {
          at,
          code: isMissing ? 'missing' : 'wrongShape',
          known: { th: values.join(' หรือ '), en: values.join(' or ') },
        },
      ];
    }
    case 'invalid_union': // a catalogue is an id or a record
      if (isMissing) return [{ at, code: 'missing', known: { th: 'รหัสหรือระเบียนข้อมูล', en: 'an id or a record' } }];
      return (issue.errors[isObject(valueAt(data, at)) ? 1 : 0] ?? []).flatMap((inner) => faultsOf(data, inner, at));
    case 'invalid_format':
      return [{ at, code: formatCode(issue.format, at) }];
    case 'too_small':
      if (isYear(at)) return [{ at, code: 'notABuddhistYear' }];
      return [{ at, code: 'wrongShape', known: { th: `จำนวนตั้งแต่ ${issue.minimum}`, en: `${issue.minimum} or more` } }];
    case 'too_big': {
      if (isYear(at)) return [{ at, code: 'notABuddhistYear' }];
      const most = String(issue.maximum);
      if (issue.origin === 'string') return [{ at, code: 'tooLong', known: most }];
      if (issue.origin === 'array') return [{ at, code: 'tooMany', value: String(lengthAt(data, at)), known: most }];
      return [{ at, code: 'wrongShape', known: { th: `จำนวนไม่เกิน ${most}`, en: `at most ${most}` } }];
    }
    case 'custom':
      return [{ at, code: issue.message as ProgrammeProblemCode }]; // the schema has the code as its message
    default:
      return [{ at, code: 'wrongShape', known: EXPECTED.data }];
  }
}

function formatCode(format: string, at: Path): ProgrammeProblemCode {
  if (format === 'date') return 'notADay';
  const field = at.at(-1);
  if (field === 'area' || field === 'code') return 'notAnArea';
  return field === 'time' ? 'notATime' : 'empty';
}

const isYear = ([part, field]: Path): boolean => part === 'cohort' && field === 'year';

const valueAt = (data: unknown, at: Path): unknown =>
  at.reduce<unknown>((value, step) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[step], data);

function lengthAt(data: unknown, at: Path): number {
  const list = valueAt(data, at);
  return Array.isArray(list) ? list.length : 0;
}

/** Each fault once, as a blank text fails two checks of the schema. */
function distinct(faults: readonly ProgrammeFault[]): ProgrammeFault[] {
  const seen = new Set<string>();
  return faults.filter(({ at, code, value }) => {
    const key = JSON.stringify([at, code, value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
