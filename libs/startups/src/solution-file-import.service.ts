import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Violation } from '#libs/kernel';
import { type ImportedSolution, readSolution } from './imported-solution.rules.js';
import { type FileFormat, readFile } from './solution-file.js';
import type { ImportResult } from './solution-import.rules.js';
import { type ImportOptions, SolutionImportService } from './solution-import.service.js';

export interface SolutionFile extends ImportOptions {
  readonly format: FileFormat;
  readonly content: string;
}

export interface ImportReport {
  readonly isDryRun: boolean;
  /** Whether anything was allowed to change: no dry run, and no bad row unless those are skipped. */
  readonly isApplied: boolean;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly errors: readonly { readonly row: number; readonly violation: Violation }[];
}

type Row = { readonly row: number } & (
  | { readonly solution: ImportedSolution }
  | { readonly violations: readonly Violation[] }
);

/** Imports a file that somebody uploads, and says of each bad row what is wrong with it. */
@Injectable()
export class SolutionFileImportService {
  constructor(private readonly imports: SolutionImportService) {}

  /** @throws RuleError when the file as a whole cannot be read, or `access.forbidden`. */
  async importFile(actor: Actor, file: SolutionFile): Promise<ImportReport> {
    const rows = readFile(file.format, file.content).map((row): Row => {
      if ('violations' in row) return row;
      const read = readSolution(row.raw);
      return read.ok ? { row: row.row, solution: read.value } : { row: row.row, violations: read.error };
    });
    const readable = rows.filter((row) => 'solution' in row);
    const mayApply = !file.dryRun && (file.skipBadRows || readable.length === rows.length);
    const outcomes = await this.imports.importSolutions(
      actor,
      readable.map(({ solution }) => solution),
      { ...file, dryRun: !mayApply },
    );
    const errors = [
      ...rows.flatMap((row) => ('violations' in row ? listed(row.row, row.violations) : [])),
      ...outcomes.flatMap(({ violations }, index) => listed(readable[index]?.row ?? 0, violations)),
    ].sort((left, right) => left.row - right.row);
    const count = (result: ImportResult): number =>
      outcomes.filter((outcome) => outcome.result === result).length;
    const refused = rows.length - readable.length + count('REFUSED');
    return {
      isDryRun: file.dryRun,
      isApplied: !file.dryRun && (file.skipBadRows === true || refused === 0),
      total: rows.length,
      created: count('CREATED'),
      updated: count('UPDATED'),
      unchanged: count('UNCHANGED'),
      refused,
      errors,
    };
  }
}

const listed = (row: number, violations: readonly Violation[]) =>
  violations.map((violation) => ({ row, violation }));
