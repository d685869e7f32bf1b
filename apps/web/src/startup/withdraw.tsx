import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { withdrawDocument } from './submissions.documents.ts';

/** Takes a submission back, after a question that says what it means. */
export function Withdraw({ id }: { readonly id: string }) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(withdrawDocument);
  const submit = async () => {
    if (await withdraw.run({ input: { id, reason } })) setIsAsking(false);
  };
  return (
    <>
      <Button kind="danger" onClick={() => setIsAsking(true)}>
        {t('withdraw.act')}
      </Button>
      <Dialog title={t('withdraw.sure')} open={isAsking} onClose={() => setIsAsking(false)}>
        <Form issues={withdraw.issues} onSubmit={submit}>
          <p>{t('withdraw.effect')}</p>
          <TextArea
            name="reason"
            label={t('withdraw.reason')}
            hint={t('withdraw.reason_hint')}
            rows={3}
            maxLength={1_000}
            value={reason}
            onChange={setReason}
          />
          <Row>
            <Button kind="danger" type="submit" pending={withdraw.pending}>
              {t('withdraw.act')}
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
