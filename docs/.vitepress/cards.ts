/* The picture of a page that shows where somebody shares its link: 1200 by 630 pixels, its title and what it says. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { ROOT } from './pages.js';

const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/sarabun/${name}`);
const FONT = {
  loadSystemFonts: false,
  defaultFontFamily: 'Sarabun',
  fontFiles: [fontFile('400Regular/Sarabun_400Regular.ttf'), fontFile('700Bold/Sarabun_700Bold.ttf')],
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Letters that take room. */
const width = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;

/** A text in lines of so many letters, cut between words; Thai words too. What is left over ends in an ellipsis. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    const last = lines.at(-1) ?? '';
    if (width(last + segment) <= letters) lines[lines.length - 1] = last + segment;
    else lines.push(segment.trimStart());
  }
  const kept = lines.slice(0, most).map((line) => line.trimEnd());
  return lines.length > most ? [...kept.slice(0, -1), `${kept.at(-1)}…`] : kept;
}

/** The card as SVG. */
export function cardOf(title: string, description: string): string {
  const heading = linesOf(title, 30, 2);
  const below = linesOf(description, 58, 4);
  const top = 250;
  const text = (lines: readonly string[], y: number, step: number, attributes: string) =>
    lines.map((line, index) => `<text x="80" y="${y + index * step}" ${attributes}>${escaped(line)}</text>`).join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Sarabun">',
    '<rect width="1200" height="630" fill="#fff"/><rect width="1200" height="16" fill="#1b5e57"/>',
    '<text x="80" y="120" font-size="40" font-weight="700" fill="#1b5e57">kaechon · แก้จน</text>',
    text(heading, top, 84, 'font-size="68" font-weight="700" fill="#1a1a1a"'),
    text(below, top + heading.length * 84, 52, 'font-size="36" fill="#444"'),
    '</svg>',
  ].join('');
}

/** The card as PNG; one that was drawn before is taken from the cache of the machine. */
export function writeCard(file: string, title: string, description: string): void {
  // The renderer misplaces what follows a sara am; written as its two parts, it is the same letter to the eye.
  const svg = cardOf(title, description).replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
  const cache = `${ROOT}node_modules/.vitepress/cards`;
  const known = `${cache}/${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.png`;
  mkdirSync(cache, { recursive: true });
  if (!existsSync(known)) writeFileSync(known, new Resvg(svg, { font: FONT }).render().asPng());
  writeFileSync(file, readFileSync(known));
}
