import { useState } from 'react';
import { useParams } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { FileField } from '#web/forms/file-field.tsx';
import type { UploadedFile } from '#web/forms/upload.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, Facts } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Milestone } from './answers.types.ts';
import { type PilotHands, usePilotHands } from './hands.ts';
import { Payments } from './payments.tsx';
import {
  acceptMilestoneDocument,
  returnMilestoneDocument,
  submitMilestoneEvidenceDocument,
} from './pilot-acts.documents.ts';
import { PilotFrame } from './pilot-frame.tsx';
import { milestonesDocument, pilotHeadFragment } from './pilots.documents.ts';

export async function load({ api, params, localized }: PageInput) {
  const { pilot } = await api.ask(milestonesDocument, { id: params.id ?? '' });
  if (!pilot) return notFound();
  return { title: localized(readFragment(pilotHeadFragment, pilot).challenge?.title) };
}

const TONES: Readonly<Partial<Record<Milestone['state'], Tone>>> = {
  SUBMITTED: 'info',
  RETURNED: 'warn',
  ACCEPTED: 'good',
};

/** What has to be reached on the way: shown by the start-up, judged by the ministry, then paid. */
export function Page() {
  const t = useText();
  const { number } = useFormats();
  const { id = '' } = useParams();
  const { pilot } = useAsk(milestonesDocument, { id });
  const head = pilot && readFragment(pilotHeadFragment, pilot);
  if (!pilot || !head) return null;
  const accepted = pilot.milestones.filter(({ state }) => state === 'ACCEPTED').length;
  const all = pilot.milestones.length;
  return (
    <PilotFrame pilot={pilot}>
      {all === 0 && <Empty>{t('pilots.no_milestones')}</Empty>}
      {all > 0 && (
        <Progress
          label={t('pilots.reached', { accepted: number(accepted), all: number(all) })}
          value={accepted}
          max={all}
        />
      )}
      {pilot.milestones.map((milestone) => (
        <MilestonePanel key={milestone.id} milestone={milestone} head={head} />
      ))}
    </PilotFrame>
  );
}

interface MilestoneProps {
  readonly milestone: Milestone;
  readonly head: Parameters<typeof usePilotHands>[0];
}

function MilestonePanel({ milestone, head }: MilestoneProps) {
  const t = useText();
  const { date, money } = useFormats();
  const hands = usePilotHands(head);
  return (
    <Panel
      title={<bdi>{milestone.title}</bdi>}
      actions={
        <Tag tone={TONES[milestone.state]}>{t(`pilots.milestone_state.${milestone.state}` as MessageId)}</Tag>
      }
    >
      <Facts
        facts={[
          { term: t('pilots.due'), value: date(milestone.dueOn) },
          { term: t('pilots.success'), value: <bdi>{milestone.successCriteria}</bdi> },
          { term: t('pilots.payment'), value: milestone.payment && money(milestone.payment) },
        ]}
      />
      <Evidence milestone={milestone} />
      <MilestoneActs milestone={milestone} hands={hands} head={head} />
      <Payments milestone={milestone} hands={hands} />
    </Panel>
  );
}

function Evidence({ milestone }: { readonly milestone: Milestone }) {
  const t = useText();
  const { moment } = useFormats();
  if (milestone.evidence.length === 0) return null;
  return (
    <Stack gap={2}>
      <h3>{t('pilots.evidence')}</h3>
      <Stack as="ul" gap={3}>
        {milestone.evidence.map((each) => (
          <li key={each.id}>
            <p>
              {moment(each.submittedAt)}
              {each.verdict && ` · ${t(`pilots.verdict.${each.verdict}` as MessageId)}`}
            </p>
            <p>
              <bdi>{each.text}</bdi>
            </p>
            {each.link && (
              <p>
                <a href={each.link} rel="noreferrer" target="_blank">
                  <bdi>{each.link}</bdi>
                </a>
              </p>
            )}
            {each.fileId && (
              <p>
                <a href={`/files/${each.fileId}`}>{t('pilots.file')}</a>
              </p>
            )}
            {each.verdictReason && (
              <p>
                {t('pilots.because')} <bdi>{each.verdictReason}</bdi>
              </p>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

interface ActsProps {
  readonly milestone: Milestone;
  readonly hands: PilotHands;
  readonly head: MilestoneProps['head'];
}

function MilestoneActs({ milestone, hands, head }: ActsProps) {
  const t = useText();
  const [isShowing, setShowing] = useState(false);
  const accept = useAct(acceptMilestoneDocument);
  const back = useAct(returnMilestoneDocument);
  const milestoneId = milestone.id;
  const mayShow = hands.team && head.state === 'RUNNING' && ['PLANNED', 'RETURNED'].includes(milestone.state);
  if (isShowing)
    return (
      <EvidenceForm
        milestoneId={milestoneId}
        startupId={head.startup?.id ?? ''}
        onDone={() => setShowing(false)}
      />
    );
  return (
    <Row>
      {mayShow && (
        <Button kind="primary" onClick={() => setShowing(true)}>
          {t('pilots.show_evidence')}
        </Button>
      )}
      {hands.officer && milestone.state === 'SUBMITTED' && (
        <>
          <ActDialog
            kind="primary"
            label={t('pilots.accept')}
            title={t('pilots.accept_title')}
            act={accept}
            onAct={() => accept.run({ input: { milestoneId } })}
          >
            <p>{t('pilots.accept_what')}</p>
          </ActDialog>
          <ActDialog
            label={t('pilots.return')}
            title={t('pilots.return_title')}
            act={back}
            onAct={(reason) => back.run({ input: { milestoneId, reason } })}
            reason={{ label: t('pilots.reason') }}
          >
            <p>{t('pilots.return_what')}</p>
          </ActDialog>
        </>
      )}
    </Row>
  );
}

interface EvidenceFormProps {
  readonly milestoneId: string;
  /** Whose file it is. */
  readonly startupId: string;
  readonly onDone: () => void;
}

function EvidenceForm({ milestoneId, startupId, onDone }: EvidenceFormProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [file, setFile] = useState<UploadedFile | null>(null);
  const submit = useAct(submitMilestoneEvidenceDocument);
  const send = async () => {
    const input = { milestoneId, text, link: link.trim() || null, fileId: file?.id ?? null };
    if (await submit.run({ input })) onDone();
  };
  return (
    <Form issues={submit.issues} onSubmit={send}>
      <TextArea
        name="text"
        label={t('pilots.evidence_text')}
        hint={t('pilots.evidence_hint')}
        value={text}
        onChange={setText}
      />
      <TextField
        name="link"
        type="url"
        optional
        label={t('pilots.evidence_link')}
        value={link}
        onChange={setLink}
      />
      <FileField
        name="fileId"
        optional
        label={t('pilots.evidence_file')}
        organisationId={startupId}
        file={file}
        onChange={setFile}
      />
      <Row>
        <Button kind="primary" type="submit" pending={submit.pending}>
          {t('pilots.send')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
