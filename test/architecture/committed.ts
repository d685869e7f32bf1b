import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.js';

/** A file that a command writes from the code and that is committed, so that its changes are read in review. */
export interface GeneratedFile {
  readonly file: string;
  /** The npm script that writes it. */
  readonly command: string;
  readonly make: () => string | Promise<string>;
}

/** The committed text; empty when there is none yet. */
export function committed({ file }: GeneratedFile): string {
  const place = path.join(ROOT, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : '';
}
