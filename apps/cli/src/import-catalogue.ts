import { type Actor, systemActor } from '#libs/access';
import { newId } from '#libs/kernel';
import { checkImported, contentOf, type ImportResult } from '#libs/startups';
import {
  type CatalogueRow,
  FileImport,
  type RowOutcome,
  type RowResult,
  type SendRows,
  type Tally,
} from './import-file.js';
import type { ImportServices } from './import-services.js';
import { type ChallengeHome, findChallengeHome, makeChallengeHome } from './imported-challenges-home.js';

export interface ImportCatalogueOptions {
  /** JSON Lines, plain or gzip: `id`, `text`, and optionally `title`, `tags`, `language`, `trl`, `organisation`. */
  readonly challenges?: string;
  readonly solutions?: string;
  /** Checks every row and changes nothing. */
  readonly dryRun: boolean;
  /** Rows in one transaction. */
  readonly batch?: number;
}

export interface ImportSummary {
  readonly challenges: Tally | undefined;
  readonly solutions: Tally | undefined;
  /** What the jobs after the import took: the documents of the search index. */
  readonly indexSeconds: number;
}

const BATCH = 500;

/**
 * Loads files of challenges and solutions through the services of the platform, as the platform itself. Challenges
 * become drafts of the programme "Imported". It may be stopped at any time and run again: each batch is one
 * transaction, and what was imported before is left alone.
 * @throws InputFileError when a file cannot be read. Bad rows are told, counted and left out.
 */
export async function importCatalogue(
  services: ImportServices,
  options: ImportCatalogueOptions,
  out: (line: string) => void,
): Promise<ImportSummary> {
  const actor = systemActor('import of a catalogue', newId());
  const { dryRun, batch = BATCH } = options;
  const load = async (name: string, file: string | undefined, send: SendRows): Promise<Tally | undefined> => {
    if (file === undefined) return undefined;
    const tally = await new FileImport(file, send, batch, out).run(`Importing ${name}`);
    out(`${name}: ${summaryOf(tally)}${dryRun ? ' (dry run: nothing was changed)' : ''}`);
    return tally;
  };
  const challenges = await load('challenges', options.challenges, sendChallenges(services, actor, dryRun));
  const solutions = await load('solutions', options.solutions, sendSolutions(services, actor, dryRun));
  const began = performance.now();
  if (!dryRun) await services.jobs.drain();
  const indexSeconds = (performance.now() - began) / 1_000;
  if (!dryRun) out(`search documents: written in ${indexSeconds.toFixed(1)} s`);
  return { challenges, solutions, indexSeconds };
}

const RESULTS: Readonly<Record<ImportResult | 'SKIPPED', RowResult>> = {
  CREATED: 'created',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  SKIPPED: 'unchanged',
  REFUSED: 'refused',
};

function sendSolutions({ startups }: ImportServices, actor: Actor, dryRun: boolean): SendRows {
  return async (rows) => {
    const outcomes = await startups.importSolutions(actor, rows, { dryRun, skipBadRows: true });
    return outcomes.map(({ result, violations }) => ({ result: RESULTS[result], violations }));
  };
}

/** Rows are checked like solutions first, so that a trial says the same before and after the programme exists. */
function sendChallenges(services: ImportServices, actor: Actor, dryRun: boolean): SendRows {
  let finding: Promise<ChallengeHome | null> | undefined;
  return async (rows) => {
    finding ??= dryRun ? findChallengeHome(services, actor) : makeChallengeHome(services, actor);
    const home = await finding;
    const good = rows.filter((row) => checkImported(row).length === 0);
    const imported = home ? good.map((row) => ({ ...home, ...challengeOf(row) })) : [];
    const outcomes = await services.challenges.importChallenges(actor, imported, { dryRun });
    const byRow = new Map(good.map((row, index) => [row, outcomes[index]]));
    return rows.map((row): RowOutcome => {
      const violations = checkImported(row);
      if (violations.length > 0) return { result: 'refused', violations };
      const outcome = byRow.get(row);
      return outcome
        ? { result: RESULTS[outcome.outcome], violations: outcome.violations }
        : { result: 'created', violations };
    });
  };
}

function challengeOf(row: CatalogueRow) {
  const { externalId, language, tags } = row;
  const { title, description } = contentOf(row);
  return { externalId, originalLanguage: language, title, problem: description, tags };
}

function summaryOf({ rows, seconds, created, updated, unchanged, refused }: Tally): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  const counts = Object.entries({ created, updated, unchanged, refused })
    .map(([result, count]) => `${number.format(count)} ${result}`)
    .join(', ');
  const speed = `${number.format(rows)} rows in ${seconds.toFixed(1)} s, ${number.format(rows / seconds)} a second`;
  return `${speed}: ${counts}`;
}
