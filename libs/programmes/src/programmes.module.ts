import { Module } from '@nestjs/common';
import { ProgrammeLoaders } from './graphql/programme.loaders.js';
import { ProgrammePlansResolver } from './graphql/programme-plans.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ManageProgrammesService } from './manage-programmes.service.js';
import { ModelRepository } from './model.repository.js';
import { ModelLibraryService } from './model-library.service.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeFromModelService } from './programme-from-model.service.js';
import { ProgrammesService } from './programmes.service.js';
import { ShipModelsService } from './ship-models.service.js';
import './programmes.actions.js';

@Module({
  providers: [
    ProgrammeRepository,
    ProgrammesService,
    ManageProgrammesService,
    ProgrammeFromModelService,
    ProgrammeLoaders,
    ProgrammesResolver,
    ProgrammePlansResolver,
    ModelRepository,
    ModelLibraryService,
    ShipModelsService,
  ],
  exports: [
    ProgrammesService,
    ManageProgrammesService,
    ProgrammeFromModelService,
    ProgrammeLoaders,
    ModelLibraryService,
  ],
})
export class ProgrammesModule {}
