import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { ReviewedPilot } from './answers.types.ts';
import { recordPilotConsensusDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface PilotProps {
  readonly pilot: ReviewedPilot;
}

/** A criterion by its word, a figure by its name. */
function useSubjectName(pilot: ReviewedPilot): (subject: string) => string {
  const t = useText();
  const localized = useLocalized();
  return (subject) => {
    const kpi = pilot.kpis.find(({ id }) => id === subject);
    return kpi ? localized(kpi.name) : t(`pilots.criterion.${subject}` as MessageId);
  };
}

/** What the reviewers agreed on, subject by subject. */
export function Consensuses({ pilot }: PilotProps) {
  const t = useText();
  const { number, moment } = useFormats();
  const nameOf = useSubjectName(pilot);
  return pilot.consensuses.map((consensus) => (
    <Panel
      key={`${consensus.round}${consensus.phase}`}
      title={t('pilots.consensus_of', { score: number(consensus.score, 2) })}
    >
      <p>
        {t(`pilots.phase.${consensus.phase}` as MessageId)} · {moment(consensus.agreedAt)}
      </p>
      <Table
        caption={t('pilots.consensus')}
        hideCaption
        rows={consensus.items}
        rowKey={({ subject }) => subject}
        columns={[
          { key: 'subject', label: t('pilots.subject'), cell: ({ subject }) => nameOf(subject) },
          { key: 'mean', label: t('pilots.mean'), numeric: true, cell: ({ mean }) => number(mean, 2) },
          {
            key: 'score',
            label: t('pilots.agreed_score'),
            numeric: true,
            cell: ({ score }) => number(score, 1),
          },
          { key: 'why', label: t('pilots.why'), cell: ({ reason }) => <bdi>{reason}</bdi> },
        ]}
      />
      <p>
        <bdi>{consensus.minutes}</bdi>
      </p>
    </Panel>
  ));
}

interface FormProps extends PilotProps {
  readonly phase: 'MIDTERM' | 'END';
}

/** The chair writes down what was agreed; where it leaves the mean, with the reason. */
export function ConsensusForm({ pilot, phase }: FormProps) {
  const t = useText();
  const nameOf = useSubjectName(pilot);
  const head = readFragment(pilotHeadFragment, pilot);
  const means = meansOf(pilot, head.round, phase);
  const [given, setGiven] = useState<Readonly<Record<string, { score: string; reason: string }>>>({});
  const [minutes, setMinutes] = useState('');
  const record = useAct(recordPilotConsensusDocument);
  const of = (subject: string) =>
    given[subject] ?? { score: String(Math.round((means[subject] ?? 0) * 2) / 2), reason: '' };
  const submit = async () => {
    const items = Object.keys(means).map((subject) => ({
      subject,
      score: Number(of(subject).score),
      reason: of(subject).reason.trim() || null,
    }));
    await record.run({ input: { pilotId: head.id, items, minutes } });
  };
  const isAgreed = pilot.consensuses.some((each) => each.round === head.round && each.phase === phase);
  if (isAgreed || Object.keys(means).length === 0) return null;
  return (
    <Panel title={t('pilots.agree_scores')}>
      <p>{t('pilots.agree_scores_lead')}</p>
      <Form issues={record.issues} onSubmit={submit}>
        <Stack as="ol" gap={4}>
          {Object.keys(means).map((subject, index) => (
            <li key={subject}>
              <h3>{nameOf(subject)}</h3>
              <Grid min="14rem" gap={3}>
                <TextField
                  name={`items.${index}.score`}
                  type="number"
                  step={0.5}
                  short
                  label={t('pilots.agreed_score')}
                  value={of(subject).score}
                  onChange={(score) => setGiven({ ...given, [subject]: { ...of(subject), score } })}
                />
                <TextField
                  name={`items.${index}.reason`}
                  label={t('pilots.why')}
                  optional
                  value={of(subject).reason}
                  onChange={(reason) => setGiven({ ...given, [subject]: { ...of(subject), reason } })}
                />
              </Grid>
            </li>
          ))}
        </Stack>
        <TextArea name="minutes" label={t('pilots.minutes')} value={minutes} onChange={setMinutes} />
        <div>
          <Button kind="primary" type="submit" pending={record.pending}>
            {t('pilots.record')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Mean score of each subject in this round. */
function meansOf(
  pilot: ReviewedPilot,
  round: number,
  phase: 'MIDTERM' | 'END',
): Readonly<Record<string, number>> {
  const scores = pilot.reviews
    .filter((review) => review.round === round && review.phase === phase)
    .flatMap(({ judgements, scores: ofKpis }) => [
      ...judgements.map(({ criterion, score }) => ({ subject: criterion as string, score })),
      ...ofKpis.map(({ kpiId, score }) => ({ subject: kpiId, score })),
    ]);
  const meanOf = (subject: string) => {
    const given = scores.filter((each) => each.subject === subject);
    return given.reduce((sum, { score }) => sum + score, 0) / given.length;
  };
  return Object.fromEntries(scores.map(({ subject }) => [subject, meanOf(subject)]));
}
