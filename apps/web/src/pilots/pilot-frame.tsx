import type { ReactNode } from 'react';
import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { pilotHeadFragment } from './pilots.documents.ts';

export type PilotHead = ResultOf<typeof pilotHeadFragment>;

const TONES: Readonly<Partial<Record<PilotHead['state'], Tone>>> = {
  PLANNED: 'info',
  RUNNING: 'good',
  SUSPENDED: 'warn',
  IN_MIDTERM: 'info',
  IN_REVIEW: 'info',
  TERMINATED: 'bad',
};

export function PilotStateTag({ state }: { readonly state: PilotHead['state'] }) {
  const t = useText();
  return <Tag tone={TONES[state]}>{t(`pilots.state.${state}` as MessageId)}</Tag>;
}

interface FrameProps {
  readonly pilot: FragmentOf<typeof pilotHeadFragment>;
  readonly children: ReactNode;
}

/** What stands around every page of a pilot: what is tried, by whom, where, until when. */
export function PilotFrame({ pilot, children }: FrameProps) {
  const t = useText();
  const locale = useLocale();
  const { date } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  const base = `/${locale}/pilots/${head.id}`;
  const tabs = ['plan', 'milestones', 'figures', 'reports', 'changes', 'review'] as const;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('pilots.title'), to: `/${locale}/pilots` }]}
        meta={
          <Row gap={2}>
            <bdi>{head.challenge?.number}</bdi>
            <PilotStateTag state={head.state} />
          </Row>
        }
        title={<Localized text={head.challenge?.title} />}
        lead={
          <>
            <Localized text={head.startup?.name} /> · <Localized text={head.ministry?.name} /> ·{' '}
            {date(head.startsOn)} – {date(head.endsOn)}
          </>
        }
      />
      <Tabs
        label={t('pilots.pages')}
        tabs={tabs.map((tab) => ({
          to: tab === 'plan' ? base : `${base}/${tab}`,
          label: t(`pilots.tab.${tab}`),
        }))}
      />
      <Stack gap={5}>
        {head.state === 'TERMINATED' && (
          <Notice tone="bad">
            <strong>{t('pilots.was_terminated')}</strong>
            <p>
              <bdi>{head.terminationReason}</bdi>
            </p>
          </Notice>
        )}
        {children}
      </Stack>
    </>
  );
}
