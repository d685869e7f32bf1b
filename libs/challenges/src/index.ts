export { ChallengesModule } from './challenges.module.js';

export const challengesEntities: (new () => object)[] = [];
