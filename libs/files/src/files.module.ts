import { Global, Module } from '@nestjs/common';
import { DiskFileStore } from './disk-file-store.js';
import { FileReaders } from './file-readers.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { StoredFileRepository } from './stored-file.repository.js';
import './files.actions.js';

@Global()
@Module({
  providers: [
    { provide: FileStore, useClass: DiskFileStore },
    StoredFileRepository,
    FileReaders,
    FilesService,
  ],
  controllers: [FilesController],
  exports: [FileStore, FilesService, FileReaders],
})
export class FilesModule {}
