import { useState } from 'react';
import { useParams } from 'react-router';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, type Fact, Facts } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { usePilotHands } from './hands.ts';
import {
  acceptPilotChangeDocument,
  declinePilotChangeDocument,
  proposePilotChangeDocument,
} from './pilot-acts.documents.ts';
import { PilotFrame } from './pilot-frame.tsx';
import { changesDocument, pilotHeadFragment } from './pilots.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { pilot } = await api.ask(changesDocument, { id: params.id ?? '' });
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

type Read = NonNullable<ResultOf<typeof changesDocument>['pilot']>;
type Request = Read['changeRequests'][number];

const TONES: Readonly<Record<Request['state'], Tone>> = {
  PROPOSED: 'info',
  ACCEPTED: 'good',
  DECLINED: 'bad',
};

/** Changes of an agreed plan: one side proposes, the other accepts or declines. */
export function Page() {
  const { id = '' } = useParams();
  const { pilot } = useAsk(changesDocument, { id });
  return pilot ? <Changes pilot={pilot} /> : null;
}

function Changes({ pilot }: { readonly pilot: Read }) {
  const t = useText();
  const [isProposing, setProposing] = useState(false);
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const mayPropose =
    ['RUNNING', 'SUSPENDED'].includes(head.state) && (hands.officer || hands.approver || hands.team);
  return (
    <PilotFrame pilot={pilot}>
      <p>{t('pilots.changes_lead')}</p>
      {mayPropose && !isProposing && (
        <div>
          <Button onClick={() => setProposing(true)}>{t('pilots.change_propose')}</Button>
        </div>
      )}
      {isProposing && <ProposalForm pilot={pilot} onDone={() => setProposing(false)} />}
      {pilot.changeRequests.length === 0 && <Empty>{t('pilots.no_changes')}</Empty>}
      {pilot.changeRequests.map((request) => (
        <ChangeRequest key={request.id} request={request} pilot={pilot} />
      ))}
    </PilotFrame>
  );
}

function ChangeRequest({ request, pilot }: { readonly request: Request; readonly pilot: Read }) {
  const t = useText();
  const { moment } = useFormats();
  const facts = useChangeFacts(request, pilot);
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const isMine = request.side === 'VENDOR' ? hands.team : hands.officer || hands.approver;
  const maySettle = !isMine && (hands.owner || hands.officer || hands.approver);
  return (
    <Panel
      title={t(request.side === 'VENDOR' ? 'pilots.proposed_by_vendor' : 'pilots.proposed_by_ministry', {
        when: moment(request.proposedAt),
      })}
      actions={
        <Tag tone={TONES[request.state]}>{t(`pilots.change_state.${request.state}` as MessageId)}</Tag>
      }
    >
      <p>
        <bdi>{request.reason}</bdi>
      </p>
      <Facts facts={facts} />
      {request.settledReason && (
        <p>
          {t('pilots.because')} <bdi>{request.settledReason}</bdi>
        </p>
      )}
      {request.state === 'PROPOSED' && maySettle && <Settle id={request.id} />}
    </Panel>
  );
}

interface Changed {
  readonly endsOn?: string;
  readonly site?: string;
  readonly users?: string;
  readonly risks?: string;
  readonly dataAccess?: string;
  readonly kpis?: readonly { readonly kpiId: string; readonly target?: number; readonly method?: string }[];
  readonly milestones?: readonly {
    readonly milestoneId: string;
    readonly dueOn?: string;
    readonly successCriteria?: string;
    readonly payment?: { readonly amount: number; readonly currency: string };
  }[];
}

/** What a request changes, in words of the plan. */
function useChangeFacts(request: Request, pilot: Read): Fact[] {
  const t = useText();
  const localized = useLocalized();
  const { date, number, money } = useFormats();
  const changes = request.changes as Changed;
  const kpi = (id: string) => pilot.kpis.find((each) => each.id === id);
  return [
    { term: t('pilots.ends_on'), value: changes.endsOn && date(changes.endsOn) },
    { term: t('pilots.site'), value: changes.site },
    { term: t('pilots.users'), value: changes.users },
    { term: t('pilots.risks'), value: changes.risks },
    { term: t('pilots.data_access'), value: changes.dataAccess },
    ...(changes.kpis ?? []).map((each) => ({
      term: localized(kpi(each.kpiId)?.name),
      value: [each.target !== undefined && number(each.target, 2), kpi(each.kpiId)?.unit, each.method]
        .filter(Boolean)
        .join(' '),
    })),
    ...(changes.milestones ?? []).map((each) => ({
      term: pilot.milestones.find(({ id }) => id === each.milestoneId)?.title ?? '',
      value: [each.dueOn && date(each.dueOn), each.successCriteria, each.payment && money(each.payment)]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
}

function Settle({ id }: { readonly id: string }) {
  const t = useText();
  const accept = useAct(acceptPilotChangeDocument);
  const decline = useAct(declinePilotChangeDocument);
  return (
    <Row>
      <ActDialog
        kind="primary"
        label={t('pilots.accept')}
        title={t('pilots.accept_change_title')}
        act={accept}
        onAct={() => accept.run({ input: { changeRequestId: id } })}
      >
        <p>{t('pilots.accept_change_what')}</p>
      </ActDialog>
      <ActDialog
        label={t('pilots.decline')}
        title={t('pilots.decline_change_title')}
        act={decline}
        onAct={(reason) => decline.run({ input: { changeRequestId: id, reason } })}
        reason={{ label: t('pilots.reason') }}
      >
        <p>{t('pilots.decline_change_what')}</p>
      </ActDialog>
    </Row>
  );
}

function ProposalForm({ pilot, onDone }: { readonly pilot: Read; readonly onDone: () => void }) {
  const t = useText();
  const localized = useLocalized();
  const head = readFragment(pilotHeadFragment, pilot);
  const [endsOn, setEndsOn] = useState(head.endsOn);
  const [site, setSite] = useState(head.site);
  const [targets, setTargets] = useState(() =>
    Object.fromEntries(pilot.kpis.map(({ id, target }) => [id, String(target)])),
  );
  const [dates, setDates] = useState(() =>
    Object.fromEntries(pilot.milestones.map(({ id, dueOn }) => [id, dueOn])),
  );
  const [reason, setReason] = useState('');
  const propose = useAct(proposePilotChangeDocument);
  const submit = async () => {
    const kpis = pilot.kpis
      .filter(({ id, target }) => Number(targets[id]) !== target)
      .map(({ id }) => ({ kpiId: id, target: Number(targets[id]) }));
    const milestones = pilot.milestones
      .filter(({ id, dueOn }) => dates[id] !== dueOn)
      .map(({ id }) => ({ milestoneId: id, dueOn: dates[id] ?? null }));
    const input = {
      pilotId: head.id,
      reason,
      ...(endsOn === head.endsOn ? {} : { endsOn }),
      ...(site === head.site ? {} : { site }),
      ...(kpis.length > 0 ? { kpis } : {}),
      ...(milestones.length > 0 ? { milestones } : {}),
    };
    if (await propose.run({ input })) onDone();
  };
  return (
    <Panel title={t('pilots.change_propose')}>
      <Form issues={propose.issues} onSubmit={submit}>
        <Grid min="14rem" gap={3}>
          <TextField
            name="endsOn"
            type="date"
            short
            label={t('pilots.ends_on')}
            value={endsOn}
            onChange={setEndsOn}
          />
          <TextField name="site" label={t('pilots.site')} value={site} onChange={setSite} />
          {pilot.kpis.map((kpi) => (
            <TextField
              key={kpi.id}
              name={`kpis.${kpi.id}`}
              type="number"
              short
              label={t('pilots.target_of', { kpi: localized(kpi.name), unit: kpi.unit })}
              value={targets[kpi.id] ?? ''}
              onChange={(value) => setTargets({ ...targets, [kpi.id]: value })}
            />
          ))}
          {pilot.milestones.map((milestone) => (
            <TextField
              key={milestone.id}
              name={`milestones.${milestone.id}`}
              type="date"
              short
              label={t('pilots.due_of', { milestone: `\u2068${milestone.title}\u2069` })}
              value={dates[milestone.id] ?? ''}
              onChange={(value) => setDates({ ...dates, [milestone.id]: value })}
            />
          ))}
        </Grid>
        <TextArea
          name="reason"
          label={t('pilots.reason')}
          hint={t('pilots.propose_hint')}
          value={reason}
          onChange={setReason}
        />
        <Row>
          <Button kind="primary" type="submit" pending={propose.pending}>
            {t('pilots.propose_do')}
          </Button>
          <Button onClick={onDone}>{t('form.cancel')}</Button>
        </Row>
      </Form>
    </Panel>
  );
}
