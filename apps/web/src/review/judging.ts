import type { ResultOf } from '#web/api/graphql.ts';
import { isolated, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import type { judgingDocument } from './judging.documents.ts';

export type JudgedRun = NonNullable<ResultOf<typeof judgingDocument>['programmeRun']>;
export type GateToScore = JudgedRun['toScore'][number];

/** A gate as judges see it, by ids or by their aliases. */
export interface JudgedGate extends Omit<JudgedRun['gates'][number], 'candidateIds'> {
  readonly candidateIds: readonly string[];
}

export const gatesOf = ({ gates, blindGates }: JudgedRun): readonly JudgedGate[] => [
  ...gates,
  ...blindGates.map(({ aliases, ...gate }) => ({ ...gate, candidateIds: aliases })),
];

/** What a candidate is called: its start-up, or the title of what it handed in where that is hidden. */
export function useCandidateNames(run: JudgedRun): (id: string) => string {
  const t = useText();
  const localized = useLocalized();
  const named = new Map(
    run.participations.map(({ submissionId, organisation }) => [submissionId, localized(organisation?.name)]),
  );
  const hidden = new Map(
    run.blindParticipations.map(({ alias, submission }, index) => [
      alias,
      t('judging.hidden', {
        nth: String(index + 1),
        title: isolated(submission?.title.replaceAll('[…]', '…')),
      }),
    ]),
  );
  return (id) => named.get(id) || (hidden.get(id) ?? t('judging.somebody'));
}
