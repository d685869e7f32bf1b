import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Passport } from '../passport.entity.js';
import { PassportRepository } from '../passport.repository.js';
import type { Solution } from '../solution.entity.js';
import { SolutionRepository } from '../solution.repository.js';

/** Data loaders of passports and solutions; other contexts use them for the fields that they add. */
@Injectable()
export class StartupLoaders {
  constructor(
    private readonly passports: PassportRepository,
    private readonly solutions: SolutionRepository,
  ) {}

  passportByOrganisation(context: RequestContext): DataLoader<string, Passport | null> {
    return context.loader(
      'startups.passport_by_organisation',
      (ids) => this.passports.findByOrganisations(ids),
      (row) => row.organisationId,
    );
  }

  /** Active and withdrawn ones: whoever shows them has decided who may see them. */
  solution(context: RequestContext): DataLoader<string, Solution | null> {
    return context.loader(
      'startups.solution',
      (ids) => this.solutions.findByIds(ids),
      (row) => row.id,
    );
  }
}
