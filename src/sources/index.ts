/*
 * Files that offices already have, and a system to which they report. read-survey-results.ts reads the results of a survey of need, one
 * row for each household. read-tpmap.ts reads the public files of TPMAP, whose layout is in tpmap-file.ts, and tpmap-figures.ts makes
 * published figures of them. Both readers use file-row.ts for cells and source-problem.ts for messages. household-profiles.ts prepares
 * a register for `kaechon/measure`, and dhis2-data-values.ts writes a report for DHIS2.
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
