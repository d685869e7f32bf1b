import { useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { downloadText } from '#web/charts/csv.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { Confirm } from './confirm.tsx';
import { type DecisionParts, questionOf } from './decision-parts.ts';
import { decisionRecordDocument } from './evaluation.documents.ts';
import styles from './evaluation.module.css';
import { ruleOnAppealDocument } from './evaluation-acts.documents.ts';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';

interface AftermathProps {
  readonly challenge: Evaluated;
  readonly parts: DecisionParts;
}

/** What follows a decision: letters as the start-ups got them, appeals, and the record. */
export function Aftermath({ challenge, parts }: AftermathProps) {
  return (
    <>
      <Letters challenge={challenge} parts={parts} />
      <Appeals challenge={challenge} parts={parts} />
      <Records challenge={challenge} parts={parts} />
    </>
  );
}

function Letters({ challenge, parts: { decisionLetters } }: AftermathProps) {
  const t = useText();
  const { instant, moment } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  const letters = decisionLetters ?? [];
  if (letters.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      {letters.map(({ id, submission, sentAt, standstillEndsAt, appealEndsAt, text }) => (
        <details key={id}>
          <summary>
            <bdi>{nameOf(submission?.id ?? '')}</bdi>{' '}
            <Tag tone={sentAt ? 'good' : 'warn'}>
              {sentAt ? t('letters.sent', { when: moment(sentAt) }) : t('letters.not_sent')}
            </Tag>
          </summary>
          <div className={styles.letter}>
            <h3>{text.subject}</h3>
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          {standstillEndsAt && (
            <p>{t('letters.standstill', { when: instant(standstillEndsAt, challenge.zone) })}</p>
          )}
          {appealEndsAt && <p>{t('letters.appeal', { when: instant(appealEndsAt, challenge.zone) })}</p>}
        </details>
      ))}
    </Stack>
  );
}

function Appeals({ challenge, parts: { appeals } }: AftermathProps) {
  const t = useText();
  const { moment } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  if (!appeals || appeals.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="appeals">
      <h2 id="appeals">{t('appeals.title')}</h2>
      {appeals.map(({ id, submissionId, state, filedAt, grounds, reasons }) => (
        <Card key={id}>
          <Row gap={2}>
            <h3>
              <bdi>{nameOf(submissionId)}</bdi>
            </h3>
            <Tag tone={state === 'FILED' ? 'warn' : undefined}>{t(`appeal_state.${state}`)}</Tag>
            <span>{moment(filedAt)}</span>
          </Row>
          <p>
            <bdi>{grounds}</bdi>
          </p>
          {reasons && (
            <p>
              <bdi>{reasons}</bdi>
            </p>
          )}
          {state === 'FILED' && <Rule id={id} />}
        </Card>
      ))}
    </Stack>
  );
}

function Rule({ id }: { readonly id: string }) {
  const t = useText();
  const rule = useAct(ruleOnAppealDocument);
  const [ruling, setRuling] = useState('');
  const [reasons, setReasons] = useState('');
  return (
    <div>
      <Confirm
        kind="secondary"
        label={t('appeals.rule')}
        means={t('appeals.rule_means')}
        act={rule}
        run={() => rule.run({ input: { id, isUpheld: ruling === 'UPHELD', reasons } })}
      >
        <Choices
          name="isUpheld"
          label={t('appeals.ruling')}
          value={ruling}
          onChange={setRuling}
          options={(['REJECTED', 'UPHELD'] as const).map((value) => ({
            value,
            label: t(`appeals.${value}`),
          }))}
        />
        <TextArea
          name="reasons"
          rows={3}
          label={t('programmes.reason')}
          value={reasons}
          onChange={setReasons}
        />
      </Confirm>
    </div>
  );
}

function Records({ challenge, parts: { decisionRecords } }: AftermathProps) {
  const t = useText();
  const api = useApi();
  const { moment } = useFormats();
  const [pending, setPending] = useState(false);
  if (!decisionRecords || decisionRecords.length === 0) return null;
  const save = async (decisionId: string, as: 'json' | 'html') => {
    setPending(true);
    try {
      const answer = await api.request(decisionRecordDocument, questionOf(challenge.id, api.locale));
      const found = answer.decisionRecords?.find((each) => each.decisionId === decisionId);
      if (found)
        downloadText(
          `${challenge.number}.${as}`,
          as === 'json' ? 'application/json' : 'text/html',
          found[as],
        );
    } finally {
      setPending(false);
    }
  };
  return (
    <Stack as="section" aria-labelledby="record">
      <h2 id="record">{t('record.title')}</h2>
      <p>{t('record.lead')}</p>
      {decisionRecords.map(({ decisionId, madeAt, digest }) => (
        <Card key={decisionId}>
          <h3>{moment(madeAt)}</h3>
          <p className={styles.soft}>
            {t('record.digest')} <code dir="ltr">{digest}</code>
          </p>
          <Row>
            <Button pending={pending} onClick={() => save(decisionId, 'html')}>
              {t('record.html')}
            </Button>
            <Button pending={pending} onClick={() => save(decisionId, 'json')}>
              {t('record.json')}
            </Button>
          </Row>
        </Card>
      ))}
    </Stack>
  );
}
