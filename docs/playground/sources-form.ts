import type { Language, TableName } from 'kaechon';
import { byId, element } from './element.js';
import type { Register, TableFile } from './protocol.js';
import { TABLES, tableOfFile } from './table-of-file.js';
import { count, WORDS } from './words.js';

/** What a person may read in: files of their own, or the example. */
export interface SourcesHeard {
  readonly onSample: () => void;
  readonly onFiles: (files: readonly TableFile[], unknown: readonly string[]) => void;
  readonly onClear: () => void;
  readonly language: () => Language;
}

export interface SourcesForm {
  /** Writes which files are read, and what is to be known of them. */
  readonly write: (language: Language, files: readonly string[], register: Register | null) => void;
}

/** Wires the button, the chooser, the place to drop files and the place to paste. */
export function wireSources({ onSample, onFiles, onClear, language }: SourcesHeard): SourcesForm {
  const chooser = byId<HTMLInputElement>('files');
  const drop = byId('drop');
  const table = byId<HTMLSelectElement>('paste-table');
  const text = byId<HTMLTextAreaElement>('paste-text');

  const take = (chosen: Iterable<File>): void => {
    const known: TableFile[] = [];
    const unknown: string[] = [];
    for (const content of chosen) {
      const named = tableOfFile(content.name);
      if (named === undefined) unknown.push(content.name);
      else known.push({ name: content.name, table: named, content });
    }
    onFiles(known, unknown);
  };
  byId('sample').addEventListener('click', onSample);
  byId('clear').addEventListener('click', onClear);
  chooser.addEventListener('change', () => {
    take(chooser.files ?? []);
    chooser.value = ''; // the same file may be chosen again after it was mended
  });
  // Files may fall anywhere on the page; elsewhere the browser would open them instead.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const dropped = event.dataTransfer?.files ?? [];
    if (dropped.length > 0) take(dropped);
  });
  byId('paste-add').addEventListener('click', () => {
    if (text.value.trim() === '') return text.focus();
    const name = table.value as TableName; // the options are these names
    onFiles([{ name: WORDS[language()].pasted(name), table: name, content: new Blob([text.value]) }], []);
    text.value = '';
  });

  return {
    write: (written, files, register) => {
      const words = WORDS[written];
      const chosen = table.value || 'household';
      table.replaceChildren(...TABLES.map((one) => element('option', { value: one }, `${words.tables[one]} (${one})`)));
      table.value = chosen;
      byId('loaded').hidden = files.length === 0;
      byId('loaded-files').textContent = `${words.files} (${count(files.length)}): ${files.join(', ')}`;
      byId('notes').replaceChildren(
        ...(register?.notes ?? []).map((note) => element('li', {}, words.notes[note.code](note))),
      );
    },
  };
}
