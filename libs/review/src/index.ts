export { ReviewModule } from './review.module.js';

export const reviewEntities: (new () => object)[] = [];
