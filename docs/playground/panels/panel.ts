import type { Language, Report } from 'kaechon';
import type { Desk } from '../desk.js';
import type { Register, Settings } from '../protocol.js';
import type { Words } from '../words.js';

/** What a panel is shown of. */
export interface PanelContext {
  readonly words: Words;
  readonly language: Language;
  readonly settings: Settings;
  readonly threshold: number;
  readonly register: Register;
  readonly report: Report;
  /** Where the register is kept. */
  readonly office: Desk;
  /** Where reports are made fit to be published: long work, which may be stopped without losing the register. */
  readonly publisher: Desk;
}

/** Makes what stands below a tab. */
export type Panel = (context: PanelContext) => Promise<Node> | Node;
