import { useState } from 'react';
import { useParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, Facts } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Kpi } from './answers.types.ts';
import { usePilotHands } from './hands.ts';
import { MeasurementsChart } from './measurements-chart.tsx';
import { recordMeasurementDocument, verifyMeasurementDocument } from './pilot-acts.documents.ts';
import { PilotFrame, type PilotHead } from './pilot-frame.tsx';
import { figuresDocument, pilotHeadFragment } from './pilots.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { pilot } = await api.ask(figuresDocument, { id: params.id ?? '' });
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

type Measurement = Kpi['measurements'][number];

/** How each figure moves from its baseline to its target, who measured it, and who looked at it again. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { pilot } = useAsk(figuresDocument, { id });
  const head = pilot && readFragment(pilotHeadFragment, pilot);
  if (!pilot || !head) return null;
  return (
    <PilotFrame pilot={pilot}>
      <p>{t('pilots.figures_lead')}</p>
      {pilot.kpis.map((kpi) => (
        <KpiPanel key={kpi.id} kpi={kpi} head={head} />
      ))}
    </PilotFrame>
  );
}

interface KpiProps {
  readonly kpi: Kpi;
  readonly head: PilotHead;
}

function KpiPanel({ kpi, head }: KpiProps) {
  const t = useText();
  const { number, percent, date } = useFormats();
  const hands = usePilotHands(head);
  const [isRecording, setRecording] = useState(false);
  const inUnit = (value: number) => `${number(value, 2)} ${kpi.unit}`;
  return (
    <Panel
      title={<Localized text={kpi.name} />}
      actions={
        hands.officer &&
        head.state === 'RUNNING' &&
        !isRecording && <Button onClick={() => setRecording(true)}>{t('pilots.measure')}</Button>
      }
    >
      <Facts
        facts={[
          { term: t('pilots.baseline'), value: <bdi>{inUnit(kpi.baseline)}</bdi> },
          { term: t('pilots.target'), value: <bdi>{inUnit(kpi.target)}</bdi> },
          {
            term: t('pilots.measured'),
            value:
              typeof kpi.measured === 'number' ? <bdi>{inUnit(kpi.measured)}</bdi> : t('pilots.not_measured'),
          },
          { term: t('pilots.due'), value: date(kpi.dueOn) },
          { term: t('pilots.measurer'), value: <Localized text={kpi.measurer?.name} /> },
          { term: t('pilots.method'), value: <bdi>{kpi.method}</bdi> },
        ]}
      />
      {typeof kpi.attainment === 'number' && (
        <Progress
          label={t('pilots.attained', { share: percent(kpi.attainment) })}
          value={Math.round(kpi.attainment * 100)}
          max={100}
        />
      )}
      {isRecording && <MeasureForm kpi={kpi} onDone={() => setRecording(false)} />}
      {kpi.measurements.length > 1 && <MeasurementsChart kpi={kpi} startsOn={head.startsOn} />}
      <Measurements kpi={kpi} head={head} />
    </Panel>
  );
}

function Measurements({ kpi, head }: KpiProps) {
  const t = useText();
  const localized = useLocalized();
  const { number, date } = useFormats();
  const hands = usePilotHands(head);
  const mayVerify = hands.officer || hands.approver || hands.manager;
  if (kpi.measurements.length === 0) return <Empty>{t('pilots.no_measurements')}</Empty>;
  return (
    <Table
      caption={t('pilots.measurements_of', { kpi: localized(kpi.name) })}
      hideCaption
      rows={kpi.measurements}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', label: t('pilots.measured_on'), cell: (each) => date(each.measuredOn) },
        {
          key: 'value',
          label: t('pilots.value', { unit: kpi.unit }),
          numeric: true,
          cell: (each) => number(each.value, 2),
        },
        { key: 'note', label: t('pilots.how'), cell: (each) => <bdi>{each.note}</bdi> },
        {
          key: 'verified',
          label: t('pilots.verified'),
          cell: (each) => <Verified measurement={each} mayVerify={mayVerify} />,
        },
      ]}
    />
  );
}

function Verified({
  measurement,
  mayVerify,
}: {
  readonly measurement: Measurement;
  readonly mayVerify: boolean;
}) {
  const t = useText();
  const { date } = useFormats();
  const verify = useAct(verifyMeasurementDocument);
  const { verification, id } = measurement;
  if (verification)
    return (
      <>
        <Tag tone="good">{t('pilots.is_verified')}</Tag> <bdi>{verification.verifiedBy?.displayName}</bdi>,{' '}
        {date(verification.verifiedAt)} · <bdi>{verification.note}</bdi>
      </>
    );
  if (!mayVerify) return t('pilots.not_verified');
  return (
    <ActDialog
      small
      label={t('pilots.verify')}
      title={t('pilots.verify_title')}
      act={verify}
      onAct={(note) => verify.run({ input: { measurementId: id, note } })}
      reason={{ label: t('pilots.verify_note'), hint: t('pilots.verify_hint') }}
    >
      <p>{t('pilots.verify_what')}</p>
    </ActDialog>
  );
}

/** A value of today or of a day before; whoever delivers does not measure. */
function MeasureForm({ kpi, onDone }: { readonly kpi: Kpi; readonly onDone: () => void }) {
  const t = useText();
  const [value, setValue] = useState('');
  const [measuredOn, setMeasuredOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const record = useAct(recordMeasurementDocument);
  const submit = async () => {
    const input = { kpiId: kpi.id, value: Number(value), measuredOn, note: note.trim() || null };
    if (await record.run({ input })) onDone();
  };
  return (
    <Form issues={record.issues} onSubmit={submit}>
      <Grid min="12rem" gap={3}>
        <TextField
          name="value"
          type="number"
          short
          label={t('pilots.value', { unit: kpi.unit })}
          value={value}
          onChange={setValue}
        />
        <TextField
          name="measuredOn"
          type="date"
          short
          label={t('pilots.measured_on')}
          value={measuredOn}
          onChange={setMeasuredOn}
        />
      </Grid>
      <TextArea name="note" rows={2} label={t('pilots.how')} value={note} onChange={setNote} />
      <Row>
        <Button kind="primary" type="submit" pending={record.pending}>
          {t('pilots.record')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
