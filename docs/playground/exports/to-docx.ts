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
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from '../bulletin-blocks.js';

/** The letters of Thai offices. Where a computer has none, the embedded Sarabun is there to be chosen. */
const FONT = 'TH SarabunPSK';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '6c7b78' } as const;

/** A bulletin as .docx: A4, headings, tables with borders whose headings repeat on every page. */
export async function docxOf(blocks: readonly Block[]): Promise<Blob> {
  const made = new Document({
    creator: 'kaechon',
    fonts: await Promise.all(
      (
        [
          ['Sarabun', regular],
          ['Sarabun Bold', bold],
        ] as const
      ).map(async ([name, address]) => ({
        name,
        data: new Uint8Array(await (await fetch(address)).arrayBuffer()) as never, // docx asks for a Buffer and reads bytes
      })),
    ),
    styles: {
      default: {
        document: { run: { font: FONT, size: 32, sizeComplexScript: 32 }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { font: FONT, size: 40, sizeComplexScript: 40, bold: true, boldComplexScript: true, color: '000000' },
        },
        heading2: {
          run: { font: FONT, size: 34, sizeComplexScript: 34, bold: true, boldComplexScript: true, color: '000000' },
          paragraph: { spacing: { before: 200 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1418, right: 1134 } },
        },
        children: blocks.map(partOf),
      },
    ],
  });
  return Packer.toBlob(made);
}

function partOf(block: Block): Paragraph | Table {
  if (block.kind === 'heading')
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    });
  if (block.kind === 'paragraph') return new Paragraph({ children: [new TextRun(block.text)] });
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, place) =>
          new TableCell({
            margins: { left: 100, right: 100 },
            ...(head ? { shading: { fill: 'e3eeec' } } : {}),
            children: [
              new Paragraph({
                alignment: block.numbers[place] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { after: 0 },
                children: [new TextRun({ text, bold: head, boldComplexScript: head })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  });
}
