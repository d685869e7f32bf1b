import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf, wallTimeOf } from '#web/i18n/zone.ts';
import { Empty } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Challenge, Run } from './answers.types.ts';
import { Confirm } from './confirm.tsx';
import {
  freezeClocksDocument,
  rescheduleStageDocument,
  resumeClocksDocument,
} from './programme-acts.documents.ts';

type Stage = Run['stages'][number];
type Instance = Stage['instances'][number];
interface Clock extends Instance {
  readonly stage: Stage;
  readonly subject: string;
}

interface ClocksProps {
  /** In which dates are typed. */
  readonly zone: string;
  readonly run: Run;
  readonly challenges: readonly Challenge[];
}

/** What runs now and until when. Each can be stopped, started again and moved; always with a reason that people read. */
export function Clocks({ run, challenges, zone }: ClocksProps) {
  const t = useText();
  const localized = useLocalized();
  const { moment } = useFormats();
  const titleOf = (id: string | null) => localized(challenges.find((each) => each.id === id)?.title);
  const clocks: Clock[] = run.stages.flatMap((stage) =>
    stage.instances
      .filter(({ state }) => state === 'open' || state === 'closed')
      .map((instance) => ({ ...instance, stage, subject: titleOf(instance.subjectId) })),
  );
  if (clocks.length === 0) return <Empty>{t('programmes.no_clocks')}</Empty>;
  return (
    <Table
      caption={t('programmes.clocks')}
      hideCaption
      rows={clocks}
      rowKey={({ key }) => key}
      columns={[
        { key: 'stage', label: t('models.stage'), cell: ({ stage }) => <Localized text={stage.name} /> },
        {
          key: 'subject',
          label: t('programmes.of'),
          cell: ({ subject }) => <bdi>{subject || t('programmes.whole')}</bdi>,
        },
        {
          key: 'state',
          label: t('programmes.stands'),
          cell: ({ frozenAt, frozenReason, state }) =>
            frozenAt ? (
              <>
                <Tag tone="warn">{t('programmes.frozen')}</Tag> <bdi>{frozenReason}</bdi>
              </>
            ) : (
              <Tag tone={state === 'open' ? 'good' : 'info'}>
                {t(state === 'open' ? 'programmes.running' : 'programmes.to_decide')}
              </Tag>
            ),
        },
        {
          key: 'closes',
          label: t('programmes.closes'),
          cell: ({ closesAt }) => (closesAt ? moment(closesAt) : '–'),
        },
        {
          key: 'acts',
          label: t('programmes.acts'),
          cell: (clock) => <ClockActs run={run} clock={clock} zone={zone} />,
        },
      ]}
    />
  );
}

interface ActsProps {
  readonly run: Run;
  readonly clock: Clock;
  readonly zone: string;
}

function ClockActs({ run, clock, zone }: ActsProps) {
  const { stageId, opensAt, closesAt } = clock.stage;
  const may = (kind: string) =>
    run.legalActs.some(
      (act) =>
        act.kind === kind && (act.on === null || act.on === clock.key || act.on === clock.stage.stageId),
    );
  return (
    <Row gap={2}>
      {!clock.frozenAt && may('freeze') && <Freeze programmeId={run.programmeId} on={clock.key} />}
      {clock.frozenAt && may('resume') && <Resume programmeId={run.programmeId} on={clock.key} />}
      {may('reschedule') && opensAt && closesAt && (
        <Reschedule
          programmeId={run.programmeId}
          stageId={stageId}
          opensAt={opensAt}
          closesAt={closesAt}
          zone={zone}
        />
      )}
    </Row>
  );
}

interface OnClock {
  readonly programmeId: string;
  readonly on: string;
}

function Freeze({ programmeId, on }: OnClock) {
  const t = useText();
  const freeze = useAct(freezeClocksDocument);
  const [reason, setReason] = useState('');
  return (
    <Confirm
      kind="secondary"
      small
      label={t('programmes.freeze')}
      means={t('programmes.freeze_means')}
      act={freeze}
      run={() => freeze.run({ input: { programmeId, on, reason } })}
    >
      <Reason value={reason} onChange={setReason} />
    </Confirm>
  );
}

function Resume({ programmeId, on }: OnClock) {
  const t = useText();
  const resume = useAct(resumeClocksDocument);
  const [reason, setReason] = useState('');
  return (
    <Confirm
      kind="secondary"
      small
      label={t('programmes.resume')}
      means={t('programmes.resume_means')}
      act={resume}
      run={() => resume.run({ input: { programmeId, on, reason } })}
    >
      <Reason value={reason} onChange={setReason} />
    </Confirm>
  );
}

interface RescheduleProps {
  readonly programmeId: string;
  readonly stageId: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
}

function Reschedule({ programmeId, stageId, opensAt, closesAt, zone }: RescheduleProps) {
  const t = useText();
  const reschedule = useAct(rescheduleStageDocument);
  const [reason, setReason] = useState('');
  const [closes, setCloses] = useState(wallTimeOf(closesAt, zone));
  const input = { programmeId, stageId, reason, opensAt, closesAt: instantOf(closes, zone) ?? closesAt };
  return (
    <Confirm
      kind="secondary"
      small
      label={t('programmes.reschedule')}
      means={t('programmes.reschedule_means')}
      act={reschedule}
      run={() => reschedule.run({ input })}
    >
      <TextField
        name="closesAt"
        type="datetime-local"
        label={t('programmes.closes')}
        value={closes}
        onChange={setCloses}
      />
      <Reason value={reason} onChange={setReason} />
    </Confirm>
  );
}

/** Whoever it concerns will read it. */
function Reason({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText();
  return (
    <TextArea
      name="reason"
      label={t('programmes.reason')}
      hint={t('programmes.reason_hint')}
      value={value}
      onChange={onChange}
      rows={2}
    />
  );
}
