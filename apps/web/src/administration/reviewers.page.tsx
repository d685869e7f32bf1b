import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { reviewersDocument } from './administration.documents.ts';
import styles from './administration.module.css';
import { PagesOf } from './pages-of.tsx';
import { useCrumbs } from './sections.tsx';

const questionOf = (search: URLSearchParams) => ({
  first: 25,
  after: search.get('after'),
  expertise: search.get('expertise') || null,
});

export async function load({ api, t, url }: PageInput) {
  await api.ask(reviewersDocument, questionOf(url.searchParams));
  return { title: t('administration.reviewers') };
}

type Reviewer = ResultOf<typeof reviewersDocument>['reviewers']['nodes'][number];

const REVIEWER_KINDS: Readonly<Record<Reviewer['kinds'][number], MessageId>> = {
  SENIOR: 'administration.reviewer.senior',
  DOMAIN_USER: 'administration.reviewer.domain_user',
};

const LANGUAGES: Readonly<Record<Reviewer['languages'][number], string>> = {
  HE: 'עברית',
  AR: 'العربية',
  EN: 'English',
};

/** The pool: who knows what, how much each has, and whether a register of interests holds. */
export function Page() {
  const t = useText();
  const { number } = useFormats();
  const [search] = useSearchParams();
  const { reviewers } = useAsk(reviewersDocument, questionOf(search));
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.reviewers')}
        lead={t('administration.reviewers.lead')}
      />
      <Stack>
        <Filter key={search.toString()} known={search.get('expertise') ?? ''} />
        <p className={styles.count}>{t('administration.reviewers.count', { count: reviewers.totalCount })}</p>
        {reviewers.nodes.length === 0 ? (
          <Empty>{t('administration.none_found')}</Empty>
        ) : (
          <Table
            caption={t('administration.reviewers')}
            hideCaption
            rows={reviewers.nodes}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'person',
                label: t('administration.person'),
                cell: ({ person }) => <bdi>{person?.displayName}</bdi>,
              },
              {
                key: 'expertise',
                label: t('administration.reviewer.expertise'),
                cell: ({ expertise, kinds }) => (
                  <Row gap={1}>
                    {expertise.map((topic) => (
                      <Tag key={topic}>
                        <bdi>{topic}</bdi>
                      </Tag>
                    ))}
                    {kinds.map((kind) => (
                      <Tag key={kind} tone="info">
                        {t(REVIEWER_KINDS[kind])}
                      </Tag>
                    ))}
                  </Row>
                ),
              },
              {
                key: 'languages',
                label: t('administration.reviewer.languages'),
                cell: ({ languages }) => languages.map((language) => LANGUAGES[language]).join(' · '),
              },
              {
                key: 'load',
                label: t('administration.reviewer.load'),
                numeric: true,
                cell: ({ openReviews, capacity }) =>
                  t('administration.reviewer.load_of', {
                    open: number(openReviews),
                    capacity: number(capacity),
                  }),
              },
              {
                key: 'register',
                label: t('administration.reviewer.register'),
                cell: ({ registerExpiresAt }) => <Register expiresAt={registerExpiresAt} />,
              },
            ]}
          />
        )}
        <PagesOf pageInfo={reviewers.pageInfo} />
      </Stack>
    </>
  );
}

function Register({ expiresAt }: { readonly expiresAt: string | null }) {
  const t = useText();
  const { date } = useFormats();
  if (!expiresAt || Date.parse(expiresAt) <= Date.now())
    return <Tag tone="warn">{t('administration.reviewer.no_register')}</Tag>;
  return t('administration.reviewer.until', { date: date(expiresAt) });
}

function Filter({ known }: { readonly known: string }) {
  const t = useText();
  const navigate = useNavigate();
  const [expertise, setExpertise] = useState(known);
  return (
    <Form
      issues={[]}
      onSubmit={() =>
        navigate(expertise.trim() ? `?${new URLSearchParams({ expertise: expertise.trim() })}` : '?')
      }
      aria-label={t('administration.filter')}
    >
      <Row className={styles.filter}>
        <TextField
          name="expertise"
          type="search"
          label={t('administration.reviewer.topic')}
          value={expertise}
          onChange={setExpertise}
        />
        <Button type="submit">{t('administration.filter')}</Button>
      </Row>
    </Form>
  );
}
