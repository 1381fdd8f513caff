import { type Day, fiscalYearOf, weekdayOf } from '../calendar/index.js';
import { dimensionsOf } from '../catalogue/index.js';
import {
  ANY_GROUPS,
  type AnyReport,
  checkReportOf,
  FIGURE_GROUPS,
  type FigureAddress,
  groupsIn,
  tallyAt,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  checkArray,
  checkName,
  checkObject,
  checkOneOf,
  isAreaCode,
  isWithin,
  NO_ONE,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';

/** The types of periods for which a report can be sent, as DHIS2 names them. `FinancialOct` is the Thai fiscal year. */
const PERIOD_TYPES = ['Daily', 'Weekly', 'Monthly', 'Quarterly', 'Yearly', 'FinancialOct'] as const;

/** One of DHIS2's types of periods. */
export type Dhis2PeriodType = (typeof PERIOD_TYPES)[number];

/** A figure of the report, its unit, and the data element as which it is sent. */
export interface Dhis2Figure extends FigureAddress {
  readonly unit: 'households' | 'persons';
  readonly dataElement: string;
  readonly categoryOptionCombo?: string;
}

/** The names of a report's numbers in a DHIS2 server. Ids are UIDs, or codes where the import is set to use them. */
export interface Dhis2Mapping {
  readonly dataSet?: string;
  readonly attributeOptionCombo?: string;
  readonly periodType: Dhis2PeriodType;
  /** By area code. The whole report is under the code of the area that it is `within`. */
  readonly orgUnits: Readonly<Record<AreaCode, string>>;
  readonly figures: readonly Dhis2Figure[];
}

/** One number as DHIS2 reads it. The number is text. */
export interface Dhis2DataValue {
  readonly dataElement: string;
  readonly categoryOptionCombo?: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly value: string;
}

/** The JSON to post to `/api/dataValueSets`. */
export interface Dhis2DataValueSet {
  readonly dataSet?: string;
  readonly attributeOptionCombo?: string;
  readonly dataValues: readonly Dhis2DataValue[];
}

/**
 * The figures of a report as DHIS2 imports them, by a mapping of areas to organisation units and of figures to data elements: the
 * JSON of `/api/dataValueSets`. A week is Monday to Sunday, and belongs to the year of its Thursday.
 *
 * An area of the report's level where nobody lives is sent as 0. A tally that the report hides is not sent; where an earlier
 * report sent it, the server keeps the old number. Send what `suppressReport` returns to a server that others read.
 *
 * `TypeError` when an argument is of the wrong kind, or the mapping names figures of a group that was left out when the report was
 * published. `RangeError` when the report is not of the programme, when the mapping names an
 * area or a figure that the report does not have, when it has some areas of the report but not all, or when it sends one number twice.
 *
 * Source: DHIS2 developer guide, Web API, sending data values; date and period format.
 *
 * @example
 * ```ts
 * import { dhis2DataValues } from 'kaechon/sources';
 *
 * const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const report = weeklyReport(trat2565, readHouseholds(trat2565, [row]).households, { asOf: '2022-08-05' });
 * const address = { group: 'grades', keys: ['C'], stage: null, unit: 'households' } as const;
 * const mapping = { periodType: 'Weekly', orgUnits: { '23': 'ImspTQPwCqd' }, figures: [{ ...address, dataElement: 'f7n9E0hX8qk' }] } as const;
 * dhis2DataValues(trat2565, report, { mapping });
 * // => { dataValues: [{ dataElement: 'f7n9E0hX8qk', period: '2022W31', orgUnit: 'ImspTQPwCqd', value: '1' }] }
 * ```
 */
export function dhis2DataValues(
  programme: Programme,
  report: AnyReport,
  options: { readonly mapping: Dhis2Mapping },
): Dhis2DataValueSet {
  checkProgramme('dhis2DataValues', programme);
  checkReportOf('dhis2DataValues', programme, 'report', report, 'counts', ANY_GROUPS);
  checkObject('dhis2DataValues', 'options', 'an object with mapping', options);
  const { mapping } = options;
  checkMapping(mapping);
  const period = periodOf(mapping.periodType, report.asOf);
  const [whole] = report.within.length === 1 ? report.within : [];
  const units = Object.entries(mapping.orgUnits).map(([area, orgUnit]) => {
    const counted =
      area === whole ? report.figures : Object.hasOwn(report.areas, area) ? report.areas[area] : undefined;
    if (counted === undefined && !isEmptyArea(report, area))
      throw fault(`mapping.orgUnits names the area ${area}, which the report does not have`);
    return { area, orgUnit, counted };
  });
  const lacking = Object.keys(report.areas).find((area) => !Object.hasOwn(mapping.orgUnits, area));
  if (lacking !== undefined && units.some(({ area }) => area !== whole))
    throw fault(`mapping.orgUnits lacks the area ${lacking} of the report`);
  const dataValues = units.flatMap(({ area, orgUnit, counted }) =>
    mapping.figures.flatMap(({ unit, dataElement, categoryOptionCombo, ...address }, nth): Dhis2DataValue[] => {
      if (counted !== undefined && !groupsIn(counted).includes(address.group))
        throw new TypeError(
          `dhis2DataValues: the report has no ${address.group} of ${area}, which were left out; mapping.figures[${nth}] is one of them`,
        );
      const kept = isPattern(programme, address)
        ? (tallyAt(report.figures, address) ?? NO_ONE)
        : tallyAt(report.figures, address);
      if (kept === undefined) throw fault(`mapping.figures[${nth}] is not a figure of the report`);
      const count = counted === undefined ? 0 : (tallyAt(counted, address) ?? NO_ONE)[unit]; // only patterns may be missing
      if (count === null) return [];
      const combo = categoryOptionCombo === undefined ? {} : { categoryOptionCombo };
      return [{ dataElement, ...combo, period, orgUnit, value: String(count) }];
    }),
  );
  const { dataSet, attributeOptionCombo } = mapping;
  return {
    ...(dataSet === undefined ? {} : { dataSet }),
    ...(attributeOptionCombo === undefined ? {} : { attributeOptionCombo }),
    dataValues,
  };
}

/** Whether an area is one that the report covers. Such an area is not in the report when nobody lives there. */
function isEmptyArea({ level, within }: AnyReport, area: AreaCode): boolean {
  const digits: readonly number[] = { district: [4], subdistrict: [6], village: [8, 10] }[level];
  return isAreaCode(area) && digits.includes(area.length) && within.some((scope) => isWithin(scope, area));
}

/** Whether an address is of a pattern. A report has only the patterns that occur. */
function isPattern({ catalogue }: Programme, { group, keys: [pattern] }: FigureAddress): boolean {
  if (group !== 'patterns' || pattern === null || pattern === undefined) return false;
  const dimensions = pattern.split('+'); // names of dimensions have no plus
  return (
    pattern ===
    dimensionsOf(catalogue)
      .filter((one) => dimensions.includes(one))
      .join('+')
  );
}

const fault = (what: string): RangeError => new RangeError(`dhis2DataValues: ${what}`);

function checkMapping(mapping: Dhis2Mapping): void {
  const call = 'dhis2DataValues';
  checkObject(call, 'mapping', 'an object with periodType, orgUnits and figures', mapping);
  const { periodType, orgUnits, figures, dataSet, attributeOptionCombo } = mapping;
  checkOneOf(call, 'mapping.periodType', PERIOD_TYPES, periodType);
  for (const [name, id] of Object.entries({ dataSet, attributeOptionCombo }))
    if (id !== undefined) checkName(call, `mapping.${name}`, id);
  checkObject(call, 'mapping.orgUnits', 'an object of organisation units by area', orgUnits);
  for (const [area, id] of Object.entries(orgUnits)) checkName(call, `mapping.orgUnits.${area}`, id);
  unlessRepeated('mapping.orgUnits', Object.values(orgUnits));
  checkArray(call, 'mapping.figures', 'a list of figures', figures);
  for (const [nth, figure] of figures.entries()) {
    const path = `mapping.figures[${nth}]`;
    checkObject(call, path, 'a figure with its data element', figure);
    checkOneOf(call, `${path}.group`, FIGURE_GROUPS, figure.group);
    checkArray(call, `${path}.keys`, 'a list of keys', figure.keys);
    if (figure.stage !== null && typeof figure.stage !== 'string')
      throw wrongArgument(call, `${path}.stage`, 'a stage or null', figure.stage);
    checkOneOf(call, `${path}.unit`, ['households', 'persons'], figure.unit);
    checkName(call, `${path}.dataElement`, figure.dataElement);
    if (figure.categoryOptionCombo !== undefined)
      checkName(call, `${path}.categoryOptionCombo`, figure.categoryOptionCombo);
  }
  unlessRepeated(
    'mapping.figures',
    figures.map(({ dataElement, categoryOptionCombo = '' }) => `${dataElement} ${categoryOptionCombo}`.trim()),
  );
}

/** `RangeError` when two numbers would be sent to the same id. */
function unlessRepeated(argument: string, ids: readonly string[]): void {
  const twice = ids.find((id, nth) => ids.indexOf(id) !== nth);
  if (twice !== undefined) throw fault(`${argument} sends to ${shownValue(twice)} twice`);
}

/** The period of a day, as DHIS2 writes it. */
function periodOf(type: Dhis2PeriodType, day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  switch (type) {
    case 'Daily':
      return `${year}${month}${date}`;
    case 'Weekly':
      return isoWeekOf(day);
    case 'Monthly':
      return `${year}${month}`;
    case 'Quarterly':
      return `${year}Q${Math.ceil(Number(month) / 3)}`;
    case 'Yearly':
      return year;
    default:
      return `${fiscalYearOf(day) - BUDDHIST_ERA - 1}Oct`; // its name has the year in which it begins
  }
}

const BUDDHIST_ERA = 543;
const DAY = 86_400_000;

/** `2022W31`: the week from Monday to Sunday, in the year of its Thursday. */
function isoWeekOf(day: Day): string {
  const thursday = Date.parse(`${day}T00:00:00Z`) + (4 - (weekdayOf(day) || 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return `${year}W${Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1}`;
}
