import { count } from '../tables/index.js';
import { amountOf, type ChartSource, cellOf, isTold, type Mark, rowsOf, wordsOf } from './chart-parts.js';

/** A chart of a report. */
export interface ReportChart {
  readonly name: string;
  readonly title: string;
  /** Its main numbers in words, for who cannot see it. */
  readonly alt: string;
  /** A Vega-Lite specification, whole, with its data. */
  readonly spec: object;
}

/** What a chart says in words. */
interface ChartText {
  readonly name: string;
  readonly title: string;
  /** The main numbers. */
  readonly says: readonly string[];
  /** What else stands below the title. */
  readonly notes?: readonly string[];
  /** All that would be drawn if nothing were hidden. */
  readonly marks: readonly Mark[];
}

/** A chart, the same in picture and in words; made anew every time, so that a caller may change it. */
export function chartOf(source: ChartSource, text: ChartText, drawing: object): ReportChart {
  const { name, title, says, notes = [], marks } = text;
  const words = wordsOf(source);
  const [register] = rowsOf(source, 'register');
  const standing = `${words.date} ${source.date}: ${amountOf(source, cellOf(register))} ${register?.name}`;
  const hidden = marks.filter((mark) => !isTold(mark)).length;
  const ends = hidden > 0 ? [words.hiddenNote(count(hidden))] : [];
  const alt = [title, standing, ...says, ...ends].join('; ');
  const guide = { labelFontSize: 13, titleFontSize: 13, labelLimit: 0 };
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alt,
    title: { text: title, subtitle: [standing, ...notes, ...ends] },
    padding: 14,
    ...drawing,
    config: {
      aria: false, // the description tells it whole; told mark by mark it would be in English, and in the Common Era
      font: 'Sarabun, Noto Sans Thai, Laksaman, Tahoma, sans-serif',
      view: { stroke: null },
      title: {
        ...{ anchor: 'start', offset: 16, fontSize: 17 },
        ...{ subtitleFontSize: 13, subtitleLineHeight: 20, subtitlePadding: 8 },
      },
      axis: { ...guide, titleFontWeight: 'normal', maxExtent: 999, gridColor: '#e4e4e4' },
      legend: { ...guide, orient: 'bottom', direction: 'vertical' },
      text: { fontSize: 13 },
    },
  };
  return { name, title, alt, spec };
}
