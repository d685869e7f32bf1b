import { defineEvent } from '#libs/events';

/** A passport was made or changed. */
export const PassportChanged = defineEvent<{ organisationId: string }>('startups.passport_changed');

/** A solution was added, changed or withdrawn by hand. */
export const SolutionChanged = defineEvent<{ solutionId: string }>('startups.solution_changed');

/** An import added or changed solutions; they carry its id. */
export const SolutionsImported = defineEvent<{ batchId: string }>('startups.solutions_imported');
