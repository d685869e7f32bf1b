import { useState } from 'react';
import { useParams } from 'react-router';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { intermediariesOf } from '#web/people/lists.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { assignHelperDocument, endHelperDocument, helpDocument } from './challenge.documents.ts';
import { ChallengeFrame } from './challenge-frame.tsx';
import { suggestionFragment } from './draft.documents.ts';
import { fieldName } from './editor/coaching.tsx';
import { SuggestionCard, SuggestionsContext } from './editor/suggestions.tsx';
import { useHands } from './hands.ts';
import { challengeHeadFragment } from './ministry.documents.ts';
import { SessionForm, SessionList } from './sessions.tsx';
import { isWritable } from './state.tsx';

export async function load({ api, params, localized }: PageInput) {
  const [{ challenge }] = await Promise.all([
    api.ask(helpDocument, { id: params.id ?? '' }),
    askWhole(api, intermediariesOf(api)),
  ]);
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

type Challenge = NonNullable<ResultOf<typeof helpDocument>['challenge']>;

/** Who helps to define it, what they suggested, and the sessions that were held. */
export function Page() {
  const { id = '' } = useParams();
  const { challenge } = useAsk(helpDocument, { id });
  if (!challenge) return null;
  return (
    <ChallengeFrame challenge={challenge}>
      <Helpers challenge={challenge} />
      <Suggestions challenge={challenge} />
      <Sessions challenge={challenge} />
      <Contributions challenge={challenge} />
    </ChallengeFrame>
  );
}

interface PartProps {
  readonly challenge: Challenge;
}

function Helpers({ challenge }: PartProps) {
  const t = useText();
  const { date } = useFormats();
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  const mayAssign = hands.officer || hands.approver || hands.manager;
  const helpers = challenge.helpers ?? [];
  return (
    <Panel title={t('help.helpers')}>
      {helpers.length === 0 && <p>{t('help.no_helpers')}</p>}
      <Stack as="ul" gap={3}>
        {helpers.map((helper) => (
          <li key={helper.id}>
            <Row>
              <strong>
                <Localized text={helper.organisation?.name} />
              </strong>
              <span>
                {helper.endedAt
                  ? t('help.from_to', { from: date(helper.assignedAt), to: date(helper.endedAt) })
                  : t('help.since', { from: date(helper.assignedAt) })}
              </span>
              {mayAssign && !helper.endedAt && <EndHelp id={helper.id} />}
            </Row>
            {helper.endReason && <bdi>{helper.endReason}</bdi>}
          </li>
        ))}
      </Stack>
      {mayAssign && isWritable(head.state) && <AssignHelper challenge={challenge} />}
    </Panel>
  );
}

function EndHelp({ id }: { readonly id: string }) {
  const t = useText();
  const end = useAct(endHelperDocument);
  return (
    <ActDialog
      small
      label={t('help.end')}
      title={t('help.end_title')}
      act={end}
      onAct={(reason) => end.run({ input: { id, reason } })}
      reason={{ label: t('help.end_reason') }}
    >
      <p>{t('help.end_what')}</p>
    </ActDialog>
  );
}

function AssignHelper({ challenge }: PartProps) {
  const t = useText();
  const localized = useLocalized();
  const organisations = useWhole(intermediariesOf);
  const helping = (challenge.helpers ?? []).filter(({ endedAt }) => !endedAt);
  const free = organisations.filter(({ id }) => !helping.some((each) => each.organisation?.id === id));
  const [chosen, setChosen] = useState('');
  const assign = useAct(assignHelperDocument);
  const submit = async () => {
    if (await assign.run({ input: { challengeId: challenge.id, organisationId: chosen } })) setChosen('');
  };
  if (free.length === 0) return null;
  return (
    <Form issues={assign.issues} onSubmit={submit}>
      <Select
        name="organisationId"
        label={t('help.assign')}
        hint={t('help.assign_hint')}
        placeholder={t('ministry.not_chosen')}
        value={chosen}
        onChange={setChosen}
        options={free.map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
      <div>
        <Button type="submit" pending={assign.pending}>
          {t('help.assign_do')}
        </Button>
      </div>
    </Form>
  );
}

/** The same thread that stands beside each field, in one list. */
function Suggestions({ challenge }: PartProps) {
  const t = useText();
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  const nodes = challenge.suggestions?.nodes ?? [];
  const suggestions = readFragment(suggestionFragment, nodes);
  return (
    <Panel title={t('help.suggestions')}>
      {nodes.length === 0 && <p>{t('help.no_suggestions')}</p>}
      <SuggestionsContext
        value={{
          suggestions,
          canResolve: hands.officer && isWritable(head.state),
          version: head.version,
          beforeAccept: async () => true,
        }}
      >
        <Stack gap={4}>
          {suggestions.map((suggestion) => (
            <Stack key={suggestion.id} gap={2}>
              <h3>{fieldName(suggestion.fieldPath.split('.'), t)}</h3>
              <SuggestionCard suggestion={suggestion} />
            </Stack>
          ))}
        </Stack>
      </SuggestionsContext>
    </Panel>
  );
}

function Sessions({ challenge }: PartProps) {
  const t = useText();
  const head = readFragment(challengeHeadFragment, challenge);
  const [isRecording, setRecording] = useState(false);
  const mayRecord = isWritable(head.state);
  return (
    <Panel
      title={t('help.sessions')}
      actions={
        mayRecord && !isRecording && <Button onClick={() => setRecording(true)}>{t('help.record')}</Button>
      }
    >
      <p>{t('help.sessions_lead')}</p>
      {isRecording && <SessionForm challengeId={challenge.id} onDone={() => setRecording(false)} />}
      {challenge.coDefinitionSessions?.length ? (
        <SessionList sessions={challenge.coDefinitionSessions} />
      ) : (
        <Empty>{t('help.no_sessions')}</Empty>
      )}
    </Panel>
  );
}

/** What everybody may read about the help. */
function Contributions({ challenge }: PartProps) {
  const t = useText();
  const { number } = useFormats();
  if (challenge.contributions.length === 0) return null;
  const figures = [
    'suggestionsMade',
    'suggestionsAccepted',
    'suggestionsDeclined',
    'sessionsHeld',
    'startupsInvited',
  ] as const;
  return (
    <Table
      caption={t('help.contributions')}
      rows={challenge.contributions}
      rowKey={({ organisation }) => organisation?.id ?? ''}
      columns={[
        {
          key: 'who',
          label: t('help.who'),
          cell: ({ organisation }) => <Localized text={organisation?.name} />,
        },
        ...figures.map((figure) => ({
          key: figure,
          label: t(`help.${figure}`),
          numeric: true,
          cell: (row: (typeof challenge.contributions)[number]) => number(row[figure]),
        })),
      ]}
    />
  );
}
