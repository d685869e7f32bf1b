import { useText } from '#web/i18n/texts.tsx';
import { Card } from '#web/ui/card.tsx';
import { Progress } from '#web/ui/progress.tsx';
import type { completenessOf } from './passport.ts';
import styles from './startup.module.css';

/** How complete the passport is while it is written, and what is missing. */
export function PassportAside({
  completeness,
}: {
  readonly completeness: ReturnType<typeof completenessOf>;
}) {
  const t = useText();
  const { done, total, missing } = completeness;
  return (
    <Card as="section">
      <Progress label={t('passport.done', { done, total })} value={done} max={total} />
      {missing.length > 0 && (
        <>
          <h2>{t('passport.still')}</h2>
          <ul className={styles.bullets}>
            {missing.map((part) => (
              <li key={part}>{t(part)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
