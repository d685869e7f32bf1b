import { useState } from 'react';
import { useParams } from 'react-router';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf } from '#web/i18n/zone.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import {
  approvalDocument,
  approveChallengeDocument,
  cancelChallengeDocument,
  publishChallengeDocument,
  requestChangesDocument,
  submitForReviewDocument,
} from './challenge.documents.ts';
import { ChallengeFrame } from './challenge-frame.tsx';
import { coachingFragment } from './draft.documents.ts';
import { CoachingContext, CoachSummary } from './editor/coaching.tsx';
import { type Hands, useHands } from './hands.ts';
import { challengeHeadFragment } from './ministry.documents.ts';
import { Reading } from './reading.tsx';
import { type ChallengeState, isCoached, isWritable } from './state.tsx';

export async function load({ api, params, localized }: PageInput) {
  const { challenge } = await api.ask(approvalDocument, { id: params.id ?? '' });
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

/** The way from a draft to the public: handing in, approving or sending back, publishing. */
export function Page() {
  const { id = '' } = useParams();
  const { challenge } = useAsk(approvalDocument, { id });
  const t = useText();
  if (!challenge) return null;
  const { state } = readFragment(challengeHeadFragment, challenge);
  const coaching = isCoached(state) ? readFragment(coachingFragment, challenge.coaching) : null;
  return (
    <ChallengeFrame challenge={challenge}>
      <CoachingContext value={coaching}>
        <Stack gap={5}>
          <Panel title={t('approval.title')}>
            <Turn challenge={challenge} />
          </Panel>
          <CoachSummary hrefOf={(path) => `#field-${path.join('.')}`} />
          <Reading challenge={challenge} />
        </Stack>
      </CoachingContext>
    </ChallengeFrame>
  );
}

type Head = FragmentOf<typeof challengeHeadFragment>;

/** Whose turn it is, in words, and the acts of those whose turn it is. */
function Turn({ challenge }: { readonly challenge: Head }) {
  const t = useText();
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  return (
    <Stack gap={3}>
      <p>{t(`approval.turn.${turnOf(head.state, hands)}`)}</p>
      <Row>
        {isWritable(head.state) && hands.officer && <HandIn id={head.id} version={head.version} />}
        {head.state === 'IN_REVIEW' && hands.approver && <Approve id={head.id} version={head.version} />}
        {head.state === 'APPROVED' && hands.manager && <Publish id={head.id} zone={head.zone} />}
        {['IN_REVIEW', 'APPROVED'].includes(head.state) && (hands.approver || hands.manager) && (
          <SendBack id={head.id} />
        )}
        {canCancel(head.state, hands) && <Cancel id={head.id} wasPublished={head.publishedAt !== null} />}
      </Row>
    </Stack>
  );
}

function turnOf(state: ChallengeState, hands: Hands) {
  if (isWritable(state)) return hands.officer ? 'hand_in' : 'writing';
  if (state === 'IN_REVIEW') return hands.approver ? 'approve' : 'waiting';
  if (state === 'APPROVED') return hands.manager ? 'publish' : 'approved';
  return state === 'CANCELLED' ? 'cancelled' : 'published';
}

const canCancel = (state: ChallengeState, hands: Hands): boolean =>
  hands.manager
    ? !['DECIDED', 'ARCHIVED', 'CANCELLED'].includes(state)
    : hands.officer && ['DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW', 'APPROVED'].includes(state);

function HandIn({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useText();
  const submit = useAct(submitForReviewDocument);
  return (
    <ActDialog
      kind="primary"
      label={t('approval.hand_in')}
      title={t('approval.hand_in_title')}
      act={submit}
      onAct={() => submit.run({ input: { id, expectedVersion: version } })}
    >
      <p>{t('approval.hand_in_what')}</p>
    </ActDialog>
  );
}

function Approve({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useText();
  const approve = useAct(approveChallengeDocument);
  return (
    <ActDialog
      kind="primary"
      label={t('approval.approve')}
      title={t('approval.approve_title')}
      act={approve}
      onAct={() => approve.run({ input: { id, expectedVersion: version } })}
    >
      <p>{t('approval.approve_what')}</p>
    </ActDialog>
  );
}

function SendBack({ id }: { readonly id: string }) {
  const t = useText();
  const request = useAct(requestChangesDocument);
  return (
    <ActDialog
      label={t('approval.send_back')}
      title={t('approval.send_back_title')}
      act={request}
      onAct={(reason) => request.run({ input: { id, reason } })}
      reason={{ label: t('approval.send_back_reason'), hint: t('approval.send_back_hint') }}
    >
      <p>{t('approval.send_back_what')}</p>
    </ActDialog>
  );
}

function Publish({ id, zone }: { readonly id: string; readonly zone: string }) {
  const t = useText();
  const [at, setAt] = useState('');
  const publish = useAct(publishChallengeDocument);
  const publishAt = at ? instantOf(at, zone) : null;
  return (
    <ActDialog
      kind="primary"
      label={t(publishAt ? 'approval.schedule' : 'approval.publish')}
      title={t('approval.publish_title')}
      act={publish}
      onAct={() => publish.run({ input: { id, publishAt } })}
    >
      <Notice tone="warn">{t('approval.publish_what')}</Notice>
      <TextField
        name="publishAt"
        type="datetime-local"
        short
        optional
        label={t('approval.publish_at')}
        hint={t('ministry.in_zone', { zone })}
        value={at}
        onChange={setAt}
      />
    </ActDialog>
  );
}

function Cancel({ id, wasPublished }: { readonly id: string; readonly wasPublished: boolean }) {
  const t = useText();
  const cancel = useAct(cancelChallengeDocument);
  return (
    <ActDialog
      kind="danger"
      label={t('approval.cancel')}
      title={t('approval.cancel_title')}
      act={cancel}
      onAct={(reason) => cancel.run({ input: { id, reason } })}
      reason={{ label: t('approval.cancel_reason') }}
    >
      <p>{t(wasPublished ? 'approval.cancel_public' : 'approval.cancel_draft')}</p>
    </ActDialog>
  );
}
