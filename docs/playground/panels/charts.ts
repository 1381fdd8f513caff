import { element, scrolling } from '../element.js';
import type { Panel } from './panel.js';

/** The charts, each with its main numbers in words. What draws them is loaded when they are asked for. */
export const chartsPanel: Panel = async ({ words, language, office }) => {
  const [{ charts, byDistrict }, { drawChart }] = await Promise.all([
    office.ask('charts', { language }),
    import('../draw-chart.js'),
  ]);
  const figures = await Promise.all(
    charts.map(async (chart) => {
      const picture = element('div', { class: 'picture', role: 'img', 'aria-label': chart.title });
      await drawChart(picture, chart);
      return element(
        'figure',
        { 'data-chart': chart.name },
        scrolling(chart.title, picture),
        element('figcaption', {}, chart.alt),
      );
    }),
  );
  return element(
    'div',
    {},
    element('p', {}, words.chartsNote),
    ...(byDistrict ? [element('p', { class: 'note' }, words.byDistrict)] : []),
    ...figures,
  );
};
