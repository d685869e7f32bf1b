import { useState } from 'react';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import type { ReviewAnswer, ReviewedPilot } from './answers.types.ts';
import { OUTCOMES, type Outcome, TONES } from './decisions.tsx';
import {
  proposePilotDecisionDocument,
  releasePilotDecisionDocument,
  returnPilotDecisionDocument,
} from './pilot-acts.documents.ts';
import { pilotHeadFragment, proposalsDocument } from './pilots.documents.ts';

type Proposal = NonNullable<ResultOf<typeof proposalsDocument>['pilotDecisionProposals']>[number];

/** A decision of two people: one proposes it, another releases it or gives it back. Only they may ask for proposals. */
export function DecisionToMake({
  pilot,
  answer,
}: {
  readonly pilot: ReviewedPilot;
  readonly answer: ReviewAnswer;
}) {
  const { id } = readFragment(pilotHeadFragment, pilot);
  const { pilotDecisionProposals } = useAsk(proposalsDocument, { id });
  const waiting = pilotDecisionProposals?.find(({ state }) => state === 'PROPOSED');
  if (waiting) return <WaitingProposal proposal={waiting} />;
  return <ProposalForm pilot={pilot} exits={answer.pilotExits} />;
}

function WaitingProposal({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const { moment, date } = useFormats();
  const release = useAct(releasePilotDecisionDocument);
  const giveBack = useAct(returnPilotDecisionDocument);
  const outcome = t(`pilots.outcome.${proposal.outcome}` as MessageId);
  return (
    <Panel title={t('pilots.proposal')} actions={<Tag tone={TONES[proposal.outcome]}>{outcome}</Tag>}>
      <Stack gap={3}>
        <p>
          <bdi>{proposal.reasons}</bdi>
        </p>
        <Facts
          facts={[
            { term: t('pilots.proposed_by'), value: <bdi>{proposal.proposedBy?.displayName}</bdi> },
            { term: t('pilots.proposed_at'), value: moment(proposal.proposedAt) },
            { term: t('pilots.new_end'), value: proposal.newEndsOn && date(proposal.newEndsOn) },
          ]}
        />
        <Row>
          <ActDialog
            kind="primary"
            label={t('pilots.release')}
            title={t('pilots.release_ask', { outcome })}
            act={release}
            onAct={() => release.run({ input: { proposalId: proposal.id } })}
          >
            <Notice tone="warn">{t('pilots.release_what')}</Notice>
          </ActDialog>
          <ActDialog
            label={t('pilots.give_back')}
            title={t('pilots.give_back')}
            act={giveBack}
            onAct={(reason) => giveBack.run({ input: { proposalId: proposal.id, reason } })}
            reason={{ label: t('pilots.reasons') }}
          >
            <p>{t('pilots.give_back_what')}</p>
          </ActDialog>
        </Row>
      </Stack>
    </Panel>
  );
}

interface DecideProps {
  readonly pilot: ReviewedPilot;
  readonly exits: ReviewAnswer['pilotExits'];
}

/** Adopt, go on for longer, or stop; with the way it is bought, and the reasons. */
function ProposalForm({ pilot, exits }: DecideProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const [outcome, setOutcome] = useState<Outcome>('ADOPT');
  const [exitId, setExit] = useState(exits[0]?.id ?? '');
  const [newEndsOn, setNewEnd] = useState('');
  const propose = useAct(proposePilotDecisionDocument);
  const run = (reasons: string) =>
    propose.run({
      input: {
        pilotId: head.id,
        outcome,
        reasons,
        exitId: outcome === 'ADOPT' && exitId ? exitId : null,
        newEndsOn: outcome === 'EXTEND' && newEndsOn ? newEndsOn : null,
      },
    });
  return (
    <Panel title={t('pilots.propose_title')}>
      <Choices
        name="outcome"
        label={t('pilots.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
        options={OUTCOMES.map((each) => ({
          value: each,
          label: t(`pilots.outcome.${each}`),
          hint: t(`pilots.outcome_hint.${each}`),
        }))}
      />
      {outcome === 'ADOPT' && exits.length > 0 && (
        <Select
          name="exitId"
          label={t('pilots.exit')}
          value={exitId}
          onChange={setExit}
          options={exits.map(({ id, kind, legalBasis }) => ({
            value: id,
            label: [t(`pilots.exit.${kind}` as MessageId), legalBasis].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {outcome === 'EXTEND' && (
        <TextField
          name="newEndsOn"
          type="date"
          short
          label={t('pilots.new_end')}
          value={newEndsOn}
          onChange={setNewEnd}
        />
      )}
      <div>
        <ActDialog
          kind="primary"
          label={t('pilots.propose')}
          title={t('pilots.propose_ask', { outcome: t(`pilots.outcome.${outcome}`) })}
          act={propose}
          onAct={run}
          reason={{ label: t('pilots.reasons'), hint: t('pilots.reasons_hint') }}
        >
          <Notice tone="warn">{t('pilots.propose_what')}</Notice>
        </ActDialog>
      </div>
    </Panel>
  );
}
