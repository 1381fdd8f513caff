/**
 * Reads survey results and TPMAP's public files, makes profiles for measures of poverty, and writes data values for DHIS2.
 *
 * @module kaechon/sources
 */
export {
  type Dhis2DataValue,
  type Dhis2DataValueSet,
  type Dhis2Figure,
  type Dhis2Mapping,
  type Dhis2PeriodType,
  dhis2DataValues,
  type HouseholdProfile,
  householdProfiles,
  type ProfileOptions,
  readSurveyResults,
  readTpmap,
  readTpmapFile,
  type SourceProblem,
  type SourceProblemCode,
  type SourceRejected,
  type SurveyColumns,
  type SurveyOptions,
  type SurveyReading,
  type SurveyResult,
  type TpmapArea,
  type TpmapFigures,
  type TpmapFiguresOptions,
  type TpmapOptions,
  type TpmapPoor,
  type TpmapReading,
  type TpmapSurveyed,
  tpmapFigures,
} from './sources/index.js';
