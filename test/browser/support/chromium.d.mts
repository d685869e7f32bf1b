/** @returns the path of a Chromium; undefined when the machine has none */
export function findChromium(): string | undefined;
