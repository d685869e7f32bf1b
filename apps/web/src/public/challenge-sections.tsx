import type { ComponentType } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { LocalizedValue } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { FileList } from '#web/ui/file-list.tsx';
import { Further } from '#web/ui/further.tsx';
import type { ShownChallenge } from './answers.types.ts';
import { documentFragment, framingFragment } from './challenge.documents.ts';
import styles from './challenge.module.css';
import { Addenda, Inquiries } from './challenge-exchange.tsx';
import { Background, Datasets, Exit } from './challenge-framing.tsx';
import { Criteria, FormQuestions, Kpis, Written } from './challenge-parts.tsx';

interface SectionProps {
  readonly challenge: ShownChallenge;
}

interface ChallengeSection {
  readonly id: string;
  readonly title: MessageId;
  /** Parts that say nothing are left out. */
  readonly isThere: (challenge: ShownChallenge) => boolean;
  readonly Content: ComponentType<SectionProps>;
}

const says = (text: LocalizedValue | null): boolean => Boolean(text?.he || text?.ar || text?.en);

const addendaOf = ({ versions }: ShownChallenge) =>
  versions.filter(({ contentVersion }) => contentVersion > 1);

function Problem({ challenge }: SectionProps) {
  const t = useText();
  const { whyNow } = readFragment(framingFragment, challenge.framing);
  return (
    <>
      <Written text={challenge.problem} />
      <Written text={whyNow} title={t('framing.why_now')} />
    </>
  );
}

function Affected({ challenge }: SectionProps) {
  const t = useText();
  const { number } = useFormats();
  const { affectedCount, vulnerableGroups } = readFragment(framingFragment, challenge.framing);
  return (
    <>
      <Written text={challenge.affectedUsers} />
      {affectedCount !== null && (
        <p>{t('framing.affected_count', { count: affectedCount, shown: number(affectedCount) })}</p>
      )}
      <Written text={vulnerableGroups} title={t('framing.vulnerable')} />
    </>
  );
}

function Outcome({ challenge }: SectionProps) {
  return (
    <>
      <Written text={challenge.desiredOutcome} />
      {challenge.kpis.length > 0 && <Kpis kpis={challenge.kpis} />}
    </>
  );
}

function Constraints({ challenge }: SectionProps) {
  const t = useText();
  const { accessibility, languages } = readFragment(framingFragment, challenge.framing);
  return (
    <>
      <Written text={challenge.constraints} />
      <Written text={accessibility} title={t('framing.accessibility')} />
      <Written text={languages} title={t('framing.languages')} />
    </>
  );
}

const Data = ({ challenge }: SectionProps) => (
  <>
    <Written text={challenge.dataOffered} />
    <Datasets framing={challenge.framing} />
  </>
);

const Documents = ({ challenge }: SectionProps) => (
  <FileList files={readFragment(documentFragment, challenge.documents)} />
);

const Evidence = ({ challenge }: SectionProps) => (
  <>
    <Written text={challenge.evidence} />
    <Background framing={challenge.framing} />
  </>
);

/** The section of the questions, and under which the place in them stands in the address. */
export const QUESTIONS = 'questions';

function Questions({ challenge }: SectionProps) {
  const t = useText();
  const { nodes, pageInfo } = challenge.inquiries;
  if (nodes.length === 0) return <p className={styles.quiet}>{t('challenge.no_inquiries')}</p>;
  return (
    <>
      <Inquiries inquiries={nodes} />
      <Further page={pageInfo} name={QUESTIONS} at={QUESTIONS} />
    </>
  );
}

/** The parts of the page in their order. */
export const SECTIONS: readonly ChallengeSection[] = [
  { id: 'problem', title: 'challenge.problem', isThere: () => true, Content: Problem },
  {
    id: 'affected',
    title: 'challenge.affected',
    isThere: ({ affectedUsers }) => says(affectedUsers),
    Content: Affected,
  },
  {
    id: 'outcome',
    title: 'challenge.outcome',
    isThere: ({ desiredOutcome, kpis }) => says(desiredOutcome) || kpis.length > 0,
    Content: Outcome,
  },
  {
    id: 'constraints',
    title: 'challenge.constraints',
    isThere: ({ constraints }) => says(constraints),
    Content: Constraints,
  },
  { id: 'data', title: 'challenge.data', isThere: ({ dataOffered }) => says(dataOffered), Content: Data },
  {
    id: 'documents',
    title: 'challenge.documents',
    isThere: ({ documents }) => documents.length > 0,
    Content: Documents,
  },
  {
    id: 'evidence',
    title: 'challenge.evidence',
    isThere: ({ evidence }) => says(evidence),
    Content: Evidence,
  },
  {
    id: 'exit',
    title: 'challenge.exit',
    isThere: ({ exitToProcurement }) => exitToProcurement !== null,
    Content: Exit,
  },
  {
    id: 'criteria',
    title: 'challenge.criteria',
    isThere: ({ criteria }) => criteria.length > 0,
    Content: ({ challenge }) => <Criteria criteria={challenge.criteria} />,
  },
  {
    id: 'form',
    title: 'challenge.form',
    isThere: ({ questions }) => questions.length > 0,
    Content: ({ challenge }) => <FormQuestions questions={challenge.questions} />,
  },
  { id: QUESTIONS, title: 'challenge.inquiries', isThere: () => true, Content: Questions },
  {
    id: 'addenda',
    title: 'challenge.addenda',
    isThere: (challenge) => addendaOf(challenge).length > 0,
    Content: ({ challenge }) => <Addenda versions={addendaOf(challenge)} zone={challenge.zone} />,
  },
];
