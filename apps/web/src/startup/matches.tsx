import { type ReactNode, useEffect, useState } from 'react';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Choices, TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { More } from '#web/ui/panel.tsx';
import { type Match, MatchReasons } from './match-reasons.tsx';
import { dismissDocument, matchesDocument, restoreDocument, sightingDocument } from './overview.documents.ts';

/** Open challenges that fit the passport, with their reasons. A suggestion decides nothing: any challenge is open to all. */
export function Matches({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const api = useApi();
  const { startupMatches, dismissedMatches } = useAsk(matchesDocument, { organisationId });
  const matches = startupMatches ?? [];
  const tokens = matches.flatMap(({ token }) => token ?? []);
  const seen = tokens.join(' ');
  useEffect(() => {
    // How good suggestions are is measured by what was on the screen; that it fails costs the visitor nothing.
    const shown = seen.split(' ').filter(Boolean);
    if (shown.length > 0)
      api.request(sightingDocument, { input: { kind: 'SHOWN', matches: shown } }).catch(() => undefined);
  }, [api, seen]);
  const dismissed = dismissedMatches.nodes.filter(({ direction }) => direction === 'STARTUP_TO_CHALLENGE');
  return (
    <Stack as="section" aria-labelledby="matches">
      <div>
        <h2 id="matches">{t('match.title')}</h2>
        <p>{t('match.lead')}</p>
      </div>
      {matches.length === 0 ? (
        <Empty>{t('match.none')}</Empty>
      ) : (
        <Grid as="ul" min="22rem">
          {matches.map((match) => (
            <MatchCard key={match.challenge?.id ?? match.position} match={match} />
          ))}
        </Grid>
      )}
      {dismissed.length > 0 && (
        <More summary={t('match.dismissed', { count: dismissed.length })}>
          <Stack as="ul" gap={2}>
            {dismissed.map(({ id, challenge }) => (
              <Dismissed key={id} id={id} title={<Localized text={challenge?.title} />} />
            ))}
          </Stack>
        </More>
      )}
    </Stack>
  );
}

function MatchCard({ match }: { readonly match: Match }) {
  const t = useText();
  const api = useApi();
  const locale = useLocale();
  const localized = useLocalized();
  const { date } = useFormats();
  const { challenge, token } = match;
  if (!challenge) return null;
  const opened = () => {
    if (token)
      api.request(sightingDocument, { input: { kind: 'VIEWED', matches: [token] } }).catch(() => undefined);
  };
  return (
    <Card as="li">
      <Row gap={2}>
        <bdi>{challenge.number}</bdi>
        <span>{t('match.until', { date: date(challenge.closesAt) })}</span>
        <TimeLeft closesAt={challenge.closesAt} />
      </Row>
      <h3>
        <Localized text={challenge.title} />
      </h3>
      <p>
        <Localized text={challenge.ministry?.name} />
      </p>
      <MatchReasons match={match} />
      <Row>
        <ButtonLink small to={`/${locale}/challenges/${challenge.number}`} onClick={opened}>
          {t('match.read')}
        </ButtonLink>
        <ButtonLink
          small
          kind="quiet"
          to={`/${locale}/startup/apply/${challenge.number}`}
          onClick={opened}
          aria-label={t('match.apply_to', { title: localized(challenge.title) })}
        >
          {t('match.apply')}
        </ButtonLink>
        {token && <Dismiss token={token} title={localized(challenge.title)} />}
      </Row>
    </Card>
  );
}

const REASONS: readonly (readonly [
  'NOT_RELEVANT' | 'KNOWN_ALREADY' | 'NOT_READY' | 'WRONG_PLACE' | 'TOO_LARGE' | 'OTHER',
  MessageId,
])[] = [
  ['NOT_RELEVANT', 'dismiss.NOT_RELEVANT'],
  ['KNOWN_ALREADY', 'dismiss.KNOWN_ALREADY'],
  ['NOT_READY', 'dismiss.NOT_READY'],
  ['WRONG_PLACE', 'dismiss.WRONG_PLACE'],
  ['TOO_LARGE', 'dismiss.TOO_LARGE'],
  ['OTHER', 'dismiss.OTHER'],
];

function Dismiss({ token, title }: { readonly token: string; readonly title: string }) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('NOT_RELEVANT');
  const [note, setNote] = useState('');
  const dismiss = useAct(dismissDocument);
  const submit = async () => {
    const [chosen] = REASONS.find(([each]) => each === reason) ?? ['OTHER' as const];
    if (await dismiss.run({ input: { match: token, reason: chosen, note: note || null } }))
      setIsAsking(false);
  };
  return (
    <>
      <Button kind="quiet" small onClick={() => setIsAsking(true)} aria-label={t('dismiss.what', { title })}>
        {t('dismiss.act')}
      </Button>
      <Dialog title={t('dismiss.title')} open={isAsking} onClose={() => setIsAsking(false)}>
        <Form issues={dismiss.issues} onSubmit={submit}>
          <p>{t('dismiss.lead')}</p>
          <Choices
            name="reason"
            label={t('dismiss.why')}
            value={reason}
            onChange={setReason}
            options={REASONS.map(([value, label]) => ({ value, label: t(label) }))}
          />
          <TextArea
            name="note"
            label={t('dismiss.note')}
            optional={reason !== 'OTHER'}
            rows={2}
            value={note}
            onChange={setNote}
          />
          <Row>
            <Button kind="primary" type="submit" pending={dismiss.pending}>
              {t('dismiss.act')}
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

function Dismissed({ id, title }: { readonly id: string; readonly title: ReactNode }) {
  const t = useText();
  const restore = useAct(restoreDocument);
  return (
    <li>
      <Row gap={2}>
        {title}
        <Button kind="quiet" small pending={restore.pending} onClick={() => restore.run({ input: { id } })}>
          {t('dismiss.restore')}
        </Button>
      </Row>
    </li>
  );
}
