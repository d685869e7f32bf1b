import { Module } from '@nestjs/common';
import { ProgrammeLoaders } from './graphql/programme.loaders.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { SimulationResolver } from './graphql/simulation.resolver.js';
import { ManageProgrammesService } from './manage-programmes.service.js';
import { ModelRepository } from './model.repository.js';
import { ModelLibraryService } from './model-library.service.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammesService } from './programmes.service.js';
import { ShipModelsService } from './ship-models.service.js';
import { SimulateProgrammeService } from './simulate-programme.service.js';
import { Simulator } from './simulator.js';
import './programmes.actions.js';

@Module({
  providers: [
    ProgrammeRepository,
    ProgrammesService,
    ManageProgrammesService,
    ProgrammeLoaders,
    ProgrammesResolver,
    ModelRepository,
    ModelLibraryService,
    ShipModelsService,
    Simulator,
    SimulateProgrammeService,
    SimulationResolver,
  ],
  exports: [ProgrammesService, ManageProgrammesService, ProgrammeLoaders, ModelLibraryService],
})
export class ProgrammesModule {}
