import { Module } from '@nestjs/common';
import { Simulator } from '#libs/simulation';
import { ApproveModelService } from './approve-model.service.js';
import { ModelLoaders } from './graphql/model.loaders.js';
import { ModelAdviceResolver } from './graphql/model-advice.resolver.js';
import { ModelsResolver, ModelVersionsResolver } from './graphql/models.resolver.js';
import { ProgrammeLoaders } from './graphql/programme.loaders.js';
import { ProgrammePlansResolver } from './graphql/programme-plans.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { SimulationResolver } from './graphql/simulation.resolver.js';
import { WriteModelsResolver } from './graphql/write-models.resolver.js';
import { ManageProgrammesService } from './manage-programmes.service.js';
import { ModelRepository } from './model.repository.js';
import { ModelSearch } from './model.search.js';
import { ModelDesk } from './model-desk.js';
import { ModelLibraryService } from './model-library.service.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeFromModelService } from './programme-from-model.service.js';
import { ProgrammesService } from './programmes.service.js';
import { ShipModelsService } from './ship-models.service.js';
import { SimulateProgrammeService } from './simulate-programme.service.js';
import { WriteModelService } from './write-model.service.js';
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
    ModelSearch,
    ModelDesk,
    WriteModelService,
    ApproveModelService,
    ModelLoaders,
    ModelsResolver,
    ModelVersionsResolver,
    ModelAdviceResolver,
    WriteModelsResolver,
    Simulator,
    SimulateProgrammeService,
    SimulationResolver,
  ],
  exports: [
    ProgrammesService,
    ManageProgrammesService,
    ProgrammeFromModelService,
    ProgrammeLoaders,
    ModelLibraryService,
    ModelLoaders,
  ],
})
export class ProgrammesModule {}
