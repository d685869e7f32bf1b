/** The durable job of a run: its next clock. One key per run, moved with each act. */
export const RUN_JOB = 'stages.ring';
