import { tablesElement } from '../table-element.js';
import type { Panel } from './panel.js';

/** Every figure of the report. */
export const tablesPanel: Panel = async ({ words, language, office, settings }) => {
  const { tables } = await office.ask('tell', { language });
  return tablesElement(words, tables, settings.day);
};
