import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import type { Role } from '#web/session/use-viewer.ts';
import type { Crumb } from '#web/ui/card.tsx';

interface Section {
  readonly path: string;
  readonly title: MessageId;
  readonly lead: MessageId;
  /** Who may read it; nobody named: everybody who administers. */
  readonly roles?: readonly Role[];
}

/** Parts of the administration, in the order in which they are offered. */
export const SECTIONS: readonly Section[] = [
  {
    path: 'organisations',
    title: 'administration.organisations',
    lead: 'administration.organisations.lead',
    roles: ['PLATFORM_ADMINISTRATOR', 'AUDITOR'],
  },
  {
    path: 'jobs',
    title: 'administration.jobs',
    lead: 'administration.jobs.lead',
    roles: ['PLATFORM_ADMINISTRATOR'],
  },
  {
    path: 'search',
    title: 'administration.search',
    lead: 'administration.search.lead',
    roles: ['PLATFORM_ADMINISTRATOR'],
  },
  { path: 'audit', title: 'administration.audit', lead: 'administration.audit.lead', roles: ['AUDITOR'] },
  {
    path: 'reviewers',
    title: 'administration.reviewers',
    lead: 'administration.reviewers.lead',
    roles: ['PROGRAMME_MANAGER'],
  },
  {
    path: 'ownership',
    title: 'administration.ownership',
    lead: 'administration.ownership.lead',
    roles: ['PROGRAMME_MANAGER'],
  },
];

/** The way from the administration down to a page of it. */
export function useCrumbs(...below: readonly Crumb[]): readonly Crumb[] {
  const t = useText();
  const locale = useLocale();
  return [{ label: t('administration.title'), to: `/${locale}/administration` }, ...below];
}
