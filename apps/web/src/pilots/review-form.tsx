import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { ReviewAnswer, ReviewedPilot } from './answers.types.ts';
import { submitPilotReviewDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface Given {
  readonly score: string;
  readonly rationale: string;
}

const NOTHING: Given = { score: '', rationale: '' };

interface ReviewFormProps {
  readonly pilot: ReviewedPilot;
  readonly rubric: ReviewAnswer['pilotRubric'];
}

/** One reviewer's scores: of each figure and of each criterion, with the reasons. */
export function ReviewForm({ pilot, rubric }: ReviewFormProps) {
  const t = useText();
  const localized = useLocalized();
  const { number, percent } = useFormats();
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const submit = useAct(submitPilotReviewDocument);
  const of = (key: string) => given[key] ?? NOTHING;
  const scored = (key: string) => ({ score: Number(of(key).score), rationale: of(key).rationale });
  const send = async () => {
    const input = {
      pilotId: readFragment(pilotHeadFragment, pilot).id,
      judgements: rubric.criteria.map((criterion) => ({ criterion, ...scored(criterion) })),
      scores: pilot.kpis.map(({ id }) => ({ kpiId: id, ...scored(id) })),
    };
    await submit.run({ input });
  };
  const steps = Math.round((rubric.max - rubric.min) / rubric.step);
  const scale = Array.from({ length: steps + 1 }, (_, index) => rubric.min + index * rubric.step);
  const questions = [
    ...pilot.kpis.map((kpi, index) => ({
      key: kpi.id,
      name: `scores.${index}`,
      title: localized(kpi.name),
      hint:
        typeof kpi.measured === 'number'
          ? t('pilots.measured_hint', {
              value: number(kpi.measured, 2),
              target: number(kpi.target, 2),
              unit: kpi.unit,
              share: percent(kpi.attainment ?? 0),
            })
          : t('pilots.not_measured'),
    })),
    ...rubric.criteria.map((criterion, index) => ({
      key: criterion as string,
      name: `judgements.${index}`,
      title: t(`pilots.criterion.${criterion}` as MessageId),
      hint: t(`pilots.criterion_hint.${criterion}` as MessageId),
    })),
  ];
  return (
    <Panel title={t('pilots.your_review')}>
      <p>{t('pilots.your_review_lead')}</p>
      <Form issues={submit.issues} onSubmit={send}>
        <Stack as="ol" gap={4}>
          {questions.map(({ key, name, title, hint }) => (
            <Card key={key} as="li">
              <h3>{title}</h3>
              <Select
                name={`${name}.score`}
                label={t('pilots.score_from_to', { min: number(rubric.min), max: number(rubric.max) })}
                hint={hint}
                placeholder={t('pilots.choose')}
                value={of(key).score}
                onChange={(score) => setGiven({ ...given, [key]: { ...of(key), score } })}
                options={scale.map((value) => ({ value: String(value), label: number(value, 1) }))}
              />
              <TextArea
                name={`${name}.rationale`}
                label={t('pilots.why')}
                rows={2}
                value={of(key).rationale}
                onChange={(rationale) => setGiven({ ...given, [key]: { ...of(key), rationale } })}
              />
            </Card>
          ))}
        </Stack>
        <div>
          <Button kind="primary" type="submit" pending={submit.pending}>
            {t('pilots.submit_review')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
