import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { type Interest, InterestFields, inputOf, NO_INTEREST } from './interest-fields.tsx';
import styles from './review.module.css';
import { declareConflictDocument } from './review-desk.documents.ts';
import { declineAssignmentDocument, recuseReviewerDocument } from './review-task.documents.ts';
import type { Task } from './rubric.ts';

/** The ways out of a task: not to take it, to step back from it, or to declare a tie. */
export function LeaveTask({ task }: { readonly task: Task }) {
  const t = useText();
  const [asking, setAsking] = useState<'leave' | 'conflict'>();
  const isBegun = task.state !== 'ASSIGNED';
  const close = () => setAsking(undefined);
  return (
    <div className={styles.leave}>
      <p className={styles.soft}>{t('review.leave.why')}</p>
      <Row gap={2}>
        <Button kind="quiet" small onClick={() => setAsking('conflict')}>
          {t('review.conflict.declare')}
        </Button>
        <Button kind="quiet" small onClick={() => setAsking('leave')}>
          {t(isBegun ? 'review.recuse' : 'review.decline')}
        </Button>
      </Row>
      <Dialog
        title={t(isBegun ? 'review.recuse' : 'review.decline')}
        open={asking === 'leave'}
        onClose={close}
      >
        <Leave task={task} isBegun={isBegun} onClose={close} />
      </Dialog>
      <Dialog title={t('review.conflict.declare')} open={asking === 'conflict'} onClose={close}>
        <Declare author={task.openSubmission?.organisation} onClose={close} />
      </Dialog>
    </div>
  );
}

interface LeaveProps {
  readonly task: Task;
  readonly isBegun: boolean;
  readonly onClose: () => void;
}

function Leave({ task: { alias }, isBegun, onClose }: LeaveProps) {
  const t = useText();
  const decline = useAct(declineAssignmentDocument);
  const recuse = useAct(recuseReviewerDocument);
  const act = isBegun ? recuse : decline;
  const [reason, setReason] = useState('');
  return (
    <Form issues={act.issues} onSubmit={() => act.run({ input: { alias, reason } })}>
      <p>{t(isBegun ? 'review.recuse.what' : 'review.decline.what')}</p>
      <TextArea name="reason" label={t('review.reason')} rows={2} value={reason} onChange={setReason} />
      <Row>
        <Button kind="danger" type="submit" pending={act.pending}>
          {t(isBegun ? 'review.recuse.yes' : 'review.decline.yes')}
        </Button>
        <Button onClick={onClose}>{t('review.back')}</Button>
      </Row>
    </Form>
  );
}

interface DeclareProps {
  /** Who wrote it, in an open round. */
  readonly author: NonNullable<Task['openSubmission']>['organisation'] | undefined;
  readonly onClose: () => void;
}

/** A tie that came to mind while reading. It hides everything that the organisation submitted, at once. */
function Declare({ author, onClose }: DeclareProps) {
  const t = useText();
  const declare = useAct(declareConflictDocument);
  const [interest, setInterest] = useState<Interest>(NO_INTEREST);
  const submit = async () => {
    if (await declare.run({ input: inputOf(interest) })) onClose();
  };
  return (
    <Form issues={declare.issues} onSubmit={submit}>
      <Stack gap={3}>
        <p>{t(author ? 'review.conflict.what_open' : 'review.conflict.what_blind')}</p>
        <InterestFields path="" value={interest} onChange={setInterest} suggested={author} />
        <Row>
          <Button kind="danger" type="submit" pending={declare.pending}>
            {t('review.conflict.yes')}
          </Button>
          <Button onClick={onClose}>{t('review.back')}</Button>
        </Row>
      </Stack>
    </Form>
  );
}
