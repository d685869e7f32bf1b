/** Letters of a group, with a sign for the beginning and the end of the word among them. */
const SIZE = 5;

/** The numbers of the distinct letter groups of a stem: FNV-1a over their letters, the same in every process. */
export function lettersOf(stem: string): Uint32Array {
  const marked = `<${stem}>`;
  const groups = new Set<number>();
  for (let start = 0; start === 0 || start + SIZE <= marked.length; start++) groups.add(hash(marked, start));
  return Uint32Array.from(groups);
}

function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  const end = Math.min(text.length, start + SIZE);
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** One number for a whole stem, likewise. */
export function hashOf(stem: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
