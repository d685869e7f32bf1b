import { type ReactNode, useEffect } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { MatchReasons } from '#web/matching/match-reasons.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { More } from '#web/ui/panel.tsx';
import { dismissDocument, matchesDocument, restoreDocument, sightingDocument } from './overview.documents.ts';
import { Refusal } from './refusal.tsx';
import styles from './startup.module.css';

type Match = NonNullable<ResultOf<typeof matchesDocument>['startupMatches']>[number];

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
        <span className={styles.note}>
          <Localized text={challenge.ministry?.name} />
        </span>
        <TimeLeft closesAt={challenge.closesAt} />
      </Row>
      <h3>
        <Localized text={challenge.title} />
      </h3>
      <p className={styles.note}>{t('match.until', { date: date(challenge.closesAt) })}</p>
      <MatchReasons
        reasons={match.reasons}
        nameOf={(feature) => t(`match.${feature}`)}
        total={(points) => t('match.total', { points })}
      />
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

const REASONS = [
  ['NOT_RELEVANT', 'dismiss.NOT_RELEVANT'],
  ['KNOWN_ALREADY', 'dismiss.KNOWN_ALREADY'],
  ['NOT_READY', 'dismiss.NOT_READY'],
  ['WRONG_PLACE', 'dismiss.WRONG_PLACE'],
  ['TOO_LARGE', 'dismiss.TOO_LARGE'],
  ['OTHER', 'dismiss.OTHER'],
] as const;

function Dismiss({ token, title }: { readonly token: string; readonly title: string }) {
  const t = useText();
  const dismiss = useAct(dismissDocument);
  return (
    <Refusal
      kind="quiet"
      label={t('dismiss.act')}
      describes={t('dismiss.what', { title })}
      title={t('dismiss.title')}
      lead={t('dismiss.lead')}
      reasons={REASONS}
      act={dismiss}
      onAct={(reason, note) => dismiss.run({ input: { match: token, reason, note } })}
    />
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
