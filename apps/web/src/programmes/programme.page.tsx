import { useParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { askWhole } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { membersOf, reviewersOf } from '#web/people/lists.ts';
import { viewerDocument } from '#web/session/session.documents.ts';
import { Facts, PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Dashboard } from './dashboard.tsx';
import { DraftPlan } from './draft-plan.tsx';
import { challengesOf } from './lists.ts';
import { partiesDocument } from './parties.documents.ts';
import { operatorOf } from './parties.tsx';
import {
  agreementDocument,
  planNamesDocument,
  programmeDocument,
  programmeRunDocument,
  waitingDecisionDocument,
} from './programmes.documents.ts';
import { JUDGED, PROGRAMME_TONES } from './terms.ts';

type Programme = NonNullable<ResultOf<typeof programmeDocument>['programme']>;

export async function load({ api, params, localized }: PageInput) {
  const id = params.id ?? '';
  const [{ programme }, { viewer }] = await Promise.all([
    api.ask(programmeDocument, { id }),
    api.ask(viewerDocument, {}),
  ]);
  if (!programme) return notFound();
  if (programme.state === 'DRAFT') {
    if (programme.modelVersionId) await api.ask(planNamesDocument, { id: programme.modelVersionId });
    return { title: localized(programme.name) };
  }
  const operator = operatorOf(viewer);
  const [challenges] = await Promise.all([
    askWhole(api, challengesOf(api, id)),
    api.ask(programmeRunDocument, { programmeId: id }),
    askWhole(api, reviewersOf(api)),
    api.ask(partiesDocument, { programmeId: id }),
    ...(operator ? [askWhole(api, membersOf(api, operator))] : []),
  ]);
  const judged = challenges.filter(({ state }) => JUDGED.includes(state));
  await Promise.all(
    judged.flatMap(({ id: challengeId, state }) => [
      api.ask(agreementDocument, { challengeId }),
      ...(state === 'IN_EVALUATION' ? [api.ask(waitingDecisionDocument, { challengeId })] : []),
    ]),
  );
  return { title: localized(programme.name) };
}

/** A programme: its plan while it is a draft; once it is open, where everything stands. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { id = '' } = useParams();
  const { programme } = useAsk(programmeDocument, { id });
  if (!programme) return null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('programmes.title'), to: `/${locale}/programmes` }]}
        meta={
          <Row gap={2}>
            <Tag tone={PROGRAMME_TONES[programme.state]}>{t(`programme_state.${programme.state}`)}</Tag>
            <bdi>{programme.code}</bdi>
          </Row>
        }
        title={<Localized text={programme.name} />}
        lead={<Localized text={programme.summary} />}
      />
      <Stack gap={7}>
        <Rules programme={programme} />
        {programme.state === 'DRAFT' ? (
          <DraftPlan programme={programme} />
        ) : (
          <Dashboard programme={programme} />
        )}
      </Stack>
    </>
  );
}

function Rules({ programme: { rules, managers } }: { readonly programme: Programme }) {
  const t = useText();
  const { list, number } = useFormats();
  return (
    <Facts
      facts={[
        { term: t('programmes.managers'), value: list(managers.map(({ displayName }) => displayName)) },
        { term: t('models.reviewers'), value: number(rules.reviewersPerSubmission) },
        { term: t('programmes.awards'), value: number(rules.awards) },
        {
          term: t('programmes.passing'),
          value:
            rules.minimumPassingScore === null
              ? null
              : t('programmes.of_100', { score: number(rules.minimumPassingScore) }),
        },
        {
          term: t('models.standstill'),
          value: rules.standstillDays === null ? null : t('models.days', { count: rules.standstillDays }),
        },
      ]}
    />
  );
}
