import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Ranking } from './answers.types.ts';
import { Confirm } from './confirm.tsx';
import styles from './evaluation.module.css';
import { proposeDecisionDocument } from './evaluation-acts.documents.ts';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';

type Row = Ranking['rows'][number];

interface DraftProps {
  readonly challenge: Evaluated;
  readonly ranking: Ranking;
}

/** The top of the ranking is awarded; where the cut runs through equals, a person chooses and says how. */
export function DecisionDraft({ challenge, ranking }: DraftProps) {
  const t = useText();
  const propose = useAct(proposeDecisionDocument);
  const [awarded, setAwarded] = useState<readonly string[]>(() =>
    ranking.rows
      .filter(({ isAboveCut, isPassing }) => isAboveCut && isPassing)
      .map(({ submissionId }) => submissionId),
  );
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tieReason, setTieReason] = useState('');
  const tied = ranking.rows.some(({ isAtCut, isPassing }) => isAtCut && isPassing);
  const outcome = ({ submissionId }: Row) => ({ submissionId, reason: reasons[submissionId] ?? '' });
  const isAwarded = ({ submissionId }: Row) => awarded.includes(submissionId);
  const run = () =>
    propose.run({
      input: {
        challengeId: challenge.id,
        awards: ranking.rows.filter(isAwarded).map(outcome),
        rejections: ranking.rows.filter((row) => !isAwarded(row)).map(outcome),
        tieReason: tied ? tieReason : null,
      },
    });
  return (
    <Stack as="section" gap={5} aria-labelledby="draft">
      <h2 id="draft">{t('decision.prepare')}</h2>
      <p>{t('decision.prepare_lead', { count: ranking.awards })}</p>
      {ranking.openReviews > 0 && (
        <Notice tone="warn">{t('scores.open_reviews', { count: ranking.openReviews })}</Notice>
      )}
      <Stack as="ol" gap={2}>
        {ranking.rows.map((row) => (
          <OutcomeLine
            key={row.submissionId}
            row={row}
            challenge={challenge}
            awarded={isAwarded(row)}
            onAward={(on) =>
              setAwarded((before) =>
                on ? [...before, row.submissionId] : before.filter((id) => id !== row.submissionId),
              )
            }
            reason={reasons[row.submissionId] ?? ''}
            onReason={(reason) => setReasons((before) => ({ ...before, [row.submissionId]: reason }))}
          />
        ))}
      </Stack>
      {tied && (
        <TextArea
          name="tieReason"
          rows={2}
          label={t('decision.tie_reason')}
          hint={t('decision.tie_hint')}
          value={tieReason}
          onChange={setTieReason}
        />
      )}
      <div>
        <Confirm
          label={t('decision.propose')}
          means={t('decision.propose_means', {
            awards: awarded.length,
            rejections: ranking.rows.length - awarded.length,
          })}
          act={propose}
          run={run}
        />
      </div>
    </Stack>
  );
}

interface LineProps {
  readonly row: Row;
  readonly challenge: Evaluated;
  readonly awarded: boolean;
  readonly onAward: (on: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Only equals at the cut are a choice; everything else follows from the ranking. */
function OutcomeLine({ row, challenge, awarded, onAward, reason, onReason }: LineProps) {
  const t = useText();
  const { number } = useFormats();
  const name = useSubmissionNames(challenge)(row.submissionId);
  const open = row.isAtCut && row.isPassing;
  return (
    <li className={styles.choice}>
      <Stack gap={1}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className={styles.soft}>
          {row.score === null
            ? t('scores.unscored')
            : t('decision.score', { score: number(row.score, 1), rank: row.rank ?? 0 })}
        </span>
        {open ? (
          <Choices
            name={`choice.${row.submissionId}`}
            label={t('scores.tie')}
            value={awarded ? 'yes' : 'no'}
            onChange={(value) => onAward(value === 'yes')}
            options={[
              { value: 'yes', label: t('decision.awarded') },
              { value: 'no', label: t('decision.not_awarded') },
            ]}
          />
        ) : (
          <span>
            <Tag tone={awarded ? 'good' : undefined}>
              {t(awarded ? 'decision.awarded' : 'decision.not_awarded')}
            </Tag>
          </span>
        )}
      </Stack>
      <TextArea
        name={`reason.${row.submissionId}`}
        rows={2}
        label={
          <>
            {t('decision.reason')} <span className="visually-hidden">{name}</span>
          </>
        }
        hint={t('decision.reason_hint')}
        value={reason}
        onChange={onReason}
      />
    </li>
  );
}
