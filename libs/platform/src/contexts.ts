import { AuditEntry } from '#libs/audit';
import { ChallengesModule, challengesEntities } from '#libs/challenges';
import type { EntityClasses } from '#libs/database';
import { DecisionsModule, decisionsEntities } from '#libs/decisions';
import { FilesModule, filesEntities } from '#libs/files';
import { IdentityModule, identityEntities } from '#libs/identity';
import { MailModule } from '#libs/mail';
import { MatchingModule, matchingEntities } from '#libs/matching';
import { PilotsModule, pilotsEntities } from '#libs/pilots';
import { ProgrammesModule, programmesEntities } from '#libs/programmes';
import { ReviewModule, reviewEntities } from '#libs/review';
import { SearchModule } from '#libs/search';
import { StagesModule, stagesEntities } from '#libs/stages';
import { StartupsModule, startupsEntities } from '#libs/startups';
import { SubmissionsModule, submissionsEntities } from '#libs/submissions';

/** Technical capabilities with a life of their own. */
export const capabilityModules = [SearchModule, FilesModule, MailModule];

/** The bounded contexts, upstream first. */
export const contextModules = [
  IdentityModule,
  ProgrammesModule,
  ChallengesModule,
  StartupsModule,
  SubmissionsModule,
  StagesModule,
  ReviewModule,
  DecisionsModule,
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
  ...stagesEntities,
  ...reviewEntities,
  ...decisionsEntities,
  ...pilotsEntities,
  ...matchingEntities,
];
