import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Row } from '#web/ui/layout.tsx';
import {
  approveGateDocument,
  prepareGateDocument,
  proposeGateDocument,
  returnGateDocument,
} from './judging.documents.ts';
import { type JudgedGate, type JudgedRun, useCandidateNames } from './judging.ts';

interface ActsProps {
  readonly programmeId: string;
  readonly run: JudgedRun;
  readonly gate: Pick<JudgedGate, 'key' | 'selection'>;
}

/** What this person may do at a gate now. */
export function GateActs({ programmeId, run, gate }: ActsProps) {
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

type Ties = NonNullable<JudgedGate['selection']>['ties'];

/** Where all places are given to those who were ticked, the others follow: their order gives nothing to anybody. */
const orderOf = (ties: Ties, ticked: readonly string[]): string[] =>
  ties.flatMap(({ ids, places }) => {
    const first = ticked.filter((id) => ids.includes(id));
    return first.length < places ? first : [...first, ...ids.filter((id) => !first.includes(id))];
  });

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
            ...{ programmeId, gate: gate.key, reason, precedence: orderOf(ties, precedence) },
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
