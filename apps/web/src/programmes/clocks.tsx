import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextArea, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Challenge, Run } from './dashboard.tsx';
import {
  freezeClocksDocument,
  rescheduleStageDocument,
  resumeClocksDocument,
} from './programmes.documents.ts';
import { inZone, toInstant } from './zoned.ts';

type Stage = Run['stages'][number];
type Instance = Stage['instances'][number];
interface Clock extends Instance {
  readonly stage: Stage;
  readonly subject: string;
}

interface ClocksProps {
  readonly run: Run;
  readonly challenges: readonly Challenge[];
}

/** What runs now and until when. Each can be stopped, started again and moved; always with a reason that people read. */
export function Clocks({ run, challenges }: ClocksProps) {
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
        { key: 'acts', label: t('programmes.acts'), cell: (clock) => <ClockActs run={run} clock={clock} /> },
      ]}
    />
  );
}

function ClockActs({ run, clock }: { readonly run: Run; readonly clock: Clock }) {
  const may = (kind: string) =>
    run.legalActs.some(
      (act) =>
        act.kind === kind && (act.on === null || act.on === clock.key || act.on === clock.stage.stageId),
    );
  return (
    <Row gap={2}>
      {!clock.frozenAt && may('freeze') && <Freeze programmeId={run.programmeId} on={clock.key} />}
      {clock.frozenAt && may('resume') && <Resume programmeId={run.programmeId} on={clock.key} />}
      {may('reschedule') && clock.stage.opensAt && clock.stage.closesAt && (
        <Reschedule programmeId={run.programmeId} stage={clock.stage} />
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
  return (
    <WithReason
      label={t('programmes.freeze')}
      means={t('programmes.freeze_means')}
      act={freeze}
      run={(reason) => freeze.run({ input: { programmeId, on, reason } })}
    />
  );
}

function Resume({ programmeId, on }: OnClock) {
  const t = useText();
  const resume = useAct(resumeClocksDocument);
  return (
    <WithReason
      label={t('programmes.resume')}
      means={t('programmes.resume_means')}
      act={resume}
      run={(reason) => resume.run({ input: { programmeId, on, reason } })}
    />
  );
}

const ZONE = 'Asia/Jerusalem';

function Reschedule({ programmeId, stage }: { readonly programmeId: string; readonly stage: Stage }) {
  const t = useText();
  const reschedule = useAct(rescheduleStageDocument);
  const { stageId, opensAt, closesAt } = stage;
  const [closes, setCloses] = useState(inZone(closesAt ?? '', ZONE));
  return (
    <WithReason
      label={t('programmes.reschedule')}
      means={t('programmes.reschedule_means')}
      act={reschedule}
      run={(reason) =>
        reschedule.run({
          input: {
            programmeId,
            stageId,
            reason,
            opensAt: opensAt ?? '',
            closesAt: toInstant(closes, ZONE) ?? closesAt ?? '',
          },
        })
      }
    >
      <TextField
        name="closesAt"
        type="datetime-local"
        label={t('programmes.closes')}
        value={closes}
        onChange={setCloses}
      />
    </WithReason>
  );
}

interface WithReasonProps {
  readonly label: string;
  readonly means: string;
  readonly act: Pick<ReturnType<typeof useAct>, 'issues' | 'pending'>;
  readonly run: (reason: string) => Promise<unknown>;
  readonly children?: React.ReactNode;
}

/** An act that whoever it concerns will read about. */
function WithReason({ label, means, act, run, children }: WithReasonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await run(reason)) setOpen(false);
  };
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} open={open} onClose={() => setOpen(false)}>
        <Form issues={act.issues} onSubmit={submit}>
          <Stack>
            <p>{means}</p>
            {children}
            <TextArea
              name="reason"
              label={t('programmes.reason')}
              hint={t('programmes.reason_hint')}
              value={reason}
              onChange={setReason}
              rows={2}
            />
            <Row>
              <Button kind="primary" type="submit" pending={act.pending}>
                {label}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('programmes.not_now')}</Button>
            </Row>
          </Stack>
        </Form>
      </Dialog>
    </>
  );
}
