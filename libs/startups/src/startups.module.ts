import { Module } from '@nestjs/common';
import { OrganisationPassportResolver, PassportsResolver } from './graphql/passports.resolver.js';
import { SolutionsResolver } from './graphql/solutions.resolver.js';
import { StartupLoaders } from './graphql/startup.loaders.js';
import { ImportOwners } from './import-owners.js';
import { PassportRepository } from './passport.repository.js';
import { PassportsService } from './passports.service.js';
import { SolutionRepository } from './solution.repository.js';
import { SolutionFileImportService } from './solution-file-import.service.js';
import { SolutionImportRepository } from './solution-import.repository.js';
import { SolutionImportService } from './solution-import.service.js';
import { SolutionsService } from './solutions.service.js';
import { StartupSearch } from './startup.search.js';
import { StartupsService } from './startups.service.js';
import './startups.actions.js';

@Module({
  providers: [
    PassportRepository,
    SolutionRepository,
    SolutionImportRepository,
    ImportOwners,
    PassportsService,
    SolutionsService,
    SolutionImportService,
    SolutionFileImportService,
    StartupsService,
    StartupSearch,
    StartupLoaders,
    PassportsResolver,
    OrganisationPassportResolver,
    SolutionsResolver,
  ],
  exports: [StartupsService, PassportsService, SolutionsService, StartupLoaders],
})
export class StartupsModule {}
