import { defineEvent } from '#libs/events';

/** The durable job of a run: its next clock. One key per run, moved with each act. */
export const RUN_JOB = 'stages.ring';

/**
 * The decision of a gate has taken effect, standstill and appeals included: those concerned can read their outcome. A
 * blind review tells of its own decisions when it releases them.
 */
export const GateSettled = defineEvent<{ readonly programmeId: string; readonly gate: string }>(
  'stages.gate_settled',
);
