import { formatReport, formatThaiDate, type PublicReport, type Report, reportTables } from 'kaechon';
import { suppressReport } from 'kaechon/publish';
import { programme } from '../shared/protocol.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * What of a report may be published. Reports of several levels, or of several Fridays, are one publication: who shows them side by
 * side must have them hidden together, which one report at a time is not.
 */
export const publication = (report: Report): PublicReport => suppressReport(programme, report);

/** The page of a report day, in Thai, with its tables: what may be published, and no id. */
export function publicPage(told: Report): string {
  const report = publication(told);
  const title = `${programme.label.th} ${formatThaiDate(report.asOf, { style: 'long' })}`;
  const tables = reportTables(programme, report, 'th').map(({ title: caption, columns, rows }) => {
    const cells = (kind: string, texts: readonly unknown[]): string =>
      `<tr>${texts.map((text) => `<${kind}>${escaped(String(text ?? '…'))}</${kind}>`).join('')}</tr>`;
    const head = cells(
      'th',
      columns.map(({ label }) => label),
    );
    const body = rows
      .map((row) =>
        cells(
          'td',
          columns.map(({ key }) => row[key]),
        ),
      )
      .join('');
    return `<table><caption>${escaped(caption)}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`;
  });
  const text = formatReport(programme, report, { language: 'th', form: 'bulletin' });
  return `<!doctype html><html lang="th"><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">
<main><h1>${escaped(title)}</h1><pre>${escaped(text)}</pre>${tables.join('')}</main></html>`;
}
