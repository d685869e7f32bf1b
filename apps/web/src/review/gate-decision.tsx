import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import {
  approveGateDocument,
  prepareGateDocument,
  proposeGateDocument,
  returnGateDocument,
} from './judging.documents.ts';
import { type JudgedGate, type JudgedRun, useCandidateNames } from './judging.ts';

interface DecisionProps {
  readonly programmeId: string;
  readonly zone: string;
  readonly run: JudgedRun;
  readonly gate: JudgedGate;
  readonly stage: LocalizedValue | null;
}

type GateState = 'waiting' | 'prepared' | 'proposed' | 'standstill' | 'settled';

const TONES: Readonly<Record<GateState, Tone | undefined>> = {
  waiting: undefined,
  prepared: 'warn',
  proposed: 'warn',
  standstill: 'info',
  settled: 'good',
};

/** How far a decision is, what the rule comes to, and the acts of those who decide. */
export function GateDecision({ programmeId, zone, run, gate, stage }: DecisionProps) {
  const t = useText();
  const { instant, list } = useFormats();
  const nameOf = useCandidateNames(run);
  const state = gate.state as GateState;
  const named = (ids: readonly string[]) => (ids.length > 0 ? <bdi>{list(ids.map(nameOf))}</bdi> : null);
  const { selection, decision } = gate;
  return (
    <Panel
      title={
        <Row gap={2}>
          <Localized text={stage} />
          <Tag tone={TONES[state]}>{t(`gate_state.${state}`)}</Tag>
        </Row>
      }
    >
      <Stack gap={4}>
        <Facts
          facts={[
            { term: t('judging.before'), value: named(gate.candidateIds) },
            { term: t('judging.by_rule'), value: selection && named(selection.selected) },
            { term: t('judging.reserve'), value: selection && named(selection.reserve) },
            { term: t('judging.proposed'), value: decision && named(decision.selected) },
            { term: t('judging.reason'), value: decision && <bdi>{decision.reason}</bdi> },
            { term: t('judging.agreed'), value: decision && t('judging.people', { count: decision.agreed }) },
            { term: t('judging.decided'), value: gate.decidedAt && instant(gate.decidedAt, zone) },
            { term: t('judging.effective'), value: gate.effectiveAt && instant(gate.effectiveAt, zone) },
          ]}
        />
        <Acts programmeId={programmeId} run={run} gate={gate} />
      </Stack>
    </Panel>
  );
}

type ActsProps = Omit<DecisionProps, 'stage' | 'zone'>;

function Acts({ programmeId, run, gate }: ActsProps) {
  const t = useText();
  const prepare = useAct(prepareGateDocument);
  const approve = useAct(approveGateDocument);
  const giveBack = useAct(returnGateDocument);
  const may = (kind: string) => run.legalActs.some((act) => act.kind === kind && act.on === gate.key);
  const input = { programmeId, gate: gate.key };
  return (
    <Row>
      {may('prepare') && (
        <ActDialog
          label={t('judging.prepare')}
          title={t('judging.prepare')}
          act={prepare}
          onAct={() => prepare.run({ input })}
        >
          <p>{t('judging.prepare_means')}</p>
        </ActDialog>
      )}
      {may('propose') && <Propose programmeId={programmeId} run={run} gate={gate} />}
      {may('approve') && (
        <ActDialog
          kind="primary"
          label={t('judging.approve')}
          title={t('judging.approve')}
          act={approve}
          onAct={() => approve.run({ input })}
        >
          <p>{t('judging.approve_means')}</p>
        </ActDialog>
      )}
      {may('return') && (
        <ActDialog
          label={t('judging.return')}
          title={t('judging.return')}
          act={giveBack}
          onAct={(reason) => giveBack.run({ input: { ...input, reason } })}
          reason={{ label: t('judging.reason') }}
        >
          <p>{t('judging.return_means')}</p>
        </ActDialog>
      )}
    </Row>
  );
}

/** What the rule comes to, with equals in an order that a person gives: those ticked first come first. */
function Propose({ programmeId, run, gate }: ActsProps) {
  const t = useText();
  const nameOf = useCandidateNames(run);
  const propose = useAct(proposeGateDocument);
  const [precedence, setPrecedence] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { ties = [], choice = null } = gate.selection ?? {};
  const optionsOf = (ids: readonly string[]) => ids.map((value) => ({ value, label: nameOf(value) }));
  return (
    <ActDialog
      kind="primary"
      label={t('judging.propose')}
      title={t('judging.propose')}
      act={propose}
      onAct={(reason) =>
        propose.run({
          input: {
            ...{ programmeId, gate: gate.key, reason, precedence: [...precedence] },
            selected: choice ? [...selected] : null,
          },
        })
      }
      reason={{ label: t('judging.reason'), hint: t('judging.reason_hint') }}
    >
      <p>{t('judging.propose_means')}</p>
      {ties.map(({ ids, places }, index) => (
        <Checkboxes
          key={ids.join()}
          name={`precedence.${index}`}
          label={t('judging.tie', { count: places })}
          hint={t('judging.tie_hint')}
          values={precedence.filter((id) => ids.includes(id))}
          onChange={(values) =>
            setPrecedence((before) => [...before.filter((id) => !ids.includes(id)), ...values])
          }
          options={optionsOf(ids)}
        />
      ))}
      {choice && (
        <Checkboxes
          name="selected"
          label={t('judging.choose')}
          values={selected}
          onChange={setSelected}
          options={optionsOf(choice)}
        />
      )}
    </ActDialog>
  );
}
