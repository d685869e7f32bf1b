import { useParams } from 'react-router';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { useViewer } from '#web/session/use-viewer.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { ChallengeFrame } from './challenge-frame.tsx';
import { decisionDocument, releaseDecisionsDocument, returnDecisionDocument } from './desk.documents.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { challenge } = await api.ask(decisionDocument, { id: params.id ?? '' });
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

type Proposal = NonNullable<ResultOf<typeof decisionDocument>['decisionProposals']>[number];

const TONES: Readonly<Record<Proposal['state'], Tone>> = {
  PROPOSED: 'info',
  RELEASED: 'good',
  RETURNED: 'warn',
};

/** What the programme's managers propose, for the ministry to release or return: two persons decide. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { challenge, decisionProposals } = useAsk(decisionDocument, { id });
  if (!challenge) return null;
  return (
    <ChallengeFrame challenge={challenge}>
      <p>{t('decision.lead')}</p>
      {!decisionProposals?.length && <Empty>{t('decision.none')}</Empty>}
      {(decisionProposals ?? []).map((proposal) => (
        <ProposalPanel key={proposal.id} proposal={proposal} />
      ))}
    </ChallengeFrame>
  );
}

function ProposalPanel({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <Panel
      title={t('decision.proposal')}
      actions={<Tag tone={TONES[proposal.state]}>{t(`decision.state.${proposal.state}` as MessageId)}</Tag>}
    >
      <p>
        {t('decision.proposed', {
          who: `\u2068${proposal.proposedBy?.displayName ?? ''}\u2069`,
          when: moment(proposal.proposedAt),
        })}
      </p>
      {proposal.settledAt && (
        <p>
          {t('decision.settled', {
            who: `\u2068${proposal.settledBy?.displayName ?? ''}\u2069`,
            when: moment(proposal.settledAt),
          })}
        </p>
      )}
      {proposal.returnReason && (
        <Notice tone="warn">
          <bdi>{proposal.returnReason}</bdi>
        </Notice>
      )}
      {proposal.tieReason && (
        <Notice>
          <strong>{t('decision.tie')}</strong>
          <p dir="auto">{proposal.tieReason}</p>
        </Notice>
      )}
      <Outcomes title={t('decision.awards')} rows={proposal.awards} />
      <Outcomes title={t('decision.rejections')} rows={proposal.rejections} />
      {proposal.state === 'PROPOSED' && <Acts proposal={proposal} />}
    </Panel>
  );
}

interface OutcomesProps {
  readonly title: string;
  readonly rows: Proposal['awards'];
}

function Outcomes({ title, rows }: OutcomesProps) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={({ submissionId }) => submissionId}
      columns={[
        {
          key: 'what',
          label: t('decision.submission'),
          cell: ({ submission }) => <bdi>{submission?.title || t('decision.unnamed')}</bdi>,
        },
        {
          key: 'who',
          label: t('decision.startup'),
          cell: ({ submission }) => <Localized text={submission?.organisation?.name} />,
        },
        { key: 'why', label: t('decision.reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
      ]}
    />
  );
}

/** Whoever proposed a decision does not release it. */
function Acts({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const viewer = useViewer();
  const release = useAct(releaseDecisionsDocument);
  const back = useAct(returnDecisionDocument);
  const isOwn = proposal.proposedBy?.id === viewer?.id;
  return (
    <Stack gap={3}>
      {isOwn && <Notice>{t('approver.own')}</Notice>}
      <Row>
        {!isOwn && (
          <ActDialog
            kind="primary"
            label={t('approver.release')}
            title={t('decision.release_title')}
            act={release}
            onAct={() => release.run({ input: { proposalIds: [proposal.id] } })}
          >
            <Notice tone="warn">{t('decision.release_what')}</Notice>
          </ActDialog>
        )}
        <ActDialog
          label={t('approver.return')}
          title={t('decision.return_title')}
          act={back}
          onAct={(reason) => back.run({ input: { proposalId: proposal.id, reason } })}
          reason={{ label: t('decision.return_reason') }}
        >
          <p>{t('decision.return_what')}</p>
        </ActDialog>
      </Row>
    </Stack>
  );
}
