import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Prose, Stack } from '#web/ui/layout.tsx';
import { More, Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { draftFragment, framingFragment } from './draft.documents.ts';
import { Coached } from './editor/fields.tsx';
import { SuggestForm } from './suggest-form.tsx';

interface ReadingProps {
  readonly challenge: FragmentOf<typeof draftFragment>;
  /** The challenge for which the reader may suggest wordings; intermediaries that help. */
  readonly suggestTo?: string | undefined;
}

const TEXTS = [
  'problem',
  'affectedUsers',
  'evidence',
  'desiredOutcome',
  'constraints',
  'dataOffered',
] as const;

const FRAMING_TEXTS = [
  'whyNow',
  'marketScan',
  'vulnerableGroups',
  'scaleUpSource',
  'exitLegalBasis',
  'accessibility',
  'languages',
  'equality',
] as const;

/** The whole challenge to read, the original first; beside each text what the coach and others say. */
export function Reading({ challenge, suggestTo }: ReadingProps) {
  const t = useText();
  const read = readFragment(draftFragment, challenge);
  const framing = readFragment(framingFragment, read.framing);
  const original = read.originalLanguage.toLowerCase() as Locale;
  return (
    <Stack gap={5}>
      <Panel title={t('ministry.part.problem')}>
        <Stack gap={5}>
          {(['title', ...TEXTS] as const).map((field) => (
            <ReadText key={field} path={field} text={read[field]} {...{ original, suggestTo }} />
          ))}
        </Stack>
      </Panel>
      <Panel title={t('ministry.part.background')}>
        <Stack gap={5}>
          <RootCauses causes={framing.rootCauses} />
          {FRAMING_TEXTS.map((field) => (
            <ReadText
              key={field}
              path={`framing.${field}`}
              text={framing[field]}
              {...{ original, suggestTo }}
            />
          ))}
          <Attempts attempts={framing.attempts} isFirst={framing.isFirstAttempt} />
        </Stack>
      </Panel>
      <Measures challenge={challenge} />
      <Frame challenge={challenge} />
    </Stack>
  );
}

interface ReadTextProps {
  readonly path: string;
  readonly text: LocalizedValue;
  readonly original: Locale;
  readonly suggestTo: string | undefined;
}

function ReadText({ path, text, original, suggestTo }: ReadTextProps) {
  const t = useText();
  const [isSuggesting, setSuggesting] = useState(false);
  const name = t(`ministry.field.${path.split('.').at(-1)}` as MessageId);
  const others = LOCALES.filter((each) => each !== original && text[each]);
  if (!text[original] && others.length === 0 && !suggestTo) return null;
  return (
    <Coached path={path}>
      <Stack gap={2}>
        <h3>{name}</h3>
        {text[original] ? (
          <div lang={original} dir={LOCALE_FACTS[original].dir}>
            <Prose>{text[original]}</Prose>
          </div>
        ) : (
          <p>{t('ministry.nothing_written')}</p>
        )}
        {others.length > 0 && (
          <More summary={t('ministry.translations')}>
            {others.map((each) => (
              <div key={each} lang={each} dir={LOCALE_FACTS[each].dir}>
                <Prose>{text[each]}</Prose>
              </div>
            ))}
          </More>
        )}
        {suggestTo && !isSuggesting && (
          <div>
            <Button
              small
              onClick={() => setSuggesting(true)}
              aria-label={t('suggestion.make_for', { field: name })}
            >
              {t('suggestion.make')}
            </Button>
          </div>
        )}
        {suggestTo && isSuggesting && (
          <SuggestForm
            challengeId={suggestTo}
            fieldPath={path}
            text={text}
            language={original}
            onDone={() => setSuggesting(false)}
          />
        )}
      </Stack>
    </Coached>
  );
}

function RootCauses({
  causes,
}: {
  readonly causes: readonly { readonly cause: LocalizedValue; readonly isConfirmed: boolean }[];
}) {
  const t = useText();
  return (
    <Coached path="framing.rootCauses">
      <h3>{t('ministry.field.rootCauses')}</h3>
      <ol>
        {causes.map(({ cause, isConfirmed }, index) => (
          <li key={index}>
            {t('ministry.why_nth', { nth: String(index + 1) })}: <Localized text={cause} />{' '}
            {!isConfirmed && t('ministry.still_a_guess')}
          </li>
        ))}
      </ol>
    </Coached>
  );
}

interface AttemptsProps {
  readonly attempts: readonly {
    readonly what: LocalizedValue;
    readonly whyItFailed: LocalizedValue;
    readonly year: number | null;
  }[];
  readonly isFirst: boolean;
}

function Attempts({ attempts, isFirst }: AttemptsProps) {
  const t = useText();
  return (
    <Coached path="framing.attempts">
      <h3>{t('ministry.field.attempts')}</h3>
      {isFirst && <p>{t('ministry.field.isFirstAttempt')}</p>}
      <ul>
        {attempts.map(({ what, whyItFailed, year }) => (
          <li key={JSON.stringify(what)}>
            {year && <bdi>{year}: </bdi>}
            <Localized text={what} /> · <Localized text={whyItFailed} />
          </li>
        ))}
      </ul>
    </Coached>
  );
}

/** KPIs, criteria and questions, as tables. */
function Measures({ challenge }: { readonly challenge: FragmentOf<typeof draftFragment> }) {
  const t = useText();
  const { number, date } = useFormats();
  const { kpis, criteria, questions } = readFragment(draftFragment, challenge);
  return (
    <Panel title={t('ministry.part.kpis')}>
      <Coached path="kpis">
        <Table
          caption={t('ministry.field.kpis')}
          rows={kpis}
          rowKey={(kpi) => JSON.stringify(kpi)}
          columns={[
            { key: 'name', label: t('ministry.kpi.name'), cell: (kpi) => <Localized text={kpi.name} /> },
            { key: 'unit', label: t('ministry.kpi.unit'), cell: (kpi) => <bdi>{kpi.unit}</bdi> },
            {
              key: 'from',
              label: t('ministry.kpi.baseline'),
              numeric: true,
              cell: (kpi) => number(kpi.baseline, 2),
            },
            {
              key: 'to',
              label: t('ministry.kpi.target'),
              numeric: true,
              cell: (kpi) => number(kpi.target, 2),
            },
            { key: 'due', label: t('ministry.kpi.dueOn'), cell: (kpi) => date(kpi.dueOn) },
            { key: 'source', label: t('ministry.kpi.source'), cell: (kpi) => <bdi>{kpi.source}</bdi> },
          ]}
        />
      </Coached>
      <Coached path="criteria">
        <Table
          caption={t('ministry.field.criteria')}
          rows={criteria}
          rowKey={(criterion) => JSON.stringify(criterion.name)}
          columns={[
            {
              key: 'name',
              label: t('ministry.criterion.name'),
              cell: (each) => <Localized text={each.name} />,
            },
            {
              key: 'what',
              label: t('ministry.criterion.description'),
              cell: (each) => <Localized text={each.description} />,
            },
            {
              key: 'weight',
              label: t('ministry.criterion.weight'),
              numeric: true,
              cell: (each) => number(each.weight),
            },
          ]}
        />
      </Coached>
      <Stack gap={2}>
        <h3>{t('ministry.field.questions')}</h3>
        <ol>
          {questions.map(({ prompt, kind }) => (
            <li key={JSON.stringify(prompt)}>
              <Localized text={prompt} /> ({t(`ministry.question_kind.${kind}` as MessageId)})
            </li>
          ))}
        </ol>
      </Stack>
    </Panel>
  );
}

/** Money, dates, people. */
function Frame({ challenge }: { readonly challenge: FragmentOf<typeof draftFragment> }) {
  const t = useText();
  const { money, instant, date, list, number } = useFormats();
  const read = readFragment(draftFragment, challenge);
  const framing = readFragment(framingFragment, read.framing);
  const day = (value: string | null) => value && date(value);
  const word = (set: string, value: string | null): ReactNode =>
    value && t(`ministry.${set}.${value}` as MessageId);
  return (
    <Panel title={t('ministry.frame')}>
      <Coached path="budget">
        <Facts
          facts={[
            { term: t('ministry.field.budget'), value: read.budget && money(read.budget) },
            {
              term: t('ministry.field.exitToProcurement'),
              value: word('exitToProcurement', read.exitToProcurement),
            },
            {
              term: t('ministry.field.intellectualProperty'),
              value: word('intellectualProperty', framing.intellectualProperty),
            },
            { term: t('ministry.field.opensAt'), value: instant(read.opensAt, read.zone) },
            { term: t('ministry.field.closesAt'), value: instant(read.closesAt, read.zone) },
            { term: t('ministry.field.questionsCloseOn'), value: day(framing.timeline.questionsCloseOn) },
            { term: t('ministry.field.decisionOn'), value: day(framing.timeline.decisionOn) },
            { term: t('ministry.field.pilotStartsOn'), value: day(framing.timeline.pilotStartsOn) },
            {
              term: t('ministry.field.testSite'),
              value: framing.testSite && <Localized text={framing.testSite.name} />,
            },
            { term: t('ministry.field.minimumTrl'), value: read.minimumTrl && number(read.minimumTrl) },
            { term: t('ministry.field.tags'), value: list(read.tags) },
          ]}
        />
      </Coached>
      <Coached path="framing.people">
        <h3>{t('ministry.field.people')}</h3>
        <ul>
          {(framing.people ?? []).map(({ role, name, position }) => (
            <li key={`${role}${name}`}>
              {t(`ministry.person_role.${role}` as MessageId)}: <bdi>{name}</bdi> <bdi>{position}</bdi>
            </li>
          ))}
        </ul>
      </Coached>
    </Panel>
  );
}
