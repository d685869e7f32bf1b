export { StartupsModule } from './startups.module.js';

export const startupsEntities: (new () => object)[] = [];
