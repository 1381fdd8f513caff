/*
 * The charts of a Friday's report, from the records of the register, into one folder:
 *
 *     npx tsx examples/04-charts/main.ts [FOLDER] [--day 2022-08-05] [--en]
 *
 * Every chart as a Vega-Lite specification, an SVG and a PNG, in Thai unless told, and alt.txt with their text alternatives.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, movement, readTables, reportDays, weeklyReport } from 'kaechon';
import { reportCharts } from 'kaechon/charts';
import { trat2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';
import { pngOf, svgOf } from './draw.js';

export interface ChartsOptions {
  readonly folder: string;
  readonly day: string;
  readonly language: Language;
}

/** Draws the charts of one report day: progress from the kick-off by Fridays, moves since the kick-off. */
export async function main({ folder, day, language }: ChartsOptions, print: (text: string) => void): Promise<string[]> {
  const { households } = readTables(trat2565, readRegister());
  const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });
  const { opened } = trat2565.calendar;
  const earlier = [opened, ...reportDays(trat2565.calendar)].filter((friday) => friday < day).map(reportOf);
  const moved = movement(trat2565, households, { from: opened, to: day });
  const charts = reportCharts(trat2565, reportOf(day), language, { earlier, movement: moved });

  const files: Record<string, string | Uint8Array> = {
    'alt.txt': charts.map(({ name, alt }) => `${name}: ${alt}\n`).join(''),
  };
  for (const chart of charts) {
    const svg = await svgOf(chart);
    files[`${chart.name}.vl.json`] = `${JSON.stringify(chart.spec, null, 2)}\n`;
    files[`${chart.name}.svg`] = svg;
    files[`${chart.name}.png`] = pngOf(svg);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  for (const { alt } of charts) print(alt);
  return Object.keys(files).sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const [folder = 'charts'] = args[0]?.startsWith('--') ? [] : args;
  const day = args.includes('--day') ? (args[args.indexOf('--day') + 1] ?? '') : '2022-08-05';
  await main({ folder, day, language: args.includes('--en') ? 'en' : 'th' }, console.log);
}
