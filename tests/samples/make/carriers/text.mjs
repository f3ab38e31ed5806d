import iconv from 'iconv-lite';
import { uuid } from '../identifiers.mjs';

/** The common envelope of the domain report (10.1). */
export function envelope(datasetCode, unitCode, rows, more = {}) {
  return {
    schemaVersion: '1.0', datasetCode, submissionId: uuid(JSON.stringify([datasetCode, unitCode, more, rows])), unitCode,
    ...(more.reporterOrg ? { reporterOrg: more.reporterOrg } : {}),
    ...(more.reporterContactId ? { reporterContactId: more.reporterContactId } : {}),
    ...(more.period ? { period: more.period } : {}),
    submittedAt: more.submittedAt, channel: more.channel ?? 'API',
    ...(more.revision ? { revision: more.revision, supersedes: more.supersedes } : {}),
    rows,
  };
}

export const json = (value, indent) => Buffer.from(JSON.stringify(value, null, indent), 'utf8');

export const ndjson = (rows) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'utf8');

/** A table is [headings, …rows]. Lines end with CRLF, as Excel ends them. */
export function csv(table, { delimiter = ',', encoding = 'utf8', bom = false } = {}) {
  const cell = (value) => {
    const text = value === undefined || value === null ? '' : String(value);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = table.map((row) => row.map(cell).join(delimiter)).join('\r\n') + '\r\n';
  return Buffer.concat([bom ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.alloc(0), iconv.encode(text, encoding)]);
}

/** As a Chinese Excel saves “CSV（逗号分隔）”: GB18030 without a byte-order mark. */
export const excelCsv = (table) => csv(table, { encoding: 'gb18030' });

/** As Excel saves “CSV UTF-8” where the list separator is a semicolon. */
export const utf8Csv = (table) => csv(table, { delimiter: ';', bom: true });

/** Columns are [heading, row => value]. */
export const table = (columns, rows) => [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, value]) => value(row)))];
