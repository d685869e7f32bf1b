import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Act, useAct, useApi } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { submitDocument } from './apply.documents.ts';
import type { Draft } from './draft.ts';
import type { Application } from './use-application.ts';

interface Submit {
  readonly issues: Act<unknown, unknown>['issues'];
  readonly pending: boolean;
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly send: () => Promise<void>;
}

/** Hands in after a question. A retry carries the same key, so that nothing is ever handed in twice. */
export function useSubmit({ challenge }: Application, draft: Draft): Submit {
  const locale = useLocale();
  const api = useApi();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const submit = useAct(submitDocument);
  const key = useRef({ version: 0, key: '' });
  const send = async () => {
    if (key.current.version !== draft.version)
      key.current = { version: draft.version, key: crypto.randomUUID() };
    const input = { id: draft.id, expectedVersion: draft.version, idempotencyKey: key.current.key };
    const done = await submit.run({ input });
    setIsAsking(false);
    if (done) return navigate(`/${locale}/startup/submissions/${draft.id}/receipt`);
    // Refused because somebody changed it meanwhile: what is on the page has to be what would be handed in.
    await api.cache.invalidateQueries();
  };
  return {
    issues: submit.issues,
    pending: submit.pending,
    isAsking: isAsking && challenge.isOpen,
    ask: () => setIsAsking(true),
    close: () => setIsAsking(false),
    send,
  };
}

interface SubmitDialogProps {
  readonly submit: Submit;
  readonly application: Application;
}

export function SubmitDialog({ submit, application }: SubmitDialogProps) {
  const t = useText();
  const localized = useLocalized();
  const { instant } = useFormats();
  const { title, closesAt, zone, ministry } = application.challenge;
  return (
    <>
      <Button kind="primary" type="submit" pending={submit.pending}>
        {t('handin.submit')}
      </Button>
      <Dialog title={t('handin.sure')} open={submit.isAsking} onClose={submit.close}>
        <Stack>
          <p>{t('handin.what', { title: localized(title), ministry: localized(ministry?.name) })}</p>
          <p>{t('handin.until', { when: instant(closesAt, zone) })}</p>
          <p>{t('handin.sealed')}</p>
          <Row>
            <Button kind="primary" pending={submit.pending} onClick={submit.send}>
              {t('handin.yes')}
            </Button>
            <Button kind="quiet" onClick={submit.close}>
              {t('form.cancel')}
            </Button>
          </Row>
        </Stack>
      </Dialog>
    </>
  );
}
