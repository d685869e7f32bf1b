import { useParams } from 'react-router';
import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { MatchReasons } from '#web/matching/match-reasons.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { ChallengeFrame } from './challenge-frame.tsx';
import { inviteDocument, matchesDocument, matchFragment } from './desk.documents.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { challenge } = await api.ask(matchesDocument, { id: params.id ?? '' });
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

type Answer = ResultOf<typeof matchesDocument>;
type Invitation = NonNullable<Answer['challengeInvitations']>['nodes'][number];

/** Start-ups that may have an answer, with the reasons, and who was invited. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { challenge, challengeMatches, challengeInvitations } = useAsk(matchesDocument, { id });
  if (!challenge) return null;
  const isOpen = readFragment(challengeHeadFragment, challenge).state === 'PUBLISHED';
  const invitations = challengeInvitations?.nodes ?? [];
  return (
    <ChallengeFrame challenge={challenge}>
      <Stack as="section">
        <h2>{t('startups.matches')}</h2>
        <p>{t('startups.lead')}</p>
        {!challengeMatches?.length && <Empty>{t('startups.none')}</Empty>}
        <Grid as="ul" min="22rem">
          {(challengeMatches ?? []).map((match) => (
            <MatchCard
              key={match.organisation?.id ?? match.position}
              challengeId={id}
              match={match}
              isOpen={isOpen}
              invitation={invitations.find((each) => each.organisation?.id === match.organisation?.id)}
            />
          ))}
        </Grid>
      </Stack>
      {invitations.length > 0 && <Invitations invitations={invitations} />}
    </ChallengeFrame>
  );
}

interface MatchProps {
  readonly challengeId: string;
  readonly match: FragmentOf<typeof matchFragment>;
  readonly isOpen: boolean;
  readonly invitation: Invitation | undefined;
}

function MatchCard({ challengeId, match, isOpen, invitation }: MatchProps) {
  const t = useText();
  const localized = useLocalized();
  const shown = readFragment(matchFragment, match);
  const invite = useAct(inviteDocument);
  const name = localized(shown.organisation?.name);
  const organisationId = shown.organisation?.id ?? '';
  return (
    <Card as="li">
      <Row gap={2}>
        {shown.isFirstTimeSupplier && <Tag tone="info">{t('startups.first_time')}</Tag>}
        {shown.isSmallFirm && <Tag>{t('startups.small')}</Tag>}
        {invitation && <Tag tone="good">{t(`startups.invitation.${invitation.state}` as MessageId)}</Tag>}
      </Row>
      <h3>
        <Localized text={shown.organisation?.name} />
      </h3>
      <MatchReasons
        reasons={shown.reasons}
        nameOf={(feature) => t(`startups.feature.${feature}`)}
        total={(points) => t('startups.total', { points })}
      />
      {isOpen && !invitation && (
        <div>
          <ActDialog
            label={t('startups.invite')}
            title={t('startups.invite_title', { name })}
            act={invite}
            onAct={() => invite.run({ input: { challengeId, organisationId, match: shown.token } })}
          >
            <p>{t('startups.invite_what')}</p>
          </ActDialog>
        </div>
      )}
    </Card>
  );
}

function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <Table
      caption={t('startups.invitations')}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', label: t('startups.who'), cell: (row) => <Localized text={row.organisation?.name} /> },
        {
          key: 'state',
          label: t('startups.state'),
          cell: (row) => (
            <>
              {t(`startups.invitation.${row.state}` as MessageId)}
              {row.declineReason && ` · ${t(`startups.decline.${row.declineReason}` as MessageId)}`}
              {row.declineNote && (
                <>
                  {' '}
                  · <bdi>{row.declineNote}</bdi>
                </>
              )}
            </>
          ),
        },
        { key: 'by', label: t('startups.by'), cell: (row) => <Localized text={row.inviter?.name} /> },
        { key: 'when', label: t('startups.when'), cell: (row) => moment(row.invitedAt) },
        {
          key: 'applied',
          label: t('startups.applied'),
          cell: (row) => (row.appliedAt ? moment(row.appliedAt) : t('startups.not_yet')),
        },
      ]}
    />
  );
}
