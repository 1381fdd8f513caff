/*
 * Files that offices already have, and a system that they report to. read-survey-results.ts reads one row a household of the survey
 * of need, read-tpmap.ts the rows of TPMAP's public
 * files, whose layout is in tpmap-file.ts, tpmap-figures.ts makes published figures of them; both readers share the
 * cells of file-row.ts and the messages of source-problem.ts. household-profiles.ts prepares a register for `kaechon/measure`, and
 * dhis2-data-values.ts writes a report for DHIS2.
 */
export {
  type Dhis2DataValue,
  type Dhis2DataValueSet,
  type Dhis2Figure,
  type Dhis2Mapping,
  type Dhis2PeriodType,
  dhis2DataValues,
} from './dhis2-data-values.js';
export { type HouseholdProfile, householdProfiles, type ProfileOptions } from './household-profiles.js';
export {
  readSurveyResults,
  type SurveyColumns,
  type SurveyOptions,
  type SurveyReading,
  type SurveyResult,
} from './read-survey-results.js';
export { readTpmap, readTpmapFile } from './read-tpmap.js';
export type { SourceProblem, SourceProblemCode, SourceRejected } from './source-problem.js';
export { type TpmapFigures, type TpmapFiguresOptions, tpmapFigures } from './tpmap-figures.js';
export type { TpmapArea, TpmapOptions, TpmapPoor, TpmapReading, TpmapSurveyed } from './tpmap-file.js';
