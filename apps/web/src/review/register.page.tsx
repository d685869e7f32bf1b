import { useRef, useState } from 'react';
import { redirect, useNavigate } from 'react-router';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Empty, PageHeader } from '#web/ui/card.tsx';
import { Checkbox } from '#web/ui/choices.tsx';
import { Form } from '#web/ui/form.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { CONFLICT_KINDS, type Interest, InterestFields, inputOf, NO_INTEREST } from './interest-fields.tsx';
import {
  fileInterestRegisterDocument,
  ownReviewerDocument,
  reviewerTermsDocument,
} from './review-desk.documents.ts';
import type { OwnReviewer } from './standing.ts';

export async function load({ api, t }: PageInput) {
  const [{ reviewerProfile }] = await Promise.all([
    api.ask(ownReviewerDocument, {}),
    api.ask(reviewerTermsDocument, {}),
  ]);
  if (!reviewerProfile) throw redirect(`/${api.locale}/review/profile`);
  return { title: t('review.register.title') };
}

/** The yearly register: what ties the reviewer, that it is everything, and the terms. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const { reviewerProfile } = useAsk(ownReviewerDocument, {});
  const { reviewerTerms } = useAsk(reviewerTermsDocument, {});
  const file = useAct(fileInterestRegisterDocument);
  const [interests, setInterests] = useState<readonly (Interest & { readonly key: number })[]>([]);
  const [isComplete, setIsComplete] = useState(false);
  const keys = useRef(0);
  const submit = async () => {
    const input = { termsVersion: reviewerTerms.version, isComplete, interests: interests.map(inputOf) };
    if (await file.run({ input })) navigate(`/${locale}/review`);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('review.title'), to: `/${locale}/review` }]}
        title={t('review.register.title')}
        lead={t('review.register.lead')}
      />
      <Form issues={file.issues} onSubmit={submit}>
        {reviewerProfile && <OnRecord reviewer={reviewerProfile} />}
        <Stack as="section" aria-labelledby="new-ties">
          <h2 id="new-ties">{t('review.register.new')}</h2>
          {interests.map((interest, index) => (
            <Card key={interest.key} as="section">
              <InterestFields
                path={`interests.${index}.`}
                value={interest}
                onChange={(next) =>
                  setInterests((all) =>
                    all.map((own) => (own.key === interest.key ? { ...next, key: own.key } : own)),
                  )
                }
              />
              <div>
                <Button
                  kind="quiet"
                  small
                  onClick={() => setInterests((all) => all.filter(({ key }) => key !== interest.key))}
                >
                  {t('review.remove')}
                </Button>
              </div>
            </Card>
          ))}
          <div>
            <Button
              onClick={() => {
                keys.current += 1;
                const key = keys.current;
                setInterests((all) => [...all, { ...NO_INTEREST, key }]);
              }}
            >
              {t('review.register.add')}
            </Button>
          </div>
        </Stack>
        <Stack as="section" aria-labelledby="terms">
          <h2 id="terms">{t('review.register.terms')}</h2>
          <Prose>
            <p>{reviewerTerms.text}</p>
          </Prose>
        </Stack>
        <Checkbox
          name="isComplete"
          label={t('review.register.complete')}
          checked={isComplete}
          onChange={setIsComplete}
        />
        <Row>
          <Button kind="primary" type="submit" pending={file.pending}>
            {t('review.register.file')}
          </Button>
        </Row>
      </Form>
    </>
  );
}

/** Ties that are known already; they are never declared twice, and only a manager ends one. */
function OnRecord({ reviewer }: { readonly reviewer: OwnReviewer }) {
  const t = useText();
  const { date } = useFormats();
  const known = reviewer.conflicts.filter(({ endedAt }) => !endedAt);
  return (
    <Stack as="section" aria-labelledby="known-ties">
      <h2 id="known-ties">{t('review.register.known')}</h2>
      {known.length === 0 ? (
        <Empty>{t('review.register.none_known')}</Empty>
      ) : (
        <Stack as="ul" gap={2}>
          {known.map(({ id, kind, reason, endsOn, organisation }) => (
            <Card key={id} as="li">
              <strong>
                <Localized text={organisation?.name} />
              </strong>
              <p>
                {t(CONFLICT_KINDS[kind])}
                {endsOn && ` · ${t('review.conflict.ended_on', { date: date(endsOn) })}`}
              </p>
              <p dir="auto">{reason}</p>
            </Card>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
