import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { partnersOf } from '#web/people/lists.ts';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { PlannedPilot } from './answers.types.ts';
import { planPilotDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface PlanFormProps {
  readonly pilot: PlannedPilot;
  readonly onDone: () => void;
}

/** With whom, with which data, what may go wrong, and how each figure is measured by somebody other than the vendor. */
export function PlanForm({ pilot, onDone }: PlanFormProps) {
  const t = useText();
  const localized = useLocalized();
  const head = readFragment(pilotHeadFragment, pilot);
  const partners = useWhole(partnersOf);
  const measurers = [...(head.ministry ? [head.ministry] : []), ...partners];
  const { plan } = pilot;
  const [texts, setTexts] = useState({
    users: plan?.users ?? '',
    dataAccess: plan?.dataAccess ?? '',
    risks: plan?.risks ?? '',
  });
  const [days, setDays] = useState(String(plan?.reportEveryDays ?? 30));
  const [kpis, setKpis] = useState(
    pilot.kpis.map(({ id, method, measurer }) => ({
      kpiId: id,
      method: method ?? '',
      measurerId: measurer?.id ?? head.ministry?.id ?? '',
    })),
  );
  const save = useAct(planPilotDocument);
  const submit = async () => {
    const input = { pilotId: head.id, expectedVersion: head.version, ...texts, kpis };
    if (await save.run({ input: { ...input, reportEveryDays: Number(days) } })) onDone();
  };
  const change = (index: number, part: object) =>
    setKpis(kpis.map((kpi, at) => (at === index ? { ...kpi, ...part } : kpi)));
  return (
    <Form issues={save.issues} onSubmit={submit}>
      {(['users', 'dataAccess', 'risks'] as const).map((field) => (
        <TextArea
          key={field}
          name={field}
          label={t(`pilots.form.${field}`)}
          hint={t(`pilots.form.${field}_hint`)}
          rows={3}
          value={texts[field]}
          onChange={(value) => setTexts({ ...texts, [field]: value })}
        />
      ))}
      <TextField
        name="reportEveryDays"
        type="number"
        short
        label={t('pilots.form.report_days')}
        value={days}
        onChange={setDays}
      />
      {kpis.map((kpi, index) => (
        <Stack key={kpi.kpiId} gap={3}>
          <h3>{localized(pilot.kpis[index]?.name)}</h3>
          <TextArea
            name={`kpis.${index}.method`}
            rows={2}
            label={t('pilots.method')}
            value={kpi.method}
            onChange={(method) => change(index, { method })}
          />
          <Select
            name={`kpis.${index}.measurerId`}
            label={t('pilots.measurer')}
            hint={t('pilots.form.measurer_hint')}
            value={kpi.measurerId}
            onChange={(measurerId) => change(index, { measurerId })}
            options={measurers.map(({ id, name }) => ({ value: id, label: localized(name) }))}
          />
        </Stack>
      ))}
      <Row>
        <Button kind="primary" type="submit" pending={save.pending}>
          {t('pilots.form.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
