import { useState } from 'react';
import { Link } from 'react-router';
import { RequestFault } from '#web/api/faults.ts';
import type { ResultOf, VariablesOf } from '#web/api/graphql.ts';
import { type InputIssue, useApi } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, PageHeader } from '#web/ui/card.tsx';
import { Checkbox, Choices } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import styles from './advice.module.css';
import { adviseModelsDocument } from './models-study.documents.ts';
import { Stated } from './stated.tsx';
import { PROBLEM_KNOWLEDGE, PURCHASE_NEEDS, RIGHTS_KEEPERS, RISK_APPETITES } from './terms.ts';

type Situation = VariablesOf<typeof adviseModelsDocument>['situation'];
type Advised = ResultOf<typeof adviseModelsDocument>['adviseProgrammeModels'][number];

export const load = ({ t }: PageInput) => ({ title: t('advice.title'), description: t('advice.lead') });

const EMPTY = {
  budget: '',
  weeks: '',
  teams: '',
  challenges: '',
  problem: '',
  purchase: '',
  rights: '',
  risk: '',
  equity: false,
};
type Answers = typeof EMPTY;

const numberOf = (text: string) => (text.trim() === '' ? undefined : Number(text));

/** What is left empty speaks neither for nor against any model. */
function situationOf(answers: Answers): Situation {
  const budget = numberOf(answers.budget);
  const chosen = <Key extends keyof Situation>(key: Key, value: string) =>
    value === '' ? {} : { [key]: value as Situation[Key] };
  return {
    jurisdiction: 'IL',
    acceptsEquity: answers.equity,
    ...(budget === undefined ? {} : { budget: { amount: budget, currency: 'ILS' } }),
    ...(numberOf(answers.weeks) === undefined ? {} : { weeks: numberOf(answers.weeks) }),
    ...(numberOf(answers.teams) === undefined ? {} : { teams: numberOf(answers.teams) }),
    ...(numberOf(answers.challenges) === undefined ? {} : { challenges: numberOf(answers.challenges) }),
    ...chosen('problem', answers.problem),
    ...chosen('purchase', answers.purchase),
    ...chosen('rights', answers.rights),
    ...chosen('risk', answers.risk),
  };
}

/** A ministry describes itself; the library answers with a ranked list, and says why. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const api = useApi();
  const [answers, setAnswers] = useState(EMPTY);
  const [advised, setAdvised] = useState<readonly Advised[]>();
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const [pending, setPending] = useState(false);
  const ask = async () => {
    setPending(true);
    setIssues([]);
    try {
      const answer = await api.request(adviseModelsDocument, { situation: situationOf(answers) });
      setAdvised(answer.adviseProgrammeModels);
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setIssues([{ code: fault.kind, message: fault.message, path: null }]);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('models.title'), to: `/${locale}/models` }]}
        title={t('advice.title')}
        lead={t('advice.lead')}
      />
      <div className={styles.columns}>
        <Form issues={issues} onSubmit={ask} aria-label={t('advice.situation')}>
          <Situation answers={answers} set={(change) => setAnswers((before) => ({ ...before, ...change }))} />
          <div>
            <Button kind="primary" type="submit" pending={pending}>
              {t('advice.ask')}
            </Button>
          </div>
        </Form>
        <section aria-labelledby="advised" aria-live="polite">
          <Stack>
            <h2 id="advised">{t('advice.answer')}</h2>
            {advised === undefined && <p className={styles.soft}>{t('advice.not_asked')}</p>}
            {advised && (
              <Stack as="ol" gap={4}>
                {advised.map((each, index) => (
                  <AdvisedModel key={each.version.id} advised={each} place={index + 1} />
                ))}
              </Stack>
            )}
          </Stack>
        </section>
      </div>
    </>
  );
}

interface SituationProps {
  readonly answers: Answers;
  readonly set: (change: Partial<Answers>) => void;
}

function Situation({ answers, set }: SituationProps) {
  const t = useText();
  const none = { value: '', label: t('advice.open') };
  return (
    <>
      <Choices
        name="problem"
        label={t('advice.problem')}
        value={answers.problem}
        onChange={(problem) => set({ problem })}
        options={PROBLEM_KNOWLEDGE.map((value) => ({ value, label: t(`problem.${value}`) }))}
      />
      <TextField
        name="situation.budget"
        type="number"
        short
        min={0}
        optional
        label={t('advice.budget')}
        value={answers.budget}
        onChange={(budget) => set({ budget })}
      />
      <TextField
        name="situation.weeks"
        type="number"
        short
        min={1}
        optional
        label={t('advice.weeks')}
        value={answers.weeks}
        onChange={(weeks) => set({ weeks })}
      />
      <TextField
        name="situation.teams"
        type="number"
        short
        min={1}
        optional
        label={t('advice.teams')}
        value={answers.teams}
        onChange={(teams) => set({ teams })}
      />
      <TextField
        name="situation.challenges"
        type="number"
        short
        min={1}
        optional
        label={t('advice.challenges')}
        value={answers.challenges}
        onChange={(challenges) => set({ challenges })}
      />
      <Select
        name="purchase"
        label={t('advice.purchase')}
        value={answers.purchase}
        onChange={(purchase) => set({ purchase })}
        options={[none, ...PURCHASE_NEEDS.map((value) => ({ value, label: t(`purchase.${value}`) }))]}
      />
      <Select
        name="rights"
        label={t('advice.rights')}
        value={answers.rights}
        onChange={(rights) => set({ rights })}
        options={[none, ...RIGHTS_KEEPERS.map((value) => ({ value, label: t(`rights.${value}`) }))]}
      />
      <Select
        name="risk"
        label={t('advice.risk')}
        value={answers.risk}
        onChange={(risk) => set({ risk })}
        options={[none, ...RISK_APPETITES.map((value) => ({ value, label: t(`risk.${value}`) }))]}
      />
      <Checkbox
        name="acceptsEquity"
        label={t('advice.equity')}
        checked={answers.equity}
        onChange={(equity) => set({ equity })}
      />
    </>
  );
}

function AdvisedModel({ advised, place }: { readonly advised: Advised; readonly place: number }) {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const { version, reasons, score } = advised;
  return (
    <Card as="li">
      <Row gap={2}>
        <h3>
          {number(place)}.{' '}
          <Link to={`/${locale}/models/${version.model?.slug}`}>
            <Localized text={version.name} />
          </Link>
        </h3>
        <Tag tone={score > 0 ? 'good' : score < 0 ? 'bad' : undefined}>
          {t('advice.points', { points: number(score, 1) })}
        </Tag>
      </Row>
      <Reasons title={t('advice.for')} reasons={reasons.filter(({ points }) => points > 0)} />
      <Reasons title={t('advice.against')} reasons={reasons.filter(({ points }) => points < 0)} />
    </Card>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: Advised['reasons'] }) {
  const { number } = useFormats();
  if (reasons.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.code}${reason.path}`}>
            <Stated origin={reason}>
              <Localized text={reason.text} />
            </Stated>{' '}
            <span className={styles.soft}>
              {reason.points > 0 ? '+' : '−'}
              {number(Math.abs(reason.points), 1)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
