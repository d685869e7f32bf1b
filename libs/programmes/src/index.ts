export { ProgrammesModule } from './programmes.module.js';

export const programmesEntities: (new () => object)[] = [];
