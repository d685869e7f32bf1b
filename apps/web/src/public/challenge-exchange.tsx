import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isLocale, LOCALE_FACTS, type Locale } from '#web/i18n/locales.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { ValueDifference, WordDifference } from '#web/ui/word-difference.tsx';
import type { ShownChallenge } from './answers.types.ts';
import { inquiryFragment, versionFragment } from './challenge.documents.ts';
import styles from './challenge.module.css';

/** Questions of start-ups with the answers, which bind everybody. */
export function Inquiries({
  inquiries,
}: {
  readonly inquiries: readonly FragmentOf<typeof inquiryFragment>[];
}) {
  const t = useText();
  const { date } = useFormats();
  return (
    <ul>
      {readFragment(inquiryFragment, inquiries).map((inquiry) => (
        <li key={inquiry.id} className={styles.item}>
          <Row gap={2}>
            <span className={styles.quiet}>{t('inquiry.asked', { date: date(inquiry.askedAt) })}</span>
            {inquiry.isOwn && <Tag tone="info">{t('inquiry.own')}</Tag>}
          </Row>
          <h3 lang={inquiry.language.toLowerCase()} dir="auto">
            {inquiry.question}
          </h3>
          {inquiry.state === 'ANSWERED' && (
            <p className={styles.answer}>
              <Localized text={inquiry.answer} />
            </p>
          )}
          {inquiry.state === 'OPEN' && <p className={styles.quiet}>{t('inquiry.waiting')}</p>}
          {inquiry.state === 'DECLINED' && (
            <p className={styles.quiet}>{t('inquiry.declined', { reason: inquiry.declineReason })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AddendaProps {
  readonly versions: readonly FragmentOf<typeof versionFragment>[];
  readonly zone: string;
}

/** What was published since the first version, with the reasons and every difference in words. */
export function Addenda({ versions, zone }: AddendaProps) {
  const t = useText();
  const { date, number } = useFormats();
  return (
    <ul>
      {readFragment(versionFragment, versions).map((version) => (
        <li key={version.id} className={styles.item}>
          <h3>
            {t('addendum.title', {
              number: number(version.contentVersion - 1),
              date: date(version.publishedAt),
            })}
          </h3>
          {version.reason && <p dir="auto">{version.reason}</p>}
          {version.changes.map((change) => (
            <div key={change.path} className={styles.change}>
              <FieldName path={change.path} />
              <Difference {...change} zone={zone} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface DifferenceProps {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Zone of the challenge: its deadlines are said in it. */
  readonly zone: string;
}

type ProcurementExit = NonNullable<ShownChallenge['exitToProcurement']>;

/** Texts are compared word by word; days, choices and numbers are shown as people write them. */
function Difference({ path, before, after, zone }: DifferenceProps) {
  const t = useText();
  const { instant, date } = useFormats();
  const shown = (text: string | null) => {
    if (text === null) return '';
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return instant(text, zone);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return date(text);
    if (path === 'exitToProcurement') return t(`exit.${text as ProcurementExit}`);
    return text === 'true' || text === 'false' ? t(`diff.${text}`) : text;
  };
  const written = path.split('.').at(-1);
  if (!isLocale(written)) return <ValueDifference before={shown(before)} after={shown(after)} />;
  return <WordDifference before={shown(before)} after={shown(after)} language={written} />;
}

/** First words of a path, as a person calls them. */
const FIELDS: Readonly<Record<string, MessageId>> = {
  title: 'field.title',
  problem: 'challenge.problem',
  affectedUsers: 'challenge.affected',
  desiredOutcome: 'challenge.outcome',
  constraints: 'challenge.constraints',
  dataOffered: 'challenge.data',
  evidence: 'challenge.evidence',
  documents: 'challenge.documents',
  kpis: 'challenge.kpis',
  criteria: 'challenge.criteria',
  questions: 'challenge.form',
  budget: 'challenge.budget',
  closesAt: 'challenge.closes',
  opensAt: 'challenge.opens',
  exitToProcurement: 'challenge.exit',
  tags: 'field.tags',
  minimumTrl: 'challenge.trl',
};

function FieldName({ path }: { readonly path: string }) {
  const t = useText();
  const { number } = useFormats();
  const parts = path.split('.');
  const field = t(FIELDS[parts[0] ?? ''] ?? 'field.other');
  const row = parts.find((part) => /^\d+$/.test(part));
  const language = LOCALE_FACTS[parts.at(-1) as Locale]?.name;
  return (
    <p className={styles.quiet}>
      {field}
      {row !== undefined && ` ${number(Number(row) + 1)}`}
      {language && (
        <>
          {' · '}
          <bdi>{language}</bdi>
        </>
      )}
    </p>
  );
}
