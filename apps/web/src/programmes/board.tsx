import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Tag } from '#web/ui/notice.tsx';
import type { Run } from './answers.types.ts';
import styles from './programme.module.css';

const OUTCOMES: Readonly<Record<string, { label: MessageId; tone?: 'info' | 'good' | 'warn' | 'bad' }>> = {
  in: { label: 'place.in', tone: 'info' },
  passed: { label: 'place.passed', tone: 'good' },
  notSelected: { label: 'place.not_selected' },
  reserve: { label: 'place.reserve', tone: 'warn' },
  skipped: { label: 'place.skipped' },
  left: { label: 'place.left' },
};

/** Teams by the stage in which they stand or stood last. Nobody is on it before the opening. */
export function Board({ run }: { readonly run: Run }) {
  const t = useText();
  const localized = useLocalized();
  const stages = run.stages.filter(({ funnel }) => funnel === 'teams');
  const teams = run.participations.flatMap((each) => {
    const last = each.places.at(-1);
    return last ? [{ ...each, last }] : [];
  });
  if (teams.length === 0) return <Empty>{t('programmes.board_empty')}</Empty>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.board} tabIndex={0} aria-label={t('programmes.board')}>
      {stages.map(({ stageId, name }) => {
        const here = teams.filter(({ last }) => last.stageId === stageId);
        return (
          <div key={stageId} className={styles.column}>
            <h3>
              <Localized text={name} /> <span className={styles.soft}>({here.length})</span>
            </h3>
            <ul>
              {here.map(({ submissionId, submission, last }) => (
                <li key={submissionId} className={styles.team}>
                  <strong>
                    <bdi>{localized(submission?.organisation?.name) || t('programmes.hidden_team')}</bdi>
                  </strong>
                  {submission?.title && <bdi>{submission.title}</bdi>}
                  <span>
                    <Tag tone={OUTCOMES[last.outcome]?.tone}>
                      {t(OUTCOMES[last.outcome]?.label ?? 'place.in')}
                    </Tag>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
