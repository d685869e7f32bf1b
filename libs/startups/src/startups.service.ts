import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { ImportedSolution } from './imported-solution.rules.js';
import type { Passport } from './passport.entity.js';
import { PassportRepository } from './passport.repository.js';
import type { Solution } from './solution.entity.js';
import { SolutionRepository } from './solution.repository.js';
import type { ImportOutcome } from './solution-import.rules.js';
import { type ImportOptions, SolutionImportService } from './solution-import.service.js';

/** The door of this context for others. */
@Injectable()
export class StartupsService {
  constructor(
    private readonly passports: PassportRepository,
    private readonly solutions: SolutionRepository,
    private readonly imports: SolutionImportService,
  ) {}

  /** Null before the start-up has saved one. */
  passportOf(organisationId: string): Promise<Passport | null> {
    return this.passports.findByOrganisation(organisationId);
  }

  findPassports(organisationIds: readonly string[]): Promise<Passport[]> {
    return this.passports.findByOrganisations(organisationIds);
  }

  /** Active solutions of a start-up, the newest first, forty at most. */
  activeSolutionsOf(organisationId: string): Promise<Solution[]> {
    return this.solutions.findActive(organisationId);
  }

  /** Active or withdrawn; without what is unknown, in any order. */
  findSolutions(ids: readonly string[]): Promise<Solution[]> {
    return this.solutions.findByIds(ids);
  }

  /** See {@link SolutionImportService.importSolutions}. */
  importSolutions(
    actor: Actor,
    rows: readonly ImportedSolution[],
    options: ImportOptions,
  ): Promise<ImportOutcome[]> {
    return this.imports.importSolutions(actor, rows, options);
  }
}
