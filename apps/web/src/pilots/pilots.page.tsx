import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card, CardLink, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { PilotStateTag } from './pilot-frame.tsx';
import { pilotHeadFragment, pilotsDocument } from './pilots.documents.ts';

const QUESTION = { after: null };

export async function load({ api, t }: PageInput) {
  await api.ask(pilotsDocument, QUESTION);
  return { title: t('pilots.title') };
}

/** The pilots that one has to do with: those that go on first. */
export function Page() {
  const t = useText();
  const { pilots } = useAsk(pilotsDocument, QUESTION);
  const isOver = (state: string) => ['DECIDED', 'TERMINATED'].includes(state);
  const groups = [
    { title: t('pilots.going_on'), nodes: pilots.nodes.filter(({ state }) => !isOver(state)) },
    { title: t('pilots.over'), nodes: pilots.nodes.filter(({ state }) => isOver(state)) },
  ];
  return (
    <>
      <PageHeader title={t('pilots.title')} lead={t('pilots.lead')} />
      {pilots.nodes.length === 0 && <Empty>{t('pilots.none')}</Empty>}
      <Stack gap={7}>
        {groups
          .filter(({ nodes }) => nodes.length > 0)
          .map(({ title, nodes }) => (
            <Stack key={title} as="section">
              <h2>{title}</h2>
              <Grid as="ul" min="24rem">
                {nodes.map((pilot) => (
                  <PilotCard key={pilot.id} pilot={pilot} />
                ))}
              </Grid>
            </Stack>
          ))}
      </Stack>
    </>
  );
}

function PilotCard({ pilot }: { readonly pilot: FragmentOf<typeof pilotHeadFragment> }) {
  const t = useText();
  const locale = useLocale();
  const { date, percent } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  return (
    <Card as="li">
      <Row gap={2}>
        <bdi>{head.challenge?.number}</bdi>
        <PilotStateTag state={head.state} />
      </Row>
      <h3>
        <CardLink to={`/${locale}/pilots/${head.id}`}>
          <Localized text={head.challenge?.title} />
        </CardLink>
      </h3>
      <Facts
        facts={[
          { term: t('pilots.startup'), value: <Localized text={head.startup?.name} /> },
          { term: t('pilots.ministry'), value: <Localized text={head.ministry?.name} /> },
          { term: t('pilots.site'), value: <bdi>{head.site}</bdi> },
          { term: t('pilots.dates'), value: `${date(head.startsOn)} – ${date(head.endsOn)}` },
          {
            term: t('pilots.attainment'),
            value: typeof head.attainment === 'number' ? percent(head.attainment) : null,
          },
          { term: t('pilots.next'), value: t(`pilots.next.${head.state}` as MessageId) },
        ]}
      />
    </Card>
  );
}
