import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { Localized, type LocalizedValue, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { More } from '#web/ui/panel.tsx';
import { GateActs } from './gate-acts.tsx';
import { scoreGateDocument } from './judging.documents.ts';
import { type GateToScore, gatesOf, type JudgedRun, useCandidateNames } from './judging.ts';
import { Written } from './written.tsx';

interface ScoresProps {
  readonly programmeId: string;
  readonly run: JudgedRun;
  readonly gate: GateToScore;
  readonly stage: LocalizedValue | null;
}

const keyOf = (candidateId: string, criterionId: string) => `${candidateId} ${criterionId}`;

/** All candidates of a gate one below the other, each with what it handed in and the own scores. */
export function GateScores({ programmeId, run, gate, stage }: ScoresProps) {
  const t = useText();
  const score = useAct(scoreGateDocument);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      gate.ownScores.map((own) => [keyOf(own.candidateId, own.criterionId), String(own.score)]),
    ),
  );
  const [isSaved, setSaved] = useState(false);
  const set = (key: string, value: string) => {
    setSaved(false);
    setTyped((before) => ({ ...before, [key]: value }));
  };
  const submit = async () => {
    const scores = gate.candidateIds.flatMap((candidateId) =>
      gate.criteria.flatMap(({ id: criterionId }) => {
        const value = typed[keyOf(candidateId, criterionId)]?.trim();
        return value ? [{ candidateId, criterionId, score: Number(value) }] : [];
      }),
    );
    setSaved(Boolean(await score.run({ input: { programmeId, gate: gate.key, scores } })));
  };
  const isHidden = run.blindParticipations.length > 0;
  return (
    <Stack as="section" aria-labelledby={`score-${gate.key}`}>
      <h2 id={`score-${gate.key}`}>
        {t('judging.score')}: <Localized text={stage} />
      </h2>
      {isHidden && <Notice>{t('judging.hidden_lead')}</Notice>}
      <Form issues={score.issues} onSubmit={submit}>
        <Stack as="ol" gap={4}>
          {gate.candidateIds.map((id) => (
            <Candidate key={id} id={id} {...{ run, gate, typed, set }} />
          ))}
        </Stack>
        <div>
          <Button kind="primary" type="submit" pending={score.pending}>
            {t('judging.save')}
          </Button>
        </div>
        <p role="status">{isSaved && t('judging.saved')}</p>
      </Form>
      {!gatesOf(run).some(({ key }) => key === gate.key) && (
        <GateActs programmeId={programmeId} run={run} gate={{ key: gate.key, selection: null }} />
      )}
    </Stack>
  );
}

interface CandidateProps {
  readonly id: string;
  readonly run: JudgedRun;
  readonly gate: GateToScore;
  readonly typed: Readonly<Record<string, string>>;
  readonly set: (key: string, value: string) => void;
}

function Candidate({ id, run, gate, typed, set }: CandidateProps) {
  const t = useText();
  const localized = useLocalized();
  const nameOf = useCandidateNames(run);
  const submission = run.blindParticipations.find(({ alias }) => alias === id)?.submission;
  return (
    <Card as="li">
      <h3>
        <bdi>{nameOf(id)}</bdi>
      </h3>
      {submission && (
        <More summary={t('judging.read')}>
          <Written submission={submission} heading="h3" />
        </More>
      )}
      <Grid min="12rem">
        {gate.criteria.map((criterion) => {
          const key = keyOf(id, criterion.id);
          const name = localized(criterion.name);
          if (criterion.kind === 'passFail')
            return (
              <Choices
                key={key}
                name={key}
                label={name}
                inline
                options={[
                  { value: '1', label: t('review.met') },
                  { value: '0', label: t('review.not_met') },
                ]}
                value={typed[key] ?? ''}
                onChange={(verdict) => set(key, verdict)}
              />
            );
          return (
            <TextField
              key={key}
              name={key}
              type="number"
              short
              min={criterion.scaleMin}
              max={criterion.scaleMax}
              step={criterion.scaleStep}
              label={name}
              hint={t('judging.scale', { min: criterion.scaleMin, max: criterion.scaleMax })}
              value={typed[key] ?? ''}
              onChange={(value) => set(key, value)}
            />
          );
        })}
      </Grid>
    </Card>
  );
}
