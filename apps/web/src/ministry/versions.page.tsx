import { useState } from 'react';
import { useParams } from 'react-router';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { FilesField } from '#web/forms/file-field.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { isLocale, LOCALE_FACTS, LOCALES } from '#web/i18n/locales.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf } from '#web/i18n/zone.ts';
import { useViewer } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { ValueDifference, WordDifference } from '#web/ui/word-difference.tsx';
import { amendChallengeDocument, versionsDocument } from './challenge.documents.ts';
import { ChallengeFrame } from './challenge-frame.tsx';
import { draftFragment } from './draft.documents.ts';
import { fieldName } from './editor/coaching.tsx';
import { MAX_DOCUMENTS } from './editor/documents.tsx';
import { draftOf } from './editor/draft.ts';
import type { Draft, Text } from './editor/draft.types.ts';
import { handsOf, useHands } from './hands.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { challenge } = await api.ask(versionsDocument, { id: params.id ?? '' });
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

/** Everything that was ever published of a challenge, with what changed word by word; and the next addendum. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { instant } = useFormats();
  const { challenge } = useAsk(versionsDocument, { id });
  const [isAmending, setAmending] = useState(false);
  if (!challenge) return null;
  const head = readFragment(challengeHeadFragment, challenge);
  return (
    <ChallengeFrame challenge={challenge}>
      <AddendumOffer challenge={challenge} isAmending={isAmending} onAmend={setAmending} />
      {isAmending && (
        <Addendum
          head={challenge}
          draft={draftOf(readFragment(draftFragment, challenge))}
          onDone={() => setAmending(false)}
        />
      )}
      {challenge.versions.map((version) => (
        <Panel
          key={version.id}
          title={
            version.contentVersion === 1
              ? t('versions.first')
              : t('versions.addendum', { number: String(version.contentVersion - 1) })
          }
        >
          <p>{instant(version.publishedAt, head.zone)}</p>
          {version.reason && (
            <p>
              {t('versions.reason')} <bdi>{version.reason}</bdi>
            </p>
          )}
          {version.changes.map((change) => (
            <Change key={change.path} {...change} zone={head.zone} />
          ))}
        </Panel>
      ))}
    </ChallengeFrame>
  );
}

interface ChangeProps {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly zone: string;
}

function Change({ path, before, after, zone }: ChangeProps) {
  const t = useText();
  const { instant, date } = useFormats();
  const parts = path.split('.');
  const last = parts.at(-1);
  const shown = (text: string | null) => {
    if (!text) return '';
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return instant(text, zone);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return date(text);
    return last === 'exitToProcurement' ? t(`ministry.exitToProcurement.${text}` as MessageId) : text;
  };
  return (
    <Stack gap={1}>
      <h3>
        {fieldName(parts, t)}
        {isLocale(last) && ` · ${LOCALE_FACTS[last].name}`}
      </h3>
      {isLocale(last) ? (
        <WordDifference before={before ?? ''} after={after ?? ''} language={last} />
      ) : (
        <ValueDifference before={shown(before)} after={shown(after)} />
      )}
    </Stack>
  );
}

type Head = FragmentOf<typeof challengeHeadFragment>;

interface OfferProps {
  readonly challenge: Head;
  readonly isAmending: boolean;
  readonly onAmend: (isAmending: boolean) => void;
}

function AddendumOffer({ challenge, isAmending, onAmend }: OfferProps) {
  const t = useText();
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  if (head.state !== 'PUBLISHED' || isAmending || !(hands.approver || hands.manager)) return null;
  return (
    <div>
      <Button kind="primary" onClick={() => onAmend(true)}>
        {t('versions.amend')}
      </Button>
    </div>
  );
}

const AMENDABLE = [
  'title',
  'problem',
  'affectedUsers',
  'evidence',
  'desiredOutcome',
  'constraints',
  'dataOffered',
] as const;

interface AddendumProps {
  readonly head: Head;
  readonly draft: Draft;
  readonly onDone: () => void;
}

/** One text of a published challenge said better, other documents, or a later end; everybody who applies is told. */
function Addendum({ head, draft, onDone }: AddendumProps) {
  const t = useText();
  const shown = readFragment(challengeHeadFragment, head);
  const { id, version, zone } = shown;
  const sender = useSender(shown);
  const [field, setField] = useState<(typeof AMENDABLE)[number]>('problem');
  const [text, setText] = useState<Text>(draft.problem);
  const [documents, setDocuments] = useState(draft.documents);
  const [closesAt, setClosesAt] = useState(draft.closesAt);
  const [reason, setReason] = useState('');
  const amend = useAct(amendChallengeDocument);
  const choose = (next: string) => {
    setField(next as typeof field);
    setText(draft[next as typeof field]);
  };
  const submit = async () => {
    const isTextNew = JSON.stringify(text) !== JSON.stringify(draft[field]);
    const input = {
      id,
      expectedVersion: version,
      reason,
      ...(isTextNew ? { [field]: text } : {}),
      ...(documents === draft.documents ? {} : { documentIds: documents.map((each) => each.id) }),
      ...(closesAt === draft.closesAt ? {} : { closesAt: instantOf(closesAt, zone) }),
    };
    if (await amend.run({ input })) onDone();
  };
  return (
    <Panel title={t('versions.amend')}>
      <Notice tone="warn">{t('versions.amend_what')}</Notice>
      <Form issues={amend.issues} onSubmit={submit}>
        <Select
          name="field"
          label={t('versions.field')}
          value={field}
          onChange={choose}
          options={AMENDABLE.map((each) => ({ value: each, label: t(`ministry.field.${each}`) }))}
        />
        {LOCALES.map((language) => (
          <TextArea
            key={language}
            name={`${field}.${language}`}
            label={LOCALE_FACTS[language].name}
            lang={language}
            dir={LOCALE_FACTS[language].dir}
            value={text[language]}
            onChange={(value) => setText({ ...text, [language]: value })}
          />
        ))}
        <FilesField
          name="documentIds"
          label={t('ministry.field.documents')}
          organisationId={sender}
          files={documents}
          max={MAX_DOCUMENTS}
          onChange={setDocuments}
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          short
          label={t('versions.later_end')}
          hint={t('ministry.in_zone', { zone })}
          value={closesAt}
          onChange={setClosesAt}
        />
        <TextArea
          name="reason"
          label={t('versions.why')}
          hint={t('versions.why_hint')}
          value={reason}
          onChange={setReason}
        />
        <Row>
          <Button kind="primary" type="submit" pending={amend.pending}>
            {t('versions.publish')}
          </Button>
          <Button onClick={onDone}>{t('form.cancel')}</Button>
        </Row>
      </Form>
    </Panel>
  );
}

/** In whose name files are sent: the ministry's, or that of the operator whose programme it is. */
function useSender(challenge: Parameters<typeof handsOf>[1]): string {
  const viewer = useViewer();
  const own = handsOf(viewer, challenge).approver ? challenge.ministry?.id : null;
  const operator = viewer?.memberships.find(({ role }) => role === 'PROGRAMME_MANAGER')?.organisation?.id;
  return own ?? operator ?? '';
}
