import { readFileSync } from 'node:fs';
import ts from 'typescript';
import * as z from 'zod/mini';
import { COMMON_ERA } from '../../src/household/household.js';

/** What the JSON Schema of a type is made from. */
export interface SchemaSource {
  /** The type that it describes, as its file names it. */
  readonly type: string;
  readonly shape: z.ZodMiniObject;
  /** Where a mirror of the registry serves the published file. */
  readonly id: string;
  readonly title: string;
  /** What follows the first sentence of its doc comment. */
  readonly remark: string;
  /** The files whose types describe it. */
  readonly files: readonly string[];
  /** The schema of a day. */
  readonly day: z.ZodMiniType;
}

/** A type of these files: its doc comment, and of an interface the doc comment and the type of each field. */
interface Described {
  readonly says: string;
  readonly fields: Readonly<Record<string, { readonly says: string; readonly type: string }>>;
}

/** A JSON Schema, draft 2020-12: the shape from the schema that a gate checks with, the words from the doc comments of its types. */
export function jsonSchemaOf({ type, shape, id, title, remark, files, day }: SchemaSource): Record<string, unknown> {
  const types = new Map(files.flatMap(typesOf));
  const metadata = z.registry<{ id?: string; description?: string; $comment?: string }>();
  for (const [name, schema] of namedSchemas(type, shape, types)) {
    const { says } = types.get(name) as Described; // named after it
    const source = /Source: .*/.exec(says)?.[0];
    const description = says.replace(source ?? '', '').trim();
    // What follows the first sentence of a day is for those who call functions.
    metadata.add(schema, {
      id: name,
      description: name === 'Day' ? firstSentence(description) : description,
      ...(source === undefined ? {} : { $comment: source }),
    });
  }
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(shape, { metadata, override: portable(day) });
  for (const [name, { fields }] of types) {
    const { properties = {} } = name === type ? rest : (($defs[name] ?? {}) as z.core.JSONSchema.BaseSchema);
    for (const [field, { says }] of Object.entries(fields))
      if (says !== '' && properties[field]) Object.assign(properties[field], { description: says });
  }
  const description = `${firstSentence(types.get(type)?.says ?? '')} ${remark}`;
  return { $schema, $id: id, title, description, ...rest, $defs };
}

const firstSentence = (text: string): string => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;

/** The exported types of a file, with what their doc comments say. */
function typesOf(path: string): [name: string, type: Described][] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const found: [string, Described][] = [];
  ts.forEachChild(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true), (node) => {
    if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return;
    const members = ts.isInterfaceDeclaration(node) ? node.members.filter(ts.isPropertySignature) : [];
    const fields = members.map((member) => [
      member.name.getText(),
      { says: commentOf(member), type: typeNameOf(member.type) },
    ]);
    found.push([node.name.text, { says: commentOf(node), fields: Object.fromEntries(fields) }]);
  });
  return found;
}

/** A doc comment in one line. */
const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => (typeof comment === 'string' ? comment.replaceAll(/\s+/g, ' ') : ''))
    .join(' ');

/** The name of a type: `FollowUp` of `readonly FollowUp[]` too. */
function typeNameOf(type: ts.TypeNode | undefined): string {
  if (type && ts.isTypeOperatorNode(type)) return typeNameOf(type.type);
  if (type && ts.isArrayTypeNode(type)) return typeNameOf(type.elementType);
  return type?.getText() ?? '';
}

/** The schemas of the parts of a type by the names of their types, outermost first; the type itself is left out. */
function namedSchemas(
  root: string,
  shape: z.ZodMiniObject,
  types: ReadonlyMap<string, Described>,
): Map<string, z.ZodMiniType> {
  const named = new Map<string, z.ZodMiniType>();
  const look = (owner: string, { shape }: z.ZodMiniObject): void => {
    for (const [field, { type }] of Object.entries(types.get(owner)?.fields ?? {})) {
      const schema = partOf(shape[field] as z.ZodMiniType | undefined);
      if (schema === undefined || named.has(type) || !types.has(type)) continue;
      named.set(type, schema);
      if (schema instanceof z.ZodMiniObject) look(type, schema);
    }
  };
  look(root, shape);
  return named;
}

/** The schema inside an optional one or a list. */
function partOf(schema: z.ZodMiniType | undefined): z.ZodMiniType | undefined {
  if (schema instanceof z.ZodMiniOptional) return partOf(schema.def.innerType as z.ZodMiniType);
  return schema instanceof z.ZodMiniArray ? partOf(schema.def.element as z.ZodMiniType) : schema;
}

/** Written so that validators of other languages agree: see each line. */
const portable =
  (day: z.ZodMiniType) =>
  ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    const { allOf, pattern } = jsonSchema;
    if (zodSchema === day) {
      delete jsonSchema.allOf;
      Object.assign(jsonSchema, {
        format: 'date',
        pattern: asciiDigits(allOf?.[0]?.pattern ?? pattern),
        allOf: [{ pattern: asciiDigits(COMMON_ERA.source) }],
      });
    } else if (pattern !== undefined) jsonSchema.pattern = asciiDigits(pattern);
    delete jsonSchema.multipleOf; // most divide by a hundredth inexactly, and refuse 19.99
  };

/** `\d` is a digit of any script to some. */
const asciiDigits = (pattern = ''): string => pattern.replaceAll('\\d', '[0-9]');
