import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import styles from './review.module.css';
import type { Given, RubricRow } from './rubric.ts';

interface GivenScoresProps {
  readonly rubric: readonly RubricRow[];
  readonly scores: readonly Given[];
}

/** Scores with their reasons, as they were handed in. */
export function GivenScores({ rubric, scores }: GivenScoresProps) {
  const t = useText();
  const { number } = useFormats();
  return (
    <dl className={styles.given}>
      {rubric.map(({ criterion }) => {
        const own = scores.find(({ criterionId }) => criterionId === criterion.id);
        const verdict = own?.score === 1 ? 'review.met' : 'review.not_met';
        return (
          own && (
            <div key={criterion.id}>
              <dt>
                <Localized text={criterion.name} />
                <strong>
                  {criterion.kind === 'PASS_FAIL' ? t(verdict) : own.score !== null && number(own.score, 2)}
                </strong>
              </dt>
              <dd dir="auto">{own.rationale}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
