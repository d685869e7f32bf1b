export { FilesModule } from './files.module.js';

export const filesEntities: (new () => object)[] = [];
