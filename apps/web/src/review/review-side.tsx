import { Suspense, useEffect, useRef, useState } from 'react';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { GivenScores } from './given-scores.tsx';
import { LeaveTask } from './leave-task.tsx';
import { Peers } from './peers.tsx';
import styles from './review.module.css';
import { givenOf, rubricOf, type Task } from './rubric.ts';
import { RubricForm } from './rubric-form.tsx';

interface SideProps {
  readonly task: Task;
  readonly keysOn: boolean;
  readonly nextOpen: string | undefined;
}

/** Beside the submission: the rubric while it is scored; afterwards the own scores, then the others'. */
export function ReviewSide({ task, keysOn, nextOpen }: SideProps) {
  const t = useText();
  const rubric = rubricOf(task.challenge);
  const [revising, setRevising] = useState(false);
  const [justSubmitted, setJustSubmitted] = useState(false);
  const isDone = task.state === 'COMPLETED';
  if (!isDone || revising)
    return (
      <section className={styles.side} aria-labelledby="rubric">
        <h2 id="rubric">{t(revising ? 'review.revise.title' : 'review.rubric')}</h2>
        <RubricForm
          key={String(revising)}
          task={task}
          rubric={rubric}
          keysOn={keysOn}
          revising={revising}
          onDone={() => {
            setRevising(false);
            setJustSubmitted(true);
          }}
          onCancel={() => setRevising(false)}
        />
        {!revising && <LeaveTask task={task} />}
      </section>
    );
  return (
    <section className={styles.side} aria-labelledby="own">
      <Stack gap={5}>
        <Submitted nextOpen={nextOpen} focus={justSubmitted} />
        <h2 id="own">{t('review.own')}</h2>
        <GivenScores rubric={rubric} scores={givenOf(rubric, task.scores)} />
        {task.versions.length > 1 && (
          <p className={styles.soft}>{t('review.revised', { count: task.versions.length - 1 })}</p>
        )}
        <Row>
          <Button small onClick={() => setRevising(true)}>
            {t('review.revise')}
          </Button>
        </Row>
        <Suspense fallback={<p>{t('nav.loading')}</p>}>
          <Peers alias={task.alias} rubric={rubric} />
        </Suspense>
        <LeaveTask task={task} />
      </Stack>
    </section>
  );
}

/** The server has it; the way on takes the focus. */
function Submitted({ nextOpen, focus }: { readonly nextOpen: string | undefined; readonly focus: boolean }) {
  const t = useText();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector('a')?.focus();
  }, [focus]);
  return (
    <div ref={box}>
      <Notice tone="good" live>
        <Stack gap={3}>
          <p>{t(nextOpen ? 'review.submitted' : 'review.all_done')}</p>
          <div>
            <ButtonLink kind="primary" to={`/${locale}/review${nextOpen ? `/${nextOpen}` : ''}`}>
              {t(nextOpen ? 'review.next_open' : 'review.to_queue')}
            </ButtonLink>
          </div>
        </Stack>
      </Notice>
    </div>
  );
}
