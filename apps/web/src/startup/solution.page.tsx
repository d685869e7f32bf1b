import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { RestoreOffer } from '#web/forms/save-state.tsx';
import { useKept } from '#web/forms/use-kept.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { startupOf } from './apply/use-application.ts';
import { addSolutionDocument, passportDocument, updateSolutionDocument } from './passport.documents.ts';
import { saidIn, textsOf, wordsOf } from './passport.ts';
import { TextsField } from './texts-field.tsx';

type Solution = ResultOf<typeof passportDocument>['solutions']['nodes'][number];

const NEW = 'new';
const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export async function load({ api, params, t, localized }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  const { solutions } = await api.ask(passportDocument, { organisationId: startup.id });
  if (params.id === NEW) return { title: t('solutions.add') };
  const solution = solutions.nodes.find(({ id }) => id === params.id);
  return solution ? { title: localized(solution.title) } : notFound();
}

/** A solution of the catalogue: a new one, or one that is edited. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { id = '' } = useParams();
  const { viewer } = useAsk(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  return (
    <>
      <PageHeader
        title={t(id === NEW ? 'solutions.add' : 'solutions.change')}
        lead={t('solutions.lead')}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: t('solutions.title'), to: `/${locale}/startup/solutions` },
        ]}
      />
      <Editor key={id} id={id} organisationId={startup.id} />
    </>
  );
}

const formOf = (solution: Solution | undefined) => ({
  title: textsOf(solution?.title),
  summary: textsOf(solution?.summary),
  description: textsOf(solution?.description),
  tags: solution?.tags.join(', ') ?? '',
  trl: solution?.trl ? String(solution.trl) : '',
});

type SolutionForm = ReturnType<typeof formOf>;

const contentOf = ({ title, summary, description, tags, trl }: SolutionForm) => ({
  title: saidIn(title),
  summary: saidIn(summary),
  description: saidIn(description),
  tags: wordsOf(tags),
  trl: trl === '' ? null : Number(trl),
});

function Editor({ id, organisationId }: { readonly id: string; readonly organisationId: string }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const { solutions } = useAsk(passportDocument, { organisationId });
  const [solution] = useState(() => solutions.nodes.find((each) => each.id === id));
  const [saved] = useState(() => formOf(solution));
  const [form, setForm] = useState(saved);
  const { kept, forget } = useKept(`solution.${organisationId}.${id}`, form, saved);
  const add = useAct(addSolutionDocument);
  const update = useAct(updateSolutionDocument);
  const act = solution ? update : add;
  const submit = async () => {
    const content = contentOf(form);
    const done = solution
      ? await update.run({ input: { ...content, id, expectedVersion: solution.version } })
      : await add.run({ input: { ...content, organisationId } });
    if (!done) return;
    forget();
    await navigate(`/${locale}/startup/solutions`);
  };
  return (
    <Stack gap={5}>
      {kept && (
        <RestoreOffer
          kept={kept}
          onRestore={(value) => {
            setForm(value);
            forget();
          }}
          onForget={forget}
        />
      )}
      <Form issues={act.issues} onSubmit={submit}>
        <SolutionFields form={form} onChange={(change) => setForm((all) => ({ ...all, ...change }))} />
        <Row>
          <Button kind="primary" type="submit" pending={act.pending}>
            {t('passport.save')}
          </Button>
          <ButtonLink kind="quiet" to={`/${locale}/startup/solutions`}>
            {t('form.cancel')}
          </ButtonLink>
        </Row>
      </Form>
    </Stack>
  );
}

interface SolutionFieldsProps {
  readonly form: SolutionForm;
  readonly onChange: (change: Partial<SolutionForm>) => void;
}

function SolutionFields({ form, onChange }: SolutionFieldsProps) {
  const t = useText();
  return (
    <>
      <TextsField
        name="title"
        label={t('solutions.name')}
        value={form.title}
        onChange={(title) => onChange({ title })}
      />
      <TextsField
        name="summary"
        label={t('apply.about_summary')}
        hint={t('solutions.summary_hint')}
        rows={3}
        maxLength={600}
        value={form.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <TextsField
        name="description"
        label={t('solutions.description')}
        rows={8}
        maxLength={20_000}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      <TextField
        name="tags"
        label={t('solutions.tags')}
        hint={t('solutions.tags_hint')}
        value={form.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <Select
        name="trl"
        label={t('passport.trl')}
        optional
        placeholder={t('passport.choose')}
        value={form.trl}
        onChange={(trl) => onChange({ trl })}
        options={LEVELS.map((level) => ({ value: level, label: t(`trl.${level}`) }))}
      />
    </>
  );
}
