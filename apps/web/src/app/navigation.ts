import type { MessageId } from '#web/i18n/messages.ts';
import type { Role } from '#web/session/use-viewer.ts';

export interface Destination {
  readonly path: string;
  readonly label: MessageId;
  /** Who has something to do there; nobody named: everybody. */
  readonly roles?: readonly Role[];
  /** Only for people who are signed in, whatever they do. */
  readonly guarded?: boolean;
}

/** The main navigation, in the order in which it is shown. */
export const DESTINATIONS: readonly Destination[] = [
  { path: '', label: 'nav.challenges' },
  { path: 'desk', label: 'nav.desk', guarded: true },
  { path: 'search', label: 'nav.search' },
  { path: 'startup', label: 'nav.startup', roles: ['STARTUP_OWNER', 'STARTUP_MEMBER'] },
  {
    path: 'ministry',
    label: 'nav.ministry',
    roles: ['MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'INTERMEDIARY', 'PROGRAMME_MANAGER'],
  },
  { path: 'review', label: 'nav.review', roles: ['REVIEWER'] },
  { path: 'programmes', label: 'nav.programmes', roles: ['PROGRAMME_MANAGER'] },
  { path: 'models', label: 'nav.models', roles: ['PROGRAMME_MANAGER'] },
  {
    path: 'pilots',
    label: 'nav.pilots',
    roles: ['STARTUP_OWNER', 'STARTUP_MEMBER', 'MINISTRY_OFFICER', 'PROGRAMME_MANAGER', 'REVIEWER'],
  },
  {
    path: 'administration',
    label: 'nav.administration',
    roles: ['PLATFORM_ADMINISTRATOR', 'AUDITOR', 'PROGRAMME_MANAGER'],
  },
];
