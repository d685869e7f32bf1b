import { useState } from 'react';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { isolated } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { useViewer } from '#web/session/use-viewer.ts';
import { Card, Empty, Facts } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { Aftermath } from './aftermath.tsx';
import { Confirm } from './confirm.tsx';
import { DecisionDraft } from './decision-draft.tsx';
import { type DecisionParts, questionOf } from './decision-parts.ts';
import { decisionDocument, rankingDocument } from './evaluation.documents.ts';
import { releaseDecisionsDocument, returnDecisionDocument } from './evaluation-acts.documents.ts';
import {
  type Evaluated,
  EvaluationFrame,
  loadEvaluation,
  useEvaluated,
  useSubmissionNames,
} from './evaluation-frame.tsx';
import { JUDGED } from './terms.ts';

type Proposal = NonNullable<DecisionParts['decisionProposals']>[number];

export async function load(input: PageInput) {
  const { challenge, title } = await loadEvaluation(input);
  await Promise.all([
    input.api.ask(decisionDocument, questionOf(challenge.id, input.api.locale)),
    input.api.ask(rankingDocument, { challengeId: challenge.id }),
  ]);
  return { title: `${input.t('evaluation.decision')}: ${title}` };
}

/** One person proposes, another one releases; then letters, appeals and the record. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const challenge = useEvaluated();
  const parts = useAsk(decisionDocument, questionOf(challenge.id, locale));
  const { ranking } = useAsk(rankingDocument, { challengeId: challenge.id });
  const proposals = parts.decisionProposals ?? [];
  const waiting = proposals.find(({ state }) => state === 'PROPOSED');
  const made =
    challenge.state === 'IN_EVALUATION' ? undefined : proposals.find(({ state }) => state === 'RELEASED');
  const scored = ranking?.rows.some(({ score }) => score !== null) ?? false;
  return (
    <EvaluationFrame>
      {!JUDGED.includes(challenge.state) && <Empty>{t('evaluation.after_opening')}</Empty>}
      {waiting && <Waiting challenge={challenge} proposal={waiting} />}
      {challenge.state === 'IN_EVALUATION' && !waiting && ranking && scored && (
        <DecisionDraft challenge={challenge} ranking={ranking} />
      )}
      {challenge.state === 'IN_EVALUATION' && !waiting && !scored && <Empty>{t('scores.none')}</Empty>}
      {made && <Made challenge={challenge} proposal={made} />}
      <Earlier
        challenge={challenge}
        proposals={proposals.filter((each) => each !== waiting && each !== made)}
      />
      <Aftermath challenge={challenge} parts={parts} />
    </EvaluationFrame>
  );
}

interface ProposalProps {
  readonly challenge: Evaluated;
  readonly proposal: Proposal;
}

/** The one who proposed waits; somebody else who takes part releases it or gives it back. */
function Waiting({ challenge, proposal }: ProposalProps) {
  const t = useText();
  const viewer = useViewer();
  const { moment } = useFormats();
  const release = useAct(releaseDecisionsDocument);
  const back = useAct(returnDecisionDocument);
  const [reason, setReason] = useState('');
  const own = viewer?.id === proposal.proposedBy?.id;
  return (
    <Stack as="section" aria-labelledby="waiting">
      <h2 id="waiting">{t('decision.waiting')}</h2>
      <Notice>
        {t(own ? 'decision.own' : 'decision.not_own', {
          name: isolated(proposal.proposedBy?.displayName),
          when: moment(proposal.proposedAt),
        })}
      </Notice>
      <Outcomes challenge={challenge} proposal={proposal} />
      <Row>
        {!own && (
          <Confirm
            label={t('decision.release')}
            means={t('decision.release_means', {
              count: proposal.awards.length + proposal.rejections.length,
            })}
            act={release}
            run={() => release.run({ input: { proposalIds: [proposal.id] } })}
          />
        )}
        <Confirm
          kind="secondary"
          label={t('decision.return')}
          means={t('decision.return_means')}
          act={back}
          run={() => back.run({ input: { proposalId: proposal.id, reason } })}
        >
          <TextArea
            name="reason"
            rows={2}
            label={t('programmes.reason')}
            value={reason}
            onChange={setReason}
          />
        </Confirm>
      </Row>
    </Stack>
  );
}

/** What was decided, and who let it take effect. */
function Made({ challenge, proposal }: ProposalProps) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <Stack as="section" aria-labelledby="made">
      <h2 id="made">{t('decision.made')}</h2>
      <p>
        {t('decision.not_own', {
          name: isolated(proposal.proposedBy?.displayName),
          when: moment(proposal.proposedAt),
        })}{' '}
        {proposal.settledAt &&
          t('decision.released_by', {
            name: isolated(proposal.settledBy?.displayName),
            when: moment(proposal.settledAt),
          })}
      </p>
      <Outcomes challenge={challenge} proposal={proposal} />
    </Stack>
  );
}

function Outcomes({ challenge, proposal }: ProposalProps) {
  const t = useText();
  const nameOf = useSubmissionNames(challenge);
  const lines = [
    ...proposal.awards.map((each) => ({ ...each, awarded: true })),
    ...proposal.rejections.map((each) => ({ ...each, awarded: false })),
  ];
  return (
    <Stack as="ul" gap={3}>
      {lines.map(({ submissionId, reason, awarded }) => (
        <Card as="li" key={submissionId}>
          <Row gap={2}>
            <h3>
              <bdi>{nameOf(submissionId)}</bdi>
            </h3>
            <Tag tone={awarded ? 'good' : undefined}>
              {t(awarded ? 'decision.awarded' : 'decision.not_awarded')}
            </Tag>
          </Row>
          <p>
            <bdi>{reason}</bdi>
          </p>
        </Card>
      ))}
      {proposal.tieReason && (
        <li>
          <Facts facts={[{ term: t('decision.tie_reason'), value: <bdi>{proposal.tieReason}</bdi> }]} />
        </li>
      )}
    </Stack>
  );
}

function Earlier({
  challenge,
  proposals,
}: {
  readonly challenge: Evaluated;
  readonly proposals: readonly Proposal[];
}) {
  const t = useText();
  const { moment } = useFormats();
  if (proposals.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="earlier">
      <h2 id="earlier">{t('decision.earlier')}</h2>
      {proposals.map((proposal) => (
        <details key={proposal.id}>
          <summary>
            {t(proposal.state === 'RELEASED' ? 'decision.released_by' : 'decision.returned_by', {
              name: isolated(proposal.settledBy?.displayName),
              when: proposal.settledAt ? moment(proposal.settledAt) : '',
            })}
          </summary>
          <Stack>
            {proposal.returnReason && (
              <p>
                <bdi>{proposal.returnReason}</bdi>
              </p>
            )}
            <Outcomes challenge={challenge} proposal={proposal} />
          </Stack>
        </details>
      ))}
    </Stack>
  );
}
