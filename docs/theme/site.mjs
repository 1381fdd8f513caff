/*
 * What the site does beyond typedoc's own: addresses that follow the files, the language of every page, names for the
 * papers of the repository, and Thai words in the search.
 */
import { readdirSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter, IndexEvent, JSX, KindRouter, PageEvent, RendererEvent } from 'typedoc';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A document's file from the root of the repository, `docs/th/start.md`; none for anything else. */
const fileOf = (reflection) =>
  reflection.isDocument?.() &&
  relative(root, reflection.project.files.getReflectionPath(reflection)).replaceAll('\\', '/');

/** Guides stand below their language, `th/start`; the papers of the repository where they are in it. */
class FileRouter extends KindRouter {
  getIdealBaseName(reflection) {
    const file = fileOf(reflection);
    return file ? file.replace(/^docs\//, '').replace(/\.md$/, '') : super.getIdealBaseName(reflection);
  }
}

const isThai = (file) => /^docs\/th\/|\.th\.md$/.test(file);

/** What is no guide says nothing of itself to the site: it is named by its heading, and stands with the repository. */
function namePaper(_, document) {
  if (/^docs\/(?:en|th)\//.test(fileOf(document))) return;
  const [heading] = document.content.map(({ text }) => /^# (.+)$/m.exec(text)).filter(Boolean);
  if (heading) document.name = heading[1];
  if (document.parent.isProject()) {
    document.frontmatter.group ??= isThai(fileOf(document)) ? 'ภาษาไทย' : 'The repository';
  }
}

/**
 * The index of the search cuts off all but Latin letters at both ends of a word, and so all of a Thai one. Between two
 * underscores it stays, and the search, which looks for any part of a word, finds it.
 */
function indexThai(event) {
  event.searchFieldWeights.thai = 5;
  event.searchResults.forEach((reflection, place) => {
    const texts = [reflection.name, ...textsOf(reflection)];
    const runs = new Set(texts.flatMap((text) => text.match(/[\u0e00-\u0e7f]+/g) ?? []));
    event.searchFields[place] = { ...event.searchFields[place], thai: [...runs].map((run) => `_${run}_`).join(' ') };
  });
}

const textsOf = (reflection) =>
  (reflection.isDocument()
    ? reflection.content
    : [reflection.comment, ...(reflection.signatures ?? []).map(({ comment }) => comment)].flatMap(
        (comment) => comment?.summary ?? [],
      )
  ).map(({ text }) => text);

function finishPage(page) {
  const file = fileOf(page.model);
  if (file && isThai(file)) page.contents = page.contents.replace(/(<html[^>]* lang=)"en"/, '$1"th"');
  page.contents = page.contents.replace(SOURCE_LINK, '$1.txt"');
}

/** Programs that pages link to are shown as text: to a web server `.ts` is a film. */
const SOURCE_LINK = /(href="(?:\.\.\/)*media\/[^"]+\.ts)"/g;

function renameSources({ outputDirectory }) {
  const media = join(outputDirectory, 'media');
  for (const name of readdirSync(media).filter((file) => file.endsWith('.ts'))) {
    renameSync(join(media, name), join(media, `${name}.txt`));
  }
}

/** Options that are taken apart where they are declared have no name of their own. */
function nameOptions(_, parameter) {
  if (parameter.name === '__namedParameters') parameter.name = 'options';
}

/** The playground is built into the site beside these pages. */
const linkPlayground = (context) =>
  JSX.createElement(
    'p',
    { class: 'site-playground' },
    JSX.createElement('a', { href: `${context.relativeURL('playground/index.html')}` }, 'Playground · ลองใช้'),
  );

export function load(app) {
  app.renderer.hooks.on('sidebar.begin', linkPlayground);
  app.renderer.defineRouter('file', FileRouter);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, namePaper);
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, nameOptions);
  app.renderer.on(IndexEvent.PREPARE_INDEX, indexThai);
  app.renderer.on(PageEvent.END, finishPage);
  app.renderer.on(RendererEvent.END, renameSources);
}
