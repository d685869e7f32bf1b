import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { deadLettersDocument, retryDeadLetterDocument } from './administration.documents.ts';
import styles from './administration.module.css';
import { useCrumbs } from './sections.tsx';
import { spaced } from './spaced.ts';

export async function load({ api, t }: PageInput) {
  await api.ask(deadLettersDocument, {});
  return { title: t('administration.jobs') };
}

/** Jobs that are no longer tried, and trying them again. */
export function Page() {
  const t = useText();
  const { deadLetters } = useAsk(deadLettersDocument, {});
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.jobs')}
        lead={t('administration.jobs.lead')}
      />
      {deadLetters.length === 0 ? (
        <Empty>{t('administration.jobs.none')}</Empty>
      ) : (
        <Stack as="ul">
          {deadLetters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </Stack>
      )}
    </>
  );
}

type DeadLetter = ResultOf<typeof deadLettersDocument>['deadLetters'][number];

function Letter({ letter }: { readonly letter: DeadLetter }) {
  const t = useText();
  const { moment, number } = useFormats();
  const retry = useAct(retryDeadLetterDocument);
  return (
    <Card as="li">
      <h2>
        <bdi>{spaced(letter.job)}</bdi>
      </h2>
      <ErrorSummary issues={retry.issues} />
      <Facts
        facts={[
          { term: t('administration.jobs.stored'), value: moment(letter.createdAt) },
          { term: t('administration.jobs.failed'), value: moment(letter.failedAt) },
          { term: t('administration.jobs.attempts'), value: number(letter.attempts) },
        ]}
      />
      {letter.lastError && (
        <p className={styles.error} dir="ltr">
          {letter.lastError}
        </p>
      )}
      <div>
        <Button pending={retry.pending} onClick={() => retry.run({ input: { id: letter.id } })}>
          {t('administration.jobs.retry')}
        </Button>
      </div>
    </Card>
  );
}
