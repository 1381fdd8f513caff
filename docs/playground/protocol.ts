import type {
  AreaLevel,
  Day,
  Language,
  ProblemCode,
  ProgrammeData,
  PublicReport,
  Report,
  Table,
  TableName,
} from 'kaechon';
import type { ReportChart } from 'kaechon/charts';
import type { HiddenCell } from 'kaechon/publish';

/** A file as somebody gave it, or text that was pasted. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/** A column of a sheet: what stands over it, and how many cells below hold something. */
export interface SheetHeading {
  readonly index: number;
  readonly text: string;
  readonly filled: number;
}

/** Why nothing of a sheet can be read. */
export type SheetFault = 'empty' | 'brokenQuotes' | 'oldWorkbook' | 'unreadable';

/** One sheet of a file, as it was found. A CSV file is one sheet. */
export interface Sheet {
  readonly key: string;
  readonly file: string;
  /** What people call it: the file, and its sheet where it has several. */
  readonly name: string;
  readonly fault: SheetFault | null;
  /** The line of the headings, from 0. A spreadsheet counts it from 1. */
  readonly headingLine: number;
  readonly headings: readonly SheetHeading[];
  /** Lines below the headings that hold something. */
  readonly rows: number;
  readonly windows874: boolean;
  readonly shortRows: number;
}

/** How a sheet is read: as which table, and which of its columns is which. */
export interface SheetPlan {
  readonly key: string;
  readonly headingLine: number;
  readonly table: TableName;
  /** The column of the table that each column of the sheet holds, by its index. Columns that are not here are left out. */
  readonly columns: Readonly<Record<number, string>>;
  /** The columns that name the file and row which a corrected row stands for. */
  readonly corrects?: { readonly file: number; readonly row: number };
}

/** A word in a column of a closed set of words, which the gate does not know. */
export interface UnknownWord {
  readonly kind: 'flag' | 'outcome' | 'role' | 'menu';
  readonly column: string;
  readonly table: TableName;
  readonly text: string;
  readonly rows: number;
}

/** The key of a word among the meanings that a person gave. */
export const wordKey = (kind: string, text: string): string => `${kind} ${text.trim()}`;

/** What people said words mean: by `wordKey`, what the gate reads instead; `''` for an empty cell. */
export type Meanings = Readonly<Record<string, string>>;

/** What became of the files: every row of `household` was accepted or rejected. */
export interface Register {
  readonly tables: readonly { readonly table: TableName; readonly rows: number; readonly rejected: number }[];
  readonly accepted: number;
  readonly rejected: number;
  readonly words: readonly UnknownWord[];
  /** How many rows of households have an area of each province, by its two digits. */
  readonly provinces: Readonly<Record<string, number>>;
  /** The fiscal year, of the Buddhist Era, in which most of what is dated happened. */
  readonly fiscalYear: number | null;
  /** Corrected rows whose file and row are not among what was read. */
  readonly strayCorrections: number;
  /** The first and the last day of which the accepted households tell something. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
}

export interface RejectedProblem {
  readonly code: ProblemCode;
  readonly message: string;
}

export interface RejectedRow {
  readonly file: string;
  readonly table: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly id: string;
  readonly problems: readonly RejectedProblem[];
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

/** What a person chooses about a report. */
export interface Settings {
  readonly programme: ProgrammeData;
  readonly day: Day;
  readonly level: AreaLevel;
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

/** Who has another grade under other rules. */
export interface GradeMoves {
  readonly total: number;
  readonly moves: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
    readonly ids: readonly string[];
  }[];
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
  readonly programme: ProgrammeData;
  readonly report: PublicReport;
}

/** Everything a worker can be asked, with what it answers. */
export interface Questions {
  open: { asks: { readonly files: readonly GivenFile[] }; answers: readonly Sheet[] };
  headingsAt: { asks: { readonly file: GivenFile; readonly key: string; readonly line: number }; answers: Sheet };
  read: {
    asks: {
      readonly programme: ProgrammeData;
      readonly files: readonly GivenFile[];
      readonly plans: readonly SheetPlan[];
      readonly meanings: Meanings;
    };
    answers: Register;
  };
  rejected: { asks: Span & { readonly language: Language }; answers: Part<RejectedRow> };
  refusedRows: { asks: { readonly language: Language }; answers: readonly Table[] };
  report: { asks: Settings; answers: Report };
  households: {
    asks: Span & { readonly find: string; readonly grade: string; readonly language: Language };
    answers: Part<GradedRow>;
  };
  explain: { asks: { readonly id: string; readonly language: Language }; answers: string };
  tell: { asks: { readonly language: Language }; answers: Telling };
  /** `width`: of the place to draw in, in pixels. */
  charts: { asks: { readonly language: Language; readonly width: number }; answers: Charts };
  moves: { asks: { readonly programme: ProgrammeData }; answers: GradeMoves };
  publish: {
    asks: { readonly programme: ProgrammeData; readonly report: Report; readonly threshold: number };
    answers: Published;
  };
  tellPublished: { asks: OfPublished & { readonly language: Language }; answers: Telling };
  chartsPublished: {
    asks: OfPublished & { readonly language: Language; readonly width: number };
    answers: readonly ReportChart[];
  };
  audit: { asks: OfPublished; answers: readonly HiddenCell[] };
}

export type Kind = keyof Questions;

/** What a worker is doing. */
export interface Progress {
  readonly step: 'rows' | 'check' | 'pack' | 'grade' | 'charts' | 'publish' | 'audit';
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
