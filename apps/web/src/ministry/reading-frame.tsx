import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { draftFragment, framingFragment } from './draft.documents.ts';
import { Coached } from './editor/fields.tsx';

/** KPIs, criteria and questions, as tables. */
export function Measures({ challenge }: { readonly challenge: FragmentOf<typeof draftFragment> }) {
  const t = useText();
  const { number, date } = useFormats();
  const { kpis, criteria, questions } = readFragment(draftFragment, challenge);
  return (
    <Panel title={t('ministry.part.kpis')}>
      <Coached path="kpis">
        <Table
          caption={t('ministry.field.kpis')}
          rows={kpis}
          rowKey={(kpi) => JSON.stringify(kpi)}
          columns={[
            { key: 'name', label: t('ministry.kpi.name'), cell: (kpi) => <Localized text={kpi.name} /> },
            { key: 'unit', label: t('ministry.kpi.unit'), cell: (kpi) => <bdi>{kpi.unit}</bdi> },
            {
              key: 'from',
              label: t('ministry.kpi.baseline'),
              numeric: true,
              cell: (kpi) => number(kpi.baseline, 2),
            },
            {
              key: 'to',
              label: t('ministry.kpi.target'),
              numeric: true,
              cell: (kpi) => number(kpi.target, 2),
            },
            { key: 'due', label: t('ministry.kpi.dueOn'), cell: (kpi) => date(kpi.dueOn) },
            { key: 'source', label: t('ministry.kpi.source'), cell: (kpi) => <bdi>{kpi.source}</bdi> },
          ]}
        />
      </Coached>
      <Coached path="criteria">
        <Table
          caption={t('ministry.field.criteria')}
          rows={criteria}
          rowKey={(criterion) => JSON.stringify(criterion.name)}
          columns={[
            {
              key: 'name',
              label: t('ministry.criterion.name'),
              cell: (each) => <Localized text={each.name} />,
            },
            {
              key: 'what',
              label: t('ministry.criterion.description'),
              cell: (each) => <Localized text={each.description} />,
            },
            {
              key: 'weight',
              label: t('ministry.criterion.weight'),
              numeric: true,
              cell: (each) => number(each.weight),
            },
          ]}
        />
      </Coached>
      <Stack gap={2}>
        <h3>{t('ministry.field.questions')}</h3>
        <ol>
          {questions.map(({ prompt, kind }) => (
            <li key={JSON.stringify(prompt)}>
              <Localized text={prompt} /> ({t(`ministry.question_kind.${kind}` as MessageId)})
            </li>
          ))}
        </ol>
      </Stack>
    </Panel>
  );
}

/** Money, dates, people. */
export function Frame({ challenge }: { readonly challenge: FragmentOf<typeof draftFragment> }) {
  const t = useText();
  const { money, instant, date, list, number } = useFormats();
  const read = readFragment(draftFragment, challenge);
  const framing = readFragment(framingFragment, read.framing);
  const day = (value: string | null) => value && date(value);
  const word = (set: string, value: string | null): ReactNode =>
    value && t(`ministry.${set}.${value}` as MessageId);
  return (
    <Panel title={t('ministry.frame')}>
      <Coached path="budget">
        <Facts
          facts={[
            { term: t('ministry.field.budget'), value: read.budget && money(read.budget) },
            {
              term: t('ministry.field.exitToProcurement'),
              value: word('exitToProcurement', read.exitToProcurement),
            },
            {
              term: t('ministry.field.intellectualProperty'),
              value: word('intellectualProperty', framing.intellectualProperty),
            },
            { term: t('ministry.field.opensAt'), value: instant(read.opensAt, read.zone) },
            { term: t('ministry.field.closesAt'), value: instant(read.closesAt, read.zone) },
            { term: t('ministry.field.questionsCloseOn'), value: day(framing.timeline.questionsCloseOn) },
            { term: t('ministry.field.decisionOn'), value: day(framing.timeline.decisionOn) },
            { term: t('ministry.field.pilotStartsOn'), value: day(framing.timeline.pilotStartsOn) },
            {
              term: t('ministry.field.testSite'),
              value: framing.testSite && <Localized text={framing.testSite.name} />,
            },
            { term: t('ministry.field.minimumTrl'), value: read.minimumTrl && number(read.minimumTrl) },
            { term: t('ministry.field.tags'), value: list(read.tags) },
          ]}
        />
      </Coached>
      <Coached path="framing.people">
        <h3>{t('ministry.field.people')}</h3>
        <ul>
          {(framing.people ?? []).map(({ role, name, position }) => (
            <li key={`${role}${name}`}>
              {t(`ministry.person_role.${role}` as MessageId)}: <bdi>{name}</bdi> <bdi>{position}</bdi>
            </li>
          ))}
        </ul>
      </Coached>
    </Panel>
  );
}
