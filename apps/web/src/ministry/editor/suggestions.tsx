import { createContext, use, useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { LOCALES } from '#web/i18n/locales.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { useViewer } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { More } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { WordDifference } from '#web/ui/word-difference.tsx';
import {
  acceptSuggestionDocument,
  commentOnSuggestionDocument,
  declineSuggestionDocument,
  type suggestionFragment,
  withdrawSuggestionDocument,
} from '../draft.documents.ts';
import styles from './suggestions.module.css';

export type SuggestionRead = ResultOf<typeof suggestionFragment>;

export interface SuggestionDesk {
  readonly suggestions: readonly SuggestionRead[];
  /** Officers accept and decline, while the draft can be written on. */
  readonly canResolve: boolean;
  /** The version that an acceptance is based on. */
  readonly version: number;
  /** Saves what is typed before a suggestion changes the text; false when it could not. */
  readonly beforeAccept: () => Promise<boolean>;
}

const NOBODY: SuggestionDesk = {
  suggestions: [],
  canResolve: false,
  version: 0,
  beforeAccept: async () => true,
};

export const SuggestionsContext = createContext<SuggestionDesk>(NOBODY);

/** Wordings that were suggested for one field: the open ones in sight, the settled ones behind a line. */
export function FieldSuggestions({ path }: { readonly path: string }) {
  const t = useText();
  const { suggestions } = use(SuggestionsContext);
  const here = suggestions.filter(({ fieldPath }) => fieldPath === path || fieldPath.startsWith(`${path}.`));
  const open = here.filter(({ state }) => state === 'OPEN');
  const settled = here.filter(({ state }) => state !== 'OPEN');
  if (here.length === 0) return null;
  return (
    <Stack gap={3}>
      {open.map((suggestion) => (
        <SuggestionCard key={suggestion.id} suggestion={suggestion} />
      ))}
      {settled.length > 0 && (
        <More summary={t('suggestion.settled', { count: settled.length })}>
          <Stack gap={3}>
            {settled.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} />
            ))}
          </Stack>
        </More>
      )}
    </Stack>
  );
}

/** One suggested wording: from whom, what it changes word by word, what was said about it. */
export function SuggestionCard({ suggestion }: { readonly suggestion: SuggestionRead }) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <article className={styles.suggestion}>
      <Row gap={2}>
        <strong>
          <bdi>{suggestion.author?.displayName}</bdi>
        </strong>
        <Tag tone={suggestion.state === 'OPEN' ? 'info' : undefined}>
          {t(`suggestion.state.${suggestion.state}` as MessageId)}
        </Tag>
      </Row>
      <p className={styles.small}>
        <Localized text={suggestion.organisation?.name} /> · {moment(suggestion.createdAt)}
      </p>
      {LOCALES.filter((language) => suggestion.proposed[language]).map((language) => (
        <WordDifference
          key={language}
          language={language}
          before={suggestion.basedOn[language] ?? ''}
          after={suggestion.proposed[language] ?? ''}
        />
      ))}
      {suggestion.declineReason && (
        <p dir="auto">
          {t('suggestion.declined_because')} <bdi>{suggestion.declineReason}</bdi>
        </p>
      )}
      {suggestion.comments.map((comment) => (
        <p key={comment.id} className={styles.comment}>
          <span className={styles.small}>
            <bdi>{comment.author?.displayName}</bdi> · {moment(comment.writtenAt)}
          </span>
          <span dir="auto">{comment.text}</span>
        </p>
      ))}
      {suggestion.state === 'OPEN' && <SuggestionActs suggestion={suggestion} />}
    </article>
  );
}

function SuggestionActs({ suggestion }: { readonly suggestion: SuggestionRead }) {
  const t = useText();
  const viewer = useViewer();
  const { canResolve, version, beforeAccept } = use(SuggestionsContext);
  const [asked, setAsked] = useState<'decline' | 'comment'>();
  const accept = useAct(acceptSuggestionDocument);
  const withdraw = useAct(withdrawSuggestionDocument);
  const { id } = suggestion;
  const take = async () => {
    if (await beforeAccept()) await accept.run({ input: { id, expectedVersion: version } });
  };
  return (
    <>
      <ErrorSummary issues={[...accept.issues, ...withdraw.issues]} />
      <Row gap={2}>
        {canResolve && (
          <>
            <Button small kind="primary" pending={accept.pending} onClick={take}>
              {t('suggestion.accept')}
            </Button>
            <Button small onClick={() => setAsked('decline')}>
              {t('suggestion.decline')}
            </Button>
          </>
        )}
        {suggestion.author?.id === viewer?.id && (
          <Button small pending={withdraw.pending} onClick={() => withdraw.run({ input: { id } })}>
            {t('suggestion.withdraw')}
          </Button>
        )}
        <Button small kind="quiet" onClick={() => setAsked('comment')}>
          {t('suggestion.comment')}
        </Button>
      </Row>
      <Dialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t(asked === 'decline' ? 'suggestion.decline_title' : 'suggestion.comment_title')}
      >
        {asked === 'decline' && <DeclineForm id={id} onDone={() => setAsked(undefined)} />}
        {asked === 'comment' && <CommentForm id={id} onDone={() => setAsked(undefined)} />}
      </Dialog>
    </>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly onDone: () => void;
}

function DeclineForm({ id, onDone }: AnswerProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const decline = useAct(declineSuggestionDocument);
  const submit = async () => {
    if (await decline.run({ input: { id, reason } })) onDone();
  };
  return (
    <Form issues={decline.issues} onSubmit={submit}>
      <TextArea
        name="reason"
        label={t('suggestion.reason')}
        hint={t('suggestion.reason_hint')}
        value={reason}
        onChange={setReason}
      />
      <Row>
        <Button kind="primary" type="submit" pending={decline.pending}>
          {t('suggestion.decline')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}

function CommentForm({ id, onDone }: AnswerProps) {
  const t = useText();
  const [text, setText] = useState('');
  const comment = useAct(commentOnSuggestionDocument);
  const submit = async () => {
    if (await comment.run({ input: { id, text } })) onDone();
  };
  return (
    <Form issues={comment.issues} onSubmit={submit}>
      <TextArea name="text" label={t('suggestion.comment_label')} value={text} onChange={setText} />
      <Row>
        <Button kind="primary" type="submit" pending={comment.pending}>
          {t('suggestion.comment')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
