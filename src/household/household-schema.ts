import { checkOneOf, LANGUAGES, type Language } from '../vocabulary/index.js';
import { checkRow } from './check-row.js';
import type { Household, HouseholdDraft } from './household.js';
import { type Problem, problemOf } from './problem.js';
import { checkReading } from './read-households.js';
import { type ProgrammeTerms, readingTermsOf, type SchemaOptions } from './reading-terms.js';

/**
 * The schema interface of form libraries, routers and RPC frameworks: version 1 of [Standard Schema](https://standardschema.dev).
 * The schemas of this library never return a promise.
 */
export interface StandardSchemaV1<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'kaechon';
    /** Checks a value, and returns it or what is wrong with it. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** Only for the compiler: no schema has this property. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The result of a schema: the value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong with a value: a message and a path. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * The checks of `readHousehold` as a Standard Schema, for a form library, a router or a remote procedure. It takes the same rows and
 * returns the checked household, or every problem with the path of its field, in one language.
 *
 * `RangeError` for an unknown language; `TypeError` or `RangeError` for a programme or options of the wrong kind.
 *
 * @example
 * ```ts
 * const schema = householdSchema(trat2565, { language: 'en', blanks: 'absent' });
 * const form = { id: 'H1', area: '1001', joined: '', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] };
 * schema['~standard'].validate(form); // => {
 * //   issues: [{ message: 'area code: 1001 is outside the province, whose codes begin with 23', path: ['area'] }],
 * // }
 * ```
 */
export function householdSchema(
  programme: ProgrammeTerms,
  options: SchemaOptions = {},
): StandardSchemaV1<HouseholdDraft, Household> {
  checkReading('householdSchema', programme, options, ['language']);
  const { language = 'th' } = options;
  checkOneOf('householdSchema', 'options.language', LANGUAGES, language);
  const terms = readingTermsOf(programme, options);
  return standardSchema((value) => {
    const check = checkRow(terms, value);
    return 'household' in check
      ? { value: check.household }
      : {
          issues: issuesOf(
            check.faults.map((fault) => problemOf(fault)),
            language,
          ),
        };
  });
}

/** A function that validates, as a Standard Schema. */
export const standardSchema = <Input, Output>(
  validate: (value: unknown) => StandardResult<Output>,
): StandardSchemaV1<Input, Output> => ({ '~standard': { version: 1, vendor: 'kaechon', validate } });

/** Problems as issues of a Standard Schema, in one language. */
export const issuesOf = (problems: readonly Problem[], language: Language): StandardIssue[] =>
  problems.map(({ message, segments }) => ({ message: message[language], path: segments }));
