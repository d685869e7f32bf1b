export type CsvValue = string | number | null | undefined;

/** A cell that a spreadsheet would take for a formula is made a text (OWASP, "CSV injection"; ASVS 5.0, 1.2.10). */
const disarm = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  // Numbers are written for programs, with a point; a minus before them is no formula.
  if (typeof value === 'number') return String(value);
  const text = disarm(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with the mark by which spreadsheets know that it is UTF-8. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a text over as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
