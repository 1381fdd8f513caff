/** A small table for people, ready to be written as text, CSV or a sheet. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** One cell for every column, by its key. */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
