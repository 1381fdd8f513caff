import type { AreaLevel, Day, Language, PublicReport, Report, Table, TableName } from 'kaechon';
import type { ReportChart } from 'kaechon/charts';
import type { HiddenCell } from 'kaechon/publish';
import type { LadderName } from './ladders.js';

/** Rows of one table, as a file or as text that was pasted. */
export interface TableFile {
  readonly name: string;
  readonly table: TableName;
  readonly content: Blob;
}

/** What a person chooses about a report. */
export interface Settings {
  readonly ladder: LadderName;
  readonly day: Day;
  readonly level: AreaLevel;
}

/** Something about a file that a person should know, though its rows were read. */
export interface FileNote {
  readonly file: string;
  readonly code: 'windows874' | 'shortRows' | 'brokenQuotes';
  readonly rows: number;
}

/** What became of the files: every row of `household` was accepted or rejected. */
export interface Register {
  readonly tables: readonly { readonly table: TableName; readonly rows: number; readonly rejected: number }[];
  readonly accepted: number;
  readonly rejected: number;
  readonly notes: readonly FileNote[];
}

export interface RejectedRow {
  readonly file: string;
  readonly table: string;
  /** As a spreadsheet numbers it: the heading is row 1. */
  readonly row: number;
  readonly id: string;
  readonly problems: readonly string[];
}

export interface GradedRow {
  readonly id: string;
  readonly area: string;
  readonly grade: string | null;
  readonly label: string;
  readonly passed: number;
  readonly failed: number;
}

/** A part of a long list. */
export interface Part<R> {
  readonly total: number;
  readonly rows: readonly R[];
}

export interface Span {
  readonly from: number;
  readonly count: number;
}

/** A report in words and in tables. */
export interface Telling {
  readonly bulletin: string;
  readonly markdown: string;
  readonly tables: readonly Table[];
}

export interface Charts {
  readonly charts: readonly ReportChart[];
  /** There are so many areas that the charts tell districts. */
  readonly byDistrict: boolean;
}

/** A report as it may leave the office, with how much of it is hidden. */
export interface Published {
  readonly report: PublicReport;
  readonly tallies: number;
  /** Those with a number below the threshold. */
  readonly small: number;
  /** These, and those that would give them away. */
  readonly hidden: number;
}

interface OfPublished {
  readonly ladder: LadderName;
  readonly report: PublicReport;
}

/** Everything a worker can be asked, with what it answers. */
export interface Questions {
  readSample: { asks: { readonly folder: string }; answers: Register };
  read: { asks: { readonly files: readonly TableFile[] }; answers: Register };
  rejected: { asks: Span & { readonly language: Language }; answers: Part<RejectedRow> };
  report: { asks: Settings; answers: Report };
  households: {
    asks: Span & { readonly find: string; readonly grade: string; readonly language: Language };
    answers: Part<GradedRow>;
  };
  explain: { asks: { readonly id: string; readonly language: Language }; answers: string };
  tell: { asks: { readonly language: Language }; answers: Telling };
  charts: { asks: { readonly language: Language }; answers: Charts };
  publish: {
    asks: { readonly ladder: LadderName; readonly report: Report; readonly threshold: number };
    answers: Published;
  };
  tellPublished: { asks: OfPublished & { readonly language: Language }; answers: Telling };
  audit: { asks: OfPublished; answers: readonly HiddenCell[] };
}

export type Kind = keyof Questions;

/** What a worker is doing. */
export interface Progress {
  readonly step: 'rows' | 'check' | 'grade' | 'charts' | 'publish' | 'audit';
  readonly done?: number;
  readonly of?: number;
}

export type Tell = (progress: Progress) => void;

/** From the page to a worker. */
export interface Call<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly asks: Questions[K]['asks'];
}

/** From a worker to the page. */
export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };

/** How each question is answered. */
export type Answers = {
  readonly [K in Kind]: (
    asks: Questions[K]['asks'],
    tell: Tell,
  ) => Questions[K]['answers'] | Promise<Questions[K]['answers']>;
};
