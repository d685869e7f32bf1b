import { useParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Facts, PageHeader } from '#web/ui/card.tsx';
import { Deadline } from '#web/ui/deadline.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { languageOf } from './language.ts';
import { Letters } from './letters.tsx';
import { OwnQuestions } from './own-questions.tsx';
import { StageTimeline } from './stage-timeline.tsx';
import { type MySubmission, SubmissionState } from './submission-state.tsx';
import { runDocument, submissionDocument } from './submissions.documents.ts';
import { Withdraw } from './withdraw.tsx';

export async function load({ api, params, localized }: PageInput) {
  const variables = { id: params.id ?? '', language: languageOf(api.locale) };
  const { submission } = await api.ask(submissionDocument, variables);
  if (!submission) return notFound();
  const programmeId = submission.challenge?.programme?.id;
  if (programmeId) await api.ask(runDocument, { programmeId });
  return { title: submission.title || localized(submission.challenge?.title) };
}

/** A submission of one's own: where it stands, what was asked, what was decided, and what can be done now. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const variables = { id: useParams().id ?? '', language: languageOf(locale) };
  const { submission } = useAsk(submissionDocument, variables);
  if (!submission) return notFound();
  const { challenge, title } = submission;
  return (
    <>
      <PageHeader
        title={title ? <bdi>{title}</bdi> : localized(challenge?.title)}
        lead={title ? <Localized text={challenge?.title} /> : undefined}
        meta={<SubmissionState state={submission.state} />}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: t('submissions.title'), to: `/${locale}/startup/submissions` },
        ]}
      />
      <Stack gap={7}>
        <Standing submission={submission} />
        <Letters submission={submission} />
        <Handed submission={submission} />
        {challenge && submission.organisation && (
          <OwnQuestions challenge={challenge} organisationId={submission.organisation.id} />
        )}
      </Stack>
    </>
  );
}

/** The stages, and what there is to do now. */
function Standing({ submission }: { readonly submission: MySubmission }) {
  const t = useText();
  const locale = useLocale();
  const { challenge, state, hasUnsubmittedChanges } = submission;
  const isAtWork = state === 'DRAFT' || state === 'SUBMITTED';
  return (
    <Stack as="section" gap={4} aria-labelledby="standing">
      <h2 id="standing">{t('submission.standing')}</h2>
      {challenge?.programme && <Stages programmeId={challenge.programme.id} submission={submission} />}
      {challenge?.isOpen && isAtWork && (
        <>
          <Deadline closesAt={challenge.closesAt} zone={challenge.zone} />
          {state === 'SUBMITTED' && hasUnsubmittedChanges && (
            <Notice tone="warn">{t('apply.changed')}</Notice>
          )}
          <Row>
            <ButtonLink kind="primary" to={`/${locale}/startup/apply/${challenge.number}`}>
              {t(state === 'DRAFT' ? 'submission.go_on' : 'submission.edit')}
            </ButtonLink>
            <WithdrawIfOwner submission={submission} />
          </Row>
        </>
      )}
      {submission.withdrawalReason && (
        <p>
          {t('submission.withdrawn_why')} <bdi>{submission.withdrawalReason}</bdi>
        </p>
      )}
    </Stack>
  );
}

function Stages({
  programmeId,
  submission,
}: {
  readonly programmeId: string;
  readonly submission: MySubmission;
}) {
  const { programmeRun } = useAsk(runDocument, { programmeId });
  return programmeRun && <StageTimeline run={programmeRun} submission={submission} />;
}

function WithdrawIfOwner({ submission }: { readonly submission: MySubmission }) {
  const { viewer } = useAsk(viewerDocument, {});
  const isOwner = viewer?.memberships.some(
    ({ role, organisation }) => role === 'STARTUP_OWNER' && organisation?.id === submission.organisation?.id,
  );
  return isOwner && <Withdraw id={submission.id} />;
}

/** What was handed in, each time with its receipt. */
function Handed({ submission }: { readonly submission: MySubmission }) {
  const t = useText();
  const locale = useLocale();
  const { instant } = useFormats();
  const { receipts, challenge, id } = submission;
  if (receipts.length === 0) return null;
  return (
    <Stack as="section" gap={4} aria-labelledby="handed">
      <h2 id="handed">{t('submission.handed')}</h2>
      <Facts
        facts={receipts.map((receipt) => ({
          term: `${receipt.challengeNumber}/${receipt.revision}`,
          value: instant(receipt.receivedAt, challenge?.zone ?? 'UTC'),
        }))}
      />
      <div>
        <ButtonLink to={`/${locale}/startup/submissions/${id}/receipt`}>{t('submission.receipt')}</ButtonLink>
      </div>
    </Stack>
  );
}
