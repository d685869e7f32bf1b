import type { ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { RequestFault } from '#web/api/faults.ts';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { askWhole, useWhole, wholeList } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { evaluatedSubmissionsDocument, evaluationDocument } from './evaluation.documents.ts';
import styles from './evaluation.module.css';
import { programmeDocument } from './programmes.documents.ts';
import { CHALLENGE_TONES } from './terms.ts';

type Submissions = NonNullable<
  ResultOf<typeof evaluatedSubmissionsDocument>['challengeByNumber']
>['submissions'];
export type Evaluated = NonNullable<ResultOf<typeof evaluationDocument>['challengeByNumber']> & {
  readonly submissions: Pick<Submissions, 'nodes'>;
};

const submissionsOf = (api: Api, number: string) =>
  wholeList(
    api,
    'evaluated-submissions',
    evaluatedSubmissionsDocument,
    { number },
    ({ challengeByNumber }) => challengeByNumber?.submissions,
  );

/** What all pages of an evaluation show: the challenge, and of which programme. */
export async function loadEvaluation({ api, params, localized }: PageInput) {
  const [{ challengeByNumber }, { programme }, { viewer }] = await Promise.all([
    api.ask(evaluationDocument, { number: params.number ?? '' }),
    api.ask(programmeDocument, { id: params.id ?? '' }),
    api.ask(viewerDocument, {}),
  ]);
  if (!challengeByNumber || !programme) return notFound();
  // Others may read the challenge, and have their own pages for it.
  if (!programme.managers.some(({ id }) => id === viewer?.id)) throw new RequestFault('forbidden', '');
  await askWhole(api, submissionsOf(api, challengeByNumber.number));
  return { challenge: challengeByNumber, title: localized(challengeByNumber.title) };
}

export function useEvaluated(): Evaluated {
  const { number = '' } = useParams();
  const { challengeByNumber } = useAsk(evaluationDocument, { number });
  const nodes = useWhole((api) => submissionsOf(api, number));
  return { ...challengeByNumber, submissions: { nodes } } as Evaluated;
}

/** The title of a submission with its start-up, for charts and tables. */
export function useSubmissionNames(challenge: Evaluated): (id: string) => string {
  const localized = useLocalized();
  const byId = new Map(challenge.submissions.nodes.map((each) => [each.id, each]));
  return (id) => {
    const found = byId.get(id);
    return found ? `${localized(found.organisation?.name)}: ${found.title}` : id;
  };
}

/** The steps of an evaluation, one page each. */
export function EvaluationFrame({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const locale = useLocale();
  const { id = '', number = '' } = useParams();
  const challenge = useEvaluated();
  const { programme } = useAsk(programmeDocument, { id });
  const base = `/${locale}/programmes/${id}/challenges/${number}`;
  const steps = [
    { to: base, label: t('evaluation.preparation') },
    { to: `${base}/assignment`, label: t('evaluation.assignment') },
    { to: `${base}/scores`, label: t('evaluation.scores') },
    { to: `${base}/interviews`, label: t('evaluation.interviews') },
    { to: `${base}/decision`, label: t('evaluation.decision') },
  ];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('programmes.title'), to: `/${locale}/programmes` },
          { label: <Localized text={programme?.name} />, to: `/${locale}/programmes/${id}` },
        ]}
        meta={
          <Row gap={2}>
            <Tag tone={CHALLENGE_TONES[challenge.state]}>{t(`challenge_state.${challenge.state}`)}</Tag>
            <bdi>{challenge.number}</bdi>
          </Row>
        }
        title={<Localized text={challenge.title} />}
      />
      <nav className={styles.steps} aria-label={t('evaluation.steps')}>
        {steps.map(({ to, label }) => (
          <NavLink key={to} to={to} end>
            {label}
          </NavLink>
        ))}
      </nav>
      <Stack gap={7}>{children}</Stack>
    </>
  );
}
