import { useState } from 'react';
import { useParams } from 'react-router';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { ChallengeFrame } from './challenge-frame.tsx';
import {
  answerQuestionDocument,
  declineQuestionDocument,
  type inquiriesDocument,
  questionDeskDocument,
} from './desk.documents.ts';
import { EMPTY_TEXT } from './editor/draft.types.ts';
import { useHands } from './hands.ts';
import { inquiriesOf } from './lists.ts';
import { challengeHeadFragment } from './ministry.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const id = params.id ?? '';
  const [{ challenge }] = await Promise.all([
    api.ask(questionDeskDocument, { id }),
    askWhole(api, inquiriesOf(api, id)),
  ]);
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

type Inquiry = NonNullable<ResultOf<typeof inquiriesDocument>['challenge']>['inquiries']['nodes'][number];

/** The questions of start-ups: those that wait for an answer first, then what everybody has read. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { challenge } = useAsk(questionDeskDocument, { id });
  const inquiries = useWhole((api) => inquiriesOf(api, id));
  if (!challenge) return null;
  const open = inquiries.filter(({ state }) => state === 'OPEN');
  const settled = inquiries.filter(({ state }) => state !== 'OPEN').reverse();
  const hands = readFragment(challengeHeadFragment, challenge);
  return (
    <ChallengeFrame challenge={challenge}>
      <p>{t('questions.lead')}</p>
      <Stack as="section">
        <h2>{t('questions.open', { count: open.length })}</h2>
        {open.length === 0 && (
          <Empty>{t(settled.length > 0 ? 'questions.none_open' : 'questions.none')}</Empty>
        )}
        <Stack as="ul">
          {open.map((inquiry) => (
            <OpenQuestion key={inquiry.id} inquiry={inquiry} challenge={hands} />
          ))}
        </Stack>
      </Stack>
      {settled.length > 0 && (
        <Stack as="section">
          <h2>{t('questions.settled')}</h2>
          <Stack as="ul">
            {settled.map((inquiry) => (
              <SettledQuestion key={inquiry.id} inquiry={inquiry} />
            ))}
          </Stack>
        </Stack>
      )}
    </ChallengeFrame>
  );
}

function QuestionText({ inquiry }: { readonly inquiry: Inquiry }) {
  const language = inquiry.language.toLowerCase() as Locale;
  return (
    <h3 lang={language} dir={LOCALE_FACTS[language].dir}>
      {inquiry.question}
    </h3>
  );
}

interface OpenProps {
  readonly inquiry: Inquiry;
  readonly challenge: Parameters<typeof useHands>[0];
}

function OpenQuestion({ inquiry, challenge }: OpenProps) {
  const t = useText();
  const { moment } = useFormats();
  const hands = useHands(challenge);
  const [isAnswering, setAnswering] = useState(false);
  const decline = useAct(declineQuestionDocument);
  return (
    <Card as="li">
      <p>{t('questions.asked', { when: moment(inquiry.askedAt) })}</p>
      <QuestionText inquiry={inquiry} />
      {isAnswering && <AnswerForm inquiry={inquiry} onDone={() => setAnswering(false)} />}
      {(hands.officer || hands.manager) && !isAnswering && (
        <Row>
          <Button kind="primary" onClick={() => setAnswering(true)}>
            {t('questions.answer')}
          </Button>
          <ActDialog
            label={t('questions.decline')}
            title={t('questions.decline_title')}
            act={decline}
            onAct={(reason) => decline.run({ input: { id: inquiry.id, reason } })}
            reason={{ label: t('questions.decline_reason') }}
          >
            <p>{t('questions.decline_what')}</p>
          </ActDialog>
        </Row>
      )}
    </Card>
  );
}

/** An answer for everybody: in the language of the question first, and in the others where somebody writes it. */
function AnswerForm({ inquiry, onDone }: { readonly inquiry: Inquiry; readonly onDone: () => void }) {
  const t = useText();
  const asked = inquiry.language.toLowerCase() as Locale;
  const [text, setText] = useState(EMPTY_TEXT);
  const answer = useAct(answerQuestionDocument);
  const submit = async () => {
    const said = Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim()));
    if (await answer.run({ input: { id: inquiry.id, answer: said } })) onDone();
  };
  return (
    <Form issues={answer.issues} onSubmit={submit}>
      {[asked, ...LOCALES.filter((each) => each !== asked)].map((language) => (
        <TextArea
          key={language}
          name={`answer.${language}`}
          label={t('questions.answer_in', { language: LOCALE_FACTS[language].name })}
          optional={language !== asked}
          rows={language === asked ? 4 : 2}
          lang={language}
          dir={LOCALE_FACTS[language].dir}
          value={text[language]}
          onChange={(value) => setText({ ...text, [language]: value })}
        />
      ))}
      <Row>
        <Button kind="primary" type="submit" pending={answer.pending}>
          {t('questions.publish')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}

function SettledQuestion({ inquiry }: { readonly inquiry: Inquiry }) {
  const t = useText();
  const isAnswered = inquiry.state === 'ANSWERED';
  return (
    <Card as="li">
      <Row gap={2}>
        <Tag tone={isAnswered ? 'good' : undefined}>
          {t(isAnswered ? 'questions.answered' : 'questions.declined')}
        </Tag>
      </Row>
      <QuestionText inquiry={inquiry} />
      <Prose>{isAnswered ? <Localized text={inquiry.answer} /> : <bdi>{inquiry.declineReason}</bdi>}</Prose>
    </Card>
  );
}
