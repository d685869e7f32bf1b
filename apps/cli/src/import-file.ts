import { translate } from '#libs/i18n';
import type { Violation } from '#libs/kernel';
import { type ImportedSolution, type RawRow, readSolution } from '#libs/startups';
import { readJsonLines, readLines } from './json-lines.js';
import { type Progress, showProgress } from './show-progress.js';

/** A row of a catalogue: challenges and solutions have the same columns. */
export type CatalogueRow = ImportedSolution;

export type RowResult = 'created' | 'updated' | 'unchanged' | 'refused';

export interface RowOutcome {
  readonly result: RowResult;
  readonly violations: readonly Violation[];
}

/** Hands a batch to the platform. @returns what became of each row, in order. */
export type SendRows = (rows: readonly CatalogueRow[]) => Promise<readonly RowOutcome[]>;

/** How many rows of a file had each result, and how long it took. */
export interface Tally extends Readonly<Record<RowResult, number>> {
  readonly rows: number;
  readonly seconds: number;
}

interface Line {
  readonly line: number;
  readonly row: CatalogueRow;
}

/** Bad rows that are shown; the others are only counted. */
const SHOWN = 20;

/** Sends the rows of one JSON Lines file in batches, shows how far it is, and tells what is wrong with bad rows. */
export class FileImport {
  private readonly counts: Record<RowResult, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };

  constructor(
    private readonly file: string,
    private readonly send: SendRows,
    private readonly batch: number,
    private readonly out: (line: string) => void,
  ) {}

  /** @throws InputFileError when the file itself cannot be read. */
  async run(label: string): Promise<Tally> {
    const started = performance.now();
    const progress = showProgress(label, process.stderr.isTTY ? await countLines(this.file) : undefined);
    try {
      await this.sendAll(progress);
    } finally {
      progress.stop();
    }
    if (this.counts.refused > SHOWN) this.out(`… and ${this.counts.refused - SHOWN} more bad rows`);
    return { ...this.counts, rows: this.done, seconds: (performance.now() - started) / 1_000 };
  }

  private get done(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  private async sendAll(progress: Progress): Promise<void> {
    let lines: Line[] = [];
    const flush = async (): Promise<void> => {
      const outcomes = await this.send(lines.map(({ row }) => row));
      outcomes.forEach(({ result, violations }, index) => {
        this.count(lines[index]?.line ?? 0, result, violations);
      });
      lines = [];
      progress.update(this.done);
    };
    for await (const line of readJsonLines(this.file)) {
      if ('error' in line) {
        this.refuse(line.line, line.error);
        continue;
      }
      const read = readSolution(isObject(line.value) ? line.value : {});
      if (!read.ok) this.count(line.line, 'refused', read.error);
      else if (lines.push({ line: line.line, row: read.value }) >= this.batch) await flush();
    }
    if (lines.length > 0) await flush();
  }

  private count(line: number, result: RowResult, violations: readonly Violation[]): void {
    if (result === 'refused') this.refuse(line, violations.map(wordsOf).join(' '));
    else this.counts[result]++;
  }

  private refuse(line: number, why: string): void {
    this.counts.refused++;
    if (this.counts.refused <= SHOWN) this.out(`${this.file}:${line}: ${why}`);
  }
}

const wordsOf = ({ code, params, path }: Violation): string =>
  `${path ? `${path.join('.')}: ` : ''}${translate(code, 'en', params)}`;

const isObject = (value: unknown): value is RawRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const _ of readLines(file)) lines++;
  return lines;
}
