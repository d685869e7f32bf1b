import { Suspense } from 'react';
import { useParams } from 'react-router';
import { type PageInput } from '#web/app/page.tsx';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Columns, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { type Task, TaskList } from '#web/ui/task-list.tsx';
import { ApplyAside } from './apply-aside.tsx';
import { groupState, isReady } from './draft.ts';
import { Eligibility } from './eligibility.tsx';
import { type Application, loadApplication, useApplication, useDraft } from './use-application.ts';
import { useGroupTitle } from './use-group-title.ts';

export async function load({ api, params, localized }: PageInput) {
  const challenge = await loadApplication(api, params.number ?? '');
  return { title: localized(challenge.title) };
}

/** The application to a challenge: first whether it makes sense, then what there is to write. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const application = useApplication(useParams().number ?? '');
  const { challenge, submissionId } = application;
  return (
    <>
      <PageHeader
        title={localized(challenge.title)}
        meta={t('apply.to', { number: challenge.number })}
        crumbs={[{ label: t('startup.title'), to: `/${locale}/startup` }]}
      />
      <Columns aside={<ApplyAside challenge={challenge} />}>
        {!challenge.isOpen && <Closed application={application} />}
        {challenge.isOpen && !submissionId && <Eligibility application={application} />}
        {challenge.isOpen && submissionId && (
          // A draft that was begun this moment is still on its way.
          <Suspense fallback={<p role="status">{t('nav.loading')}</p>}>
            <Tasks application={application} id={submissionId} />
          </Suspense>
        )}
      </Columns>
    </>
  );
}

function Closed({ application }: { readonly application: Application }) {
  const t = useText();
  const locale = useLocale();
  const { submissionId } = application;
  return (
    <Notice tone="warn">
      <p>{t('apply.closed')}</p>
      {submissionId && (
        <ButtonLink to={`/${locale}/startup/submissions/${submissionId}`}>
          {t('apply.to_submission')}
        </ButtonLink>
      )}
    </Notice>
  );
}

function Tasks({ application, id }: { readonly application: Application; readonly id: string }) {
  const t = useText();
  const locale = useLocale();
  const groupTitle = useGroupTitle();
  const { challenge, groups } = application;
  const draft = useDraft(id);
  const base = `/${locale}/startup/apply/${challenge.number}`;
  const ready = isReady(groups, draft);
  const tasks = groups.map(
    (group): Task => ({
      key: group.step,
      title: groupTitle(group),
      to: `${base}/${group.step}`,
      state: groupState(group, draft),
    }),
  );
  const needed = groups.map((group) => groupState(group, draft)).filter((state) => state !== 'optional');
  const done = needed.filter((state) => state === 'completed').length;
  const isSent = draft.state === 'SUBMITTED' && !draft.hasUnsubmittedChanges;
  return (
    <Stack gap={6}>
      {draft.state === 'SUBMITTED' && (
        <Notice tone={isSent ? 'good' : 'warn'}>
          <p>{t(isSent ? 'apply.sent' : 'apply.changed')}</p>
          <ButtonLink small to={`/${locale}/startup/submissions/${id}`}>
            {t('apply.to_submission')}
          </ButtonLink>
        </Notice>
      )}
      <Progress
        label={t('apply.progress', { done, total: needed.length })}
        value={done}
        max={needed.length}
      />
      <Stack as="section" aria-labelledby="write">
        <h2 id="write">{t('apply.write')}</h2>
        <TaskList tasks={tasks} label={t('apply.write')} />
      </Stack>
      <Stack as="section" aria-labelledby="send">
        <h2 id="send">{t('apply.send')}</h2>
        <TaskList
          label={t('apply.send')}
          tasks={[
            {
              key: 'preview',
              title: t('apply.preview'),
              hint: t('apply.preview_hint'),
              to: draft.title ? `${base}/preview` : undefined,
              ...(draft.title ? {} : { state: 'cannot_start' as const }),
            },
            {
              key: 'check',
              title: t('apply.check'),
              hint: ready ? undefined : t('apply.check_later'),
              to: ready ? `${base}/check` : undefined,
              state: !ready ? 'cannot_start' : isSent ? 'completed' : 'not_started',
            },
          ]}
        />
      </Stack>
      <p>{t('apply.saved_always')}</p>
    </Stack>
  );
}
