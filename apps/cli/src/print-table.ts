/** Prints figures under each other: labels to the left, values to the right. */
export function printTable(
  rows: readonly (readonly [label: string, value: string])[],
  out: (line: string) => void,
): void {
  const width = Math.max(...rows.map(([label]) => label.length));
  const valueWidth = Math.max(...rows.map(([, value]) => value.length));
  for (const [label, value] of rows) out(`${label.padEnd(width)}  ${value.padStart(valueWidth)}`);
}

/** A number without the noise of its last binary digits. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
