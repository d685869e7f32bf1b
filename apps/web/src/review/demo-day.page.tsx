import { useRef, useState } from 'react';
import { redirect, useParams } from 'react-router';
import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { useKeys, useKeysSwitch } from './keys.ts';
import { Redacted } from './redacted.tsx';
import styles from './review.module.css';
import { reviewAsksDocument } from './review-desk.documents.ts';
import { writtenFragment } from './review-task.documents.ts';
import { compareSubmissionsDocument, pairToCompareDocument } from './review-wishes.documents.ts';
import { barrier } from './standing.ts';
import { Written } from './written.tsx';

export async function load({ api, t, params: { challenge = '' } }: PageInput) {
  if (await barrier(api)) throw redirect(`/${api.locale}/review`);
  await Promise.all([
    api.ask(pairToCompareDocument, { challengeId: challenge }),
    api.ask(reviewAsksDocument, {}),
  ]);
  return { title: t('review.demo.title') };
}

type Pair = NonNullable<ResultOf<typeof pairToCompareDocument>['pairToCompare']>;

/** Two submissions at a time: which is better. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { challenge: challengeId = '' } = useParams();
  const { challenge, pairToCompare } = useAsk(pairToCompareDocument, { challengeId });
  const { reviewRequests } = useAsk(reviewAsksDocument, {});
  const request = reviewRequests.find(
    (own) => own.kind === 'COMPARISONS' && own.challenge?.id === challengeId,
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('review.title'), to: `/${locale}/review` }]}
        meta={<Localized text={challenge?.title} />}
        title={t('review.demo.title')}
        lead={t('review.demo.lead')}
      />
      <Stack gap={5}>
        {request && (
          <Progress
            label={t('review.answered', { done: number(request.answered), total: number(request.total) })}
            value={request.answered}
            max={request.total}
          />
        )}
        {pairToCompare ? (
          <Compare key={`${pairToCompare.firstAlias}${pairToCompare.secondAlias}`} pair={pairToCompare} />
        ) : (
          <Empty>
            <Stack>
              <p>{t('review.demo.none')}</p>
              <div>
                <ButtonLink kind="primary" to={`/${locale}/review`}>
                  {t('review.to_queue')}
                </ButtonLink>
              </div>
            </Stack>
          </Empty>
        )}
      </Stack>
    </>
  );
}

/** Choosing and recording are two steps: a comparison cannot be taken back. */
function Compare({ pair }: { readonly pair: Pair }) {
  const t = useText();
  const compare = useAct(compareSubmissionsDocument);
  const [keysOn] = useKeysSwitch();
  const [preferred, setPreferred] = useState('');
  const record = useRef<HTMLDivElement>(null);
  const aliases = [pair.firstAlias, pair.secondAlias];
  const choose = (alias: string) => {
    setPreferred(alias);
    record.current?.querySelector('button')?.focus();
  };
  useKeys(keysOn, { Digit1: () => choose(pair.firstAlias), Digit2: () => choose(pair.secondAlias) });
  const send = () => {
    const other = aliases.find((alias) => alias !== preferred);
    if (preferred && other) compare.run({ input: { preferred, other } });
  };
  return (
    <div>
      <ErrorSummary issues={compare.issues} />
      <fieldset>
        <legend className="visually-hidden">{t('review.demo.question')}</legend>
        <div className={styles.pair}>
          {[pair.first, pair.second].map((submission, index) => (
            <Candidate
              key={aliases[index]}
              submission={submission}
              place={index + 1}
              chosen={preferred === aliases[index]}
              onChoose={() => setPreferred(aliases[index] ?? '')}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.record} ref={record}>
        <span className={styles.soft}>{t(preferred ? 'review.demo.final' : 'review.demo.keys')}</span>
        <Button kind="primary" pending={compare.pending} onClick={send}>
          {t('review.demo.record')}
        </Button>
      </div>
    </div>
  );
}

interface CandidateProps {
  readonly submission: FragmentOf<typeof writtenFragment> | null;
  readonly place: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Candidate({ submission, place, chosen, onChoose }: CandidateProps) {
  const t = useText();
  const title = submission ? readFragment(writtenFragment, submission).title : t('review.hidden');
  return (
    <article className={styles.document}>
      <Stack gap={4}>
        <label className={styles.pick}>
          <input type="radio" name="preferred" checked={chosen} onChange={onChoose} />
          <span>{t('review.demo.better', { place })}</span>
        </label>
        <h2>
          <bdi>
            <Redacted text={title} />
          </bdi>
        </h2>
        {submission && <Written submission={submission} heading="h3" />}
      </Stack>
    </article>
  );
}
