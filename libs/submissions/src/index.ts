export { SubmissionsModule } from './submissions.module.js';

export const submissionsEntities: (new () => object)[] = [];
