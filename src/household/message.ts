import type { Label } from '../vocabulary/index.js';
import type { TableName } from './table-columns.js';

/** The values that a message may mention. */
export interface MessageDetails {
  /** The wrong value. */
  readonly value: Label;
  /** What would be accepted. */
  readonly known: Label;
  /** The refused row because of which another is held back. */
  readonly because: { readonly table: TableName; readonly row: number } | undefined;
}

export type Message = (details: MessageDetails) => Label;

export const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });
