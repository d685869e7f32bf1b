import { AuditEntry } from '#libs/audit';
import type { EntityClasses } from '#libs/database';
import { IdentityModule, identityEntities } from '#libs/identity';
import { SearchModule } from '#libs/search';
import { FilesModule, filesEntities } from '#libs/files';
import { MailModule } from '#libs/mail';
import { ProgrammesModule, programmesEntities } from '#libs/programmes';
import { ChallengesModule, challengesEntities } from '#libs/challenges';
import { StartupsModule, startupsEntities } from '#libs/startups';
import { SubmissionsModule, submissionsEntities } from '#libs/submissions';
import { ReviewModule, reviewEntities } from '#libs/review';
import { PilotsModule, pilotsEntities } from '#libs/pilots';
import { MatchingModule } from '#libs/matching';

/** Technical capabilities with a life of their own. */
export const capabilityModules = [SearchModule, FilesModule, MailModule];

/** The bounded contexts, upstream first. */
export const contextModules = [
  IdentityModule,
  ProgrammesModule,
  ChallengesModule,
  StartupsModule,
  SubmissionsModule,
  ReviewModule,
  PilotsModule,
  MatchingModule,
];

/** Every table that TypeORM knows. */
export const entities: EntityClasses = [
  AuditEntry,
  ...filesEntities,
  ...identityEntities,
  ...programmesEntities,
  ...challengesEntities,
  ...startupsEntities,
  ...submissionsEntities,
  ...reviewEntities,
  ...pilotsEntities,
];
