import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { modelCardFragment, modelsDocument } from './models.documents.ts';
import { createProgrammeDocument } from './programme-acts.documents.ts';

const EVERY = { filter: {}, first: 50 };

export async function load({ api, t }: PageInput) {
  await Promise.all([api.ask(modelsDocument, EVERY), api.ask(viewerDocument, {})]);
  return { title: t('programmes.new') };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A programme from a model: name it, say when it begins; its dates are laid out, and can be moved before it opens. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { programmeModels } = useAsk(modelsDocument, EVERY);
  const { viewer } = useAsk(viewerDocument, {});
  const operators = (viewer?.memberships ?? []).filter(({ role }) => role === 'PROGRAMME_MANAGER');
  const models = programmeModels.nodes
    .map((node) => readFragment(modelCardFragment, node))
    .filter(({ version }) => version.state === 'APPROVED');
  const create = useAct(createProgrammeDocument);
  const [input, setInput] = useState({
    modelSlug: search.get('model') ?? '',
    operatorId: operators[0]?.organisation?.id ?? '',
    code: '',
    name: '',
    summary: '',
    startsOn: inDays(30),
  });
  const set = (key: keyof typeof input) => (value: string) =>
    setInput((before) => ({ ...before, [key]: value }));
  if (operators.length === 0)
    return (
      <>
        <PageHeader title={t('programmes.new')} />
        <Empty>{t('programmes.no_operator')}</Empty>
      </>
    );
  const submit = async () => {
    const { name, summary, ...rest } = input;
    const answer = await create.run({
      input: {
        ...rest,
        zone: 'Asia/Jerusalem',
        originalLanguage: locale.toUpperCase() as 'HE' | 'AR' | 'EN',
        name: { [locale]: name },
        summary: { [locale]: summary },
      },
    });
    const id = answer?.createProgrammeFromModel.programme?.id;
    if (id) navigate(`/${locale}/programmes/${id}`);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('programmes.title'), to: `/${locale}/programmes` }]}
        title={t('programmes.new')}
        lead={t('programmes.new_lead')}
      />
      <Form issues={create.issues} onSubmit={submit}>
        <Select
          name="modelSlug"
          label={t('programmes.model')}
          placeholder={t('programmes.choose_model')}
          value={input.modelSlug}
          onChange={set('modelSlug')}
          options={models.map(({ slug, version }) => ({ value: slug, label: localized(version.name) }))}
        />
        {operators.length > 1 && (
          <Select
            name="operatorId"
            label={t('programmes.operator')}
            value={input.operatorId}
            onChange={set('operatorId')}
            options={operators.map(({ organisation }) => ({
              value: organisation?.id ?? '',
              label: localized(organisation?.name),
            }))}
          />
        )}
        <TextField name="name" label={t('programmes.name')} value={input.name} onChange={set('name')} />
        <TextField
          name="code"
          dir="ltr"
          short
          label={t('programmes.code')}
          hint={t('programmes.code_hint')}
          value={input.code}
          onChange={set('code')}
        />
        <TextArea
          name="summary"
          rows={3}
          label={t('programmes.summary')}
          value={input.summary}
          onChange={set('summary')}
        />
        <TextField
          name="startsOn"
          type="date"
          short
          label={t('programmes.starts_on')}
          hint={t('programmes.starts_hint')}
          value={input.startsOn}
          onChange={set('startsOn')}
        />
        <div>
          <Button kind="primary" type="submit" pending={create.pending}>
            {t('programmes.create')}
          </Button>
        </div>
      </Form>
    </>
  );
}
