import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import type { ReviewedPilot } from './answers.types.ts';

export const OUTCOMES = ['ADOPT', 'EXTEND', 'STOP'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const TONES: Readonly<Record<Outcome, Tone>> = { ADOPT: 'good', EXTEND: 'info', STOP: 'bad' };

/** What was decided, with the figures and scores that it stands on. */
export function Decisions({ pilot }: { readonly pilot: ReviewedPilot }) {
  const t = useText();
  const localized = useLocalized();
  const { number, percent, moment, date } = useFormats();
  const share = (value: number | null) => (value === null ? null : percent(value));
  const points = (value: number | null) => (value === null ? null : number(value, 2));
  return pilot.decisions.map((decision) => (
    <Panel
      key={decision.id}
      title={t('pilots.decision')}
      actions={
        <Tag tone={TONES[decision.outcome]}>{t(`pilots.outcome.${decision.outcome}` as MessageId)}</Tag>
      }
    >
      <Stack gap={3}>
        <p>
          <bdi>{decision.reasons}</bdi>
        </p>
        <Facts
          facts={[
            { term: t('pilots.decided_at'), value: moment(decision.decidedAt) },
            { term: t('pilots.attainment'), value: share(decision.attainment) },
            { term: t('pilots.judgement'), value: number(decision.score, 2) },
            { term: t('pilots.agreed_score'), value: points(decision.consensus) },
            { term: t('pilots.combined'), value: points(decision.combined) },
            {
              term: t('pilots.exit'),
              value: decision.exitKind && t(`pilots.exit.${decision.exitKind}` as MessageId),
            },
            { term: t('pilots.new_end'), value: decision.newEndsOn && date(decision.newEndsOn) },
          ]}
        />
        <Table
          caption={t('pilots.results')}
          rows={decision.results}
          rowKey={({ kpiId }) => kpiId}
          columns={[
            {
              key: 'kpi',
              label: t('pilots.kpi'),
              cell: ({ kpiId }) => localized(pilot.kpis.find(({ id }) => id === kpiId)?.name),
            },
            {
              key: 'value',
              label: t('pilots.measured'),
              numeric: true,
              cell: ({ value }) => number(value, 2),
            },
            {
              key: 'share',
              label: t('pilots.attainment'),
              numeric: true,
              cell: ({ attainment }) => percent(attainment),
            },
            { key: 'score', label: t('pilots.score'), numeric: true, cell: ({ score }) => number(score, 2) },
          ]}
        />
      </Stack>
    </Panel>
  ));
}
