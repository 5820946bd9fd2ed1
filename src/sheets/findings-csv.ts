import { SEVERITIES, type ListedFinding } from './findings-sheet';

const HEADINGS = ['STT', 'Mức độ', 'Trang', 'Ô', 'Dòng', 'Nội dung', 'Cách xử lý'];

/** A text that a spreadsheet would take for a formula gets an apostrophe in front and stays a text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const lines = (findings: readonly ListedFinding[]): string[][] => [
  HEADINGS,
  ...findings.map(({ severity, sheet, cell, rowName, message, advice }, index) => [
    String(index + 1),
    SEVERITIES[severity].words,
    sheet ?? 'Cả sổ',
    cell ?? '',
    rowName ?? '',
    message,
    advice,
  ]),
];

/**
 * The list of findings as a .csv file that Excel with Vietnamese settings opens by a double click: UTF-8 with its byte order mark, semicolons
 * between columns, since the comma is the decimal sign, and CRLF.
 */
export function findingsCsv(findings: readonly ListedFinding[]): string {
  return `\uFEFF${lines(findings)
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n')}\r\n`;
}

/** The same list for the clipboard: pasted into a sheet, each column lands in a column of its own. */
export function findingsTable(findings: readonly ListedFinding[]): string {
  return lines(findings)
    .map((cells) => cells.map((text) => harmless(text.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}
