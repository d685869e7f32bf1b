import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import styles from './account.module.css';
import { accountDocument, createApiTokenDocument, revokeApiTokenDocument } from './session.documents.ts';

type Token = ResultOf<typeof accountDocument>['apiTokens']['nodes'][number];

const LIVES = [30, 90, 180, 365] as const;

/** Tokens with which programs work in one's name. */
export function ApiTokens() {
  const t = useText();
  const { apiTokens } = useAsk(accountDocument, {});
  const [isMaking, setIsMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <Card as="section">
      <h2>{t('token.title')}</h2>
      <p>{t('token.lead')}</p>
      {secret && (
        <Notice tone="good" live>
          <p>{t('token.once')}</p>
          <code className={styles.secret} dir="ltr">
            {secret}
          </code>
        </Notice>
      )}
      {apiTokens.nodes.length === 0 ? (
        <Empty>{t('token.none')}</Empty>
      ) : (
        <Stack as="ul" gap={4}>
          {apiTokens.nodes.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </Stack>
      )}
      <div>
        <Button onClick={() => setIsMaking(true)}>{t('token.make')}</Button>
      </div>
      <Dialog title={t('token.make')} open={isMaking} onClose={() => setIsMaking(false)}>
        <MakeToken
          onMade={(made) => {
            setSecret(made);
            setIsMaking(false);
          }}
          onClose={() => setIsMaking(false)}
        />
      </Dialog>
    </Card>
  );
}

function TokenRow({ token }: { readonly token: Token }) {
  const t = useText();
  const { date } = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useAct(revokeApiTokenDocument);
  return (
    <li>
      <Row gap={2}>
        <strong>
          <bdi>{token.name}</bdi>
        </strong>
        <code dir="ltr">{token.hint}…</code>
        {token.revokedAt && <Tag>{t('token.revoked')}</Tag>}
      </Row>
      <p className={styles.scopes} dir="ltr">
        {token.scopes.join(' · ')}
      </p>
      <p className={styles.note}>
        {t('token.ends', { date: date(token.expiresAt) })}{' '}
        {token.lastUsedAt ? t('token.used', { date: date(token.lastUsedAt) }) : t('token.unused')}
      </p>
      {!token.revokedAt && (
        <Button kind="quiet" small onClick={() => setIsAsking(true)}>
          {t('token.revoke')}
        </Button>
      )}
      <Dialog title={t('token.revoke_title')} open={isAsking} onClose={() => setIsAsking(false)}>
        <Form issues={revoke.issues} onSubmit={() => revoke.run({ input: { id: token.id } })}>
          <p>{t('token.revoke_effect', { name: token.name })}</p>
          <Row>
            <Button kind="danger" type="submit" pending={revoke.pending}>
              {t('token.revoke')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {t('form.cancel')}
            </Button>
          </Row>
        </Form>
      </Dialog>
    </li>
  );
}

interface MakeTokenProps {
  readonly onMade: (secret: string) => void;
  readonly onClose: () => void;
}

function MakeToken({ onMade, onClose }: MakeTokenProps) {
  const t = useText();
  const { tokenScopes } = useAsk(accountDocument, {});
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [days, setDays] = useState('90');
  const create = useAct(createApiTokenDocument);
  const submit = async () => {
    const made = await create.run({ input: { name, scopes: [...scopes], validForDays: Number(days) } });
    if (made?.createApiToken.secret) onMade(made.createApiToken.secret);
  };
  return (
    <Form issues={create.issues} onSubmit={submit}>
      <TextField
        name="name"
        label={t('token.name')}
        hint={t('token.name_hint')}
        value={name}
        onChange={setName}
      />
      <Select
        name="validForDays"
        label={t('token.life')}
        value={days}
        onChange={setDays}
        options={LIVES.map((life) => ({ value: String(life), label: t('token.days', { count: life }) }))}
      />
      <Checkboxes
        name="scopes"
        label={t('token.scopes')}
        hint={t('token.scopes_hint')}
        values={scopes}
        onChange={setScopes}
        options={tokenScopes.map((scope) => ({ value: scope, label: scope }))}
      />
      <Row>
        <Button kind="primary" type="submit" pending={create.pending}>
          {t('token.make')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </Row>
    </Form>
  );
}
