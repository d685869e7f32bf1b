import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { PlannedPilot } from './answers.types.ts';
import { planMilestonesDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface FormProps {
  readonly pilot: PlannedPilot;
  readonly onDone: () => void;
}

const CURRENCY = 'ILS';

/** What has to be reached on the way, how one can tell, and what is then paid. */
export function MilestonesForm({ pilot, onDone }: FormProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const empty = { title: '', dueOn: head.endsOn, successCriteria: '', payment: '', currency: CURRENCY };
  const [milestones, setMilestones] = useState(() => {
    const known = pilot.milestones.map(({ title, dueOn, successCriteria, payment }) => ({
      title,
      dueOn,
      successCriteria,
      payment: payment ? String(payment.amount) : '',
      currency: payment?.currency ?? CURRENCY,
    }));
    return known.length > 0 ? known : [empty];
  });
  const save = useAct(planMilestonesDocument);
  const submit = async () => {
    const input = {
      pilotId: head.id,
      expectedVersion: head.version,
      milestones: milestones.map(({ payment, currency, ...milestone }) => ({
        ...milestone,
        payment: payment.trim() ? { amount: Number(payment), currency } : null,
      })),
    };
    if (await save.run({ input })) onDone();
  };
  const change = (index: number, part: object) =>
    setMilestones(milestones.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <Form issues={save.issues} onSubmit={submit}>
      <Stack as="ol" gap={4}>
        {milestones.map((milestone, index) => (
          <Card key={String(index)} as="li">
            <TextField
              name={`milestones.${index}.title`}
              label={t('pilots.milestone')}
              value={milestone.title}
              onChange={(title) => change(index, { title })}
            />
            <TextArea
              name={`milestones.${index}.successCriteria`}
              rows={2}
              label={t('pilots.success')}
              value={milestone.successCriteria}
              onChange={(successCriteria) => change(index, { successCriteria })}
            />
            <Grid min="12rem" gap={3}>
              <TextField
                name={`milestones.${index}.dueOn`}
                type="date"
                short
                label={t('pilots.due')}
                value={milestone.dueOn}
                onChange={(dueOn) => change(index, { dueOn })}
              />
              <TextField
                name={`milestones.${index}.payment`}
                type="number"
                short
                optional
                label={t('pilots.form.payment', { currency: milestone.currency })}
                value={milestone.payment}
                onChange={(payment) => change(index, { payment })}
              />
            </Grid>
            <div>
              <Button
                small
                kind="quiet"
                onClick={() => setMilestones(milestones.filter((_, at) => at !== index))}
              >
                {t('pilots.form.remove', { nth: String(index + 1) })}
              </Button>
            </div>
          </Card>
        ))}
      </Stack>
      <Row>
        <Button onClick={() => setMilestones([...milestones, empty])}>
          {t('pilots.form.add_milestone')}
        </Button>
        <Button kind="primary" type="submit" pending={save.pending}>
          {t('pilots.form.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
