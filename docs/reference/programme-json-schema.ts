import type * as z from 'zod/mini';
import { programmeShape } from '../../src/programme/programme-shape.js';
import { jsonSchemaOf } from './json-schema.js';

const NOT_IN_THE_SCHEMA =
  'This is the shape of a programme that readProgramme takes. It also refuses what a schema cannot see: grades that leave a ' +
  'standing without a grade or with two, names that look the same, areas outside the province, days that contradict each ' +
  'other, and dimensions that the catalogue does not have.';

/** The JSON Schema of a programme as data: the shape from `programmeShape`, the words from the doc comments of its types. */
export const programmeJsonSchema = (): Record<string, unknown> =>
  jsonSchemaOf({
    type: 'ProgrammeData',
    shape: programmeShape as unknown as z.ZodMiniObject,
    id: 'https://unpkg.com/kaechon@1/dist/programme.schema.json',
    title: 'Programme',
    remark: NOT_IN_THE_SCHEMA,
    files: [
      ...[
        'programme/programme-shape',
        'programme/grade-boxes',
        'programme/programme',
        'programme/cohort',
        'rules/answer-ranges',
      ],
      ...[
        'catalogue/define-catalogue',
        'calendar/report-calendar',
        'calendar/day',
        'vocabulary/area',
        'vocabulary/label',
      ],
    ].map((file) => `src/${file}.ts`),
    day: programmeShape.shape.declared.def.innerType,
  });
