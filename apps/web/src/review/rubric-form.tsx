import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { RestoreOffer, SaveMark } from '#web/forms/save-state.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { CriterionField } from './criterion-field.tsx';
import { useKeys } from './keys.ts';
import styles from './review.module.css';
import { reviewTaskDocument, reviseReviewDocument, submitReviewDocument } from './review-task.documents.ts';
import { isComplete, levelOfDigit, type RubricRow, type Task } from './rubric.ts';
import { type ReviewDraft, useReviewDraft } from './use-review-draft.ts';

interface RubricFormProps {
  readonly task: Task;
  readonly rubric: readonly RubricRow[];
  readonly keysOn: boolean;
  readonly revising: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The rubric while it is filled in: a draft that saves itself, or scores that take the place of submitted ones. */
export function RubricForm({ task, rubric, keysOn, revising, onDone, onCancel }: RubricFormProps) {
  const t = useText();
  const { number } = useFormats();
  const draft = useReviewDraft(task, rubric, !revising);
  const submit = useAct(submitReviewDocument);
  const revise = useAct(reviseReviewDocument);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const done = rubric.filter((row, at) => isComplete(row, draft.given[at])).length;

  const hand = async () => {
    setAsking(false);
    if (!revising) await draft.flush();
    const input = { alias: task.alias, expectedVersion: draft.version(), scores: [...draft.given] };
    const taken = revising ? await revise.run({ input: { ...input, reason } }) : await submit.run({ input });
    if (taken) onDone();
  };
  // What is missing is said by the server, in the same words as at the fields; only what is whole is worth asking about.
  const ask = () => (done === rubric.length && !revising ? setAsking(true) : hand());
  return (
    <Form issues={revising ? revise.issues : submit.issues} onSubmit={ask} aria-label={t('review.rubric')}>
      {!revising && <DraftState draft={draft} alias={task.alias} />}
      <Criteria rubric={rubric} draft={draft} keysOn={keysOn} />
      {revising && (
        <TextArea
          name="reason"
          label={t('review.revise.reason')}
          hint={t('review.revise.hint')}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className={styles.submit}>
        <span className={styles.soft}>
          {t('review.criteria_done', { done: number(done), total: number(rubric.length) })}
        </span>
        {!revising && <SaveMark state={draft.state} />}
        {revising && (
          <Button kind="quiet" onClick={onCancel}>
            {t('review.back')}
          </Button>
        )}
        <Button kind="primary" type="submit" pending={submit.pending || revise.pending}>
          {t(revising ? 'review.revise.submit' : 'review.submit')}
        </Button>
      </div>
      <Dialog title={t('review.submit.title')} open={asking} onClose={() => setAsking(false)}>
        <Stack>
          <p>{t('review.submit.what')}</p>
          <Row>
            <Button kind="primary" onClick={hand}>
              {t('review.submit.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('review.back')}</Button>
          </Row>
        </Stack>
      </Dialog>
    </Form>
  );
}

/** What the browser kept and the server never got; and what another window did meanwhile. */
function DraftState({ draft, alias }: { readonly draft: ReviewDraft; readonly alias: string }) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const isBehind = draft.refused.some(({ code }) => code === 'edit.conflict');
  const reload = async () => {
    draft.forget();
    await cache.resetQueries(api.options(reviewTaskDocument, { alias }));
    location.reload();
  };
  return (
    <>
      {draft.kept && <RestoreOffer kept={draft.kept} onRestore={draft.restore} onForget={draft.forget} />}
      {draft.refused.length > 0 && (
        <Notice tone="bad" live>
          {draft.refused.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
          {isBehind && (
            <Button small onClick={reload}>
              {t('review.load_newer')}
            </Button>
          )}
        </Notice>
      )}
    </>
  );
}

interface CriteriaProps {
  readonly rubric: readonly RubricRow[];
  readonly draft: ReviewDraft;
  readonly keysOn: boolean;
}

/** The criteria; digits score the one in focus, otherwise the first without a score, and lead to its rationale. */
function Criteria({ rubric, draft, keysOn }: CriteriaProps) {
  const { given, change } = draft;
  const [focused, setFocused] = useState<number>();
  const rationales = useRef<(HTMLTextAreaElement | null)[]>([]);
  const unscored = given.findIndex(({ score }) => score === null);
  const active = focused ?? (unscored < 0 ? 0 : unscored);
  const score = (digit: number) => {
    const row = rubric[active];
    const level = row && levelOfDigit(row.criterion, digit);
    if (!row || level === undefined) return;
    change(row.criterion.id, { score: level });
    rationales.current[active]?.focus();
  };
  useKeys(
    keysOn,
    Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [`Digit${digit}`, () => score(digit)])),
  );
  return rubric.map((row, index) => {
    const own = given[index];
    return (
      own && (
        <CriterionField
          key={row.criterion.id}
          row={row}
          index={index}
          given={own}
          active={index === active}
          onFocus={() => setFocused(index)}
          onChange={(part) => change(row.criterion.id, part)}
          rationaleRef={(element) => {
            rationales.current[index] = element;
          }}
        />
      )
    );
  });
}
