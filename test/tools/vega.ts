import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

const schema: object = createRequire(import.meta.url)('vega-lite/vega-lite-schema.json');
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** What the published schema of Vega-Lite has against a specification. */
export const schemaFaults = (spec: object): ErrorObject[] => (validate(spec) ? [] : (validate.errors ?? []));

/** The texts of an SVG, in the order of drawing. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

/**
 * A specification drawn as SVG, and every warning and error on the way. With the interpreter, as a page whose security policy
 * forbids compiled expressions draws it.
 */
export async function drawn(spec: object, interpreted = false): Promise<{ svg: string; said: unknown[] }> {
  const said: unknown[] = [];
  const hear = (...words: readonly unknown[]) => {
    said.push(...words);
    return logger;
  };
  const logger: vega.LoggerInterface = {
    level: (() => logger) as vega.LoggerInterface['level'],
    error: hear,
    warn: hear,
    info: () => logger,
    debug: () => logger,
  };
  const { spec: parsed } = compile(structuredClone(spec) as TopLevelSpec, { logger }); // Vega marks the data it draws
  const view = interpreted
    ? new vega.View(vega.parse(parsed, undefined, { ast: true }), {
        renderer: 'none',
        logger,
        expr: expressionInterpreter,
      })
    : new vega.View(vega.parse(parsed), { renderer: 'none', logger });
  const svg = await view.toSVG();
  view.finalize();
  return { svg, said };
}
