/* The bulletin as a document for Word. Loaded when somebody asks for one. */

import regular from '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf?url';
import bold from '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf?url';
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from 'kaechon';
import type { Block } from '../bulletin-blocks.js';

/** The letters of Thai offices. A computer that has none of them takes Sarabun in their place, which comes with the document. */
const FONT = 'TH SarabunPSK';
const EMBEDDED = 'Sarabun';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '6c7b78' } as const;

/** A4 with its margins, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 } as const;
const MARGIN = { top: 1134, bottom: 1134, left: 1418, right: 1134 } as const;
const ROOM = PAGE.width - MARGIN.left - MARGIN.right;

/** A table of more rows than this may go on to the next page. */
const TOGETHER = 25;

const headingOf = (size: number) => ({
  run: { font: FONT, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '000000' },
});

/** A bulletin as .docx: A4, headings, tables with borders whose headings repeat on every page. */
export async function docxOf(blocks: readonly Block[], language: Language): Promise<Blob> {
  const [data, heavy] = await Promise.all(
    // docx asks for a Buffer and reads bytes
    [regular, bold].map(async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()) as never),
  );
  const title = blocks.find((block) => block.kind === 'heading');
  const made = new Document({
    creator: 'kaechon',
    title: title?.kind === 'heading' ? title.text : '',
    fonts: [{ name: EMBEDDED, data: data as never, bold: heavy as never }],
    styles: {
      default: {
        document: {
          run: {
            ...{ font: FONT, size: 32, sizeComplexScript: 32 },
            language: { value: language === 'th' ? 'th-TH' : 'en-GB', bidirectional: 'th-TH' }, // Thai is a complex script
          },
          paragraph: { spacing: { after: 80 } },
        },
        heading1: headingOf(40),
        heading2: { ...headingOf(34), paragraph: { spacing: { before: 200 }, keepNext: true } },
      },
    },
    sections: [{ properties: { page: { size: PAGE, margin: MARGIN } }, children: blocks.map(partOf) }],
  });
  return Packer.toBlob(made, false, [{ path: 'word/fontTable.xml', data: fontTableOf(made) }]);
}

/** The table of letters: those of offices, in whose place others may stand, and these with their files. */
function fontTableOf({ FontTable: { files } }: Document): string {
  const embedded = files.map(
    ({ bold: isBold, fontKey }, nth) =>
      `<w:${isBold ? 'embedBold' : 'embedRegular'} r:id="rId${nth + 1}" w:fontKey="{${fontKey.toUpperCase()}}"/>`,
  );
  const kind = '<w:charset w:val="DE"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'; // DE: Thai
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<w:font w:name="${FONT}"><w:altName w:val="${EMBEDDED}"/>${kind}</w:font>`,
    `<w:font w:name="${EMBEDDED}">${kind}${embedded.join('')}</w:font></w:fonts>`,
  ].join('');
}

function partOf(block: Block): Paragraph | Table {
  if (block.kind === 'heading')
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    });
  if (block.kind === 'paragraph') return new Paragraph({ children: [new TextRun(block.text)] });
  const widths = widthsOf(block);
  const rows = [block.head, ...block.rows];
  return new Table({
    ...{ width: { size: ROOM, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map((cells, line) => {
      const head = line === 0;
      const keepNext = head || (rows.length <= TOGETHER && line < rows.length - 1);
      return new TableRow({
        ...(head ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map(
          (text, place) =>
            new TableCell({
              width: { size: widths[place] ?? 0, type: WidthType.DXA },
              margins: { left: SIDE, right: SIDE },
              ...(head ? { shading: { fill: 'e3eeec' } } : {}),
              children: [
                new Paragraph({
                  alignment: block.numbers[place] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
                  ...{ spacing: { after: 0 }, keepNext },
                  children: [new TextRun({ text, ...(head ? { bold: true, boldComplexScript: true } : {}) })],
                }),
              ],
            }),
        ),
      });
    }),
  });
}

/** The room at the sides of a cell, and what a letter takes at most of those that stand beside each other. */
const SIDE = 60;
const LETTER = 190;

/** How wide the columns are: those of numbers as their longest part needs, the rest is for the others. */
function widthsOf({ head, numbers, rows }: Extract<Block, { kind: 'table' }>): number[] {
  const wanted = head.map((heading, place) => {
    const parts = [...heading.split(' '), ...rows.map((row) => row[place] ?? '')];
    const letters = Math.max(...parts.map((text) => text.replaceAll(/\p{M}/gu, '').length));
    return numbers[place] === true ? letters * LETTER + 2 * SIDE : 0;
  });
  const texts = wanted.filter((width) => width === 0).length;
  const taken = Math.min(
    wanted.reduce((sum, width) => sum + width, 0),
    texts > 0 ? ROOM * 0.8 : ROOM, // what names things has a fifth at least
  );
  const scale =
    taken /
    Math.max(
      1,
      wanted.reduce((sum, width) => sum + width, 0),
    );
  return wanted.map((width) => Math.floor(width === 0 ? (ROOM - taken) / texts : width * scale));
}
