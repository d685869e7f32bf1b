import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { startupOf } from './apply/use-application.ts';
import { Completeness } from './completeness.tsx';
import { Invitations } from './invitations.tsx';
import { Matches } from './matches.tsx';
import { invitationsDocument, matchesDocument, watchedDocument } from './overview.documents.ts';
import { passportDocument } from './passport.documents.ts';
import { Followed, SavedSearches } from './watched.tsx';

export async function load({ api, t }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  const variables = { organisationId: startup.id };
  await Promise.all([
    api.ask(passportDocument, variables),
    api.ask(matchesDocument, variables),
    api.ask(invitationsDocument, variables),
    api.ask(watchedDocument, {}),
  ]);
  return { title: t('startup.title') };
}

/** Everything of a start-up in one place: its passport, what fits it, who invited it, and what it follows. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { viewer } = useAsk(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  const organisation = viewer?.memberships.find((each) => each.organisation?.id === startup.id)?.organisation;
  return (
    <>
      <PageHeader
        title={<Localized text={organisation?.name} />}
        actions={
          <Row>
            <ButtonLink to={`/${locale}/startup/submissions`}>{t('submissions.title')}</ButtonLink>
            <ButtonLink to={`/${locale}/startup/passport`}>{t('passport.title')}</ButtonLink>
            <ButtonLink to={`/${locale}/startup/solutions`}>{t('solutions.title')}</ButtonLink>
          </Row>
        }
      />
      <Stack gap={7}>
        <Completeness organisationId={startup.id} />
        <Matches organisationId={startup.id} />
        <Invitations organisationId={startup.id} isOwner={startup.isOwner} />
        <Grid min="22rem" gap={6}>
          <Followed />
          <SavedSearches />
        </Grid>
      </Stack>
    </>
  );
}
