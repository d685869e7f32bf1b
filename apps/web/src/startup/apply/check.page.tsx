import { useParams } from 'react-router';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Columns, Row } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './apply.module.css';
import { ApplyAside } from './apply-aside.tsx';
import { CheckRow } from './check-row.tsx';
import { answerOf, type Draft, type Question } from './draft.ts';
import { SubmitDialog, useSubmit } from './submit.tsx';
import { type Application, loadApplication, useApplication, useDraft } from './use-application.ts';

export async function load({ api, params, t }: PageInput) {
  await loadApplication(api, params.number ?? '');
  return { title: t('apply.check') };
}

/** Everything once more before it is handed in, each with the way back to it. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const application = useApplication(useParams().number ?? '');
  const { challenge, submissionId } = application;
  if (!submissionId || !challenge.isOpen) return notFound();
  return (
    <>
      <PageHeader
        title={t('apply.check')}
        lead={t('handin.lead')}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: localized(challenge.title), to: `/${locale}/startup/apply/${challenge.number}` },
        ]}
      />
      <Columns aside={<ApplyAside challenge={challenge} />}>
        <Check application={application} id={submissionId} />
      </Columns>
    </>
  );
}

function Check({ application, id }: { readonly application: Application; readonly id: string }) {
  const t = useText();
  const locale = useLocale();
  const draft = useDraft(id);
  const submit = useSubmit(application, draft);
  const base = `/${locale}/startup/apply/${application.challenge.number}`;
  return (
    <Form issues={submit.issues} onSubmit={submit.ask}>
      <Rows application={application} draft={draft} base={base} />
      {!application.isOwner && <Notice tone="warn">{t('handin.owner_only')}</Notice>}
      <Row>
        {application.isOwner && <SubmitDialog submit={submit} application={application} />}
        <ButtonLink kind="quiet" to={base}>
          {t('apply.back')}
        </ButtonLink>
      </Row>
    </Form>
  );
}

interface RowsProps {
  readonly application: Application;
  readonly draft: Draft;
  readonly base: string;
}

function Rows({ application, draft, base }: RowsProps) {
  const t = useText();
  const localized = useLocalized();
  const { money } = useFormats();
  const say = useAnswerText();
  const rows = application.groups.flatMap((group) => {
    const to = `${base}/${group.step}`;
    if ('questions' in group)
      return group.questions.map((question) => ({
        name: `answers.${question.id}`,
        term: localized(question.prompt),
        value: say(question, draft),
        to,
      }));
    if (group.step === 'about')
      return [
        { name: 'title', term: t('apply.about_title'), value: draft.title, to },
        { name: 'summary', term: t('apply.about_summary'), value: draft.summary, to },
      ];
    if (group.step === 'ask')
      return [{ name: 'ask', term: t('apply.ask'), value: draft.ask ? money(draft.ask) : '', to }];
    return [
      {
        name: 'team',
        term: t('apply.team'),
        value: draft.team.map(({ name, role }) => `${name}, ${role}`).join('\n'),
        to,
      },
    ];
  });
  return (
    <dl className={styles.rows}>
      {rows.map((row) => (
        <CheckRow key={row.name} {...row} />
      ))}
    </dl>
  );
}

function useAnswerText(): (question: Question, draft: Draft) => string {
  const localized = useLocalized();
  const { number, list } = useFormats();
  return (question, draft) => {
    const answer = answerOf(draft, question);
    if (question.kind === 'CHOICE')
      return list(answer.choices.map((place) => localized(question.choices[place])));
    if (question.kind === 'NUMBER') return answer.number === '' ? '' : number(Number(answer.number), 2);
    return answer.text || answer.fileName || '';
  };
}
