import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf, wallTimeOf } from '#web/i18n/zone.ts';
import { Facts } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { Confirm } from './confirm.tsx';
import {
  chooseBasisDocument,
  openEvaluationDocument,
  scheduleReviewsDocument,
} from './evaluation-acts.documents.ts';
import { type Evaluated, EvaluationFrame, loadEvaluation, useEvaluated } from './evaluation-frame.tsx';
import { JUDGED } from './terms.ts';

export async function load(input: PageInput) {
  const { title } = await loadEvaluation(input);
  return { title };
}

/** What is settled before anybody reads a submission, the opening, and by when reviews are due. */
export function Page() {
  const t = useText();
  const challenge = useEvaluated();
  const { reviewRound: round } = challenge;
  return (
    <EvaluationFrame>
      <Opening challenge={challenge} />
      <Stack as="section" aria-labelledby="settled">
        <h2 id="settled">{t('evaluation.settled')}</h2>
        {round && <Settled round={round} zone={challenge.zone} />}
        <Row>
          {!JUDGED.includes(challenge.state) && challenge.state !== 'CANCELLED' && (
            <ChooseBasis challenge={challenge} />
          )}
          {challenge.state !== 'DECIDED' && <Schedule challenge={challenge} />}
        </Row>
      </Stack>
    </EvaluationFrame>
  );
}

function Opening({ challenge }: { readonly challenge: Evaluated }) {
  const t = useText();
  const { instant } = useFormats();
  const open = useAct(openEvaluationDocument);
  const { id, state, closesAt, zone, submissions } = challenge;
  return (
    <Stack as="section" aria-labelledby="opening">
      <h2 id="opening">{t('evaluation.opening')}</h2>
      {state === 'CLOSED' ? (
        <>
          <p>{t('evaluation.opening_lead')}</p>
          <div>
            <Confirm
              label={t('evaluation.open')}
              means={t('evaluation.open_means')}
              act={open}
              run={() => open.run({ input: { id } })}
            />
          </div>
        </>
      ) : JUDGED.includes(state) ? (
        <Notice tone="good">{t('evaluation.opened', { count: submissions.nodes.length })}</Notice>
      ) : (
        <Notice>{t('evaluation.not_closed', { when: instant(closesAt, zone) })}</Notice>
      )}
    </Stack>
  );
}

interface SettledProps {
  readonly round: NonNullable<Evaluated['reviewRound']>;
  readonly zone: string;
}

function Settled({ round, zone }: SettledProps) {
  const t = useText();
  const { instant } = useFormats();
  return (
    <Facts
      facts={[
        { term: t('evaluation.basis'), value: t(`basis.${round.basis}`) },
        { term: t('programmes.reason'), value: round.basisReason && <bdi>{round.basisReason}</bdi> },
        { term: t('evaluation.blindness'), value: t(`blindness.${round.blindness}`) },
        {
          term: t('evaluation.due'),
          value: round.dueAt ? instant(round.dueAt, zone) : t('evaluation.not_due'),
        },
        {
          term: t('evaluation.minutes'),
          value:
            round.minutesPerReview === null
              ? null
              : t('evaluation.minutes_value', { count: round.minutesPerReview }),
        },
      ]}
    />
  );
}

/** Said before anybody can know whom it would help. */
function ChooseBasis({ challenge: { id, reviewRound } }: { readonly challenge: Evaluated }) {
  const t = useText();
  const choose = useAct(chooseBasisDocument);
  const [basis, setBasis] = useState<'RAW' | 'CALIBRATED'>(reviewRound?.basis ?? 'RAW');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      kind="secondary"
      label={t('evaluation.choose_basis')}
      means={t('evaluation.choose_basis_means')}
      act={choose}
      run={() => choose.run({ input: { challengeId: id, basis, reason } })}
    >
      <Choices
        name="basis"
        label={t('evaluation.basis')}
        value={basis}
        onChange={(value) => setBasis(value as typeof basis)}
        options={(['RAW', 'CALIBRATED'] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
      />
      <TextArea name="reason" rows={2} label={t('programmes.reason')} value={reason} onChange={setReason} />
    </Confirm>
  );
}

function Schedule({ challenge: { id, zone, reviewRound } }: { readonly challenge: Evaluated }) {
  const t = useText();
  const schedule = useAct(scheduleReviewsDocument);
  const [due, setDue] = useState(reviewRound?.dueAt ? wallTimeOf(reviewRound.dueAt, zone) : '');
  const [minutes, setMinutes] = useState(String(reviewRound?.minutesPerReview ?? ''));
  return (
    <Confirm
      kind="secondary"
      label={t('evaluation.schedule')}
      means={t('evaluation.schedule_means')}
      act={schedule}
      run={() =>
        schedule.run({
          input: {
            challengeId: id,
            dueAt: instantOf(due, zone),
            minutesPerReview: minutes === '' ? null : Number(minutes),
          },
        })
      }
    >
      <TextField
        name="dueAt"
        type="datetime-local"
        label={t('evaluation.due')}
        value={due}
        onChange={setDue}
      />
      <TextField
        name="minutesPerReview"
        type="number"
        short
        min={1}
        optional
        label={t('evaluation.minutes')}
        value={minutes}
        onChange={setMinutes}
      />
    </Confirm>
  );
}
