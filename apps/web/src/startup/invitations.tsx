import { useEffect } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import {
  acceptDocument,
  declineDocument,
  endOptOutDocument,
  invitationsDocument,
  optOutDocument,
  seenDocument,
} from './overview.documents.ts';
import { Refusal } from './refusal.tsx';
import styles from './startup.module.css';

type Answer = ResultOf<typeof invitationsDocument>;
type Invitation = NonNullable<Answer['invitationsToStartup']>['nodes'][number];

interface InvitationsProps {
  readonly organisationId: string;
  readonly isOwner: boolean;
}

/** Who asked the start-up to look at a challenge. An invitation gives no advantage, and may be declined or stopped. */
export function Invitations({ organisationId, isOwner }: InvitationsProps) {
  const t = useText();
  const api = useApi();
  const { invitationsToStartup, invitationOptOuts } = useAsk(invitationsDocument, { organisationId });
  const invitations = invitationsToStartup?.nodes ?? [];
  const unseen = invitations
    .filter(({ state }) => state === 'SENT')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    for (const id of unseen.split(' ').filter(Boolean))
      api.request(seenDocument, { input: { id } }).catch(() => undefined);
  }, [api, unseen]);
  const optOuts = invitationOptOuts?.nodes ?? [];
  return (
    <Stack as="section" aria-labelledby="invitations">
      <h2 id="invitations">{t('invitation.title')}</h2>
      {invitations.length === 0 && <p>{t('invitation.none')}</p>}
      <Grid as="ul" min="22rem">
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.id}
            invitation={invitation}
            organisationId={organisationId}
            isOwner={isOwner}
          />
        ))}
      </Grid>
      {optOuts.length > 0 && (
        <Stack as="ul" gap={2}>
          {optOuts.map(({ id, inviter }) => (
            <OptOut key={id} id={id} inviter={inviter?.name} isOwner={isOwner} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

const STATES: Readonly<Record<Invitation['state'], readonly [MessageId, Tone | undefined]>> = {
  ACCEPTED: ['invitation.ACCEPTED', 'good'],
  DECLINED: ['invitation.DECLINED', undefined],
  EXPIRED: ['invitation.EXPIRED', undefined],
  SEEN: ['invitation.OPEN', 'info'],
  SENT: ['invitation.OPEN', 'info'],
};

interface InvitationCardProps extends InvitationsProps {
  readonly invitation: Invitation;
}

function InvitationCard({ invitation, organisationId, isOwner }: InvitationCardProps) {
  const t = useText();
  const locale = useLocale();
  const { date } = useFormats();
  const accept = useAct(acceptDocument);
  const { id, state, challenge, inviter, invitedAt } = invitation;
  const isOpen = (state === 'SENT' || state === 'SEEN') && challenge?.isOpen;
  const [text, tone] = STATES[state];
  return (
    <Card as="li">
      <Row gap={2}>
        <Tag tone={tone}>{t(text)}</Tag>
        {challenge && <TimeLeft closesAt={challenge.closesAt} />}
      </Row>
      <h3>
        <Localized text={challenge?.title} />
      </h3>
      <p className={styles.note}>
        <Localized text={inviter?.name} /> · {date(invitedAt)}
      </p>
      <ErrorSummary issues={accept.issues} />
      <Row>
        <ButtonLink small to={`/${locale}/challenges/${challenge?.number}`}>
          {t('match.read')}
        </ButtonLink>
        {isOpen && (
          <>
            <Button
              small
              kind="primary"
              pending={accept.pending}
              onClick={() => accept.run({ input: { id } })}
            >
              {t('invitation.accept')}
            </Button>
            <Decline id={id} />
          </>
        )}
        {isOwner && inviter && (
          <StopInvitations organisationId={organisationId} inviterId={inviter.id} inviter={inviter.name} />
        )}
      </Row>
    </Card>
  );
}

const DECLINES = [
  ['NOT_OUR_FIELD', 'decline.NOT_OUR_FIELD'],
  ['NO_CAPACITY', 'decline.NO_CAPACITY'],
  ['TERMS_DO_NOT_FIT', 'decline.TERMS_DO_NOT_FIT'],
  ['TOO_LATE', 'decline.TOO_LATE'],
  ['OTHER', 'decline.OTHER'],
] as const;

function Decline({ id }: { readonly id: string }) {
  const t = useText();
  const decline = useAct(declineDocument);
  return (
    <Refusal
      label={t('invitation.decline')}
      title={t('decline.title')}
      lead={t('decline.lead')}
      reasons={DECLINES}
      act={decline}
      onAct={(reason, note) => decline.run({ input: { id, reason, note } })}
    />
  );
}

interface StopProps {
  readonly organisationId: string;
  readonly inviterId: string;
  readonly inviter: NonNullable<Invitation['inviter']>['name'];
}

function StopInvitations({ organisationId, inviterId, inviter }: StopProps) {
  const t = useText();
  const localized = useLocalized();
  const optOut = useAct(optOutDocument);
  return (
    <ActDialog
      label={t('optout.act')}
      title={t('optout.title', { name: localized(inviter) })}
      small
      act={optOut}
      onAct={() => optOut.run({ input: { organisationId, inviterId } })}
    >
      <p>{t('optout.effect')}</p>
    </ActDialog>
  );
}

interface OptOutProps {
  readonly id: string;
  readonly inviter: StopProps['inviter'] | undefined;
  readonly isOwner: boolean;
}

function OptOut({ id, inviter, isOwner }: OptOutProps) {
  const t = useText();
  const localized = useLocalized();
  const end = useAct(endOptOutDocument);
  return (
    <li>
      <Row gap={2}>
        <span>{inviter ? t('optout.from', { name: localized(inviter) }) : t('optout.all')}</span>
        {isOwner && (
          <Button kind="quiet" small pending={end.pending} onClick={() => end.run({ input: { id } })}>
            {t('optout.end')}
          </Button>
        )}
      </Row>
    </li>
  );
}
