export { PilotsModule } from './pilots.module.js';

export const pilotsEntities: (new () => object)[] = [];
