import { serverNow } from '#web/api/server-clock.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Card } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { AppealForm, DebriefForm } from './letter-acts.tsx';
import styles from './startup.module.css';
import type { MySubmission } from './submission-state.tsx';

type Letter = MySubmission['decisionLetters'][number];

/** The letters of the decision, with what can be done about it: ask for reasons, and file an appeal within its time. */
export function Letters({ submission }: { readonly submission: MySubmission }) {
  const t = useText();
  if (submission.decisionLetters.length === 0) return null;
  return (
    <Stack as="section" gap={4} aria-labelledby="letters">
      <h2 id="letters">{t('letter.title')}</h2>
      {submission.decisionLetters.map((letter) => (
        <LetterCard key={letter.id} letter={letter} />
      ))}
    </Stack>
  );
}

function LetterCard({ letter }: { readonly letter: Letter }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <Card as="section">
      <h3>
        <bdi>{letter.text.subject}</bdi>
      </h3>
      <p className={styles.note}>{date(letter.issuedAt)}</p>
      <Prose>
        <Stack gap={3}>
          {letter.text.paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.letter}>
              {paragraph}
            </p>
          ))}
        </Stack>
      </Prose>
      <Scores letter={letter} />
      {letter.standstillEndsAt && (
        <p>
          {t('letter.standstill', { date: date(letter.standstillEndsAt) })}{' '}
          <TimeLeft closesAt={letter.standstillEndsAt} />
        </p>
      )}
      <Debrief letter={letter} />
      <Appeal letter={letter} />
    </Card>
  );
}

/** The own scores against the range of all; nobody else's. */
function Scores({ letter }: { readonly letter: Letter }) {
  const t = useText();
  const localized = useLocalized();
  const { number } = useFormats();
  const { criteria, score, lowest, highest, submissions } = letter.scores;
  const rows = [
    ...criteria.map((each) => ({ ...each, key: each.criterionId, label: localized(each.name) })),
    { key: 'all', label: t('letter.total'), mean: score, lowest, highest, weight: 100 },
  ];
  return (
    <Table
      caption={t('letter.scores', { count: submissions })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', label: t('letter.criterion'), cell: ({ label }) => label },
        { key: 'weight', label: t('letter.weight'), numeric: true, cell: ({ weight }) => number(weight) },
        { key: 'own', label: t('letter.own'), numeric: true, cell: ({ mean }) => number(mean, 2) },
        {
          key: 'range',
          label: t('letter.range'),
          numeric: true,
          cell: (row) => <bdi>{`${number(row.lowest, 2)}–${number(row.highest, 2)}`}</bdi>,
        },
      ]}
    />
  );
}

function Debrief({ letter }: { readonly letter: Letter }) {
  const t = useText();
  const { date } = useFormats();
  const { debrief } = letter;
  if (!debrief) return <DebriefForm letterId={letter.id} />;
  return (
    <section>
      <h4>{t('debrief.title')}</h4>
      <p>
        <bdi>{debrief.question}</bdi>
      </p>
      {debrief.answer ? (
        <blockquote>
          <bdi>{debrief.answer}</bdi>
        </blockquote>
      ) : (
        <p className={styles.soft}>{t('debrief.due', { date: date(debrief.dueAt) })}</p>
      )}
    </section>
  );
}

function Appeal({ letter }: { readonly letter: Letter }) {
  const t = useText();
  const { date } = useFormats();
  const { appeal, appealEndsAt } = letter;
  if (appeal)
    return (
      <section>
        <h4>{t('appeal.title')}</h4>
        <Notice tone={appeal.state === 'UPHELD' ? 'good' : 'info'}>
          <p>{t(`appeal.${appeal.state}`, { date: date(appeal.ruledAt ?? appeal.filedAt) })}</p>
        </Notice>
        <p>
          <bdi>{appeal.grounds}</bdi>
        </p>
        {appeal.reasons && (
          <blockquote>
            <bdi>{appeal.reasons}</bdi>
          </blockquote>
        )}
      </section>
    );
  if (!appealEndsAt) return null;
  if (Date.parse(appealEndsAt) <= serverNow())
    return <p className={styles.soft}>{t('appeal.over', { date: date(appealEndsAt) })}</p>;
  return (
    <Row>
      <AppealForm letterId={letter.id} until={date(appealEndsAt)} />
      <TimeLeft closesAt={appealEndsAt} />
    </Row>
  );
}
