import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { startupOf } from './apply/use-application.ts';
import { passportDocument, withdrawSolutionDocument } from './passport.documents.ts';

export async function load({ api, t }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  await api.ask(passportDocument, { organisationId: startup.id });
  return { title: t('solutions.title') };
}

/** What the start-up offers in the public catalogue. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { viewer } = useAsk(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  return (
    <>
      <PageHeader
        title={t('solutions.title')}
        lead={t('solutions.lead')}
        crumbs={[{ label: t('startup.title'), to: `/${locale}/startup` }]}
        actions={
          <ButtonLink kind="primary" to={`/${locale}/startup/solutions/new`}>
            {t('solutions.add')}
          </ButtonLink>
        }
      />
      <Solutions organisationId={startup.id} />
    </>
  );
}

function Solutions({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { solutions } = useAsk(passportDocument, { organisationId });
  if (solutions.nodes.length === 0) return <Empty>{t('solutions.none')}</Empty>;
  return (
    <Grid as="ul" min="22rem">
      {solutions.nodes.map(({ id, title, summary, tags, trl, version }) => (
        <Card key={id} as="li">
          <h2>
            <Localized text={title} />
          </h2>
          <p>
            <Localized text={summary} />
          </p>
          <Row gap={2}>
            {trl && <Tag tone="info">TRL {trl}</Tag>}
            {tags.map((tag) => (
              <Tag key={tag}>
                <bdi>{tag}</bdi>
              </Tag>
            ))}
          </Row>
          <Row>
            <ButtonLink
              small
              to={`/${locale}/startup/solutions/${id}`}
              aria-label={t('solutions.edit_what', { title: localized(title) })}
            >
              {t('solutions.edit')}
            </ButtonLink>
            <Withdraw id={id} version={version} title={localized(title)} />
          </Row>
        </Card>
      ))}
    </Grid>
  );
}

interface WithdrawProps {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

function Withdraw({ id, version, title }: WithdrawProps) {
  const t = useText();
  const withdraw = useAct(withdrawSolutionDocument);
  return (
    <ActDialog
      label={t('solutions.withdraw')}
      title={t('solutions.withdraw_title', { title })}
      kind="danger"
      small
      act={withdraw}
      reason={{ label: t('withdraw.reason'), hint: t('solutions.reason_hint') }}
      onAct={(reason) => withdraw.run({ input: { id, expectedVersion: version, reason } })}
    >
      <Stack>
        <p>{t('solutions.withdraw_effect')}</p>
      </Stack>
    </ActDialog>
  );
}
