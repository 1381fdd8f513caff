import type { ReportChart } from 'kaechon/charts';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a chart into an element. Its expressions are interpreted: compiled ones would need `eval`, which the page forbids. */
export async function drawChart(place: HTMLElement, { spec }: ReportChart): Promise<void> {
  await Promise.all([document.fonts.load('13px Sarabun', 'กA'), document.fonts.load('bold 13px Sarabun', 'กA')]);
  const { spec: drawing } = compile(spec as TopLevelSpec);
  const view = new View(parse(drawing, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
    hover: false,
  });
  await view.runAsync();
  place.querySelector('svg')?.setAttribute('aria-hidden', 'true'); // told by its text; Vega's own names are English
}
