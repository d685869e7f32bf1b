import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './review.module.css';
import type { Task } from './rubric.ts';
import { Written } from './written.tsx';

/** What is to be judged, and above it who must not be known. */
export function TaskDocument({
  task: { submission, openSubmission, round, challenge },
}: {
  readonly task: Task;
}) {
  const t = useText();
  return (
    <article className={styles.document}>
      <Stack gap={5}>
        {openSubmission ? (
          <Author written={openSubmission} />
        ) : (
          <Notice>
            <p>
              {t(round?.blindness === 'APPLICANTS_HIDDEN' ? 'review.blind.authors' : 'review.blind.double')}
            </p>
          </Notice>
        )}
        <details className={styles.details}>
          <summary>{t('review.challenge_text')}</summary>
          <Stack gap={3}>
            <Part label={t('review.challenge.problem')} text={challenge?.problem} />
            <Part label={t('review.challenge.outcome')} text={challenge?.desiredOutcome} />
            <Part label={t('review.challenge.constraints')} text={challenge?.constraints} />
          </Stack>
        </details>
        {submission && <Written submission={submission} />}
      </Stack>
    </article>
  );
}

interface PartProps {
  readonly label: string;
  readonly text: NonNullable<Task['challenge']>['problem'] | undefined;
}

const Part = ({ label, text }: PartProps) => (
  <section>
    <h3 className={styles.question}>{label}</h3>
    <p>
      <Localized text={text} />
    </p>
  </section>
);

/** In an open round the reviewer knows who wrote it. */
function Author({ written }: { readonly written: NonNullable<Task['openSubmission']> }) {
  const t = useText();
  return (
    <section>
      <h2 className={styles.question}>{t('review.author')}</h2>
      <p>
        <Localized text={written.organisation} />
      </p>
      <ul>
        {written.team.map(({ name, role }) => (
          <li key={`${name}${role}`}>
            <bdi>{name}</bdi> <span className={styles.soft}>{role && <bdi>{role}</bdi>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
