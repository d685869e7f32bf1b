import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/choices.tsx';
import { Form } from '#web/ui/form.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { ReviewedPilot } from './answers.types.ts';
import { usePilotHands } from './hands.ts';
import { answerPilotFollowUpDocument } from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

const QUESTIONS = ['isUsed', 'hasContract', 'isTrading'] as const;

/** A year later: is it in use, is there a contract, does the start-up still trade? */
export function FollowUp({ pilot }: { readonly pilot: ReviewedPilot }) {
  const t = useText();
  const { date } = useFormats();
  const hands = usePilotHands(readFragment(pilotHeadFragment, pilot));
  const { followUp } = pilot;
  if (!followUp) return null;
  const side = hands.team ? 'VENDOR' : 'MINISTRY';
  const isAsked =
    (hands.team || hands.officer || hands.approver) && !followUp.answers.some((each) => each.side === side);
  return (
    <Panel title={t('pilots.follow_up')}>
      <p>{t('pilots.follow_up_when', { from: date(followUp.dueOn), until: date(followUp.untilOn) })}</p>
      {followUp.answers.length > 0 && (
        <Table
          caption={t('pilots.follow_up_answers')}
          hideCaption
          rows={followUp.answers}
          rowKey={(answer) => answer.side}
          columns={[
            {
              key: 'side',
              label: t('pilots.side'),
              cell: (answer) => t(`pilots.side.${answer.side}` as MessageId),
            },
            ...QUESTIONS.map((question) => ({
              key: question,
              label: t(`pilots.follow.${question}`),
              cell: (answer: (typeof followUp.answers)[number]) =>
                t(answer[question] ? 'pilots.yes' : 'pilots.no'),
            })),
            { key: 'note', label: t('pilots.note'), cell: (answer) => <bdi>{answer.note}</bdi> },
          ]}
        />
      )}
      {isAsked && <FollowUpForm pilotId={pilot.id} />}
    </Panel>
  );
}

function FollowUpForm({ pilotId }: { readonly pilotId: string }) {
  const t = useText();
  const [answers, setAnswers] = useState({ isUsed: false, hasContract: false, isTrading: true });
  const [note, setNote] = useState('');
  const answer = useAct(answerPilotFollowUpDocument);
  const submit = async () => {
    await answer.run({ input: { pilotId, ...answers, note: note.trim() || null } });
  };
  return (
    <Form issues={answer.issues} onSubmit={submit}>
      {QUESTIONS.map((question) => (
        <Checkbox
          key={question}
          name={question}
          label={t(`pilots.follow.${question}`)}
          checked={answers[question]}
          onChange={(value) => setAnswers({ ...answers, [question]: value })}
        />
      ))}
      <TextArea name="note" optional rows={2} label={t('pilots.note')} value={note} onChange={setNote} />
      <div>
        <Button kind="primary" type="submit" pending={answer.pending}>
          {t('pilots.send')}
        </Button>
      </div>
    </Form>
  );
}
