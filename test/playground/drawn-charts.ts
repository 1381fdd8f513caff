import type { Page } from 'playwright-core';

/** Where something is drawn, in pixels of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Shape extends Box {
  readonly fill: string;
}
export interface DrawnText extends Box {
  readonly text: string;
}
/** A named place along an axis: where its tick stands. */
export interface Tick {
  readonly text: string;
  readonly at: number;
}

/** A chart as a person sees it: what is read from its SVG alone, not from what it was made of. */
export interface DrawnChart {
  readonly name: string;
  readonly caption: string;
  readonly heading: string;
  /** The lines below the heading. */
  readonly below: string;
  readonly across: readonly (readonly Tick[])[];
  readonly down: readonly (readonly Tick[])[];
  /** What each colour means, by the legend or by the names at the ends of lines. */
  readonly colours: Readonly<Record<string, string>>;
  readonly bars: readonly Shape[];
  readonly points: readonly Shape[];
  readonly texts: readonly DrawnText[];
  /** Every text of the drawing, with those that are read above. */
  readonly all: readonly string[];
}

/** Reads every chart that a panel shows. */
export const chartsOn = (page: Page, panel: string): Promise<DrawnChart[]> =>
  page.$$eval(`${panel} figure`, (figures) =>
    figures.map((figure): DrawnChart => {
      const boxOf = (drawn: SVGGraphicsElement): Box => {
        const { x, y, width, height } = drawn.getBBox(); // without its stroke
        const place = drawn.getScreenCTM() ?? new DOMMatrix();
        const [a, b] = [
          [x, y],
          [x + width, y + height],
        ].map(([across = 0, down = 0]) => new DOMPoint(across, down).matrixTransform(place));
        const [left = 0, right = 0] = [a?.x ?? 0, b?.x ?? 0].sort((one, other) => one - other);
        const [top = 0, bottom = 0] = [a?.y ?? 0, b?.y ?? 0].sort((one, other) => one - other);
        return { left, right, top, bottom };
      };
      const found = <E extends SVGGraphicsElement>(query: string, from: ParentNode = figure) => [
        ...from.querySelectorAll<E>(query),
      ];
      const textOf = (drawn: Element) => drawn.textContent ?? '';
      const linesOf = (drawn: SVGGraphicsElement) => found('tspan', drawn).map(textOf).join(' ') || textOf(drawn);
      const shapes = (query: string) =>
        found(query).map((drawn): Shape => ({ fill: drawn.getAttribute('fill') ?? '', ...boxOf(drawn) }));
      const middle = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

      const axes = found('g.role-axis')
        .map((axis) => {
          const labels = found('.role-axis-label text', axis).map(textOf);
          const ticks = found('.role-axis-tick line', axis).map((tick) => {
            const { x, y } = middle(boxOf(tick));
            return { x: x - 0.5, y: y - 0.5 }; // Vega draws axes half a pixel off, for sharp lines
          });
          const isAcross = new Set(ticks.map(({ y }) => Math.round(y))).size === 1;
          return {
            isAcross,
            ticks: labels.map((text, nth) => ({ text, at: ticks[nth]?.[isAcross ? 'x' : 'y'] ?? NaN })),
          };
        })
        .filter(({ ticks }) => ticks.length > 0);
      const points = shapes('.mark-symbol.role-mark path');
      const texts = found('.mark-text.role-mark text').map(
        (drawn): DrawnText => ({ text: textOf(drawn), ...boxOf(drawn) }),
      );
      const swatches = shapes('.role-legend-symbol path');
      const legend = found('.role-legend-label text').map((label, nth) => [swatches[nth]?.fill ?? '', textOf(label)]);
      const ends = texts.map((named) => {
        const near = points
          .filter((point) => point.right < named.left && Math.abs(middle(point).y - middle(named).y) < 9)
          .sort((one, other) => other.right - one.right);
        return [near[0]?.fill ?? '', named.text];
      });
      const ticksOf = (across: boolean) => axes.filter(({ isAcross }) => isAcross === across).map(({ ticks }) => ticks);
      return {
        name: figure.getAttribute('data-chart') ?? '',
        caption: textOf(figure.querySelector('figcaption') ?? figure),
        heading: found('.role-title-text text').map(linesOf).join(' '),
        below: found('.role-title-subtitle text').map(linesOf).join(' '),
        across: ticksOf(true),
        down: ticksOf(false),
        colours: Object.fromEntries(legend.length > 0 ? legend : ends),
        bars: shapes('.mark-rect.role-mark path'),
        points,
        texts,
        all: found('text').map(linesOf),
      };
    }),
  );

/** A number as it is drawn. */
export const numberOf = (text: string): number => Number(text.replaceAll(/[,%]/g, ''));

/** The value at a place along an axis of numbers, by its two ends. Every tick between must stand where it says. */
export function valueAt(ticks: readonly Tick[] = []): (at: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('an axis of numbers has two ticks');
  const [from, to] = [numberOf(first.text), numberOf(last.text)];
  const of = (at: number) => from + ((at - first.at) / (last.at - first.at)) * (to - from);
  for (const { text, at } of ticks) {
    const pixels = (Math.abs(of(at) - numberOf(text)) / Math.abs(to - from)) * Math.abs(last.at - first.at);
    if (!(pixels <= 1)) throw new Error(`the tick ${text} stands ${pixels} pixels from its place`);
  }
  return of;
}

/** The name of the tick that is nearest. */
export const nearest = (ticks: readonly Tick[], at: number): string =>
  [...ticks].sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0]?.text ?? '';

export const middleOf = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
