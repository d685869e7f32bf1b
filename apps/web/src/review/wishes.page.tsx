import { redirect, useParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Empty, PageHeader } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Redacted } from './redacted.tsx';
import { bidItemsDocument, placeBidDocument } from './review-wishes.documents.ts';
import { barrier } from './standing.ts';

export async function load({ api, t, params: { challenge = '' } }: PageInput) {
  if (await barrier(api)) throw redirect(`/${api.locale}/review`);
  await api.ask(bidItemsDocument, { challengeId: challenge });
  return { title: t('review.wishes.title') };
}

type Item = ResultOf<typeof bidItemsDocument>['bidItems']['nodes'][number];
type Bid = NonNullable<Item['bid']>;

const BIDS: readonly (readonly [Bid, MessageId])[] = [
  ['EAGER', 'review.wish.eager'],
  ['WILLING', 'review.wish.willing'],
  ['RELUCTANT', 'review.wish.reluctant'],
  ['NO', 'review.wish.no'],
];

/** Which submissions the reviewer would like to review, before anything is assigned. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { challenge: challengeId = '' } = useParams();
  const { challenge, bidItems } = useAsk(bidItemsDocument, { challengeId });
  const items = bidItems.nodes;
  const answered = items.filter(({ bid }) => bid !== null).length;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('review.title'), to: `/${locale}/review` }]}
        meta={<Localized text={challenge?.title} />}
        title={t('review.wishes.title')}
        lead={t('review.wishes.lead')}
      />
      {items.length === 0 ? (
        <Empty>{t('review.wishes.none')}</Empty>
      ) : (
        <Stack gap={5}>
          <Progress
            label={t('review.answered', { done: number(answered), total: number(items.length) })}
            value={answered}
            max={items.length}
          />
          <Stack as="ul">
            {items.map((item) => (
              <Wish key={item.alias} item={item} />
            ))}
          </Stack>
          {bidItems.pageInfo.hasNextPage && <Notice>{t('review.queue.more')}</Notice>}
        </Stack>
      )}
    </>
  );
}

function Wish({ item: { alias, bid, submission } }: { readonly item: Item }) {
  const t = useText();
  const place = useAct(placeBidDocument);
  return (
    <Card as="li">
      <h2>
        <bdi>{submission ? <Redacted text={submission.title} /> : t('review.hidden')}</bdi>
      </h2>
      {submission && (
        <p dir="auto">
          <Redacted text={submission.summary} />
        </p>
      )}
      <ErrorSummary issues={place.issues} />
      <Choices
        inline
        name={`bid.${alias}`}
        label={t('review.wishes.question')}
        value={bid ?? ''}
        onChange={(value) => place.run({ input: { alias, bid: value as Bid } })}
        options={BIDS.map(([value, label]) => ({ value, label: t(label) }))}
      />
      {bid && (
        <div>
          <Button kind="quiet" small pending={place.pending} onClick={() => place.run({ input: { alias } })}>
            {t('review.wishes.take_back')}
          </Button>
        </div>
      )}
    </Card>
  );
}
