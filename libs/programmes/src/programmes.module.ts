import { Module } from '@nestjs/common';
import { ProgrammeLoaders } from './graphql/programme.loaders.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ManageProgrammesService } from './manage-programmes.service.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammesService } from './programmes.service.js';
import './programmes.actions.js';

@Module({
  providers: [
    ProgrammeRepository,
    ProgrammesService,
    ManageProgrammesService,
    ProgrammeLoaders,
    ProgrammesResolver,
  ],
  exports: [ProgrammesService, ManageProgrammesService, ProgrammeLoaders],
})
export class ProgrammesModule {}
