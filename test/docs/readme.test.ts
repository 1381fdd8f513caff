import { existsSync } from 'node:fs';
import { movement, readTables, reportDays, weeklyReport } from 'kaechon';
import { reportCharts } from 'kaechon/charts';
import { trat2565 } from 'kaechon/trat';
import { describe, expect, test } from 'vitest';
import { benchChart } from '../../docs/pictures/bench-chart.js';
import { readRegister } from '../../examples/trat-2565/read-register.js';
import { ROOT, readText } from '../tools/repository.js';

const pages = [
  { language: 'en', path: 'README.md' },
  { language: 'th', path: 'README.th.md' },
] as const;

const { households } = readTables(trat2565, readRegister());
const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });
const { calendar } = trat2565;
const day = '2022-08-05';
const context = {
  earlier: [calendar.opened, ...reportDays(calendar)].filter((friday) => friday < day).map(reportOf),
  movement: movement(trat2565, households, { from: calendar.opened, to: day }),
};

describe.each(pages)('$path', ({ language, path }) => {
  const page = readText(path);

  test('has a picture, and says in words what is drawn: else `npm run docs:pictures`', () => {
    const charts = reportCharts(trat2565, reportOf(day), language, context);
    const alt = charts.find(({ name }) => name === 'progress')?.alt;
    const [, told, file] = /!\[(.*?)\]\((.*?)\)/.exec(page) ?? [];
    expect(told).toBe(alt);
    expect(existsSync(`${ROOT}${file}`), file).toBe(true);
    expect(readText(`docs/pictures/progress.${language}.svg`)).toContain(`aria-label="${alt}"`); // the site's first page has this one
  });

  test('has the picture of the bench with what was recorded: else `npm run docs:pictures`', () => {
    const { alt } = benchChart(language);
    expect(page).toContain(`![${alt}](docs/pictures/bench.${language}.png)`);
    expect(readText(`docs/pictures/bench.${language}.svg`)).toContain(`aria-label="${alt}"`);
  });

  test('has at most 700 words', () => {
    const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(page.replace(/\]\([^)]*\)/g, ']'))];
    const most = language === 'en' ? 700 : 1100; // Thai is cut into shorter words
    expect(page.split(/\s+/).length).toBeLessThanOrEqual(700);
    expect(words.filter(({ isWordLike }) => isWordLike).length).toBeLessThanOrEqual(most);
  });

  test('shows within the first screen how to run it', () => {
    expect(page.split('\n').slice(0, 24).join('\n')).toContain('npm ci && npm start');
  });
});

test.each(['docs/en/claims.md', 'docs/th/claims.md'])(
  '%s names for every claim where it is run, and that is there',
  (path) => {
    const rows = readText(path)
      .split('\n')
      .filter((line) => /^\| .*\| `[\w/.-]+` \|/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [, file = ''] = /\| `([\w/.-]+)` \|/.exec(row) ?? [];
      expect(existsSync(`${ROOT}${file}`), file).toBe(true);
    }
  },
);

test('both have the same headings, in order, and the same code', () => {
  const [en, th] = pages.map(({ path }) => readText(path));
  const codeOf = (text = ''): string[] => text.match(/^```(?:ts|sh).*?^```$/gms) ?? [];
  const shapeOf = (text = ''): string[] => text.match(/^#+(?= )|^\|(?= )/gm) ?? [];
  expect(codeOf(th)).toEqual(codeOf(en));
  expect(shapeOf(th)).toEqual(shapeOf(en));
});
