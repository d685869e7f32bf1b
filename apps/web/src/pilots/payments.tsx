import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import type { Milestone } from './answers.types.ts';
import type { PilotHands } from './hands.ts';
import {
  approveMilestonePaymentDocument,
  refuseMilestonePaymentDocument,
  requestMilestonePaymentDocument,
} from './pilot-acts.documents.ts';

type Request = Milestone['paymentRequests'][number];

const TONES: Readonly<Record<Request['state'], Tone>> = {
  REQUESTED: 'info',
  APPROVED: 'good',
  REFUSED: 'bad',
};

interface PaymentsProps {
  readonly milestone: Milestone;
  readonly hands: PilotHands;
}

/** What was asked for once a milestone was accepted; whoever accepted it does not also pay for it. */
export function Payments({ milestone, hands }: PaymentsProps) {
  const t = useText();
  const { money, moment } = useFormats();
  const isOwed = milestone.state === 'ACCEPTED' && milestone.payment !== null;
  const isAsked = milestone.paymentRequests.some(({ state }) => state !== 'REFUSED');
  if (milestone.paymentRequests.length === 0 && !(isOwed && hands.team)) return null;
  return (
    <Stack gap={2}>
      <h3>{t('pilots.payments')}</h3>
      {milestone.paymentRequests.map((request) => (
        <Row key={request.id}>
          <Tag tone={TONES[request.state]}>{t(`pilots.payment_state.${request.state}` as MessageId)}</Tag>
          <strong>{money(request.money)}</strong>
          <span>{moment(request.requestedAt)}</span>
          <bdi>{request.note}</bdi>
          {request.settledReason && <bdi>{request.settledReason}</bdi>}
          {hands.approver && request.state === 'REQUESTED' && <Settle request={request} />}
        </Row>
      ))}
      {isOwed && !isAsked && hands.team && <RequestPayment milestoneId={milestone.id} />}
    </Stack>
  );
}

function Settle({ request }: { readonly request: Request }) {
  const t = useText();
  const { money } = useFormats();
  const approve = useAct(approveMilestonePaymentDocument);
  const refuse = useAct(refuseMilestonePaymentDocument);
  const paymentRequestId = request.id;
  return (
    <>
      <ActDialog
        small
        kind="primary"
        label={t('pilots.pay')}
        title={t('pilots.pay_title', { money: money(request.money) })}
        act={approve}
        onAct={() => approve.run({ input: { paymentRequestId } })}
      >
        <p>{t('pilots.pay_what')}</p>
      </ActDialog>
      <ActDialog
        small
        label={t('pilots.refuse')}
        title={t('pilots.refuse_title')}
        act={refuse}
        onAct={(reason) => refuse.run({ input: { paymentRequestId, reason } })}
        reason={{ label: t('pilots.reason') }}
      >
        <p>{t('pilots.refuse_what')}</p>
      </ActDialog>
    </>
  );
}

function RequestPayment({ milestoneId }: { readonly milestoneId: string }) {
  const t = useText();
  const request = useAct(requestMilestonePaymentDocument);
  return (
    <div>
      <ActDialog
        kind="primary"
        label={t('pilots.ask_payment')}
        title={t('pilots.ask_payment_title')}
        act={request}
        onAct={(note) => request.run({ input: { milestoneId, note: note.trim() || null } })}
        reason={{ label: t('pilots.note') }}
      >
        <p>{t('pilots.ask_payment_what')}</p>
      </ActDialog>
    </div>
  );
}
