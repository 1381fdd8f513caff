import type { Conflict, Household, HouseholdDraft, HouseholdEvent, Problem } from 'kaechon';
import type { HiddenCell } from 'kaechon/publish';
import { trat2565 } from 'kaechon/trat';

/** The province's programme, on the phone and on the server. */
export const programme = trat2565;

/** What a person did on a phone: recorded an event, or took one back. Its id is made there, once. */
export interface Entry {
  readonly id: string;
  readonly action: 'record' | 'withdraw';
  readonly event: HouseholdEvent;
}

/** The entries of one household, made on the copy that had this revision. */
export interface SyncItem {
  readonly household: string;
  readonly revision: number;
  readonly entries: readonly Entry[];
}

/** A household as the server has it. */
export interface Copy {
  readonly household: Household | HouseholdDraft;
  readonly revision: number;
}

/**
 * What became of an item. `forbidden` says nothing about whether the household exists; `gone` is told to who sent these very
 * entries, has them saved, and may not see the household any more, such as after moving it to another district.
 */
export type SyncAnswer = { readonly household: string } & (
  | { readonly status: 'saved'; readonly copy: Copy }
  | { readonly status: 'conflict'; readonly copy: Copy; readonly conflicts: readonly Conflict[] }
  | { readonly status: 'refused'; readonly entry: string; readonly problems: readonly Problem[] }
  | { readonly status: 'gone' }
  | { readonly status: 'forbidden' }
);

/** Who a mentor, a district officer or a province officer is. */
export interface User {
  readonly name: string;
  readonly role: 'mentor' | 'district' | 'province';
  /** The area of a district or province officer. */
  readonly area: string;
  /** The agency of a mentor, as it stands among the carers of her households. */
  readonly agency: string;
}

/** How far the publication of a day is: small numbers are being hidden, it is public, it was refused, or a later day is public already. */
export interface Publication {
  readonly state: 'waiting' | 'published' | 'refused' | 'passed';
  /** Hidden numbers that can be worked out. It is refused where one of them is small. Only the province is told. */
  readonly exposed: readonly HiddenCell[];
  /** Why else it was refused. */
  readonly why: string | null;
}
