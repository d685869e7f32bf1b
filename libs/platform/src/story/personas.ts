/** Who can sign in after a fresh start, for the welcome text and the guides. */
export interface Persona {
  readonly email: string;
  readonly what: string;
}

export const storyPersonas: readonly Persona[] = [
  { email: 'officer@energy.example', what: 'ministry officer: writes challenges (Energy)' },
  { email: 'approver@energy.example', what: 'ministry approver: approves them (Energy)' },
  { email: 'manager@etgar.example', what: 'programme manager: publishes, opens, assigns, decides' },
  { email: 'avi@tiptip.example', what: 'start-up owner: TipTip Sensing' },
  { email: 'rania@flowmind.example', what: 'start-up owner: FlowMind' },
  { email: 'scout@bridge.example', what: 'intermediary: helps to define challenges' },
  { email: 'reviewer1@university.example', what: 'reviewer: scores blind (also reviewer2)' },
  { email: 'auditor@etgar.example', what: 'auditor: reads the audit log' },
  { email: 'admin@etgar.example', what: 'platform administrator: organisations, failed jobs' },
];
