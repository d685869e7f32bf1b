import type { ResultOf } from '#web/api/graphql.ts';
import { serverNow } from '#web/api/server-clock.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './stage-timeline.module.css';
import type { MySubmission } from './submission-state.tsx';
import type { runDocument } from './submissions.documents.ts';

type Run = NonNullable<ResultOf<typeof runDocument>['programmeRun']>;

/** Where the submission is with regard to a stage, as the run says it; `ahead` is not yet reached. */
type Place = 'in' | 'passed' | 'notSelected' | 'reserve' | 'skipped' | 'left' | 'ahead';

const WORDS: Readonly<Record<Place, MessageId>> = {
  in: 'stage.in',
  passed: 'stage.passed',
  notSelected: 'stage.not_selected',
  reserve: 'stage.reserve',
  skipped: 'stage.skipped',
  left: 'stage.left',
  ahead: 'stage.ahead',
};

const SIGNS: Readonly<Record<Place, string>> = {
  in: '●',
  passed: '✓',
  notSelected: '✕',
  reserve: '…',
  skipped: '–',
  left: '–',
  ahead: '',
};

const isPlace = (text: string | undefined): text is Place => text !== undefined && text in WORDS;

/**
 * Where the submission stands. The run knows of teams only after the opening: before it, whoever wrote or handed in is in
 * the first stage of teams.
 */
function placesOf(run: Run, submission: MySubmission): { stage: Run['stages'][number]; place: Place }[] {
  const own = run.participations.find(({ submissionId }) => submissionId === submission.id);
  const stages = run.stages.filter(({ funnel }) => funnel === 'teams');
  return stages.map((stage, index) => {
    const outcome = own?.places.find(({ stageId }) => stageId === stage.stageId)?.outcome;
    if (isPlace(outcome)) return { stage, place: outcome };
    const first = submission.state === 'WITHDRAWN' ? 'left' : 'in';
    return { stage, place: !own && index === 0 ? first : 'ahead' };
  });
}

/** Whether the dates of the programme say the same as where the submission is; it may be ahead of them. */
const isAsPlanned = (place: Place, opensAt: string, closesAt: string): boolean =>
  place === 'ahead' || Date.parse(place === 'in' ? opensAt : closesAt) <= serverNow();

interface TimelineProps {
  readonly run: Run;
  readonly submission: MySubmission;
}

/** The stages of the programme, drawn in a line, and where the submission is in them, in words. */
export function StageTimeline({ run, submission }: TimelineProps) {
  const t = useText();
  const { date } = useFormats();
  return (
    <ol className={styles.line}>
      {placesOf(run, submission).map(({ stage, place }) => (
        <li
          key={stage.stageId}
          className={`${styles.stage} ${styles[place]}`}
          aria-current={place === 'in' ? 'step' : undefined}
        >
          <span className={styles.sign} aria-hidden="true">
            {SIGNS[place]}
          </span>
          <strong>
            <Localized text={stage.name} />
          </strong>
          <span>{t(WORDS[place])}</span>
          {stage.opensAt && stage.closesAt && isAsPlanned(place, stage.opensAt, stage.closesAt) && (
            <span className={styles.when}>
              {t('stage.when', { from: date(stage.opensAt), to: date(stage.closesAt) })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
