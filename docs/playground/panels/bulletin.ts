import { button, element, saveText, scrolling } from '../element.js';
import { markdownElement } from '../markdown-element.js';
import type { Telling } from '../protocol.js';
import type { Words } from '../words.js';
import type { Panel } from './panel.js';

/** The report in the words of the office. */
export const bulletinPanel: Panel = async ({ words, language, office, settings }) =>
  bulletinElement(words, await office.ask('tell', { language }), `${settings.day}-${settings.ladder}`);

/** A bulletin to be read, and below it as text to be copied or kept, as an office would send it. */
export const bulletinElement = (words: Words, { bulletin, markdown }: Telling, name: string): HTMLElement =>
  element(
    'div',
    {},
    markdownElement(markdown),
    element(
      'details',
      {},
      element('summary', {}, words.bulletinTitle),
      scrolling(words.bulletinTitle, element('pre', { class: 'plain' }, bulletin)),
    ),
    button(words.saveText, () => saveText(`${name}.txt`, 'text/plain', `${bulletin}\n`)),
  );
