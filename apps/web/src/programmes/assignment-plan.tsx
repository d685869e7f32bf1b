import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { reviewersOf } from '#web/people/lists.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox, Choices } from '#web/ui/choices.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import type { Plan } from './answers.types.ts';
import { computationDocument, proposalDocument } from './assignment.documents.ts';
import { AssignmentPairs } from './assignment-pairs.tsx';
import { Confirm } from './confirm.tsx';
import {
  cancelComputationDocument,
  proposeAssignmentsDocument,
  publishProposalDocument,
} from './evaluation-acts.documents.ts';
import type { Evaluated } from './evaluation-frame.tsx';
import { Figure } from './figure.tsx';
import { Working } from './working.tsx';

/** A plan is proposed, looked at, changed by hand, and becomes real only when somebody publishes it. */
export function AssignmentPlan({ challenge }: { readonly challenge: Evaluated }) {
  const t = useText();
  const { assignmentProposal: plan } = useAsk(proposalDocument, { challengeId: challenge.id });
  const reviewers = useWhole(reviewersOf);
  const propose = useAct(proposeAssignmentsDocument);
  return (
    <Stack gap={5}>
      <ErrorSummary issues={propose.issues} />
      {challenge.state === 'IN_EVALUATION' && (
        <Propose
          again={plan !== null}
          pending={propose.pending}
          onPropose={(mode) => propose.run({ input: { challengeId: challenge.id, mode } })}
        />
      )}
      {propose.pending && <Computation challengeId={challenge.id} />}
      {plan && !propose.pending && (
        <>
          <PlanFigures plan={plan} />
          <Clash plan={plan} />
          <AssignmentPairs challenge={challenge} plan={plan} reviewers={reviewers} />
          {plan.state === 'PREVIEW' && <Publish plan={plan} />}
        </>
      )}
      {!plan && !propose.pending && <p>{t('assignment.no_plan')}</p>}
    </Stack>
  );
}

type Mode = Plan['mode'];

interface ProposeProps {
  readonly again: boolean;
  readonly pending: boolean;
  readonly onPropose: (mode: Mode) => void;
}

function Propose({ again, pending, onPropose }: ProposeProps) {
  const t = useText();
  const [mode, setMode] = useState<Mode>('SUM');
  return (
    <Form issues={[]} onSubmit={() => onPropose(mode)}>
      <Choices
        name="mode"
        label={t('assignment.aim')}
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        options={(['SUM', 'FAIR', 'LOTTERY'] as const).map((value) => ({
          value,
          label: t(`assignment_mode.${value}`),
          hint: t(`assignment_mode_hint.${value}`),
        }))}
      />
      <div>
        <Button kind={again ? 'secondary' : 'primary'} type="submit" pending={pending}>
          {t(again ? 'assignment.propose_again' : 'assignment.propose')}
        </Button>
      </div>
    </Form>
  );
}

/** A plan for thousands takes a while: how far it is, and a way to stop it. */
function Computation({ challengeId }: { readonly challengeId: string }) {
  const t = useText();
  const api = useApi();
  const cancel = useAct(cancelComputationDocument);
  const { data } = useQuery({
    ...api.options(computationDocument, { challengeId }),
    refetchInterval: 1000,
    staleTime: 0,
  });
  const now = data?.assignmentComputation;
  return (
    <Stack gap={3}>
      {now ? (
        <Progress
          label={t('assignment.computing', { done: now.done, total: now.total })}
          value={now.done}
          max={now.total}
        />
      ) : (
        <Working label={t('assignment.starting')} />
      )}
      <div>
        <Button small pending={cancel.pending} onClick={() => cancel.run({ input: { challengeId } })}>
          {t('assignment.stop')}
        </Button>
      </div>
    </Stack>
  );
}

function PlanFigures({
  plan: { figures, mode, pairs, unfilled, state, proposedAt, settledAt },
}: {
  readonly plan: Plan;
}) {
  const t = useText();
  const { number, percent, moment } = useFormats();
  const lacking = unfilled.reduce((sum, { missing }) => sum + missing, 0);
  return (
    <Stack gap={3}>
      <Notice tone={state === 'PUBLISHED' ? 'good' : 'info'}>
        {state === 'PUBLISHED'
          ? t('assignment.published', { when: moment(settledAt ?? proposedAt) })
          : t('assignment.preview', { when: moment(proposedAt) })}
      </Notice>
      <Grid min="13rem">
        <Figure
          label={t('assignment.pairs')}
          value={number(pairs.length)}
          note={t(`assignment_mode.${mode}`)}
        />
        <Figure
          label={t('assignment.fit')}
          value={figures.bound > 0 ? percent(figures.total / figures.bound, 1) : '–'}
          note={t(figures.isOptimal ? 'assignment.optimal' : 'assignment.of_bound')}
        />
        <Figure label={t('assignment.worst')} value={number(figures.minSubmission, 2)} />
        <Figure label={t('assignment.lacking')} value={number(lacking)} />
      </Grid>
    </Stack>
  );
}

function Clash({ plan: { clash } }: { readonly plan: Plan }) {
  const t = useText();
  if (!clash) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>{t(`clash.${clash.kind}`)}</strong>{' '}
        {t('assignment.clash', { needed: clash.needed, available: clash.available })}
      </p>
      <p>{t('assignment.mends')}</p>
      <ul>
        {clash.mends.map(({ way, by }) => (
          <li key={way}>{t(`mend.${way}`, { count: by })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Publish({ plan: { id, version, unfilled, pairs } }: { readonly plan: Plan }) {
  const t = useText();
  const publish = useAct(publishProposalDocument);
  const [accept, setAccept] = useState(false);
  return (
    <div>
      <Confirm
        label={t('assignment.publish')}
        means={t('assignment.publish_means', {
          count: pairs.filter(({ origin }) => origin !== 'KEPT').length,
        })}
        act={publish}
        run={() => publish.run({ input: { id, expectedVersion: version, acceptIncomplete: accept } })}
      >
        {unfilled.length > 0 && (
          <Checkbox
            name="acceptIncomplete"
            label={t('assignment.accept_incomplete')}
            checked={accept}
            onChange={setAccept}
          />
        )}
      </Confirm>
    </div>
  );
}
