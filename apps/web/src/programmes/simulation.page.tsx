import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { RequestFault } from '#web/api/faults.ts';
import type { VariablesOf } from '#web/api/graphql.ts';
import { type InputIssue, useApi, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { modelDocument } from './models.documents.ts';
import { simulateModelDocument } from './models-study.documents.ts';
import { SimulationResult } from './simulation-result.tsx';
import { Working } from './working.tsx';

type Question = VariablesOf<typeof simulateModelDocument>;

export async function load({ api, params, url, t, localized }: PageInput) {
  const slug = params.slug ?? '';
  const { programmeModel } = await api.ask(modelDocument, { slug });
  if (!programmeModel) return notFound();
  if (url.searchParams.has('runs'))
    await api.ask(simulateModelDocument, questionOf(slug, answersIn(url.searchParams)));
  return { title: `${t('simulation.title')}: ${localized(programmeModel.version.name)}` };
}

const DEFAULTS = {
  runs: '2000',
  challenges: '',
  applicationsPerChallenge: '',
  reviewers: '',
  bar: '',
  hoursPerWeek: '',
};
type Answers = typeof DEFAULTS;

/** What the address asks for: somebody else can be shown a simulation by its link. */
const answersIn = (search: URLSearchParams): Answers =>
  Object.fromEntries(
    Object.entries(DEFAULTS).map(([key, value]) => [key, search.get(key) ?? value]),
  ) as Answers;

const given = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''));

function questionOf(modelSlug: string, { runs, ...answers }: Answers): Question {
  const texts = Object.entries(answers).filter(([, text]) => text.trim() !== '');
  const parameters = Object.fromEntries(texts.map(([key, text]) => [key, Number(text)]));
  return { input: { modelSlug, runs: Number(runs), parameters } };
}

/** A model, let happen thousands of times before it does. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { slug = '' } = useParams();
  const { programmeModel } = useAsk(modelDocument, { slug });
  const [search, setSearch] = useSearchParams();
  const [answers, setAnswers] = useState(() => answersIn(search));
  const { issues, pending, run } = useSimulate();
  const { data } = useQuery({
    ...useApi().options(simulateModelDocument, questionOf(slug, answersIn(search))),
    enabled: search.has('runs'),
  });
  const submit = async () => {
    if (await run(questionOf(slug, answers)))
      setSearch(given(answers), { replace: true, preventScrollReset: true });
  };
  const set = (key: keyof Answers) => (value: string) =>
    setAnswers((before) => ({ ...before, [key]: value }));
  if (!programmeModel) return null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('models.title'), to: `/${locale}/models` },
          { label: <Localized text={programmeModel.version.name} />, to: `/${locale}/models/${slug}` },
        ]}
        title={t('simulation.title')}
        lead={t('simulation.lead')}
      />
      <Stack gap={6}>
        <Form issues={issues} onSubmit={submit}>
          <Row gap={5}>
            <Parameter name="challenges" value={answers.challenges} onChange={set('challenges')} />
            <Parameter
              name="applicationsPerChallenge"
              value={answers.applicationsPerChallenge}
              onChange={set('applicationsPerChallenge')}
            />
            <Parameter name="reviewers" value={answers.reviewers} onChange={set('reviewers')} />
            <Parameter name="bar" value={answers.bar} onChange={set('bar')} />
            <Parameter name="hoursPerWeek" value={answers.hoursPerWeek} onChange={set('hoursPerWeek')} />
            <Select
              name="runs"
              label={t('simulation.runs')}
              value={answers.runs}
              onChange={set('runs')}
              options={['500', '2000', '10000'].map((value) => ({
                value,
                label: number(Number(value)),
              }))}
            />
          </Row>
          <div>
            <Button kind="primary" type="submit" pending={pending}>
              {t('simulation.run')}
            </Button>
          </div>
        </Form>
        {pending && <Working label={t('simulation.running')} />}
        {data && !pending && <SimulationResult simulation={data.simulateProgramme} slug={slug} />}
      </Stack>
    </>
  );
}

const HINTS = {
  challenges: 5,
  applicationsPerChallenge: 15,
  reviewers: 3,
  bar: 60,
  hoursPerWeek: 6,
} as const;

interface ParameterProps {
  readonly name: keyof typeof HINTS;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Empty means: as the model says, otherwise the default. */
function Parameter({ name, value, onChange }: ParameterProps) {
  const t = useText();
  return (
    <TextField
      name={`parameters.${name}`}
      type="number"
      short
      min={0}
      label={t(`simulation.${name}`)}
      hint={t('simulation.default', { value: HINTS[name] })}
      value={value}
      onChange={onChange}
    />
  );
}

/** Runs a simulation, and leaves it in the cache under the address that asks for it. */
function useSimulate() {
  const api = useApi();
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const [pending, setPending] = useState(false);
  const run = async (question: Question): Promise<boolean> => {
    setPending(true);
    setIssues([]);
    try {
      await api.ask(simulateModelDocument, question);
      return true;
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setIssues([{ code: fault.kind, message: fault.message, path: null }]);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { issues, pending, run };
}
