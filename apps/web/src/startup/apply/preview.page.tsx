import { useId } from 'react';
import { useParams } from 'react-router';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, PageHeader } from '#web/ui/card.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './apply.module.css';
import { piecesOf } from './blind.ts';
import { answerOf, type Draft, type Question } from './draft.ts';
import { loadApplication, useApplication, useDraft } from './use-application.ts';

export async function load({ api, params, t }: PageInput) {
  await loadApplication(api, params.number ?? '');
  return { title: t('apply.preview') };
}

/** The application as a reviewer will have it: no name, no file, no word that tells who wrote it. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const { challenge, submissionId } = useApplication(useParams().number ?? '');
  if (!submissionId) return notFound();
  const base = `/${locale}/startup/apply/${challenge.number}`;
  return (
    <>
      <PageHeader
        title={t('apply.preview')}
        lead={t(challenge.reviewRound?.blindness === 'OPEN' ? 'preview.open' : 'preview.lead')}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: localized(challenge.title), to: base },
        ]}
      />
      <Stack gap={6}>
        <Blind id={submissionId} questions={challenge.questions} />
        <Row>
          <ButtonLink kind="primary" to={`${base}/check`}>
            {t('apply.check')}
          </ButtonLink>
          <ButtonLink kind="quiet" to={base}>
            {t('apply.back')}
          </ButtonLink>
        </Row>
      </Stack>
    </>
  );
}

function Blind({ id, questions }: { readonly id: string; readonly questions: readonly Question[] }) {
  const t = useText();
  const heading = useId();
  const draft = useDraft(id);
  return (
    <>
      <Card as="section">
        <h2 id={heading}>
          <BlindText text={draft.title} place="title" draft={draft} />
        </h2>
        <Prose>
          <BlindText text={draft.summary} place="summary" draft={draft} />
        </Prose>
        {questions.map((question) => (
          <section key={question.id}>
            <h3>
              <Localized text={question.prompt} />
            </h3>
            <BlindAnswer question={question} draft={draft} />
          </section>
        ))}
      </Card>
      <Found draft={draft} />
      {draft.team.length > 0 && <p>{t('preview.team')}</p>}
    </>
  );
}

interface BlindTextProps {
  readonly text: string;
  readonly place: string;
  readonly draft: Draft;
}

function BlindText({ text, place, draft }: BlindTextProps) {
  const t = useText();
  return (
    <bdi>
      {piecesOf(text, place, draft.identifyingPassages).map((piece, index) =>
        piece.isHidden ? (
          <mark key={index} className={styles.hidden}>
            <span aria-hidden="true">[…]</span>
            <span className="visually-hidden">{t('preview.hidden')}</span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}

function BlindAnswer({ question, draft }: { readonly question: Question; readonly draft: Draft }) {
  const t = useText();
  const { number } = useFormats();
  const { text, number: value, choices, fileId } = answerOf(draft, question);
  if (text)
    return (
      <Prose>
        <BlindText text={text} place={question.id} draft={draft} />
      </Prose>
    );
  if (choices.length > 0)
    return (
      <ul>
        {choices.map((place) => (
          <li key={place}>
            <Localized text={question.choices[place]} />
          </li>
        ))}
      </ul>
    );
  if (value) return <p>{number(Number(value), 2)}</p>;
  return <p className={styles.soft}>{t(fileId ? 'preview.file' : 'apply.no_answer')}</p>;
}

const KINDS: Readonly<Record<Draft['identifyingPassages'][number]['kind'], MessageId>> = {
  CHOSEN: 'passage.CHOSEN',
  DOMAIN: 'passage.DOMAIN',
  EMAIL: 'passage.EMAIL',
  ORGANISATION: 'passage.ORGANISATION',
  PERSON: 'passage.PERSON',
};

/** What could tell who wrote it, so that it can be written in another way. */
function Found({ draft }: { readonly draft: Draft }) {
  const t = useText();
  const hidden = draft.identifyingPassages.filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return <Notice tone="good">{t('preview.clean')}</Notice>;
  return (
    <Notice tone="warn">
      <p>{t('preview.found', { count: hidden.length })}</p>
      <ul>
        {hidden.map(({ place, passageStart, text, kind }) => (
          <li key={`${place}${passageStart}`}>
            <bdi>{text}</bdi> ({t(KINDS[kind])})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
