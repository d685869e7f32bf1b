import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { fileAppealDocument, requestDebriefDocument } from './submissions.documents.ts';

/** A question about the reasons of a decision; the answer is owed. */
export function DebriefForm({ letterId }: { readonly letterId: string }) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [question, setQuestion] = useState('');
  const request = useAct(requestDebriefDocument);
  const submit = async () => {
    if (await request.run({ input: { letterId, question } })) setIsAsking(false);
  };
  return (
    <div>
      <Button onClick={() => setIsAsking(true)}>{t('debrief.ask')}</Button>
      <Dialog title={t('debrief.ask')} open={isAsking} onClose={() => setIsAsking(false)}>
        <Form issues={request.issues} onSubmit={submit}>
          <p>{t('debrief.lead')}</p>
          <TextArea
            name="question"
            label={t('debrief.question')}
            maxLength={4_000}
            value={question}
            onChange={setQuestion}
          />
          <Row>
            <Button kind="primary" type="submit" pending={request.pending}>
              {t('debrief.send')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {t('form.cancel')}
            </Button>
          </Row>
        </Form>
      </Dialog>
    </div>
  );
}

interface AppealFormProps {
  readonly letterId: string;
  /** The last day, in words. */
  readonly until: string;
}

/** An appeal stops the standstill and is ruled on by people who did not decide. It can be filed once. */
export function AppealForm({ letterId, until }: AppealFormProps) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [grounds, setGrounds] = useState('');
  const appeal = useAct(fileAppealDocument);
  const submit = async () => {
    if (await appeal.run({ input: { letterId, grounds } })) setIsAsking(false);
  };
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('appeal.file')}</Button>
      <Dialog title={t('appeal.file')} open={isAsking} onClose={() => setIsAsking(false)}>
        <Form issues={appeal.issues} onSubmit={submit}>
          <p>{t('appeal.lead', { until })}</p>
          <TextArea
            name="grounds"
            label={t('appeal.grounds')}
            rows={8}
            maxLength={8_000}
            value={grounds}
            onChange={setGrounds}
          />
          <Row>
            <Button kind="primary" type="submit" pending={appeal.pending}>
              {t('appeal.send')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {t('form.cancel')}
            </Button>
          </Row>
        </Form>
      </Dialog>
    </>
  );
}
