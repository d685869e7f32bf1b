import { useParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { Card, Facts, PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { languageOf } from './language.ts';
import styles from './startup.module.css';
import type { MySubmission } from './submission-state.tsx';
import { submissionDocument } from './submissions.documents.ts';

export async function load({ api, params, t }: PageInput) {
  const variables = { id: params.id ?? '', language: languageOf(api.locale) };
  const { submission } = await api.ask(submissionDocument, variables);
  if (!submission || submission.receipts.length === 0) return notFound();
  return { title: t('receipt.title') };
}

/** Proof that an application was handed in: number, time, and a hash that fits this content and no other. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { instant } = useFormats();
  const variables = { id: useParams().id ?? '', language: languageOf(locale) };
  const { submission } = useAsk(submissionDocument, variables);
  const receipt = submission?.receipts.at(-1);
  if (!submission || !receipt) return notFound();
  const zone = submission.challenge?.zone ?? 'UTC';
  return (
    <>
      <PageHeader
        title={t('receipt.title')}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: t('submissions.title'), to: `/${locale}/startup/submissions` },
        ]}
      />
      <Stack gap={5}>
        <Notice tone="good">
          <p>{t('receipt.done', { title: localized(submission.challenge?.title) })}</p>
        </Notice>
        <Card as="section">
          <Facts
            facts={[
              {
                term: t('receipt.number'),
                value: <bdi>{`${receipt.challengeNumber}/${receipt.revision}`}</bdi>,
              },
              { term: t('receipt.application'), value: <bdi>{submission.title}</bdi> },
              { term: t('receipt.time'), value: instant(receipt.receivedAt, zone) },
              {
                term: t('receipt.hash'),
                value: (
                  <code dir="ltr" className={styles.hash}>
                    {receipt.contentHash}
                  </code>
                ),
              },
            ]}
          />
          <p>{t('receipt.meaning')}</p>
          <Row>
            <DownloadLink kind="primary" href={fileOf(receipt)} download={`${receipt.challengeNumber}.json`}>
              {t('receipt.download')}
            </DownloadLink>
            <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
          </Row>
        </Card>
        <Stack as="section" gap={3} aria-labelledby="next">
          <h2 id="next">{t('receipt.next')}</h2>
          <p>{t('receipt.next_change')}</p>
          <p>{t('receipt.next_sealed')}</p>
          <Row>
            <ButtonLink to={`/${locale}/startup/submissions/${submission.id}`}>
              {t('receipt.follow')}
            </ButtonLink>
            <ButtonLink kind="quiet" to={`/${locale}/startup`}>
              {t('startup.title')}
            </ButtonLink>
          </Row>
        </Stack>
      </Stack>
    </>
  );
}

/** The receipt as a file: with the canonical content, of which anybody can compute the hash again. */
function fileOf({ id: _, ...receipt }: MySubmission['receipts'][number]): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(receipt, null, 2))}`;
}
