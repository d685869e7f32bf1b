import { useParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { askWhole } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { reviewersOf } from '#web/people/lists.ts';
import { viewerDocument } from '#web/session/session.documents.ts';
import { holds } from '#web/session/use-viewer.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import type { ReviewAnswer, ReviewedPilot } from './answers.types.ts';
import { CaseStudyPanel } from './case-study-panel.tsx';
import { Consensuses, ConsensusForm } from './consensus.tsx';
import { Decisions } from './decisions.tsx';
import { FollowUp } from './follow-up.tsx';
import { usePilotHands } from './hands.ts';
import {
  beginPilotMidtermDocument,
  beginPilotReviewDocument,
  concludePilotMidtermDocument,
} from './pilot-acts.documents.ts';
import { PilotFrame } from './pilot-frame.tsx';
import { pilotHeadFragment, proposalsDocument, reviewDocument } from './pilots.documents.ts';
import { DecisionToMake } from './proposal.tsx';
import { ReviewForm } from './review-form.tsx';
import { Jury, Reviews } from './reviews.tsx';

export async function load({ api, params, localized }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  const [{ pilot }] = await Promise.all([
    api.ask(reviewDocument, { id: params.id ?? '' }),
    holds(viewer, 'PROGRAMME_MANAGER') && askWhole(api, reviewersOf(api)),
    holds(viewer, 'PROGRAMME_MANAGER', 'MINISTRY_APPROVER') &&
      api.ask(proposalsDocument, { id: params.id ?? '' }),
  ]);
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

/** From measured figures to a decision: scores, agreement, decision, and what became of it afterwards. */
export function Page() {
  const { id = '' } = useParams();
  const answer = useAsk(reviewDocument, { id });
  return answer.pilot ? <Shown answer={answer} pilot={answer.pilot} /> : null;
}

interface ShownProps {
  readonly answer: ReviewAnswer;
  readonly pilot: ReviewedPilot;
}

function Shown({ answer, pilot }: ShownProps) {
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const isInReview = ['IN_MIDTERM', 'IN_REVIEW'].includes(head.state);
  const phase = head.state === 'IN_MIDTERM' ? 'MIDTERM' : 'END';
  const hasScored = pilot.reviews.some(
    (review) => review.isOwn && review.round === head.round && review.phase === phase,
  );
  const decides = hands.approver || hands.manager;
  return (
    <PilotFrame pilot={pilot}>
      <StandingPanel answer={answer} pilot={pilot} />
      {hands.manager && <Jury pilot={pilot} />}
      {isInReview && hands.reviewer && !hasScored && <ReviewForm pilot={pilot} rubric={answer.pilotRubric} />}
      <Reviews pilot={pilot} />
      {isInReview && head.isChairedByViewer && <ConsensusForm pilot={pilot} phase={phase} />}
      <Consensuses pilot={pilot} />
      {head.state === 'IN_MIDTERM' && decides && <ConcludeMidterm id={head.id} />}
      {head.state === 'IN_REVIEW' && decides && <DecisionToMake pilot={pilot} answer={answer} />}
      <Decisions pilot={pilot} />
      <CaseStudyPanel pilot={pilot} />
      <FollowUp pilot={pilot} />
    </PilotFrame>
  );
}

/** The figures and the judgement as they stand, and the beginning of a review. */
function StandingPanel({ answer, pilot }: ShownProps) {
  const t = useText();
  const { number, percent } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const standing = answer.pilotStanding;
  const points = (value: number | null | undefined) => (typeof value === 'number' ? number(value, 2) : null);
  return (
    <Panel title={t('pilots.standing')}>
      <p>{t(`pilots.next.${head.state}` as MessageId)}</p>
      {standing && (
        <Facts
          facts={[
            {
              term: t('pilots.attainment'),
              value: typeof standing.attainment === 'number' ? percent(standing.attainment) : null,
            },
            { term: t('pilots.judgement'), value: points(standing.judgement) },
            { term: t('pilots.agreed_score'), value: points(standing.consensus) },
            { term: t('pilots.combined'), value: points(standing.combined) },
            { term: t('pilots.review_count'), value: number(standing.reviewCount) },
          ]}
        />
      )}
      {head.state === 'RUNNING' && (hands.officer || hands.manager) && (
        <Begin id={head.id} hasMidterm={pilot.midterms.some(({ round }) => round === head.round)} />
      )}
    </Panel>
  );
}

function Begin({ id, hasMidterm }: { readonly id: string; readonly hasMidterm: boolean }) {
  const t = useText();
  const midterm = useAct(beginPilotMidtermDocument);
  const review = useAct(beginPilotReviewDocument);
  return (
    <Row>
      <ActDialog
        kind="primary"
        label={t('pilots.begin_review')}
        title={t('pilots.begin_review_title')}
        act={review}
        onAct={() => review.run({ input: { pilotId: id } })}
      >
        <p>{t('pilots.begin_review_what')}</p>
      </ActDialog>
      {!hasMidterm && (
        <ActDialog
          label={t('pilots.begin_midterm')}
          title={t('pilots.begin_midterm_title')}
          act={midterm}
          onAct={() => midterm.run({ input: { pilotId: id } })}
        >
          <p>{t('pilots.begin_midterm_what')}</p>
        </ActDialog>
      )}
    </Row>
  );
}

function ConcludeMidterm({ id }: { readonly id: string }) {
  const t = useText();
  const conclude = useAct(concludePilotMidtermDocument);
  return (
    <Stack>
      <div>
        <ActDialog
          kind="primary"
          label={t('pilots.conclude')}
          title={t('pilots.conclude_title')}
          act={conclude}
          onAct={(conclusion) => conclude.run({ input: { pilotId: id, conclusion } })}
          reason={{ label: t('pilots.conclusion') }}
        >
          <p>{t('pilots.conclude_what')}</p>
        </ActDialog>
      </div>
    </Stack>
  );
}
