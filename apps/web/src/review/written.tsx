import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Prose, Stack } from '#web/ui/layout.tsx';
import { Redacted } from './redacted.tsx';
import styles from './review.module.css';
import { answersFragment, writtenFragment } from './review-task.documents.ts';

interface WrittenProps {
  readonly submission: FragmentOf<typeof writtenFragment>;
  /** Depth of its headings. */
  readonly heading?: 'h2' | 'h3';
}

/** What was written, and nothing about who wrote it. Each text has the direction of its own language. */
export function Written({ submission, heading: Heading = 'h2' }: WrittenProps) {
  const t = useText();
  const { summary, answers } = readFragment(writtenFragment, submission);
  return (
    <Stack gap={5}>
      <section>
        <Heading className={styles.question}>{t('review.summary')}</Heading>
        <Prose>
          <p dir="auto">
            <Redacted text={summary} />
          </p>
        </Prose>
      </section>
      {answers.map((answer, index) => (
        <Answer key={index} answer={answer} heading={Heading} />
      ))}
    </Stack>
  );
}

function Answer({
  answer,
  heading: Heading,
}: {
  readonly answer: FragmentOf<typeof answersFragment>;
  readonly heading: 'h2' | 'h3';
}) {
  const t = useText();
  const { number } = useFormats();
  const shown = readFragment(answersFragment, answer);
  const isEmpty = !shown.text && shown.choices.length === 0 && shown.number === null && !shown.hasFile;
  return (
    <section>
      <Heading className={styles.question}>
        <Localized text={shown.prompt} />
      </Heading>
      {shown.text && (
        <Prose>
          <p dir="auto">
            <Redacted text={shown.text} />
          </p>
        </Prose>
      )}
      {shown.choices.length > 0 && (
        <ul className={styles.choices}>
          {shown.choices.map((choice, index) => (
            <li key={index}>
              <Localized text={choice} />
            </li>
          ))}
        </ul>
      )}
      {shown.number !== null && <p>{number(shown.number, 2)}</p>}
      {shown.hasFile && <p className={styles.soft}>{t('review.file_attached')}</p>}
      {isEmpty && <p className={styles.soft}>{t('review.no_answer')}</p>}
    </section>
  );
}
