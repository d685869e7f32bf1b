import type { ResultOf, VariablesOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Select } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { TaskList } from '#web/ui/task-list.tsx';
import {
  changeSearchDocument,
  deleteSearchDocument,
  stopFollowingDocument,
  watchedDocument,
} from './overview.documents.ts';
import styles from './startup.module.css';

type Search = ResultOf<typeof watchedDocument>['savedSearches']['nodes'][number];
type Frequency = VariablesOf<typeof changeSearchDocument>['input']['frequency'];

/** Challenges that are followed. */
export function Followed() {
  const t = useText();
  const locale = useLocale();
  const { followedChallenges } = useAsk(watchedDocument, {});
  const stop = useAct(stopFollowingDocument);
  const followed = followedChallenges.nodes.flatMap(({ challenge }) => challenge ?? []);
  return (
    <Stack as="section" gap={3} aria-labelledby="followed">
      <h2 id="followed">{t('followed.title')}</h2>
      {followed.length === 0 ? (
        <p>{t('followed.none')}</p>
      ) : (
        <>
          <TaskList
            label={t('followed.title')}
            tasks={followed.map((challenge) => ({
              key: challenge.id,
              title: <Localized text={challenge.title} />,
              hint: <bdi>{challenge.number}</bdi>,
              to: `/${locale}/challenges/${challenge.number}`,
              mark: <TimeLeft closesAt={challenge.closesAt} />,
            }))}
          />
          <Row>
            {followed.map(({ id, number }) => (
              <Button
                key={id}
                kind="quiet"
                small
                pending={stop.pending}
                onClick={() => stop.run({ input: { challengeId: id } })}
              >
                {t('followed.stop', { number })}
              </Button>
            ))}
          </Row>
        </>
      )}
    </Stack>
  );
}

/** Searches that tell what is new. */
export function SavedSearches() {
  const t = useText();
  const locale = useLocale();
  const { savedSearches } = useAsk(watchedDocument, {});
  return (
    <Stack as="section" gap={3} aria-labelledby="searches">
      <h2 id="searches">{t('searches.title')}</h2>
      {savedSearches.nodes.length === 0 && <p>{t('searches.none')}</p>}
      <Stack as="ul" gap={4}>
        {savedSearches.nodes.map((search) => (
          <SavedSearch key={search.id} search={search} />
        ))}
      </Stack>
      <div>
        <ButtonLink small to={`/${locale}/search`}>
          {t('searches.new')}
        </ButtonLink>
      </div>
    </Stack>
  );
}

const FREQUENCIES: readonly (readonly [Frequency, MessageId])[] = [
  ['INSTANT', 'searches.INSTANT'],
  ['DAILY', 'searches.DAILY'],
  ['WEEKLY', 'searches.WEEKLY'],
];

function SavedSearch({ search }: { readonly search: Search }) {
  const t = useText();
  const change = useAct(changeSearchDocument);
  const remove = useAct(deleteSearchDocument);
  const { id, name, query, tags, hour, weekday, zone, version, ministry, isActive } = search;
  const tell = (chosen: string) => {
    const [frequency] = FREQUENCIES.find(([each]) => each === chosen) ?? ['DAILY' as const];
    const input = { id, name, query, tags, hour, weekday, zone, frequency, ministryId: ministry?.id ?? null };
    return change.run({ input: { ...input, expectedVersion: version } });
  };
  return (
    <li>
      <Row gap={2}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {!isActive && <Tag>{t('searches.paused')}</Tag>}
      </Row>
      <p className={styles.note}>
        <bdi>{[query, ...tags].filter(Boolean).join(' · ')}</bdi> <Localized text={ministry?.name} />
      </p>
      <Row>
        <Select
          name={`frequency.${id}`}
          label={t('searches.frequency', { name })}
          value={search.frequency}
          onChange={tell}
          options={FREQUENCIES.map(([value, label]) => ({ value, label: t(label) }))}
        />
        <ActDialog
          label={t('searches.delete')}
          title={t('searches.delete_title', { name })}
          kind="danger"
          small
          act={remove}
          onAct={() => remove.run({ input: { id } })}
        >
          <p>{t('searches.delete_effect')}</p>
        </ActDialog>
      </Row>
    </li>
  );
}
