import type { Language } from 'kaechon';

/** What the reference pages say around what the code says, in both languages. */
export const WORDS = {
  en: {
    made: '`npm run docs:reference` writes this page from the code.',
    yes: 'yes',
    no: 'no',
    none: '–',
    basis: { official: 'official', seed: 'news of Trat', assumption: 'assumption' },
    unit: { household: 'the household', person: 'every person' },
  },
  th: {
    made: 'คำสั่ง `npm run docs:reference` เขียนหน้านี้จากโค้ด',
    yes: 'ใช่',
    no: 'ไม่',
    none: '–',
    basis: { official: 'ทางราชการ', seed: 'ข่าวของจังหวัดตราด', assumption: 'ข้อสมมติ' },
    unit: { household: 'ครัวเรือน', person: 'ทุกคน' },
  },
} as const satisfies Record<Language, object>;

type Cell = string | number | null | undefined;

/** A table of Markdown; bars inside cells are escaped. */
export const markdown = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

interface PageSays {
  readonly title: string;
  readonly description: string;
  readonly heading: string;
}

/** A page as it is checked in: matter for the site, its title, the link to its twin, its parts. */
export function pageOf(
  language: Language,
  name: string,
  { title, description, heading }: PageSays,
  parts: readonly string[],
) {
  const twin = language === 'en' ? `[ภาษาไทย](../th/${name}.md)` : `[English](../en/${name}.md)`;
  const text = [
    `---\ntitle: ${title}\ndescription: "${description}"\n---`,
    `# ${heading}`,
    twin,
    WORDS[language].made,
    ...parts,
  ].join('\n\n');
  return { path: `docs/${language}/${name}.md`, text: `${text}\n` };
}
