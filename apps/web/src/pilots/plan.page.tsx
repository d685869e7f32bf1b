import { useState } from 'react';
import { useParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { askWhole } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { partnersOf } from '#web/people/lists.ts';
import { Button } from '#web/ui/button.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import type { PlannedPilot } from './answers.types.ts';
import { usePilotHands } from './hands.ts';
import { PilotFrame } from './pilot-frame.tsx';
import { pilotHeadFragment, planDocument } from './pilots.documents.ts';
import { PlanForm } from './plan-form.tsx';
import { MilestonesForm } from './plan-milestones-form.tsx';
import { Standing } from './standing.tsx';

export async function load({ api, params, localized }: PageInput) {
  const [{ pilot }] = await Promise.all([
    api.ask(planDocument, { id: params.id ?? '' }),
    askWhole(api, partnersOf(api)),
  ]);
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

interface PilotProps {
  readonly pilot: PlannedPilot;
}

/** What was agreed: where, with whom, what is measured and by whom; and whether it goes on. */
export function Page() {
  const { id = '' } = useParams();
  const { pilot } = useAsk(planDocument, { id });
  if (!pilot) return null;
  return (
    <PilotFrame pilot={pilot}>
      <Standing pilot={pilot} />
      <Plan pilot={pilot} />
      <Kpis pilot={pilot} />
      <Milestones pilot={pilot} />
      <History pilot={pilot} />
    </PilotFrame>
  );
}

/** The words of the plan, or the form to write them. */
function Plan({ pilot }: PilotProps) {
  const t = useText();
  const { moment, number } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const [isEditing, setEditing] = useState(false);
  const mayPlan = head.state === 'PLANNED' && (hands.officer || hands.manager);
  const { plan } = pilot;
  const agreed = (at: string | null | undefined) => (at ? moment(at) : t('pilots.not_agreed'));
  return (
    <Panel
      title={t('pilots.plan')}
      actions={
        mayPlan && !isEditing && <Button onClick={() => setEditing(true)}>{t('pilots.plan_write')}</Button>
      }
    >
      {isEditing && <PlanForm pilot={pilot} onDone={() => setEditing(false)} />}
      {!isEditing && !plan && <p>{t('pilots.no_plan')}</p>}
      {!isEditing && plan && (
        <Facts
          facts={[
            { term: t('pilots.site'), value: <bdi>{head.site}</bdi> },
            { term: t('pilots.users'), value: <bdi>{plan.users}</bdi> },
            { term: t('pilots.data_access'), value: <bdi>{plan.dataAccess}</bdi> },
            { term: t('pilots.risks'), value: <bdi>{plan.risks}</bdi> },
            {
              term: t('pilots.reports_every'),
              value: t('pilots.days', { count: plan.reportEveryDays, shown: number(plan.reportEveryDays) }),
            },
            { term: t('pilots.ministry_agreed'), value: agreed(plan.ministryAgreedAt) },
            { term: t('pilots.vendor_agreed'), value: agreed(plan.vendorAgreedAt) },
          ]}
        />
      )}
    </Panel>
  );
}

function Kpis({ pilot }: PilotProps) {
  const t = useText();
  const { number, date } = useFormats();
  return (
    <Table
      caption={t('pilots.kpis')}
      rows={pilot.kpis}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('pilots.kpi'), cell: (kpi) => <Localized text={kpi.name} /> },
        { key: 'unit', label: t('pilots.unit'), cell: (kpi) => <bdi>{kpi.unit}</bdi> },
        { key: 'from', label: t('pilots.baseline'), numeric: true, cell: (kpi) => number(kpi.baseline, 2) },
        { key: 'to', label: t('pilots.target'), numeric: true, cell: (kpi) => number(kpi.target, 2) },
        { key: 'due', label: t('pilots.due'), cell: (kpi) => date(kpi.dueOn) },
        { key: 'who', label: t('pilots.measurer'), cell: (kpi) => <Localized text={kpi.measurer?.name} /> },
        { key: 'how', label: t('pilots.method'), cell: (kpi) => <bdi>{kpi.method}</bdi> },
      ]}
    />
  );
}

function Milestones({ pilot }: PilotProps) {
  const t = useText();
  const { date, money } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const [isEditing, setEditing] = useState(false);
  const mayPlan = head.state === 'PLANNED' && (hands.officer || hands.manager);
  return (
    <Stack gap={3}>
      {isEditing ? (
        <Panel title={t('pilots.milestones')}>
          <MilestonesForm pilot={pilot} onDone={() => setEditing(false)} />
        </Panel>
      ) : (
        <Table
          caption={t('pilots.milestones')}
          rows={pilot.milestones}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', label: t('pilots.milestone'), cell: (each) => <bdi>{each.title}</bdi> },
            { key: 'due', label: t('pilots.due'), cell: (each) => date(each.dueOn) },
            { key: 'how', label: t('pilots.success'), cell: (each) => <bdi>{each.successCriteria}</bdi> },
            {
              key: 'money',
              label: t('pilots.payment'),
              numeric: true,
              cell: (each) => (each.payment ? money(each.payment) : '–'),
            },
          ]}
        />
      )}
      {mayPlan && !isEditing && (
        <div>
          <Button onClick={() => setEditing(true)}>{t('pilots.milestones_write')}</Button>
        </div>
      )}
    </Stack>
  );
}

/** Agreed versions of the plan, and when the pilot stood still. */
function History({ pilot }: PilotProps) {
  const t = useText();
  const { moment } = useFormats();
  if (pilot.planVersions.length === 0 && pilot.suspensions.length === 0) return null;
  return (
    <Panel title={t('pilots.history')}>
      <Stack as="ul" gap={2}>
        {pilot.planVersions.map(({ number, agreedAt, reason }) => (
          <li key={number}>
            {t('pilots.version', { number: String(number), when: moment(agreedAt) })} <bdi>{reason}</bdi>
          </li>
        ))}
        {pilot.suspensions.map((each) => (
          <li key={each.id}>
            {t('pilots.suspended_at', { when: moment(each.suspendedAt) })} <bdi>{each.reason}</bdi>
            {each.resumedAt && (
              <>
                {' · '}
                {t('pilots.resumed_at', { when: moment(each.resumedAt) })} <bdi>{each.resumedReason}</bdi>
              </>
            )}
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
