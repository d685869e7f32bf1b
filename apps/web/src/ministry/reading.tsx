import { useState } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { FileList } from '#web/ui/file-list.tsx';
import { Prose, Stack } from '#web/ui/layout.tsx';
import { More, Panel } from '#web/ui/panel.tsx';
import { draftFragment, framingFragment } from './draft.documents.ts';
import { Coached } from './editor/fields.tsx';
import { Frame, Measures } from './reading-frame.tsx';
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
      {read.documents.length > 0 && (
        <Panel title={t('ministry.field.documents')}>
          <FileList files={read.documents} />
        </Panel>
      )}
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
