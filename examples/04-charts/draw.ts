import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { ReportChart } from 'kaechon/charts';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/sarabun/${name}`);

/** The font comes with the example, so that a machine without Thai fonts draws the same. */
const FONT = {
  loadSystemFonts: false,
  defaultFontFamily: 'Sarabun',
  fontFiles: [fontFile('400Regular/Sarabun_400Regular.ttf'), fontFile('700Bold/Sarabun_700Bold.ttf')],
};

/** How wide a text is: in Thai the vowels and tone marks above and below a letter take no room. Its types leave it out. */
interface TextMetrics {
  width: (item: { fontSize?: number; limit?: number }, text: unknown) => number;
}

// Where there is no canvas, Vega takes every character to be equally wide, and leaves too much room for Thai.
const { textMetrics } = vega as unknown as { textMetrics: TextMetrics };
textMetrics.width = ({ fontSize = 11, limit = 0 }, text) => {
  const letters = [...String([text].flat()[0] ?? '').replace(/\p{Mark}/gu, '')].length;
  return Math.min(0.58 * fontSize * letters, limit > 0 ? limit : Number.POSITIVE_INFINITY); // what is longer is cut off
};

/** A chart as SVG, with its text alternative. */
export async function svgOf({ alt, spec }: ReportChart): Promise<string> {
  const view = new vega.View(vega.parse(compile(spec as TopLevelSpec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace('<svg ', `<svg role="img" aria-label="${escaped(alt)}" `);
}

/** An SVG as PNG, at twice its size. */
export function pngOf(svg: string): Uint8Array {
  // The renderer misplaces what follows a sara am; written as its two parts, it is the same letter to the eye.
  const apart = svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
  return new Resvg(apart, { background: 'white', fitTo: { mode: 'zoom', value: 2 }, font: FONT }).render().asPng();
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
