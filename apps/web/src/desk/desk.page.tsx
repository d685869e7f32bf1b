import { Link } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { holds, type Viewer } from '#web/session/use-viewer.ts';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import {
  administratorDeskDocument,
  intermediaryDeskDocument,
  managerDeskDocument,
  ministryDeskDocument,
  partsDeskDocument,
  pilotsDeskDocument,
  proposalsDocument,
  reviewerDeskDocument,
  startupDeskDocument,
} from './desk.documents.ts';
import { ApproverDesk, IntermediaryDesk, OfficerDesk } from './ministry-desk.tsx';
import {
  AdministratorDesk,
  AuditorDesk,
  JudgeDesk,
  ManagerDesk,
  PilotsDesk,
  ReviewerDesk,
} from './programme-desk.tsx';
import { StartupDesk } from './startup-desk.tsx';

export async function load({ api, t }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  await Promise.all(asked(api, viewer));
  return { title: t('desk.title') };
}

/** Only what the roles of this person may read. */
function asked(api: Api, viewer: Viewer | null): Promise<unknown>[] {
  const questions: Promise<unknown>[] = startupsOf(viewer).map((organisationId) =>
    api.ask(startupDeskDocument, { organisationId }),
  );
  questions.push(api.ask(partsDeskDocument, {}));
  if (holds(viewer, 'MINISTRY_OFFICER', 'MINISTRY_APPROVER')) questions.push(askMinistry(api, viewer));
  if (holds(viewer, 'REVIEWER')) questions.push(api.ask(reviewerDeskDocument, {}));
  if (holds(viewer, 'PROGRAMME_MANAGER')) questions.push(api.ask(managerDeskDocument, {}));
  if (holds(viewer, 'INTERMEDIARY')) questions.push(api.ask(intermediaryDeskDocument, {}));
  if (holds(viewer, 'PLATFORM_ADMINISTRATOR')) questions.push(api.ask(administratorDeskDocument, {}));
  if (hasPilots(viewer)) questions.push(api.ask(pilotsDeskDocument, {}));
  return questions;
}

/** Whoever approves is asked about decisions too, challenge by challenge. */
async function askMinistry(api: Api, viewer: Viewer | null): Promise<void> {
  const { evaluated } = await api.ask(ministryDeskDocument, {});
  if (!holds(viewer, 'MINISTRY_APPROVER')) return;
  await Promise.all(evaluated.nodes.map(({ id }) => api.ask(proposalsDocument, { challengeId: id })));
}

const startupsOf = (viewer: Viewer | null | undefined): string[] => [
  ...new Set(
    (viewer?.memberships ?? [])
      .filter(({ role }) => role === 'STARTUP_OWNER' || role === 'STARTUP_MEMBER')
      .flatMap(({ organisation }) => organisation?.id ?? []),
  ),
];

const hasPilots = (viewer: Viewer | null | undefined) =>
  holds(viewer, 'STARTUP_OWNER', 'STARTUP_MEMBER', 'MINISTRY_OFFICER', 'PROGRAMME_MANAGER');

/** What waits for this person now. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { viewer } = useAsk(viewerDocument, {});
  if (!viewer) return null;
  return (
    <>
      <PageHeader title={t('desk.hello', { name: viewer.displayName })} lead={t('desk.lead')} />
      <Stack gap={7}>
        {startupsOf(viewer).map((organisationId) => (
          <StartupDesk key={organisationId} organisationId={organisationId} />
        ))}
        {holds(viewer, 'MINISTRY_OFFICER') && <OfficerDesk />}
        {holds(viewer, 'MINISTRY_APPROVER') && <ApproverDesk />}
        {holds(viewer, 'INTERMEDIARY') && <IntermediaryDesk />}
        {holds(viewer, 'REVIEWER') && <ReviewerDesk />}
        <JudgeDesk />
        {holds(viewer, 'PROGRAMME_MANAGER') && <ManagerDesk />}
        {holds(viewer, 'PLATFORM_ADMINISTRATOR') && <AdministratorDesk />}
        {holds(viewer, 'AUDITOR') && <AuditorDesk />}
        {hasPilots(viewer) && <PilotsDesk />}
        {viewer.memberships.length === 0 && (
          <Empty>
            <p>{t('desk.no_role')}</p>
            <Link to={`/${locale}`}>{t('nav.challenges')}</Link>
          </Empty>
        )}
      </Stack>
    </>
  );
}
