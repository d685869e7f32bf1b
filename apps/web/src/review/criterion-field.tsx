import { type KeyboardEvent, type Ref, useId } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { useFieldIssue } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import styles from './review.module.css';
import { type Given, isComplete, levelsOf, type RubricRow } from './rubric.ts';

interface CriterionProps {
  readonly row: RubricRow;
  readonly index: number;
  readonly given: Given;
  readonly onChange: (part: Partial<Given>) => void;
  /** The one that digits score now. */
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly rationaleRef: Ref<HTMLTextAreaElement>;
}

/** One criterion: what is looked at, its levels with what they mean, the score and why. */
export function CriterionField({
  row,
  index,
  given,
  onChange,
  active,
  onFocus,
  rationaleRef,
}: CriterionProps) {
  const t = useText();
  const { number } = useFormats();
  const { criterion } = row;
  const id = useId();
  const issue = useFieldIssue(`scores.${index}.score`, `${id}-scores`);
  const leave = (event: KeyboardEvent) => {
    if (event.code !== 'Escape') return;
    const group = document.getElementById(`${id}-scores`);
    (
      group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input')
    )?.focus();
  };
  const done = isComplete(row, given);
  return (
    <section
      className={[styles.criterion, active && styles.active].filter(Boolean).join(' ')}
      aria-labelledby={`${id}-name`}
      onFocusCapture={onFocus}
    >
      <div className={styles.criterionHead}>
        <h3 id={`${id}-name`}>
          <Localized text={criterion.name} />
        </h3>
        <Row gap={2}>
          {criterion.kind === 'SCORED' && (
            <Tag>{t('review.weight', { weight: number(criterion.weight) })}</Tag>
          )}
          {criterion.kind === 'PASS_FAIL' && <Tag tone="warn">{t('review.kind.pass_fail')}</Tag>}
          {criterion.kind === 'INFORMATIVE' && <Tag>{t('review.kind.informative')}</Tag>}
          {done && <Tag tone="good">{t('review.done')}</Tag>}
        </Row>
      </div>
      <p className={styles.soft}>
        <Localized text={criterion.description} />
      </p>
      <fieldset id={`${id}-scores`} tabIndex={-1} aria-describedby={issue ? `${id}-issue` : undefined}>
        <legend className="visually-hidden">
          {t('review.score_of', { name: useLocalized()(criterion.name) })}
        </legend>
        {issue && (
          <p className={styles.issue} id={`${id}-issue`}>
            {issue}
          </p>
        )}
        <Scores row={row} id={id} given={given} onChange={onChange} />
      </fieldset>
      <Anchors row={row} id={id} score={given.score} />
      <Rationale
        row={row}
        index={index}
        given={given}
        onChange={onChange}
        onKeyDown={leave}
        ref={rationaleRef}
      />
    </section>
  );
}

interface PartProps {
  readonly row: RubricRow;
  readonly given: Given;
  readonly onChange: (part: Partial<Given>) => void;
}

/** The levels as buttons of one group; a long scale as a number. */
function Scores({ row: { criterion }, id, given, onChange }: PartProps & { readonly id: string }) {
  const t = useText();
  const { number } = useFormats();
  const levels = levelsOf(criterion);
  if (!levels)
    return (
      <label className={styles.typed}>
        <span>
          {t('review.scale', { min: number(criterion.scaleMin, 2), max: number(criterion.scaleMax, 2) })}
        </span>
        <input
          type="number"
          dir="ltr"
          min={criterion.scaleMin}
          max={criterion.scaleMax}
          step={criterion.scaleStep}
          value={given.score ?? ''}
          onChange={({ target }) =>
            onChange({ score: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })
          }
        />
      </label>
    );
  const isVerdict = criterion.kind === 'PASS_FAIL';
  const shown = isVerdict ? [...levels].reverse() : levels;
  return (
    <div className={`${styles.levels} ${levels.length > 7 ? styles.many : ''}`}>
      {shown.map((level) => {
        const anchor = criterion.anchors.find(({ score }) => score === level);
        const word = isVerdict ? t(level === 1 ? 'review.met' : 'review.not_met') : number(level, 2);
        return (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={id}
              value={level}
              checked={given.score === level}
              onChange={() => onChange({ score: level })}
              aria-describedby={anchor && `${id}-anchor-${level}`}
            />
            <span>{word}</span>
          </label>
        );
      })}
    </div>
  );
}

interface AnchorsProps {
  readonly row: RubricRow;
  readonly id: string;
  readonly score: number | null;
}

/** What levels mean, always in sight; the chosen one stands out. */
function Anchors({ row: { criterion }, id, score }: AnchorsProps) {
  const { number } = useFormats();
  if (criterion.anchors.length === 0) return null;
  return (
    <dl className={styles.anchors}>
      {criterion.anchors.map((anchor) => (
        <div key={anchor.score} className={anchor.score === score ? styles.chosen : undefined}>
          <dt>{number(anchor.score, 2)}</dt>
          <dd id={`${id}-anchor-${anchor.score}`}>
            <Localized text={anchor.description} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RationaleProps extends PartProps {
  readonly index: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** Why this score: counted against what it needs at least. */
function Rationale({ row: { criterion, needed }, index, given, onChange, onKeyDown, ref }: RationaleProps) {
  const t = useText();
  const { number } = useFormats();
  const id = useId();
  const name = `scores.${index}.rationale`;
  const issue = useFieldIssue(name, id);
  const missing = needed - given.rationale.trim().length;
  return (
    <div className={styles.rationale}>
      <label htmlFor={id}>{t('review.rationale')}</label>
      {issue && (
        <p className={styles.issue} id={`${id}-issue`}>
          {issue}
        </p>
      )}
      <textarea
        id={id}
        ref={ref}
        name={name}
        rows={3}
        dir="auto"
        value={given.rationale}
        onChange={({ target }) => onChange({ rationale: target.value })}
        onKeyDown={onKeyDown}
        aria-describedby={`${id}-left ${issue ? `${id}-issue` : ''}`}
        aria-invalid={issue ? true : undefined}
        aria-label={`${t('review.rationale')}: ${useLocalized()(criterion.name)}`}
      />
      <p id={`${id}-left`} className={styles.soft}>
        {missing > 0
          ? t('review.characters_missing', { count: missing, shown: number(missing) })
          : t('review.characters_enough')}
      </p>
    </div>
  );
}
