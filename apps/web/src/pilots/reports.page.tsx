import { useState } from 'react';
import { useParams } from 'react-router';
import { type ResultOf, readFragment } from '#web/api/graphql.ts';
import { serverNow } from '#web/api/server-clock.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, Facts } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { usePilotHands } from './hands.ts';
import { recordPilotLessonDocument, submitPilotReportDocument } from './pilot-acts.documents.ts';
import { PilotFrame, type PilotHead } from './pilot-frame.tsx';
import { pilotHeadFragment, reportsDocument } from './pilots.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { pilot } = await api.ask(reportsDocument, { id: params.id ?? '' });
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

type Read = NonNullable<ResultOf<typeof reportsDocument>['pilot']>;

/** What the start-up reports at the agreed pace, and what both sides learned. */
export function Page() {
  const t = useText();
  const { id = '' } = useParams();
  const { pilot } = useAsk(reportsDocument, { id });
  const head = pilot && readFragment(pilotHeadFragment, pilot);
  if (!pilot || !head) return null;
  return (
    <PilotFrame pilot={pilot}>
      {pilot.reports.length === 0 && <Empty>{t('pilots.no_reports')}</Empty>}
      {pilot.reports.map((report) => (
        <Report key={report.id} report={report} head={head} />
      ))}
      <Lessons pilotId={id} lessons={pilot.lessons} head={head} />
    </PilotFrame>
  );
}

interface ReportProps {
  readonly report: Read['reports'][number];
  readonly head: PilotHead;
}

function Report({ report, head }: ReportProps) {
  const t = useText();
  const { date, moment } = useFormats();
  const hands = usePilotHands(head);
  const [isWriting, setWriting] = useState(false);
  const mayWrite = hands.team && !report.submittedAt;
  return (
    <Panel
      title={t('pilots.report_nth', { nth: String(report.number) })}
      actions={
        report.submittedAt ? (
          <Tag tone="good">{t('pilots.report_in', { when: moment(report.submittedAt) })}</Tag>
        ) : (
          <StillDue dueOn={report.dueOn} />
        )
      }
    >
      <Facts
        facts={[
          { term: t('pilots.due'), value: date(report.dueOn) },
          { term: t('pilots.done'), value: report.done && <bdi>{report.done}</bdi> },
          { term: t('pilots.problems'), value: report.problems && <bdi>{report.problems}</bdi> },
          { term: t('pilots.next_steps'), value: report.nextSteps && <bdi>{report.nextSteps}</bdi> },
        ]}
      />
      {mayWrite && !isWriting && (
        <div>
          <Button onClick={() => setWriting(true)}>{t('pilots.report_write')}</Button>
        </div>
      )}
      {isWriting && <ReportForm reportId={report.id} onDone={() => setWriting(false)} />}
    </Panel>
  );
}

/** By when a report is due, or that it is late: the day of the server decides. */
function StillDue({ dueOn }: { readonly dueOn: string }) {
  const t = useText();
  const end = `${dueOn}T23:59:59Z`;
  return Date.parse(end) < serverNow() ? (
    <Tag tone="warn">{t('pilots.late')}</Tag>
  ) : (
    <TimeLeft closesAt={end} />
  );
}

function ReportForm({ reportId, onDone }: { readonly reportId: string; readonly onDone: () => void }) {
  const t = useText();
  const [texts, setTexts] = useState({ done: '', problems: '', nextSteps: '' });
  const submit = useAct(submitPilotReportDocument);
  const send = async () => {
    if (await submit.run({ input: { reportId, ...texts } })) onDone();
  };
  return (
    <Form issues={submit.issues} onSubmit={send}>
      {(['done', 'problems', 'nextSteps'] as const).map((field) => (
        <TextArea
          key={field}
          name={field}
          rows={3}
          label={t(field === 'nextSteps' ? 'pilots.next_steps' : `pilots.${field}`)}
          value={texts[field]}
          onChange={(value) => setTexts({ ...texts, [field]: value })}
        />
      ))}
      <Row>
        <Button kind="primary" type="submit" pending={submit.pending}>
          {t('pilots.send')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}

interface LessonsProps {
  readonly pilotId: string;
  readonly lessons: Read['lessons'];
  readonly head: PilotHead;
}

const KINDS = ['WORKED', 'FAILED', 'NEXT_TIME'] as const;

function Lessons({ pilotId, lessons, head }: LessonsProps) {
  const t = useText();
  const { date } = useFormats();
  const hands = usePilotHands(head);
  const mayRecord = hands.officer || hands.approver || hands.manager || hands.team;
  return (
    <Panel title={t('pilots.lessons')}>
      {lessons.length === 0 && <p>{t('pilots.no_lessons')}</p>}
      <Stack as="ul" gap={2}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Row gap={2}>
              <Tag>{t(`pilots.lesson.${lesson.kind}` as MessageId)}</Tag>
              <bdi>{lesson.text}</bdi>
              <span>{date(lesson.recordedAt)}</span>
            </Row>
          </li>
        ))}
      </Stack>
      {mayRecord && <LessonForm pilotId={pilotId} />}
    </Panel>
  );
}

function LessonForm({ pilotId }: { readonly pilotId: string }) {
  const t = useText();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('WORKED');
  const [text, setText] = useState('');
  const record = useAct(recordPilotLessonDocument);
  const submit = async () => {
    if (await record.run({ input: { pilotId, kind, text } })) setText('');
  };
  return (
    <Form issues={record.issues} onSubmit={submit}>
      <Choices
        name="kind"
        label={t('pilots.lesson_kind')}
        value={kind}
        onChange={(value) => setKind(value as typeof kind)}
        options={KINDS.map((each) => ({ value: each, label: t(`pilots.lesson.${each}`) }))}
      />
      <TextArea name="text" rows={2} label={t('pilots.lesson_text')} value={text} onChange={setText} />
      <div>
        <Button type="submit" pending={record.pending}>
          {t('pilots.record')}
        </Button>
      </div>
    </Form>
  );
}
