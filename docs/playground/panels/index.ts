import { bulletinPanel } from './bulletin.js';
import { chartsPanel } from './charts.js';
import { gradesPanel } from './grades.js';
import type { Panel } from './panel.js';
import { publicationPanel } from './publication.js';
import { rejectedPanel } from './rejected.js';
import { tablesPanel } from './tables.js';

/** What stands below each tab. */
export const PANELS = {
  rejected: rejectedPanel,
  grades: gradesPanel,
  bulletin: bulletinPanel,
  tables: tablesPanel,
  charts: chartsPanel,
  publication: publicationPanel,
} as const satisfies Record<string, Panel>;

export type PanelName = keyof typeof PANELS;
