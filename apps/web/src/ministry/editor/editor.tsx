import { type ComponentType, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FragmentOf } from '#web/api/graphql.ts';
import { RestoreOffer, SaveMark } from '#web/forms/save-state.tsx';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { type Step, Steps } from '#web/ui/steps.tsx';
import type { coachingFragment } from '../draft.documents.ts';
import { blockersUnder, CoachingContext, type CoachingRead, CoachSummary } from './coaching.tsx';
import { ClashNotices, RefusalNotice } from './conflicts.tsx';
import type { Draft } from './draft.types.ts';
import { EditingContext } from './editing.ts';
import { DatesPart, MoneyPart, PeoplePart } from './frame-parts.tsx';
import { JudgingPart, KpisPart } from './measure-parts.tsx';
import { PARTS, type PartId, partOf } from './parts.ts';
import { type SuggestionRead, SuggestionsContext } from './suggestions.tsx';
import { BackgroundPart, ConditionsPart, ProblemPart } from './text-parts.tsx';
import { useCoach } from './use-coach.ts';
import { type DraftDesk, useDraft } from './use-draft.ts';

const SHOWN: Readonly<Record<PartId, ComponentType>> = {
  problem: ProblemPart,
  background: BackgroundPart,
  conditions: ConditionsPart,
  kpis: KpisPart,
  judging: JudgingPart,
  money: MoneyPart,
  dates: DatesPart,
  people: PeoplePart,
};

interface EditorProps {
  readonly id: string;
  readonly version: number;
  /** The ministry, in whose name files are sent. */
  readonly organisationId: string;
  readonly draft: Draft;
  readonly coaching: FragmentOf<typeof coachingFragment> | null;
  readonly suggestions: readonly SuggestionRead[];
}

/** The whole challenge, part by part; it saves itself, and the coach reads along. */
export function Editor({ id, version, organisationId, draft, coaching: first, suggestions }: EditorProps) {
  const t = useText();
  const [search] = useSearchParams();
  const desk = useDraft(id, { version, draft });
  const coaching = useCoach(id, desk.draft, first);
  const original = desk.draft.originalLanguage.toLowerCase() as Locale;
  const [also, setAlso] = useState<readonly Locale[]>([]);
  const languages = useMemo(() => [original, ...also.filter((each) => each !== original)], [original, also]);
  const current = PARTS.find((part) => part.id === search.get('part'))?.id ?? 'problem';
  const Part = SHOWN[current];
  return (
    <CoachingContext value={coaching}>
      <SuggestionsContext
        value={{ suggestions, canResolve: true, version: desk.version, beforeAccept: desk.autosave.flush }}
      >
        <EditingContext value={{ draft: desk.draft, organisationId, set: desk.set, languages }}>
          <Stack gap={5}>
            <Toolbar {...{ desk, original, also, setAlso }} />
            <Troubles desk={desk} />
            <PartSteps current={current} coaching={coaching} />
            <h2>{t(`ministry.part.${current}`)}</h2>
            <Part key={current} />
            <Onward id={id} current={current} />
            <CoachSummary hrefOf={(path) => `?part=${partOf(path)}#field-${path.join('.')}`} />
          </Stack>
        </EditingContext>
      </SuggestionsContext>
    </CoachingContext>
  );
}

interface ToolbarProps {
  readonly desk: DraftDesk;
  readonly original: Locale;
  readonly also: readonly Locale[];
  readonly setAlso: (also: readonly Locale[]) => void;
}

/** Whether it is saved, and which languages stand beside the original. */
function Toolbar({ desk, original, also, setAlso }: ToolbarProps) {
  const t = useText();
  return (
    <Row gap={3}>
      <SaveMark state={desk.autosave.state} />
      <span>{t('ministry.beside', { language: `\u2068${LOCALE_FACTS[original].name}\u2069` })}</span>
      {LOCALES.filter((locale) => locale !== original).map((locale) => (
        <Button
          key={locale}
          small
          aria-pressed={also.includes(locale)}
          kind={also.includes(locale) ? 'primary' : 'secondary'}
          onClick={() =>
            setAlso(also.includes(locale) ? also.filter((each) => each !== locale) : [...also, locale])
          }
        >
          <span lang={locale}>{LOCALE_FACTS[locale].name}</span>
        </Button>
      ))}
    </Row>
  );
}

function Troubles({ desk }: { readonly desk: DraftDesk }) {
  const t = useText();
  const { kept, forget } = desk.autosave;
  const restore = (draft: Draft) => {
    desk.replace(draft);
    forget();
  };
  return (
    <>
      {kept && <RestoreOffer kept={kept} onRestore={restore} onForget={forget} />}
      <RefusalNotice issues={desk.issues} />
      {desk.wasMerged && desk.clashes.length === 0 && (
        <Notice live>
          <p>{t('ministry.merged')}</p>
        </Notice>
      )}
      <ClashNotices clashes={desk.clashes} onSettle={desk.settle} />
    </>
  );
}

interface PartStepsProps {
  readonly current: PartId;
  readonly coaching: CoachingRead | null;
}

function PartSteps({ current, coaching }: PartStepsProps) {
  const t = useText();
  const steps: Step[] = PARTS.map(({ id, paths }) => {
    const blockers = blockersUnder(coaching, paths);
    return {
      to: `?part=${id}`,
      label: t(`ministry.part.${id}`),
      isCurrent: id === current,
      mark: blockers > 0 && <Tag tone="bad">{t('coach.short', { count: blockers })}</Tag>,
    };
  });
  return <Steps label={t('ministry.parts')} steps={steps} />;
}

/** To the next part, and from the last one to the approval. */
function Onward({ id, current }: { readonly id: string; readonly current: PartId }) {
  const t = useText();
  const locale = useLocale();
  const at = PARTS.findIndex((part) => part.id === current);
  const previous = PARTS[at - 1]?.id;
  const next = PARTS[at + 1]?.id;
  return (
    <Row>
      {previous && (
        <ButtonLink to={`?part=${previous}`} replace>
          {t('ministry.to_part', { part: t(`ministry.part.${previous}`) })}
        </ButtonLink>
      )}
      {next ? (
        <ButtonLink kind="primary" to={`?part=${next}`} replace>
          {t('ministry.to_part', { part: t(`ministry.part.${next}`) })}
        </ButtonLink>
      ) : (
        <ButtonLink kind="primary" to={`/${locale}/ministry/challenges/${id}/approval`}>
          {t('ministry.to_approval')}
        </ButtonLink>
      )}
    </Row>
  );
}
