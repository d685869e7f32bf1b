import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Tx } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { allLanguages, LOCALES, type LocalizedText } from '#libs/i18n';
import { tidyLine } from '#libs/kernel';
import { SearchAudiences, type SearchDocument, SearchDocuments } from '#libs/search';
import type { Passport } from './passport.entity.js';
import { PassportRepository } from './passport.repository.js';
import type { Solution } from './solution.entity.js';
import { SolutionRepository } from './solution.repository.js';
import { PassportChanged, SolutionChanged, SolutionsImported } from './startups.events.js';

export const STARTUP_KIND = 'startup';
export const SOLUTION_KIND = 'solution';

const ROWS_A_TRANSACTION = 200;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

const languagesOf = (...texts: readonly LocalizedText[]): string[] =>
  LOCALES.filter((locale) => texts.some((text) => text[locale]?.trim()));

/** The part, unless the text begins with it: a title that was taken from the text must not count three times. */
const unlessRepeated = (part: string, text: string): string =>
  tidyLine(text.slice(0, 2 * part.length)).startsWith(part.replace(/…$/, '')) ? '' : part;

/** What is searched of a solution: all of it, for the catalogue is public. */
export function solutionDocument(solution: Solution): SearchDocument {
  const { id, version, title, summary, description, tags, trl } = solution;
  const text = allLanguages(description);
  return {
    id,
    kind: SOLUTION_KIND,
    version,
    fields: {
      title: unlessRepeated(allLanguages(title), text),
      summary: unlessRepeated(allLanguages(summary), text),
      text,
      tags: tags.join('\n'),
    },
    facets: {
      tag: tags,
      language: languagesOf(title, description),
      organisation: [solution.organisationId],
    },
    numbers: trl === null ? {} : { trl },
  };
}

/**
 * What is searched of a start-up: its passport without the people, and what its solutions are about. The id is that
 * of the organisation. @param versions the sum of the versions of its solutions.
 */
export function startupDocument(
  passport: Passport,
  solutions: readonly Solution[],
  versions: number,
): SearchDocument {
  const { sectors, technologies, trl, languages, countries } = passport;
  const texts = solutions.flatMap(({ title, summary, tags }) => [
    allLanguages(title),
    allLanguages(summary),
    tags.join(' '),
  ]);
  return {
    id: passport.organisationId,
    kind: STARTUP_KIND,
    version: passport.version + versions,
    fields: {
      text: allLanguages(passport.description),
      tags: [...sectors, ...technologies].join('\n'),
      solutions: texts.filter(Boolean).join('\n'),
    },
    facets: { tag: [...new Set([...sectors, ...technologies])], language: languages, country: countries },
    numbers: { trl },
  };
}

/** Keeps the documents of start-ups and solutions as the tables are. */
@Injectable()
export class StartupSearch implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly passports: PassportRepository,
    private readonly solutions: SolutionRepository,
    private readonly documents: SearchDocuments,
    private readonly audiences: SearchAudiences,
  ) {}

  onModuleInit(): void {
    this.audiences.declare(STARTUP_KIND, 'public');
    this.audiences.declare(SOLUTION_KIND, 'public');
    this.registry.subscribe(PassportChanged, 'startups.index_startup', ({ organisationId }) =>
      this.transactions.run((tx) => this.indexStartup(tx, organisationId)),
    );
    this.registry.subscribe(SolutionChanged, 'startups.index_solution', ({ solutionId }) =>
      this.transactions.run((tx) => this.indexSolution(tx, solutionId)),
    );
    this.registry.subscribe(SolutionsImported, 'startups.index_batch', ({ batchId }) =>
      this.indexBatch(batchId),
    );
  }

  /** The lock makes sure that what was read is still so when it is written: an older state never wins. */
  private async indexStartup(tx: Tx, organisationId: string): Promise<void> {
    const passport = await this.passports.findForUpdate(tx, organisationId);
    if (!passport) return;
    const solutions = await this.solutions.findActive(organisationId, tx);
    const versions = await this.solutions.sumOfVersions(tx, organisationId);
    await this.documents.put(tx, [startupDocument(passport, solutions, versions)]);
  }

  private async indexSolution(tx: Tx, id: string): Promise<void> {
    const solution = await this.solutions.findForShare(tx, id);
    if (!solution) return;
    await this.index(tx, [solution]);
    await this.indexStartup(tx, solution.organisationId);
  }

  private async indexBatch(batchId: string): Promise<void> {
    const organisations = new Set<string>();
    let after: string | undefined = BEFORE_ALL_IDS;
    while (after !== undefined) {
      const last: string = after;
      after = await this.transactions.run(async (tx) => {
        const solutions = await this.solutions.batchForShare(tx, batchId, last, ROWS_A_TRANSACTION);
        await this.index(tx, solutions);
        for (const { organisationId } of solutions) organisations.add(organisationId);
        return solutions.at(-1)?.id;
      });
    }
    for (const organisationId of organisations)
      await this.transactions.run((tx) => this.indexStartup(tx, organisationId));
  }

  private async index(tx: Tx, solutions: readonly Solution[]): Promise<void> {
    const active = solutions.filter(({ state }) => state === 'ACTIVE');
    await this.documents.put(tx, active.map(solutionDocument));
    for (const { id, state } of solutions)
      if (state === 'WITHDRAWN') await this.documents.remove(tx, SOLUTION_KIND, id);
  }
}
