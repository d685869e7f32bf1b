/** Prints labels and values in two columns, the values flush right. */
export function printRows(rows: readonly (readonly [string, string])[], out: (line: string) => void): void {
  const width = Math.max(...rows.map(([label]) => label.length));
  const valueWidth = Math.max(...rows.map(([, value]) => value.length));
  for (const [label, value] of rows) out(`${label.padEnd(width)}  ${value.padStart(valueWidth)}`);
}
