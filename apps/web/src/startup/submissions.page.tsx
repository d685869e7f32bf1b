import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { SubmissionState } from './submission-state.tsx';
import { mySubmissionsDocument } from './submissions.documents.ts';
import { useCursor } from './use-cursor.ts';

export async function load({ api, t, url }: PageInput) {
  await api.ask(mySubmissionsDocument, { after: url.searchParams.get('after') });
  return { title: t('submissions.title') };
}

/** Everything that the start-up has handed in or begun. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { date } = useFormats();
  const { after, nextPage } = useCursor();
  const { mySubmissions } = useAsk(mySubmissionsDocument, { after });
  const { nodes, pageInfo } = mySubmissions;
  return (
    <>
      <PageHeader
        title={t('submissions.title')}
        crumbs={[{ label: t('startup.title'), to: `/${locale}/startup` }]}
      />
      {nodes.length === 0 ? (
        <Empty>
          <p>{t('submissions.none')}</p>
          <ButtonLink to={`/${locale}`}>{t('nav.challenges')}</ButtonLink>
        </Empty>
      ) : (
        <Stack gap={5}>
          <Grid as="ul" min="24rem">
            {nodes.map(({ id, state, title, submittedAt, decidedAt, challenge }) => (
              <Card key={id} as="li">
                <Row gap={2}>
                  <SubmissionState state={state} />
                  {challenge?.isOpen && <TimeLeft closesAt={challenge.closesAt} />}
                </Row>
                <h2>
                  <CardLink to={`/${locale}/startup/submissions/${id}`}>
                    {title ? <bdi>{title}</bdi> : localized(challenge?.title)}
                  </CardLink>
                </h2>
                {title && <Localized text={challenge?.title} />}
                <Facts
                  facts={[
                    { term: t('submissions.ministry'), value: localized(challenge?.ministry?.name) },
                    { term: t('submissions.sent'), value: submittedAt && date(submittedAt) },
                    { term: t('submissions.decided'), value: decidedAt && date(decidedAt) },
                  ]}
                />
              </Card>
            ))}
          </Grid>
          {pageInfo.hasNextPage && (
            <ButtonLink to={nextPage(pageInfo.endCursor)}>{t('submissions.more')}</ButtonLink>
          )}
        </Stack>
      )}
    </>
  );
}
