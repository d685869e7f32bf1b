import { useEffect, useRef, useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { signInDocument } from './session.documents.ts';
import { useViewer } from './use-viewer.ts';

/**
 * Asks for the password when the session ended while somebody worked. What failed is then done once more; the page stays
 * as it is, with everything that was typed.
 */
export function SessionKeeper() {
  const api = useApi();
  const viewer = useViewer();
  const [isLost, setIsLost] = useState(false);
  const waiting = useRef<((renewed: boolean) => void)[]>([]);
  const email = useRef('');
  if (viewer) email.current = viewer.email;
  useEffect(() => {
    api.renewSession = () => {
      // Nobody was signed in: there is nothing to renew.
      if (!email.current) return Promise.resolve(false);
      setIsLost(true);
      return new Promise((resolve) => waiting.current.push(resolve));
    };
    return () => {
      api.renewSession = undefined;
    };
  }, [api]);
  const settle = (renewed: boolean) => {
    setIsLost(false);
    for (const resolve of waiting.current.splice(0)) resolve(renewed);
  };
  return <SignInAgain open={isLost} email={email.current} onSettle={settle} />;
}

interface SignInAgainProps {
  readonly open: boolean;
  readonly email: string;
  readonly onSettle: (renewed: boolean) => void;
}

function SignInAgain({ open, email, onSettle }: SignInAgainProps) {
  const t = useText();
  const [password, setPassword] = useState('');
  const signIn = useAct(signInDocument);
  const submit = async () => {
    if (!(await signIn.run({ input: { email, password } }))) return;
    setPassword('');
    onSettle(true);
  };
  return (
    <Dialog title={t('session.expired')} open={open} onClose={() => onSettle(false)}>
      <Form issues={signIn.issues} onSubmit={submit}>
        <p>{t('session.expired_lead')}</p>
        <p>
          {t('session.email')}: <bdi>{email}</bdi>
        </p>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          name="password"
          type="password"
          label={t('session.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Row>
          <Button kind="primary" type="submit" pending={signIn.pending}>
            {t('session.sign_in_again')}
          </Button>
          <Button kind="quiet" onClick={() => onSettle(false)}>
            {t('session.later')}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
