import { useFormats } from '#web/i18n/format.ts';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { GateActs } from './gate-acts.tsx';
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
        <GateActs programmeId={programmeId} run={run} gate={gate} />
      </Stack>
    </Panel>
  );
}
