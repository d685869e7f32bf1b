import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Choices, Select, TextField } from '#web/ui/field.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { decidePilotDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';
import type { ReviewAnswer, ReviewedPilot } from './review.page.tsx';

const OUTCOMES = ['ADOPT', 'EXTEND', 'STOP'] as const;

type Outcome = (typeof OUTCOMES)[number];

const TONES: Readonly<Record<Outcome, Tone>> = { ADOPT: 'good', EXTEND: 'info', STOP: 'bad' };

interface DecideProps {
  readonly pilot: ReviewedPilot;
  readonly exits: ReviewAnswer['pilotExits'];
}

/** Adopt, go on for longer, or stop; with the way it is bought, and the reasons. */
export function DecideForm({ pilot, exits }: DecideProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const [outcome, setOutcome] = useState<Outcome>('ADOPT');
  const [exitId, setExit] = useState(exits[0]?.id ?? '');
  const [newEndsOn, setNewEnd] = useState('');
  const decide = useAct(decidePilotDocument);
  const run = (reasons: string) =>
    decide.run({
      input: {
        pilotId: head.id,
        outcome,
        reasons,
        exitId: outcome === 'ADOPT' && exitId ? exitId : null,
        newEndsOn: outcome === 'EXTEND' && newEndsOn ? newEndsOn : null,
      },
    });
  return (
    <Panel title={t('pilots.decide_title')}>
      <Choices
        name="outcome"
        label={t('pilots.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
        options={OUTCOMES.map((each) => ({
          value: each,
          label: t(`pilots.outcome.${each}`),
          hint: t(`pilots.outcome_hint.${each}`),
        }))}
      />
      {outcome === 'ADOPT' && exits.length > 0 && (
        <Select
          name="exitId"
          label={t('pilots.exit')}
          value={exitId}
          onChange={setExit}
          options={exits.map(({ id, kind, legalBasis }) => ({
            value: id,
            label: [t(`pilots.exit.${kind}` as MessageId), legalBasis].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {outcome === 'EXTEND' && (
        <TextField
          name="newEndsOn"
          type="date"
          short
          label={t('pilots.new_end')}
          value={newEndsOn}
          onChange={setNewEnd}
        />
      )}
      <div>
        <ActDialog
          kind="primary"
          label={t('pilots.decide')}
          title={t('pilots.decide_ask', { outcome: t(`pilots.outcome.${outcome}`) })}
          act={decide}
          onAct={run}
          reason={{ label: t('pilots.reasons'), hint: t('pilots.reasons_hint') }}
        >
          <Notice tone="warn">{t('pilots.decide_what')}</Notice>
        </ActDialog>
      </div>
    </Panel>
  );
}

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
        <p dir="auto">{decision.reasons}</p>
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
