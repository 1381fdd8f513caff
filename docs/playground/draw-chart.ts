import type { ReportChart } from 'kaechon/charts';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

/** The view of a chart. Its expressions are interpreted: compiled ones would need `eval`, which the page forbids. */
async function viewOf({ spec }: ReportChart, container?: HTMLElement): Promise<View> {
  await Promise.all([document.fonts.load('13px Sarabun', 'กA'), document.fonts.load('bold 13px Sarabun', 'กA')]);
  const { spec: drawing } = compile(spec as TopLevelSpec);
  return new View(parse(drawing, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: container ? 'svg' : 'none',
    hover: false,
    ...(container ? { container } : {}),
  });
}

/** Draws a chart into an element. */
export async function drawChart(place: HTMLElement, chart: ReportChart): Promise<void> {
  await (await viewOf(chart, place)).runAsync();
  place.querySelector('svg')?.setAttribute('aria-hidden', 'true'); // told by its text; Vega's own names are English
}

/** A chart as SVG. */
export const svgOf = async (chart: ReportChart): Promise<string> => (await viewOf(chart)).toSVG();
