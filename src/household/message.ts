import type { Label } from '../vocabulary/index.js';
import type { TableName } from './table-columns.js';

/** What a message may mention. */
export interface Told {
  /** The offending value. */
  readonly value: Label;
  /** What would have been accepted. */
  readonly known: Label;
  /** The row that another is held back for. */
  readonly because: { readonly table: TableName; readonly row: number } | undefined;
}

export type Message = (told: Told) => Label;

export const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });
