import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import type { PlannedPilot } from './answers.types.ts';
import { usePilotHands } from './hands.ts';
import {
  agreePilotPlanDocument,
  resumePilotDocument,
  startPilotDocument,
  suspendPilotDocument,
  terminatePilotDocument,
} from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface PilotProps {
  readonly pilot: PlannedPilot;
}

/** Where the pilot stands and what can be done about it. */
export function Standing({ pilot }: PilotProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const stops = hands.approver || hands.manager;
  return (
    <Panel title={t('pilots.standing')}>
      <p>{t(`pilots.next.${head.state}` as MessageId)}</p>
      <Row>
        {head.state === 'PLANNED' && <Agreement pilot={pilot} />}
        {head.state === 'PLANNED' && (hands.officer || hands.manager) && <Start id={head.id} />}
        {head.state === 'RUNNING' && stops && <Suspend id={head.id} />}
        {head.state === 'SUSPENDED' && stops && <Resume id={head.id} />}
        {!['DECIDED', 'TERMINATED'].includes(head.state) && stops && <Terminate id={head.id} />}
      </Row>
    </Panel>
  );
}

/** Both sides agree to the same plan. */
function Agreement({ pilot }: PilotProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const agree = useAct(agreePilotPlanDocument);
  const { plan } = pilot;
  const mine = hands.owner ? plan?.vendorAgreedAt : plan?.ministryAgreedAt;
  const isMyTurn = plan && !mine && (hands.owner || hands.officer || hands.approver);
  if (!isMyTurn) return null;
  return (
    <ActDialog
      kind="primary"
      label={t('pilots.agree')}
      title={t('pilots.agree_title')}
      act={agree}
      onAct={() => agree.run({ input: { pilotId: head.id, expectedVersion: head.version } })}
    >
      <p>{t('pilots.agree_what')}</p>
    </ActDialog>
  );
}

interface IdProps {
  readonly id: string;
}

function Start({ id }: IdProps) {
  const t = useText();
  const start = useAct(startPilotDocument);
  return (
    <ActDialog
      kind="primary"
      label={t('pilots.start')}
      title={t('pilots.start_title')}
      act={start}
      onAct={() => start.run({ input: { pilotId: id } })}
    >
      <p>{t('pilots.start_what')}</p>
    </ActDialog>
  );
}

function Suspend({ id }: IdProps) {
  const t = useText();
  const suspend = useAct(suspendPilotDocument);
  return (
    <ActDialog
      label={t('pilots.suspend')}
      title={t('pilots.suspend_title')}
      act={suspend}
      onAct={(reason) => suspend.run({ input: { pilotId: id, reason } })}
      reason={{ label: t('pilots.reason') }}
    >
      <p>{t('pilots.suspend_what')}</p>
    </ActDialog>
  );
}

function Resume({ id }: IdProps) {
  const t = useText();
  const resume = useAct(resumePilotDocument);
  return (
    <ActDialog
      kind="primary"
      label={t('pilots.resume')}
      title={t('pilots.resume_title')}
      act={resume}
      onAct={(reason) => resume.run({ input: { pilotId: id, reason } })}
      reason={{ label: t('pilots.reason') }}
    >
      <p>{t('pilots.resume_what')}</p>
    </ActDialog>
  );
}

function Terminate({ id }: IdProps) {
  const t = useText();
  const terminate = useAct(terminatePilotDocument);
  return (
    <ActDialog
      kind="danger"
      label={t('pilots.terminate')}
      title={t('pilots.terminate_title')}
      act={terminate}
      onAct={(reason) => terminate.run({ input: { pilotId: id, reason } })}
      reason={{ label: t('pilots.reason') }}
    >
      <Notice tone="warn">{t('pilots.terminate_what')}</Notice>
    </ActDialog>
  );
}
