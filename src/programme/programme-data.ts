import * as z from 'zod/mini';
import { BMN_2560, type Catalogue, dimensionsOf } from '../catalogue/index.js';
import { answerRanges, rangesOf, rulesFor } from '../rules/index.js';
import { compareText, type Label } from '../vocabulary/index.js';
import { boxCount, type GradeBox, type GradeRow, type MenuBox, MOST_BOXES } from './grade-boxes.js';
import { tableOf } from './grades-of.js';
import { checkProgramme, type OutcomeMenu, type Programme } from './programme.js';
import { type CatalogueData, type MenuRow, type ProgrammeData, programmeShape } from './programme-shape.js';
import { MENU_SPACE } from './standings.js';

/**
 * A programme as plain JSON, which can be stored, compared line by line, signed and edited in a form; `readProgramme` makes a
 * programme of it again. Rules become the few ranges that describe them, found by calling them for every standing: rules with the
 * same decisions give the same data, however they were written. A catalogue of this library becomes its id. `omitted` has the paths
 * of what is code and cannot be data: the condition `suits` of an intervention.
 *
 * `TypeError` unless it is a programme that `defineProgramme` returned; `RangeError` when its grades need over 1,000 boxes.
 *
 * @example
 * ```ts
 * const data = programmeData(trat2565);
 * data.grading.rules.map(({ grade, when }) => `${grade} ${JSON.stringify(when)}`); // => [
 * //   'A [{"remaining":{"to":0}}]',
 * //   'B [{"halted":false,"passed":{"from":1},"remaining":{"from":1}}]',
 * //   'C [{"halted":false,"passed":{"to":0}}]',
 * //   'F [{"halted":true,"remaining":{"from":1}}]',
 * // ]
 * data.catalogue; // => 'bmn-2560'
 * data.omitted; // => ['interventions[0].suits']
 * ```
 */
export function programmeData(programme: Programme): ProgrammeData {
  checkProgramme('programmeData', programme);
  const { catalogue, grading, menus, interventions } = programme;
  const omitted = (interventions ?? []).flatMap(({ suits }, index) => (suits ? [`interventions[${index}].suits`] : []));
  const data = {
    ...{ ...programme, format: 1, grading: { by: grading.by, rules: gradeRows(programme) }, menus: menus.map(menuRow) },
    catalogue: (catalogue as Catalogue<string>) === BMN_2560 ? BMN_2560.id : catalogueData(catalogue),
    ...(omitted.length > 0 ? { omitted } : {}),
  };
  return copyBy(programmeShape, data) as ProgrammeData; // the fields of its schema
}

const catalogueData = (catalogue: Catalogue<string>): CatalogueData => ({
  ...catalogue,
  dimensions: dimensionsOf(catalogue).map((dimension) => ({
    dimension,
    label: catalogue.dimensions[dimension] as Label, // every dimension of the catalogue has a label
  })),
});

function gradeRows(programme: Programme): GradeRow[] {
  const table = tableOf('programmeData', programme);
  const ranges = answerRanges(table.space, rangesOf(table, MOST_BOXES));
  const rows = programme.grading.rules.map(({ grade, label, source }) => ({
    grade,
    label,
    when: ranges.flatMap(({ answer, when }) => (answer === grade ? [when as GradeBox] : [])), // its features are the keys of a box
    source,
  }));
  if (boxCount(rows) > MOST_BOXES)
    throw new RangeError(`Cannot write programme ${programme.id} as data: its grades need over ${MOST_BOXES} boxes`);
  return rows;
}

function menuRow({ menu, label, suits, source }: OutcomeMenu<string>): MenuRow {
  if (!suits) return { menu, label, source };
  const table = rulesFor('programmeData', MENU_SPACE, [
    { answer: 'yes', when: suits },
    { answer: 'no', when: (standing) => !suits(standing) },
  ]);
  const ranges = answerRanges(table.space, rangesOf(table)).filter(({ answer }) => answer === 'yes');
  return { menu, label, suits: ranges.map(({ when }) => when as MenuBox), source }; // its features are the keys of a box
}

/** A copy of a value with only the fields of a schema, in alphabetical order. */
function copyBy(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodMiniOptional) return copyBy(schema.def.innerType, value);
  if (schema instanceof z.ZodMiniUnion) return typeof value === 'string' ? value : copyBy(schema.def.options[1], value);
  if (schema instanceof z.ZodMiniArray) return (value as unknown[]).map((part) => copyBy(schema.def.element, part));
  if (!(schema instanceof z.ZodMiniObject)) return value;
  const parts = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(schema.shape).filter(([key]) => parts[key] !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => compareText(a, b)).map(([key, part]) => [key, copyBy(part, parts[key])]),
  );
}
