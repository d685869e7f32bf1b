import { useParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import { askWhole } from '#web/api/whole-list.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { assignmentsOf } from './assignments.ts';
import { EvaluationFrame, loadEvaluation, useEvaluated } from './evaluation-frame.tsx';
import { InterviewRound } from './interview-round.tsx';
import { interviewsDocument } from './interviews.documents.ts';
import { OpenInterviews } from './open-interviews.tsx';
import { programmeRunDocument } from './programmes.documents.ts';
import { JUDGED } from './terms.ts';

export async function load(input: PageInput) {
  const { challenge, title } = await loadEvaluation(input);
  await Promise.all([
    input.api.ask(interviewsDocument, { challengeId: challenge.id }),
    input.api.ask(programmeRunDocument, { programmeId: input.params.id ?? '' }),
    askWhole(input.api, assignmentsOf(input.api, challenge.id)),
  ]);
  return { title: `${input.t('evaluation.interviews')}: ${title}` };
}

/** Interviews with start-ups: when everybody can come, how they are laid out, and what became of them since. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const challenge = useEvaluated();
  const { interviewRounds } = useAsk(interviewsDocument, { challengeId: challenge.id });
  const { programmeRun } = useAsk(programmeRunDocument, { programmeId: id });
  const stages = programmeRun?.stages ?? [];
  const rounds = interviewRounds ?? [];
  if (!JUDGED.includes(challenge.state))
    return (
      <EvaluationFrame>
        <Empty>{t('evaluation.after_opening')}</Empty>
      </EvaluationFrame>
    );
  return (
    <EvaluationFrame>
      <Stack gap={5}>
        <p>{t('interviews.lead')}</p>
        {rounds.length === 0 && <Empty>{t('interviews.none')}</Empty>}
        {rounds.map((round) => (
          <InterviewRound key={round.id} round={round} challenge={challenge} stages={stages} />
        ))}
        {challenge.state === 'IN_EVALUATION' && <OpenInterviews challenge={challenge} stages={stages} />}
      </Stack>
    </EvaluationFrame>
  );
}
