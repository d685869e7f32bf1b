import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { languageOf } from './language.ts';
import styles from './startup.module.css';
import type { MySubmission } from './submission-state.tsx';
import { askQuestionDocument } from './submissions.documents.ts';

type Challenge = NonNullable<MySubmission['challenge']>;
type Inquiry = Challenge['inquiries']['nodes'][number];

interface OwnQuestionsProps {
  readonly challenge: Challenge;
  readonly organisationId: string;
}

/** What the start-up has asked about the challenge. Everybody reads the answers; nobody learns who asked. */
export function OwnQuestions({ challenge, organisationId }: OwnQuestionsProps) {
  const t = useText();
  const own = challenge.inquiries.nodes.filter(({ isOwn }) => isOwn);
  return (
    <Stack as="section" gap={4} aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      {own.length === 0 && <p>{t('asked.none')}</p>}
      <Stack as="ul">
        {own.map((inquiry) => (
          <Question key={inquiry.id} inquiry={inquiry} />
        ))}
      </Stack>
      {challenge.isOpen && <AskForm challengeId={challenge.id} organisationId={organisationId} />}
    </Stack>
  );
}

function Question({ inquiry }: { readonly inquiry: Inquiry }) {
  const t = useText();
  const { date } = useFormats();
  const { question, askedAt, state, answer, declineReason } = inquiry;
  return (
    <Card as="li">
      <Row gap={2}>
        <Tag tone={state === 'ANSWERED' ? 'good' : undefined}>{t(`asked.${state}`)}</Tag>
        <span className={styles.note}>{date(askedAt)}</span>
      </Row>
      <p>
        <bdi>{question}</bdi>
      </p>
      {answer && (
        <blockquote>
          <Localized text={answer} />
        </blockquote>
      )}
      {declineReason && (
        <p>
          <bdi>{declineReason}</bdi>
        </p>
      )}
    </Card>
  );
}

function AskForm({
  challengeId,
  organisationId,
}: {
  readonly challengeId: string;
  readonly organisationId: string;
}) {
  const t = useText();
  const locale = useLocale();
  const [question, setQuestion] = useState('');
  const [isDone, setIsDone] = useState(false);
  const ask = useAct(askQuestionDocument);
  const submit = async () => {
    setIsDone(false);
    const input = { challengeId, organisationId, question, language: languageOf(locale) };
    if (!(await ask.run({ input }))) return;
    setQuestion('');
    setIsDone(true);
  };
  return (
    <Form issues={ask.issues} onSubmit={submit}>
      {isDone && (
        <Notice tone="good" live>
          {t('asked.done')}
        </Notice>
      )}
      <TextArea
        name="question"
        label={t('asked.ask')}
        hint={t('asked.hint')}
        rows={3}
        value={question}
        onChange={setQuestion}
      />
      <div>
        <Button type="submit" pending={ask.pending}>
          {t('asked.send')}
        </Button>
      </div>
    </Form>
  );
}
