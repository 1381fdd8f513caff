/*
 * Writes the pages of the reference, `docs/{en,th}/reference-*.md`, from the code:
 *
 *     npm run docs:reference
 */
import { writeFileSync } from 'node:fs';
import { referencePages } from './pages.js';

for (const { path, text } of referencePages()) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
  console.log(path);
}
