import type { INestApplicationContext } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRunner } from '#libs/events';
import { OrganisationsService } from '#libs/identity';
import { ManageProgrammesService, ProgrammesService } from '#libs/programmes';
import { StartupsService } from '#libs/startups';

/** What the import needs of the platform; all of it is behind the API too. */
export interface ImportServices {
  readonly transactions: Transactions;
  readonly organisations: OrganisationsService;
  readonly programmes: ProgrammesService;
  readonly manageProgrammes: ManageProgrammesService;
  readonly challenges: ChallengesService;
  readonly startups: StartupsService;
  readonly jobs: JobRunner;
}

/** The services of a platform that was started. */
export const importServices = (app: INestApplicationContext): ImportServices => ({
  transactions: app.get(Transactions),
  organisations: app.get(OrganisationsService),
  programmes: app.get(ProgrammesService),
  manageProgrammes: app.get(ManageProgrammesService),
  challenges: app.get(ChallengesService),
  startups: app.get(StartupsService),
  jobs: app.get(JobRunner),
});
