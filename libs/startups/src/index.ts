import { Passport } from './passport.entity.js';
import { Solution } from './solution.entity.js';

export { StartupLoaders } from './graphql/startup.loaders.js';
export { PassportType, SolutionType } from './graphql/startups.types.js';
export { Headcount } from './headcount.js';
export {
  checkImported,
  contentOf,
  type ImportedSolution,
  type RawRow,
  readSolution,
} from './imported-solution.rules.js';
export { type PassportContent, type PassportEdit, PassportsService } from './passports.service.js';
export type { ImportOutcome, ImportResult } from './solution-import.rules.js';
export type { ImportOptions } from './solution-import.service.js';
export { type SolutionContent, SolutionsService } from './solutions.service.js';
export { SOLUTION_KIND, STARTUP_KIND } from './startup.search.js';
export { PassportChanged, SolutionChanged, SolutionsImported } from './startups.events.js';
export { StartupsModule } from './startups.module.js';
export { StartupsService } from './startups.service.js';
export type { Passport, Solution };

export const startupsEntities = [Passport, Solution];
