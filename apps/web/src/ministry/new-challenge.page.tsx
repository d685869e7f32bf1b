import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RequestFault } from '#web/api/faults.ts';
import { useAct } from '#web/api/use-api.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import type { PageInput } from '#web/app/page.tsx';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Select } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { openProgrammesOf } from './lists.ts';
import { createChallengeDocument } from './ministry.documents.ts';

export async function load({ api, t }: PageInput) {
  const [{ viewer }] = await Promise.all([api.ask(viewerDocument, {}), askWhole(api, openProgrammesOf(api))]);
  if (!holds(viewer, 'MINISTRY_OFFICER')) throw new RequestFault('forbidden', t('ministry.new_forbidden'));
  return { title: t('ministry.new') };
}

/** Three answers, and there is a draft. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const programmes = useWhole(openProgrammesOf);
  const crumbs = [{ label: t('ministry.title'), to: `/${locale}/ministry` }];
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('ministry.new')} lead={t('ministry.new_lead')} />
      {programmes.length === 0 ? <Empty>{t('ministry.no_programme')}</Empty> : <NewChallenge />}
    </>
  );
}

function NewChallenge() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const navigate = useNavigate();
  const programmes = useWhole(openProgrammesOf);
  const viewer = useViewer();
  const ministries = (viewer?.memberships ?? []).filter(({ role }) => role === 'MINISTRY_OFFICER');
  const [programmeId, setProgramme] = useState(programmes[0]?.id ?? '');
  const [chosen, setMinistry] = useState('');
  const [language, setLanguage] = useState<Locale>(locale);
  const [title, setTitle] = useState('');
  const create = useAct(createChallengeDocument);
  const ministryId = chosen || (ministries[0]?.organisation?.id ?? '');
  const submit = async () => {
    const originalLanguage = language.toUpperCase() as 'HE';
    const input = { programmeId, ministryId, originalLanguage, title: { [language]: title } };
    const answer = await create.run({ input });
    const id = answer?.createChallenge.challenge?.id;
    if (id) await navigate(`/${locale}/ministry/challenges/${id}`);
  };
  return (
    <Form issues={create.issues} onSubmit={submit}>
      <Select
        name="programmeId"
        label={t('ministry.programme')}
        value={programmeId}
        onChange={setProgramme}
        options={programmes.map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
      <Select
        name="ministryId"
        label={t('ministry.ministry')}
        value={ministryId}
        onChange={setMinistry}
        options={ministries.map(({ organisation }) => ({
          value: organisation?.id ?? '',
          label: localized(organisation?.name),
        }))}
      />
      <Choices
        inline
        name="originalLanguage"
        label={t('ministry.original_language')}
        hint={t('ministry.original_language_hint')}
        value={language}
        onChange={(value) => setLanguage(value as Locale)}
        options={LOCALES.map((each) => ({ value: each, label: LOCALE_FACTS[each].name }))}
      />
      <TextArea
        name="title"
        rows={2}
        label={t('ministry.field.title')}
        hint={t('ministry.hint.title')}
        lang={language}
        dir={LOCALE_FACTS[language].dir}
        value={title}
        onChange={setTitle}
      />
      <div>
        <Button kind="primary" type="submit" pending={create.pending}>
          {t('ministry.create')}
        </Button>
      </div>
    </Form>
  );
}
