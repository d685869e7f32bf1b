import { FileLink } from './file-link.entity.js';
import { StoredFile } from './stored-file.entity.js';

export { type FileReader, FileReaders } from './file-readers.js';
export { FileStore } from './file-store.js';
export { FilesModule } from './files.module.js';
export { FilesService, type OpenedFile } from './files.service.js';
export { sendFile } from './send-file.js';
export { acceptUploads } from './upload.js';
export type { StoredFile };

export const filesEntities = [StoredFile, FileLink];
