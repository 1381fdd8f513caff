import { checkOneOf, LANGUAGES, type Language } from '../vocabulary/index.js';
import { checkRow } from './check-row.js';
import { type GateTerms, readingTermsOf, type SchemaOptions } from './gate-terms.js';
import type { Household, HouseholdDraft } from './household.js';
import { type Problem, problemOf } from './problem.js';
import { checkReading } from './read-households.js';

/**
 * A schema as form libraries, routers and RPC frameworks take it: version 1 of [Standard Schema](https://standardschema.dev),
 * whose types these are. A schema here answers at once, never with a promise.
 */
export interface StandardSchemaV1<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'kaechon';
    /** Checks a value: it, or what is wrong with it. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** For the compiler; no value has it. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a schema answers: the value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing wrong with a value: in words, and where. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * The gate as a schema of the Standard Schema specification: for the resolver of a form library, the validator of a
 * router, the input of a remote procedure. It takes what `readHousehold` takes, gives the checked household, and tells
 * every problem at its field, in one language.
 *
 * `RangeError` for a language that is not known; `TypeError` or `RangeError` for a programme or options of the wrong kind.
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
  programme: GateTerms,
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

/** What validates, as a schema of the specification. */
export const standardSchema = <Input, Output>(
  validate: (value: unknown) => StandardResult<Output>,
): StandardSchemaV1<Input, Output> => ({ '~standard': { version: 1, vendor: 'kaechon', validate } });

/** Problems as the issues of a schema, in one language. */
export const issuesOf = (problems: readonly Problem[], language: Language): StandardIssue[] =>
  problems.map(({ message, segments }) => ({ message: message[language], path: segments }));
