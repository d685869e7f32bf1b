import { createContext, use } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import type { coachingFragment } from '../draft.documents.ts';
import styles from './coaching.module.css';

export type CoachingRead = ResultOf<typeof coachingFragment>;
type Finding = CoachingRead['findings'][number];
type Check = CoachingRead['checks'][number]['check'];

export const CoachingContext = createContext<CoachingRead | null>(null);

/** The field that a check looks at. */
const CHECKS: Readonly<Record<string, Check>> = {
  title: 'TITLE',
  problem: 'PROBLEM',
  affectedUsers: 'AFFECTED_USERS',
  evidence: 'EVIDENCE',
  desiredOutcome: 'OUTCOME',
  constraints: 'CONSTRAINTS',
  dataOffered: 'DATA',
  budget: 'BUDGET',
  exitToProcurement: 'EXIT',
  kpis: 'KPIS',
  criteria: 'CRITERIA',
  'framing.accessibility': 'IMPACT',
  'framing.rootCauses': 'ROOT_CAUSE',
  'framing.whyNow': 'WHY_NOW',
  'framing.attempts': 'ATTEMPTS',
  'framing.testSite': 'TEST_SITE',
  'framing.people': 'PEOPLE',
  'framing.alsoBenefit': 'ALSO_BENEFIT',
  'framing.indexLinks': 'INDEX_LINK',
  'framing.intellectualProperty': 'INTELLECTUAL_PROPERTY',
  'framing.timeline': 'TIMELINE',
};

const isAt = (finding: Finding, path: string): boolean => `${finding.path.join('.')}.`.startsWith(`${path}.`);

const TONES: readonly Tone[] = ['bad', 'warn', 'good'];

/** What the coach says about one field: its points of two, what blocks, what would make it better. */
export function FieldCoach({ path }: { readonly path: string }) {
  const t = useText();
  const { number } = useFormats();
  const coaching = use(CoachingContext);
  if (!coaching) return null;
  const findings = coaching.findings.filter((finding) => isAt(finding, path));
  const points = coaching.checks.find(({ check }) => check === CHECKS[path])?.points;
  if (points === undefined && findings.length === 0) return null;
  return (
    <Stack gap={2}>
      {points !== undefined && (
        <p className={styles.points}>
          <span>{t('coach.title')}</span>
          <Tag tone={TONES[points]}>{t('coach.points', { points: number(points) })}</Tag>
        </p>
      )}
      <div aria-live="polite">
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={keyOf(finding)}>
              <FindingNote finding={finding} />
            </li>
          ))}
        </ul>
      </div>
    </Stack>
  );
}

/** The same may be said of one field twice, as of two challenges that are like it. */
const keyOf = ({ code, path, hint }: Finding): string => [code, ...path, hint].join(' ');

function FindingNote({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const words = [...new Set(finding.words.map(({ text }) => text))];
  const isBlocker = finding.severity === 'BLOCKER';
  return (
    <Notice tone={isBlocker ? 'bad' : 'info'}>
      <strong>{t(isBlocker ? 'coach.blocks' : 'coach.advice')}</strong>
      <p>{finding.hint}</p>
      {words.length > 0 && (
        <p>
          {t('coach.words')}{' '}
          {words.map((word) => (
            <mark key={word} dir="auto" className={styles.word}>
              {word}
            </mark>
          ))}
        </p>
      )}
    </Notice>
  );
}

/** The whole judgement: a score of a hundred, and what blocks the approval, each leading to its field. */
export function CoachSummary({ hrefOf }: { readonly hrefOf: (path: readonly string[]) => string }) {
  const t = useText();
  const { number } = useFormats();
  const coaching = use(CoachingContext);
  if (!coaching) return null;
  const blockers = coaching.findings.filter(({ severity }) => severity === 'BLOCKER');
  return (
    <Notice tone={blockers.length > 0 ? 'warn' : 'good'}>
      <strong>
        {t('coach.title')}: {t('coach.score_of', { score: number(coaching.score) })}
      </strong>
      <p>{t('coach.blockers', { count: blockers.length })}</p>
      {blockers.length > 0 && (
        <ul className={styles.blockers}>
          {blockers.map((finding) => (
            <li key={keyOf(finding)}>
              <a href={hrefOf(finding.path)}>{fieldName(finding.path, t)}</a>: {finding.hint}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** `framing.people.2.name` is about the people. */
export function fieldName(path: readonly string[], t: ReturnType<typeof useText>): string {
  const [head = '', second = ''] = path;
  const name = head === 'framing' ? second : head;
  return t(`ministry.field.${name}` as MessageId);
}

/** How many findings of a kind are under the fields. */
export const blockersUnder = (coaching: CoachingRead | null, paths: readonly string[]): number =>
  coaching?.findings.filter(
    (finding) => finding.severity === 'BLOCKER' && paths.some((path) => isAt(finding, path)),
  ).length ?? 0;
