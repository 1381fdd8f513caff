/*
 * The pictures of the READMEs and of the site's first page, drawn from the example register as examples/04-charts draws them, and
 * that of the bench:
 *
 *     npm run docs:pictures
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from 'kaechon';
import { pngOf, svgOf } from '../../examples/04-charts/draw.js';
import { main } from '../../examples/04-charts/main.js';
import { benchChart } from './bench-chart.js';

const folder = mkdtempSync(join(tmpdir(), 'kaechon-pictures-'));
try {
  for (const language of LANGUAGES) {
    await main({ folder, day: '2022-08-05', language }, () => {});
    for (const kind of ['png', 'svg']) {
      copyFileSync(join(folder, `progress.${kind}`), new URL(`progress.${language}.${kind}`, import.meta.url));
    }
    const bench = await svgOf(benchChart(language));
    for (const [kind, content] of Object.entries({ svg: bench, png: pngOf(bench) }))
      writeFileSync(new URL(`bench.${language}.${kind}`, import.meta.url), content);
  }
} finally {
  rmSync(folder, { recursive: true });
}
